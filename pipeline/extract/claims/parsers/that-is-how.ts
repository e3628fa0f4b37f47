/** 'Yet that is how the general characterised it': what was said stands in quotation marks in the sentence before. */
import { cueVerb } from '../../language/lexicon/cues.ts';
import { phraseOf } from '../../language/phrase.ts';
import { sentenceStart } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { child } from '../../language/tree.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { claimOf, matchSense } from '../senses.ts';

export function thatIsHow(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'object-as') ?? matchSense(reading, verb, 'object-predicate');
  if (!match || cueVerb(reading.lower(verb)) === '') return null;
  const start = sentenceStart(reading, verb);
  let how = start;
  while (how < start + 5 && how < verb && reading.lower(how) !== 'how') how++;
  if (
    reading.lower(how) !== 'how' ||
    how < 2 ||
    !/^(is|was)$/.test(reading.lower(how - 1)) ||
    !/^(that|this)$/.test(reading.lower(how - 2))
  )
    return null;
  const source = subjectOfVerb(reading, verb);
  const quoted = lastQuotationBefore(reading, start);
  if (!source || quoted < 0) return null;
  const { firstToken, endToken } = reading.quotations[quoted];
  const content = [{ first: firstToken, end: endToken }];
  const object = child(reading, verb, 'obj');
  if (object > verb) content.push(phraseOf(reading, object).range);
  return claimOf(reading, verb, match, source, content, 'that-is-how');
}

/** A quotation in the sentence in front, or -1. */
function lastQuotationBefore(reading: Reading, start: number): number {
  if (start === 0) return -1;
  const sentence = reading.sentenceOf[start - 1];
  for (let t = start - 1; t >= reading.sentenceFirst[sentence]; t--) if (reading.quotationOf[t] >= 0) return reading.quotationOf[t];
  return -1;
}
