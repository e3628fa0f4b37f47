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
const SPECIAL = /[&<>"'\0]/;
const EVERY_SPECIAL = /[&<>"'\0]/g;
/** Most words have nothing to escape. */
const escaped = (words: string): string => (SPECIAL.test(words) ? words.replace(EVERY_SPECIAL, (character) => ENTITIES[character]) : words);

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (part instanceof Html) return part.markup;
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'number') return String(part);
  let markup = '';
  for (const item of part) markup += markupOf(item);
  return markup;
}

/** A template whose values are escaped, lists joined, and absent ones left out. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0] as string;
  for (let at = 0; at < parts.length; at++) markup += markupOf(parts[at]) + strings[at + 1];
  return new Html(markup);
}
