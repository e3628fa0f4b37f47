/** The words around a name: whether it stands alone, is part of a longer name, or follows a word that only a place follows. */
import { byReading } from '../language/by-reading.ts';
import { byToken } from '../language/by-token.ts';
import { runStart, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isName, isSingularName, universal } from '../language/tags.ts';
import { not, type TokenTest } from '../language/test.ts';
import { isOf, marks, words, wordsIn } from '../language/words.ts';
import { byWord } from '../reading/by-word.ts';
import type { Reading } from '../reading/reading.ts';

export const isCapitalised = (reading: Reading, token: number): boolean => {
  const first = reading.text.charCodeAt(reading.tokenStart[token]);
  if (first < 128) return first >= 65 && first <= 90;
  const letter = reading.form(token)[0];
  return letter !== letter.toLowerCase();
};

/** The tokens with a capital, in order: all that names are made of. Most words begin with a small letter, and are passed by at once. */
export const capitalisedTokens = byReading((reading): Int32Array => {
  const { text, tokenStart, tokenCount } = reading;
  const tokens = new Int32Array(tokenCount);
  let count = 0;
  for (let token = 0; token < tokenCount; token++) {
    const first = text.charCodeAt(tokenStart[token]);
    if (first >= 65 && (first <= 90 || (first > 122 && isCapitalised(reading, token)))) tokens[count++] = token;
  }
  return tokens.slice(0, count);
});

const isAl = words('al');
const hasAl = wordsIn('al');

/** Where a name may begin, in order: at capitals, and at "al" of "al-Burhan". */
export const nameOpenings = byReading((reading): ArrayLike<number> => {
  const capitals = capitalisedTokens(reading);
  const small: number[] = [];
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    if (!hasAl(reading, sentence)) continue;
    for (let token = reading.sentenceFirst[sentence]; token < reading.sentenceFirst[sentence + 1]; token++)
      if (isAl(reading, token) && !isCapitalised(reading, token)) small.push(token);
  }
  return small.length === 0 ? capitals : [...capitals, ...small].sort((a, b) => a - b);
});

/** Whether a word has no small letter: "BANTAM", "US". */
export const isInCapitals: TokenTest = (reading, token) => !hasSmallSecond(reading, token) && isWrittenInCapitals(reading, token);

const isWrittenInCapitals = byWord(({ written }) => written === written.toUpperCase());

/** Whether the second letter is small: it tells of most words that they are not in capitals. */
export function hasSmallSecond({ text, tokenStart, tokenEnd }: Reading, token: number): boolean {
  const second = tokenStart[token] + 1;
  if (second >= tokenEnd[token]) return false;
  const unit = text.charCodeAt(second);
  return unit >= 97 && unit <= 122;
}

/** Only spaces between this token and the next: "New York", not "York-based" and not "York, Paris". */
const touches = (reading: Reading, token: number): boolean =>
  reading.tokenStart[token + 1] > reading.tokenEnd[token] && reading.sentenceOf[token] === reading.sentenceOf[token + 1];

const isFunctionWord = universal('ADP DET PRON CCONJ SCONJ AUX ADV PART NUM INTJ VERB PUNCT SYM');
/** Capitalised and neither a small word nor one that merely opens its sentence. Of two tags that disagree, "United" NNP VERB, one is enough. */
export const isNamePart = (reading: Reading, token: number): boolean => isCapitalised(reading, token) && isPartWithCapital(reading, token);
/** The same of a word that is known to have a capital. */
export const isPartWithCapital = (reading: Reading, token: number): boolean =>
  !isOpener(reading, token) && (!isFunctionWord(reading, token) || isSingularName(reading, token));

