/** HTML from words of others: whatever stands in them is text. */

/** Markup that is safe to write as it is. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = string | number | Html | Part[] | null | undefined | false;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\0': '\ufffd' };
const escaped = (words: string): string => words.replace(/[&<>"'\0]/g, (character) => ENTITIES[character]);

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(markupOf).join('');
  return part instanceof Html ? part.markup : escaped(String(part));
}

/** A template whose values are escaped, lists joined, and absent ones left out. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((string, at) => string + markupOf(parts[at])).join(''));
