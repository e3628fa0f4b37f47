/** Subject, verb, clause or quotation: "The ministry said that …", "He told reporters on Monday: “…”". */
import type { Reading } from '../../reading/reading.ts';
import { complementAfter, complementEnd, quotedEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { cueVerb } from '../lexicon.ts';
import { claimOf, matchSense } from '../senses.ts';
import { subjectOf } from '../sources.ts';
import { isPassive, verbGroup } from '../syntax.ts';

/** verbs whose noun phrase behind them is a clause begun, or what was said; others take objects of every kind */
const BARE = /^(say|add|note|think|believe|claim|argue|insist|tell|hope|warn|state|allege|contend|suggest)$/;

export function verbClause(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'clause') ?? matchSense(reading, verb, 'quote');
  if (!match || isPassive(reading, verb)) return null;
  const complement = complementAfter(reading, verb, match.end);
  if (!complement) return null;
  const { form, first } = complement;
  if (form !== 'quote' && form !== 'colon' && !match.cue.frames.has('clause')) return null;
  if (
    form === 'wh' &&
    !/^(ask|believe|reveal|judge|show)$/.test(match.cue.class) &&
    !/^(explain|describe|tell|question)$/.test(cueVerb(reading.lower(verb)))
  )
    return null;
  if (form === 'bare' && !BARE.test(cueVerb(reading.lower(verb)))) return null;
  const source = subjectOf(reading, verb, verbGroup(reading, verb).first);
  if (!source) return null;
  const end = form === 'quote' || form === 'colon' ? quotedEnd(reading, verb, first) : complementEnd(reading, verb, first);
  return claimOf(reading, verb, match, source, [{ first, end }], `verb-clause.${form}`);
}