/** Words that are capitalised at the start of a sentence or in a headline without being part of a name. */
const isOpener = words(
  'the a an this that these those in on at by for from with to of as and but or so yet if when while since after before although though however meanwhile also even many most some several all both each no not last next late early former then now today yesterday he she it they we i you his her its their our there here where what who how why is are was were has have had will would can could may monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);

/** The name part right before a token, or -1. A sentence's first word counts only when the tagger holds it for a name. */
export function namePartBefore(reading: Reading, token: number): number {
  const before = token - 1;
  if (before < 0 || !touches(reading, before) || !isNamePart(reading, before)) return -1;
  return before === sentenceStart(reading, before) && !isName(reading, before) ? -1 : before;
}

/** The name part right after a run that ends before `end`, or -1. */
export function namePartAfter(reading: Reading, end: number): number {
  if (end >= reading.tokenCount || !touches(reading, end - 1) || !isNamePart(reading, end)) return -1;
  return end;
}

/** "Ruvu’s", "the dockers’": what stands after an owner, in small letters */
export const isOwnersMarkAsWritten: TokenTest = marks("'s ’s ' ’");

/** No noun and no owner's mark goes on with a name: asked of the token after it. */
export const standsAlone: TokenTest = not(universal('NOUN PROPN PART'));

/** Prepositions that put something in a place; "at" and "from" open other things too and are left to known names. */
const LOCATIVE = 'in near outside inside across throughout around within toward towards into at from off';
const KIND_NOUNS =
  'city town village province state district region county capital suburb port republic island neighbourhood neighborhood area municipality governorate outskirts enclave township hamlet south north east west southeast southwest northeast northwest center centre';
const NEIGHBOURS = 'nearby neighbouring neighboring';
const isLocative = words(LOCATIVE);
const isKindNoun = words(KIND_NOUNS);
/** "neighbouring Zhob", "nearby Zhob" */
export const isNeighbour: TokenTest = words(NEIGHBOURS);
/** all that may be a cue: most words are none */
const CUES = `${LOCATIVE} ${KIND_NOUNS} ${NEIGHBOURS} of over through ,`;
const mayBeCue = words(CUES);
/** directions and an article: they may stand between a cue and a name */
const BETWEEN =
  'north south east west northern southern eastern western central north-west north-east south-west south-east northwest northeast southwest southeast north-western north-eastern south-western south-eastern northwestern northeastern southwestern southeastern upper lower downtown rural greater mainland the -';
/** right in front of a name: most words are neither */
export const LEADS_FROM_CUE = `${CUES} ${BETWEEN}`;
const mayLeadFromCue = words(LEADS_FROM_CUE);

/** what is done to towns, who belongs to them, and what is theirs: "the siege of Zhob", "the mayor of Zhob", "the hills of Zhob", "the seat of Zhob" */
const isOfTowns = words(
  'siege sacking shelling bombing bombardment liberation recapture storming residents mayor streets villagers townspeople hills hillsides highlands mountains forests jungles marshes marshlands wetlands foothills suburbs seat constituency electorate',
);

/** "in Zhob", "the town of Zhob", "south of Zhob", "near the Zhob …" */
export function hasLocativeCue(reading: Reading, first: number): boolean {
  if (first <= 0 || !mayLeadFromCue(reading, first - 1)) return false;
  const before = runStart(reading, first, Math.max(first - REACH, 0) + 1, mayFollowCue) - 1;
  if (!mayBeCue(reading, before)) return false;
  if ((isNeighbour(reading, before) && reading.sentenceOf[before] === reading.sentenceOf[before + 1]) || isLandfall(reading, before))
    return true;
  if (isLocative(reading, before)) return reading.sentenceOf[before] === reading.sentenceOf[first];
  if (isOf(reading, before) && before > 0) return isKindNoun(reading, before - 1) || isOfTowns(reading, before - 1);
  return isKindNoun(reading, before) && before === first - 1;
}

/** "made landfall over Zhob", "tore through Zhob", "the provincial capital, Zhob" */
const isLandfall = (reading: Reading, before: number): boolean => {
  const word = reading.lower(before);
  if (word === 'over') return reading.lower(before - 1) === 'landfall';
  if (word === 'through') return sweeps(reading, before - 1);
  return word === ',' && reading.lower(before - 1) === 'capital' && isName(reading, before + 1);
};
const sweeps = words('tore swept ripped rampaged barrelled barreled raced tearing sweeping ripping tears sweeps rips');

const mayFollowCue = words(BETWEEN);

/** Tokens that may stand between a cue and a name: "in the far north-west of". A text of directions alone would else be walked through for each. */
const REACH = 8;

const isContentWord = universal('NOUN PROPN VERB ADJ');

/** A heading in title case: every noun, verb and adjective is capitalised, so that capitals say nothing. */
export const isTitleCase = (reading: Reading, sentence: number): boolean =>
  contentWordsInCapitals(reading, reading.sentenceFirst[sentence]) >= 3;

/** How many words tell something in the sentence that begins with a token; 0 where one of them is small. */
const contentWordsInCapitals = byToken((reading, first) => {
  const end = sentenceEnd(reading, first);
  let words = 0;
  for (let token = first; token < end; token++) {
    if (!isContentWord(reading, token)) continue;
    if (!isCapitalised(reading, token)) return 0;
    words++;
  }
  return words;
});
