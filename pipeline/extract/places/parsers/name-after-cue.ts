import { kindInName } from '../../language/lexicon/kinds.ts';
import type { Reading } from '../../reading/reading.ts';
import { matchTown } from '../gazetteer.ts';
import { type Mention, mention } from '../mentions.ts';
import { hasLocativeCue, isCapitalised, namePartBefore } from '../name-runs.ts';

/** Capitalised words that follow "in" without naming a place. */
const NOT_PLACES = new Set(
  'highway route street avenue road boulevard lane drive square interstate block page room suite floor exhibit game inning quarter period half downtown uptown fashion paris-based god islam christianity english congress parliament senate house cabinet court internet earth web facebook twitter instagram youtube google covid christmas easter ramadan spring summer autumn fall winter chapter section article act division league cup series part phase grade class room january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
const LONGEST = 3; // words

/** A name that no list of larger places has, behind a word that only a place follows: "in Zhob", "the village of Dara". */
export function findNameAfterCue(reading: Reading, token: number): Mention | null {
  if (!hasLocativeCue(reading, token) || namePartBefore(reading, token) >= 0 || !isPlainName(reading, token)) return null;
  let end = token + 1;
  const sentenceEnd = reading.sentenceFirst[reading.sentenceOf[token] + 1];
  while (end < sentenceEnd && reading.tokenStart[end] - reading.tokenEnd[end - 1] === 1 && isPlainName(reading, end)) end++;
  // a long run is an organisation, a title or a heading
  if (end - token > LONGEST) return null;
  if (isBodyOrPerson(reading, token, end) || namesEvent(reading, token, end)) return null;
  const town = matchTown(reading, token);
  const isTown = town !== null && town.end === end;
  // "at" and "from" are followed by firms and people as often as by places
  const cue = reading.lower(token - 1);
  if (!isTown && (cue === 'at' || cue === 'from' || cue === 'into')) return null;
  return mention(token, end, {
    kind: 'city',
    readings: isTown ? town.names.map(({ place }) => place) : [],
    hasCue: true,
    rule: isTown ? 'place.town' : 'place.after-cue',
  });
}

const isPlainName = (reading: Reading, token: number): boolean =>
  isCapitalised(reading, token) &&
  reading.upos(token) === 'PROPN' &&
  !NOT_PLACES.has(reading.lower(token)) &&
  reading.form(token) !== reading.form(token).toUpperCase();

/** "in Divinity School", "near Sgt. Doe", "outside Parliament House": a body or a bearer of a title, not a town. */
function isBodyOrPerson(reading: Reading, first: number, end: number): boolean {
  for (let token = first; token < end; token++) if (kindInName(reading.lower(token)) !== null) return true;
  return VENUES.has(reading.lower(end - 1));
}

/** "at the Halvor event", "in the Tarn cup": the name of an occasion */
const OCCASIONS =
  /^(?:event|meeting|meet|race|cup|open|trophy|tournament|summit|affair|trial|case|report|study|survey|index|poll|deal|scandal|league)$/;
const namesEvent = (reading: Reading, first: number, end: number): boolean =>
  reading.lower(first - 1) === 'the' && end < reading.tokenCount && OCCASIONS.test(reading.lower(end));

const VENUES = new Set(
  'park zoo museum mall stadium arena theater theatre amphitheatre hall jail prison courthouse cathedral church library airport station hotel motel inn building plaza tower school academy clinic cemetery garden gardens bridge turnpike festival conference competition concerto cup magazine center centre division services service estate farm'.split(
    ' ',
  ),
);
