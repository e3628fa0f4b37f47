/** longest run without a space that is looked at as an address; longer ones are cut up like words */
export const LONGEST_ADDRESS = 2000;
const WEB = /^(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]+/i;
const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const AFTER_ADDRESS = /[.,;:!?)\]}'’*]$/;

/** The end of the URL or e-mail address that starts here, or `from` if there is none. */
export function addressAt(text: string, from: number, chunkEnd: number, hasSign: boolean): number {
  const first = text.charCodeAt(from) | 32;
  const maybeWeb = first === 104 || first === 102 || first === 119; // h, f, w
  if (!maybeWeb && !hasSign) return from;
  const chunk = text.slice(from, chunkEnd);
  const match = WEB.exec(chunk) ?? MAIL.exec(chunk);
  if (!match) return from;
  let length = match[0].length;
  while (length > 1 && AFTER_ADDRESS.test(chunk.slice(length - 1, length))) length--;
  return from + length;
}
