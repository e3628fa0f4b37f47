/** Membership in a list of strings. */
import { NOT_YET, type Tagset } from '../reading/reading.ts';
import { type TokenTest, withLoop } from './test.ts';

/** A test for a list written with blanks between: a set, which needs no more time for more words. */
export function memberTest(list: string): (text: string) => boolean {
  const members = new Set(list.split(' '));
  return (text) => members.has(text);
}

/** in a table of what is wanted: the reading has to be asked first */
const ASK = 2;

/**
 * Whether a token's tag or relation is wanted: a table by their numbers, made when the first reading with its tagset is asked about. Asked more
 * often than anything else, and so one function for tags and one for relations, which read their column themselves.
 */
export function namedTest(column: keyof Tagset, isWanted: (name: string) => boolean): TokenTest {
  const wanted = new Uint8Array(NOT_YET + 1);
  let tagset: Tagset | null = null;
  const learn = (ofReading: Tagset): void => {
    tagset = ofReading;
    wanted.fill(0);
    wanted.set(tagset[column].map((name) => (isWanted(name) ? 1 : 0)));
    wanted[NOT_YET] = ASK;
  };
  if (column === 'relations')
    return (reading, token) => {
      if (reading.tagset !== tagset) learn(reading.tagset);
      if (!(token >= 0 && token < reading.tokenCount)) return false;
      const answer = wanted[reading.relationsSoFar[token | 0]];
      return answer === ASK ? wanted[reading.relationNumber(token)] === 1 : answer === 1;
    };
  return withLoop(
    (reading, token) => {
      if (reading.tagset !== tagset) learn(reading.tagset);
      if (!(token >= 0 && token < reading.tokenCount)) return false;
      const answer = wanted[reading.tagsSoFar[token | 0]];
      return answer === ASK ? wanted[reading.tag(token)] === 1 : answer === 1;
    },
    (reading, from, end) => {
      if (reading.tagset !== tagset) learn(reading.tagset);
      const { tagsSoFar } = reading;
      const last = Math.min(end, reading.tokenCount);
      for (let token = Math.max(from, 0); token < last; token++) {
        const answer = wanted[tagsSoFar[token]];
        if (answer === 1 || (answer === ASK && wanted[reading.tag(token)] === 1)) return token;
      }
      return -1;
    },
  );
}
