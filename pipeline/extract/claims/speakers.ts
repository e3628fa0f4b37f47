/** The speaker of a quotation, found next to it: in front of the verb with asides and all, or after an inverted verb. */
import { afterBracket, describes, isCoordinated, type NounPhrase, phraseOf } from '../language/phrase.ts';
import { firstFrom, type Range, runEnd, runStart } from '../language/scan.ts';
import { isAdverb, isNominal, isNominalLike, isNounTag, isPastForm, isTensed, isVerb, penn } from '../language/tags.ts';
import { both, either, not, type TokenTest } from '../language/test.ts';
import { headOf } from '../language/tree.ts';
import { isDash, isTimeWord, marks, opensAside, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const opensDescribedName = penn('JJ NN NNP');
/** "managing director Ida Holm", "acting governor Ida Holm" */
export const opensOffice: TokenTest = (reading, token) => isOfficeParticiple(reading, token) && opensDescribedName(reading, token + 1);
const isOfficeParticiple = words('acting managing founding incoming outgoing presiding');
const mayOpenSpeaker: TokenTest = either(either(isNominalLike, isPastForm), opensOffice);

/** The speaker between a quotation and its verb, asides and all: “…,” Mary Ames, 69, who runs the shop, told the council. */
export function speakerBetween(reading: Reading, from: number, to: number): NounPhrase | null {
  if (!mayOpenSpeaker(reading, from)) return null;
  // "retired captain Ida Holm": a participle in front of a noun
  const opening = isPastForm(reading, from) && from + 1 < to && opensDescribedName(reading, from + 1) ? from + 1 : from;
  const aside = firstFrom(reading, opening, to, opensAside);
  const limit = aside < 0 ? to : aside;
  if (firstFrom(reading, opening, limit, isTensed) >= 0) return null;
  const end = runStart(reading, limit, from, isAdverb);
  // a word alone is the head or none, whatever it hangs on
  const head = end - from === 1 && !isNominal(reading, from) ? -1 : headOf(reading, from, end, isNominal, -1);
  if (head < 0) return null;
  const roleEnd = to > end && reading.form(to - 1) === ',' ? to - 1 : to;
  return { range: { first: from, end }, head, role: roleEnd > end + 1 ? { first: end + 1, end: roleEnd } : null };
}

const endsSearch: TokenTest = both(not(isNominal), either(opensAside, isVerb));

/** The speaker after an inverted verb: said Mary Ames, who runs the shop. */
export function speakerAfter(reading: Reading, from: number, limit: number): NounPhrase | null {
  const head = firstFrom(reading, from, limit, (_, t) => isNominal(reading, t) && reading.head(t) < from, endsSearch);
  if (head < 0) return nounlessSpeaker(reading, from, limit) ?? namedSpeaker(reading, from, limit);
  const speaker = phraseOf(reading, head);
  speaker.range.first = from;
  speaker.range.end = nameEnd(reading, speaker.range.end, limit);
  cutAside(reading, speaker);
  if (speaker.range.end <= from) return null;
  speaker.role = descriptionAfter(reading, speaker.range.end, limit) ?? speaker.role;
  return speaker;
}

/** "said Holm | constituent Dan Reis": the tree cut a name at its first word */
const nameEnd = (reading: Reading, end: number, limit: number): number =>
  runEnd(reading, end, limit, (_, t) => isNounTag(reading, t) && !isTimeWord(reading, t));

/** Ends a phrase before the mark of an aside in it, which tells the role; a list stays whole. */
function cutAside(reading: Reading, speaker: NounPhrase): void {
  const { first, end } = speaker.range;
  const aside = firstFrom(reading, first, end, (_, t) => opensAside(reading, t) && !isCoordinated(reading, t, end));
  if (aside < 0) return;
  speaker.role ??= { first: aside + 1, end };
  speaker.range.end = aside;
}

const speaksOn = words('adding citing noting referring');
const goesOn = words('so because but although though while if unless and');

/** ", who runs the shop": up to where the speech or the sentence goes on. */
function descriptionAfter(reading: Reading, comma: number, limit: number): Range | null {
  // "said Rep. Ida Holm | (D-Turku), a member of the board"
  const past = afterBracket(reading, comma, limit);
  if (past > comma) return descriptionAfter(reading, past, limit);
  if (comma + 1 >= limit || reading.form(comma) !== ',' || !describes(reading, comma + 1)) return null;
  // ", so that no more ships leave", ", because the ice is thin": the clause that the reporting clause interrupted, no role
  const isDescription: TokenTest = (_, t) =>
    reading.quotationOf[t] < 0 && !isDash(reading, t) && !speaksOn(reading, t) && !(reading.form(t) === ',' && goesOn(reading, t + 1));
  return { first: comma + 1, end: runEnd(reading, comma + 1, limit - 1, isDescription) };
}

const isOfNamedPhrase = penn('CD DT HYPH JJ NN NNP NNPS NNS POS PRP$');

/** "said Rep. Elia Holm, the top member": the words up to a mark or a preposition, the tree having hung them elsewhere. */
function namedSpeaker(reading: Reading, from: number, limit: number): NounPhrase | null {
  const end = runEnd(reading, from, limit, isOfNamedPhrase);
  if (end === from || !isNounTag(reading, end - 1) || isTimeWord(reading, end - 1)) return null;
  return { range: { first: from, end }, head: end - 1, role: descriptionAfter(reading, end, limit) };
}

const isOfNounlessPhrase = penn('CD HYPH JJ NN');
const endsPhrase = marks('. , (');

/** "said the 46-year-old.": a phrase without a noun, up to a mark. */
function nounlessSpeaker(reading: Reading, from: number, limit: number): NounPhrase | null {
  if (reading.xpos(from) !== 'DT') return null;
  const end = runEnd(reading, from + 1, limit, isOfNounlessPhrase);
  if (end === from + 1 || !endsPhrase(reading, end)) return null;
  return { range: { first: from, end }, head: end - 1, role: null };
}
