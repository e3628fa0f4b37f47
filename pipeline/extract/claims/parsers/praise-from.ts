/** "earning rare praise from the governor", "drew criticism from unions": a judgement that somebody's deed brings in. */
import { nounSenses } from '../../language/lexicon/cues.ts';
import { phraseOf } from '../../language/phrase.ts';
import { type Range, sentenceStart } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isNominal } from '../../language/tags.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';

const BRINGS =
  /^(earn|win|draw|receive|attract|get|gain|provoke|prompt|spark|elicit|invite)(s|ed|ing|ned|ning|ted|ting)?$|^(drew|drawn|drawing|won|winning|got|getting)$/;

export function praiseFrom(reading: Reading, noun: number): Found | null {
  const [sense] = nounSenses(reading.lemma(noun));
  if (!sense || !/^(praise|oppose)$/.test(sense.class)) return null;
  if (noun + 2 >= reading.tokenCount || !/^(from|by)$/.test(reading.lower(noun + 1))) return null;
  const verb = reading.head(noun);
  if (verb < 0 || verb > noun || !BRINGS.test(reading.lower(verb))) return null;
  const head = sourceHead(reading, noun + 2);
  if (head < 0) return null;
  const source = phraseOf(reading, head);
  const deed = deedOf(reading, verb);
  if (!deed) return null;
  return {
    anchor: noun,
    cue: { first: noun, end: noun + 1 },
    cueClass: sense.class,
    stance: sense.stance,
    source: { first: noun + 2, end: source.range.end },
    sourceHead: head,
    role: source.role,
    content: [deed],
    addressee: null,
    target: subjectOfVerb(reading, verb)?.range ?? null,
    negated: false,
    rule: 'praise-from',
  };
}

function sourceHead(reading: Reading, from: number): number {
  for (let t = from; t < from + 12 && t < reading.tokenCount; t++) {
    const head = reading.head(t);
    if (isNominal(reading, t) && (head < from || head > t + 12)) return t;
    if (/^[,.;]$/.test(reading.form(t))) return -1;
  }
  return -1;
}

/** What is praised: the clause that a participle comments on, else the subject. */
function deedOf(reading: Reading, verb: number): Range | null {
  if (reading.xpos(verb) === 'VBG' && reading.form(verb - 1) === ',') return { first: sentenceStart(reading, verb), end: verb - 1 };
  return subjectOfVerb(reading, verb)?.range ?? null;
}
