/** Entities that a text brings as they were written in its page: "AT&amp;T", "&pound;3m", "the mayor&#8217;s". */
import { decodeHTML } from 'entities';
import { applyEdits, editsOf, type MappedText } from './mapped-text.ts';

/** In plain words an ampersand without its semicolon is one. */
const ENTITY = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi;

/**
 * Entities read as what they stand for, also those that were escaped once more.
 * @param keepsLines a line end that is written as an entity becomes a space
 */
export function unescapeEntities(mapped: MappedText, keepsLines = false): MappedText {
  if (!mapped.text.includes('&')) return mapped;
  const plain = ([entity]: RegExpMatchArray): string => (keepsLines ? decodeHTML(entity).replace(/\s/g, ' ') : decodeHTML(entity));
  const once = applyEdits(mapped, editsOf(mapped.text, ENTITY, plain));
  return applyEdits(once, editsOf(once.text, ENTITY, plain));
}

/** The same for a string that nothing leads back from. */
export const unescapeString = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, (entity) => decodeHTML(entity)).replace(ENTITY, (entity) => decodeHTML(entity)) : text;
