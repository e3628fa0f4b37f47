/** The speaker of a quotation, found next to it: in front of the verb with asides and all, or behind an inverted verb. */
import { describes, isCoordinated, type NounPhrase, phraseOf } from '../language/phrase.ts';
import { isNominal, isNominalLike, isPastForm, isTensed, isVerb, penn } from '../language/tags.ts';
import { opensAside } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const opensDescribedName = penn('JJ NN NNP');
const isOfNounlessPhrase = penn('CD HYPH JJ NN');

/** The speaker between a quotation and its verb, asides and all: “…,” Mary Ames, 69, who runs the shop, told the council. */
export function speakerBetween(reading: Reading, from: number, to: number): NounPhrase | null {
  // "retired captain Ida Holm": a participle in front of a noun
  let end = isPastForm(reading, from) && from + 1 < to && opensDescribedName(reading, from + 1) ? from + 1 : from;
  while (end < to && !opensAside(reading, end)) {
    if (isTensed(reading, end)) return null;
    end++;
  }
  while (end > from && reading.upos(end - 1) === 'ADV') end--;
  if (end === from || !(isNominalLike(reading, from) || isPastForm(reading, from))) return null;
  let head = -1;
  for (let t = from; t < end; t++) {
    const up = reading.head(t);
    if (isNominal(reading, t) && (up < from || up >= end)) {
      head = t;
      break;
    }
  }
  if (head < 0) return null;
  const roleEnd = to > end && reading.form(to - 1) === ',' ? to - 1 : to;
  return { range: { first: from, end }, head, role: roleEnd > end + 1 ? { first: end + 1, end: roleEnd } : null };
}

/** ", so that no more ships leave", ", because the ice is thin": the clause that the tag interrupted, no role. */
const goesOnAgain = (reading: Reading, comma: number): boolean =>
  reading.form(comma) === ',' && /^(so|because|but|although|though|while|if|unless|and)$/.test(reading.lower(comma + 1));

/** The speaker behind an inverted verb: said Mary Ames, who runs the shop. */
export function speakerBehind(reading: Reading, from: number, limit: number): NounPhrase | null {
  let head = -1;
  for (let t = from; t < limit; t++) {
    if (!isNominal(reading, t)) {
      if (opensAside(reading, t) || isVerb(reading, t)) break;
      continue;
    }
    const up = reading.head(t);
    if (up < from) {
      head = t;
      break;
    }
  }
  if (head < 0) return bareSpeaker(reading, from, limit);
  const source = phraseOf(reading, head);
  source.range.first = from;
  for (let t = source.range.first; t < source.range.end; t++) {
    if (opensAside(reading, t) && !isCoordinated(reading, t, source.range.end)) {
      source.role ??= { first: t + 1, end: source.range.end };
      source.range.end = t;
    }
  }
  if (source.range.end <= source.range.first) return null;
  const after = source.range.end;
  if (after + 1 < limit && reading.form(after) === ',' && describes(reading, after + 1)) {
    let to = after + 1;
    while (
      to < limit - 1 &&
      reading.quotationOf[to] < 0 &&
      !/^(adding|citing|noting|referring)$/.test(reading.lower(to)) &&
      !goesOnAgain(reading, to)
    )
      to++;
    source.role = { first: after + 1, end: to };
  }
  return source;
}

/** "said the 46-year-old.": a phrase without a noun, up to a mark. */
function bareSpeaker(reading: Reading, from: number, limit: number): NounPhrase | null {
  if (reading.xpos(from) !== 'DT') return null;
  let end = from + 1;
  while (end < limit && isOfNounlessPhrase(reading, end)) end++;
  if (end === from + 1 || !/^([.,]|\()$/.test(reading.form(end))) return null;
  return { range: { first: from, end }, head: end - 1, role: null };
}
