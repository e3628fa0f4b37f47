/** Whether the text of a record is a piece of HTML. */

/** So much of it is looked at, in characters. */
const SAMPLE = 20_000;
const BLOCK = /<(?:p|div|br|article|html)\b[^<>]{0,500}>/i;
/** Marking within a line is HTML only when it is closed again. */
const INLINE = /<(sup|sub|del|ins|s|strike|b|strong|i|em|u|span|blockquote|li|h[1-6])(?:\s[^<>]{0,500})?>[^<>]{0,1000}<\/\1\s{0,20}>/i;
const LINK = /<a\s[^<>]{0,500}href=/i;

export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  const sample = text.slice(0, SAMPLE);
  return BLOCK.test(sample) || INLINE.test(sample) || LINK.test(sample);
}

/** Feeds give pages whose every sign is escaped: `&lt;p&gt;Nine died.&lt;/p&gt;` */
export const isEscapedHtml = (text: string): boolean =>
  text.includes('&lt;') &&
  /&lt;(p|div|span|h[1-6]|b|i|em|strong|a)\b(?:(?!&lt;)[^<>]){0,500}&gt;/i.test(text.slice(0, SAMPLE)) &&
  /&lt;\//.test(text);
