/** What a page says about itself in JSON-LD: the article, and whom it names, also where it names them by `@id` in another place or script. */
import type { Document } from './page-tree.ts';

export type LinkedNode = Record<string, unknown>;

export interface LinkedArticle {
  node: LinkedNode;
  /** The name that a value gives: a string, a node with a name, or a reference to one; several are joined. */
  nameOf: (value: unknown) => string;
}

const ARTICLE =
  /^(?:Reportage|Analysis|Background|Opinion|Review|AskPublic|Satirical)?(?:News)?Article$|^BlogPosting$|^LiveBlogPosting$|^Report$/;
/** A hostile page may nest without end. */
const DEEPEST = 8;
const MOST_NODES = 10_000;

export const isNode = (value: unknown): value is LinkedNode => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first article of the page's scripts, or null. */
export function linkedArticle(document: Document): LinkedArticle | null {
  const nodes: LinkedNode[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent ?? ''), nodes, 0);
    } catch {
      // a broken script says nothing
    }
  }
  const node = nodes.find(isArticle);
  if (!node) return null;
  const named = new Map<string, string>(); // @id → name
  for (const { '@id': id, name } of nodes) if (typeof id === 'string' && typeof name === 'string' && !named.has(id)) named.set(id, name);
  const nameOf = (value: unknown): string => {
    if (typeof value === 'string') return named.get(value) ?? (/^https?:/.test(value) ? '' : value);
    if (Array.isArray(value)) return value.map(nameOf).filter(Boolean).join(', ');
    if (!isNode(value)) return '';
    if (typeof value.name === 'string') return value.name;
    return typeof value['@id'] === 'string' ? (named.get(value['@id']) ?? '') : '';
  };
  return { node, nameOf };
}

/** A node and all nodes within it, in order. */
function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, nodes, depth + 1);
  else if (isNode(value)) {
    nodes.push(value);
    for (const inner of Object.values(value)) if (typeof inner === 'object') collect(inner, nodes, depth + 1);
  }
}

const isArticle = (node: LinkedNode): boolean => [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
