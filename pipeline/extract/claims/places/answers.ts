/**
 * Claims whose content another claim gives: "So does China." says the same; "Western officials have yet to be convinced",
 * "independent monitors disagree" doubt it. Their own content is empty; a relation leads to the other claim.
 */

import { lastUpTo, notBefore, runEnd, runStart, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import { subjectOf } from '../../language/subject.ts';
import { isVerbOrModal } from '../../language/tags.ts';
import { either, not } from '../../language/test.ts';
import { isNegation, marks, words } from '../../language/words.ts';
import type { Condition, ContentPlace } from '../pattern.ts';

const isAuxiliary = words('do does did has have is are was were');
const mayPrecede = words(', ; : — – and');
const endsSource = marks(', ; : . — –');

/** "So does China", "so did the others": the source is all that follows. */
export const sourceAfterAuxiliary: ContentPlace = ({ reading, token }) => {
  if (!isAuxiliary(reading, token + 1) || !(token === sentenceStart(reading, token) || mayPrecede(reading, token - 1))) return null;
  const first = token + 2;
  const end = sentenceEnd(reading, token);
  const last = runEnd(reading, first, end, not(endsSource));
  if (last === first || some(reading, first, last, isVerbOrModal)) return null;
  return { first, source: { range: { first, end: last }, head: last - 1, role: null }, cue: { first: token, end: first } };
};

const leadsToContent = words('that of about by with to over on');

/** "disagree": no content of their own follows */
export const isWithoutContent: Condition = ({ reading, token }) => !leadsToContent(reading, token + 1);

/** from "yet", "not" to the predicate, in tokens */
const LONGEST_WITHHELD = 5;
const withholds = either(isNegation, words('yet hardly far'));

/** "yet to be", "not", "far from" */
export const isWithheld: Condition = ({ reading, token }) =>
  lastUpTo(reading, token - 1, notBefore(reading, token, LONGEST_WITHHELD), withholds) >= 0;

/** "disagree" */
export const doubter: ContentPlace = (site) => doubterFrom(site, site.groupFirst);

/** of a predicate of doubt with its auxiliaries, in tokens */
const LONGEST_PREDICATE = 6;
const isOfPredicate = words("have has had yet to be been is are was were remain remains remained not n't far from still");

/** "are unconvinced", "have yet to be convinced" */
export const doubterOfPredicate: ContentPlace = (site) => {
  return doubterFrom(site, runStart(site.reading, site.groupFirst, site.token - LONGEST_PREDICATE, isOfPredicate));
};

function doubterFrom({ reading, token }: Parameters<ContentPlace>[0], first: number): ReturnType<ContentPlace> {
  const source = subjectOf(reading, token, first) ?? subjectOf(reading, Math.max(0, reading.head(token)), first);
  return source && { first: token, source, cue: { first, end: token + 1 } };
}
