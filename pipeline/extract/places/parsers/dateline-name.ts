/** The town in capitals that opens a report: "BANTAM — A mason …", "PORT HARCOURT (Wire) — …". */
import { runEnd, sentenceEnd, sentenceStart, within } from '../../language/scan.ts';
import type { TokenTest } from '../../language/test.ts';
import { marks } from '../../language/words.ts';
import { consistsOf, isUpper } from '../../reading/characters.ts';
import type { Reading } from '../../reading/reading.ts';
import { matchName, matchTown } from '../gazetteer.ts';
import { type Mention, mention } from '../mentions.ts';
import { hasSmallSecond } from '../name-runs.ts';

const SHORTEST = 3;
const endsDateline = marks('— – -- - _');
/** words of a name, at most */
const LONGEST = 3;

export function findDatelineName(reading: Reading, token: number): Mention | null {
  if (token !== sentenceStart(reading, token) || !isInCapitals(reading, token)) return null;
  const end = runEnd(reading, token + 1, within(reading, token, LONGEST), isInCapitals);
  if (end >= sentenceEnd(reading, token) || !endsDateline(reading, end) || reading.tokenStart[end] === reading.tokenEnd[end - 1])
    return null;
  const known = [matchName(reading, token), matchTown(reading, token)].find((match) => match?.end === end);
  const readings = known ? known.names.filter(({ form }) => form === 'name').map(({ place }) => place) : [];
  return mention(token, end, { kind: 'city', readings: [...new Set(readings)], hasCue: true, rule: 'place.dateline' });
}

const isInCapitals: TokenTest = (reading, token) => {
  if (hasSmallSecond(reading, token)) return false;
  const form = reading.form(token);
  return form.length >= SHORTEST && isUpper(form, 0) && consistsOf(form, isUpper, ".'-");
};
