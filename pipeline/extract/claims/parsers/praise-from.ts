/** "earning rare praise from the governor", "drew criticism from unions": a judgement that somebody's deed brings in. */
import type { Reading } from '../../reading/reading.ts';
import type { Found, Range } from '../found.ts';
import { nounSenses } from '../lexicon.ts';
import { phraseOf } from '../sources.ts';
import { subjectOf } from '../subjects.ts';
import { sentenceStart, verbGroup } from '../syntax.ts';

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
    target: subjectOf(reading, verb, verbGroup(reading, verb).first)?.range ?? null,
    negated: false,
    rule: 'praise-from',
  };
}

function sourceHead(reading: Reading, from: number): number {
  for (let t = from; t < from + 12 && t < reading.tokenCount; t++) {
    const head = reading.head(t);
    if (/^(NOUN|PROPN|PRON)$/.test(reading.upos(t)) && (head < from || head > t + 12)) return t;
    if (/^[,.;]$/.test(reading.form(t))) return -1;
  }
  return -1;
}

/** What is praised: the clause that a participle comments on, else the subject. */
function deedOf(reading: Reading, verb: number): Range | null {
  if (reading.xpos(verb) === 'VBG' && reading.form(verb - 1) === ',') return { first: sentenceStart(reading, verb), end: verb - 1 };
  return subjectOf(reading, verb, verbGroup(reading, verb).first)?.range ?? null;
}
