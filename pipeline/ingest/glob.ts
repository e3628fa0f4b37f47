/** Patterns of paths, for shells that do not expand them and for more files than a command line holds: `*`, `**`, `?`, `[a-z]`, `{a,b}`. */

const MAGIC = /[*?[\]{}]/;

export const isGlob = (path: string): boolean => MAGIC.test(path);

/** The part of a pattern that is a plain folder: where to look. */
export function folderOf(pattern: string): string {
  const parts = pattern.split('/');
  const plain = parts.slice(0, parts.findIndex(isGlob)).join('/');
  return plain === '' ? (pattern.startsWith('/') ? '/' : '.') : plain;
}

/** A function that tells whether a path with `/` fits the pattern. */
export function globTest(pattern: string): (path: string) => boolean {
  const parts = pattern.match(/\*\*\/?|\*|\?|\[[^\]/]+\]|\{[^{}/]*\}|[^*?[{]+|./gs) ?? [];
  const source = parts.map((part) => {
    if (part === '**/') return '(?:[^/]+/)*';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    if (/^\[.+\]$/s.test(part)) return `[${part.slice(1, -1).replace(/^!/, '^').replace(/[\\[]/g, '\\$&')}]`;
    if (/^\{.*\}$/s.test(part)) return `(?:${part.slice(1, -1).split(',').map(plain).join('|')})`;
    return plain(part);
  });
  const compiled = new RegExp(`^${source.join('')}$`, 'su');
  return (path) => compiled.test(path);
}

const plain = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
