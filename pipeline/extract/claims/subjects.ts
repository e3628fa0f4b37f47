/** Who does what a verb says: the tree proposes, word order decides where it is not believed. */
import type { Reading } from '../reading/reading.ts';
import { carriedOutBy, mainVerbBehind } from './controllers.ts';
import type { Range } from './found.ts';
import { cueVerb } from './lexicon.ts';
import { DESCRIBES, isNominal, phraseOf, RELATIVE, type Source, TIME_WORD } from './sources.ts';
import { child, isVerb, sentenceStart, verbGroup } from './syntax.ts';
import { behindDateline, subjectInFront } from './word-order.ts';

/** between a verb of quoting and its "as saying", in tokens */
const LONGEST_QUOTED = 14;
/** participles by which the one who spoke speaks on */
const SPEAKS_ON =
  /^(adding|saying|noting|citing|calling|arguing|claiming|telling|insisting|suggesting|warning|tweeting|writing|declaring|asserting)$/;
/** how many verbs back a coordinated or participial verb looks for its subject */
const VERBS_BACK = 3;

/** The subject of a verb, found through coordination, control, participles and relative clauses; null when neither tree nor order shows one. */
export function subjectOf(reading: Reading, verb: number, groupFirst: number, verbsBack = VERBS_BACK): Source | null {
  const source = subjectByCase(reading, verb, groupFirst, verbsBack);
  if (source) source.range.end = nameEnd(reading, source.range.end, groupFirst);
  // "Seventy-four percent": the tree cut the number at its hyphen
  while (source && source.range.first > 0 && reading.xpos(source.range.first) === 'HYPH') source.range.first--;
  if (source) skipTime(reading, source);
  if (source) skipConjunction(reading, source);
  if (source) splitApposition(reading, source);
  if (source) source.role ??= asideBetween(reading, source.range.end, groupFirst);
  return source;
}

function subjectByCase(reading: Reading, verb: number, groupFirst: number, verbsBack: number): Source | null {
  const start = sentenceStart(reading, verb);
  let before = groupFirst - 1;
  while (before > start && reading.upos(before) === 'ADV') before--;
  // "many of whom say"
  if (before > start + 1 && /^(whom|which)$/.test(reading.lower(before)) && reading.lower(before - 1) === 'of')
    return { range: { first: before - 2, end: before + 1 }, head: before - 2, role: null };
  if (before >= start && RELATIVE.test(reading.lower(before)) && /^(WDT|WP)$/.test(reading.xpos(before))) {
    // "who fish or who want to": kinds of people told apart, nobody in particular
    if (before > start && reading.lower(before - 1) === 'or') return null;
    return antecedentSource(reading, verb, before, verb);
  }
  if (before > start && reading.upos(before) === 'CCONJ' && verbsBack > 0) {
    const shared = subjectOfVerbBefore(reading, verb, before, verbsBack);
    if (shared) return shared;
  }
  const quoted = before > start && reading.lower(before) === 'as' && reading.xpos(verb) === 'VBG' ? quotedAsSaying(reading, before) : null;
  if (quoted) return quoted;
  const finite = /^VB[DZP]$/.test(reading.xpos(verb)) || groupFirst < verb;
  if (
    finite &&
    before >= start &&
    /^(NOUN|PROPN|PRON)$/.test(reading.upos(before)) &&
    child(reading, verb, 'nsubj', 'nsubj:pass', 'nsubj:outer') < 0
  ) {
    const near = subjectInFront(reading, verb, groupFirst);
    if (near) return near;
  }
  // "told her that it was late, adding …": the speaker's, not the late one's
  if (SPEAKS_ON.test(reading.lower(verb)) && before > start && reading.upos(before) === 'PUNCT' && verbsBack > 0) {
    const speaker = subjectOfVerbBefore(reading, verb, verb, verbsBack);
    if (speaker) return speaker;
  }
  const deed = reading.xpos(verb) === 'VB' && verbsBack > 0 && subjectChild(reading, verb) < 0 ? carriedOutBy(reading, verb) : -1;
  if (deed >= 0) return subjectOf(reading, deed, verbGroup(reading, deed).first, verbsBack - 1);
  if (isOfAnObject(reading, verb)) return null;
  const found = subjectInTree(reading, verb);
  // "Ida Holm, who left because he lied, put …", "Ida Holm, the chief, warned …": what the tree found stands in the aside
  if (found && before > start && /^(,|—|–)$/.test(reading.form(before))) {
    const across = subjectInFront(reading, verb, groupFirst);
    if (across?.role && found.range.first >= across.role.first && found.range.end <= across.role.end + 1) return across;
  }
  if (found && isPlausible(reading, found, verb)) return withItsBeginning(reading, found, verb, groupFirst);
  if (
    reading.xpos(verb) === 'VBG' &&
    groupFirst === verb &&
    verbsBack > 0 &&
    (before < start || /^(,|CCONJ|ADP|SCONJ)$/.test(reading.form(before) === ',' ? ',' : reading.upos(before)))
  ) {
    const shared = subjectOfVerbBefore(reading, verb, verb, verbsBack);
    if (shared) return shared;
    const main = mainVerbBehind(reading, verb);
    return main < 0 ? null : subjectOf(reading, main, verbGroup(reading, main).first, verbsBack - 1);
  }
  return subjectInFront(reading, verb, groupFirst);
}

/** "quoted the owner as saying": who is quoted speaks, not who quotes. */
function quotedAsSaying(reading: Reading, as: number): Source | null {
  for (let t = as - 1; t > Math.max(sentenceStart(reading, as), as - LONGEST_QUOTED); t--) {
    if (!/^(quoted|quotes|quote|quoting|cited|cites|citing)$/.test(reading.lower(t))) continue;
    const object = child(reading, t, 'obj', 'nsubj:pass');
    return object >= 0 && object < as ? phraseOf(reading, object) : null;
  }
  return null;
}

/** "said … and added": the subject of the verb before that has the same form; of a participle, of the finite verb before. */
function subjectOfVerbBefore(reading: Reading, verb: number, from: number, verbsBack: number): Source | null {
  const form = reading.xpos(verb);
  let any = -1;
  for (let t = from - 1; t >= sentenceStart(reading, verb); t--) {
    if (reading.quotationOf[t] >= 0 || !isVerb(reading, t)) continue;
    if (reading.upos(t) === 'AUX') {
      // "was critical of the stance, telling": of what the copula links to it
      if (any < 0 && reading.relation(t) === 'cop' && !/^VB[DZP]?$/.test(form)) any = reading.head(t);
      continue;
    }
    // a participle, or one that the tagger took for a noun
    const alike = !/^VB[DZP]?$/.test(form)
      ? isFiniteVerb(reading, t)
      : reading.xpos(t) === form || (reading.xpos(t) === 'VB' && tenseOf(reading, t) === form);
    if (!alike || isInContent(reading, t)) continue;
    if (cueVerb(reading.lower(t))) return subjectOf(reading, t, verbGroup(reading, t).first, verbsBack - 1);
    if (any < 0) any = t;
  }
  if (any < 0) return null;
  const group = verbGroup(reading, any).first;
  const copula = child(reading, any, 'cop');
  return subjectOf(reading, any, copula >= 0 && copula < group ? copula : group, verbsBack - 1);
}

/** "rejected", "has rejected" */
const isFiniteVerb = (reading: Reading, verb: number): boolean => /^(VB[DZP]|MD)$/.test(tenseOf(reading, verb));

/** The tag of the word that carries the tense: of "did" in "did not mention". */
const tenseOf = (reading: Reading, verb: number): string =>
  reading.xpos(/^VB[DZP]$/.test(reading.xpos(verb)) ? verb : verbGroup(reading, verb).first);

/** "noted that he taught": a verb in another cue's clause. */
function isInContent(reading: Reading, verb: number): boolean {
  const { first } = verbGroup(reading, verb);
  return (
    first >= 2 && reading.upos(first - 1) === 'PRON' && (reading.lower(first - 2) === 'that' || cueVerb(reading.lower(first - 2)) !== '')
  );
}

/** "America | and other governments", "a study by Ida | Holm": the tree may cut a phrase; word order shows all of it from where the clause opens. */
function withItsBeginning(reading: Reading, source: Source, verb: number, groupFirst: number): Source {
  const { first, end } = source.range;
  if (first < 2 || end !== groupFirst || reading.quotationOf[first - 1] !== reading.quotationOf[first]) return source;
  const coordinated = reading.lower(first - 1) === 'and' && /^NN/.test(reading.xpos(first - 2));
  if (!coordinated && !/^(NOUN|PROPN|ADP)$/.test(reading.upos(first - 1))) return source;
  const wider = subjectInFront(reading, verb, groupFirst);
  if (!wider || wider.range.first >= first) return source;
  for (let t = wider.range.first; t < first; t++) if (TIME_WORD.test(reading.lower(t))) return source;
  return opensClause(reading, wider.range.first) ? wider : source;
}

/** At the start of a sentence, behind a mark, or behind ", and". */
const opensClause = (reading: Reading, token: number): boolean =>
  token === sentenceStart(reading, token) ||
  /^[,;:“"]$/.test(reading.form(token - 1)) ||
  (/^(and|but)$/.test(reading.lower(token - 1)) && reading.form(token - 2) === ',');

/** Whom a relative pronoun stands for. */
function antecedentSource(reading: Reading, relativeVerb: number, pronoun: number, verb: number): Source | null {
  const antecedent = antecedentOf(reading, relativeVerb);
  if (antecedent >= 0 && antecedent < pronoun) return phraseOf(reading, antecedent, verb);
  return subjectInFront(reading, verb, reading.form(pronoun - 1) === ',' ? pronoun - 1 : pronoun);
}

/** "Attorney | General Loretta Lynch said": the rest of a name that the tree cut, up to the verb. */
function nameEnd(reading: Reading, end: number, groupFirst: number): number {
  let to = groupFirst;
  while (to > end && (reading.upos(to - 1) === 'ADV' || TIME_WORD.test(reading.lower(to - 1)))) to--;
  if (to <= end || !/^NN/.test(reading.xpos(to - 1))) return end;
  for (let t = end; t < to; t++) if (!/^(NNP|NNPS|NN|NNS|POS)$/.test(reading.xpos(t))) return end;
  return to;
}

/** "came seven weeks after | Holm blamed": what stands in front of a conjunction is another clause's. */
function skipConjunction(reading: Reading, { range, head }: Source): void {
  for (let t = head - 1; t > range.first; t--) {
    if (!/^(after|before|because|while|when|until|since|although|though)$/.test(reading.lower(t)) || reading.quotationOf[t] >= 0) continue;
    range.first = t + 1;
    return;
  }
}

/** "On Sunday | Mr Holm said", "last week | officials said": when it was said is no part of who said it. */
function skipTime(reading: Reading, source: Source): void {
  const { range } = source;
  const start = sentenceStart(reading, range.first);
  const isDated = range.first === start || /^(on|last|this|next|late|early|by)$/.test(reading.lower(range.first - 1));
  if (!isDated) return;
  let first = range.first;
  while (first < range.end - 1 && TIME_WORD.test(reading.lower(first))) first++;
  if (first > range.first && /^(NN|NNS|NNP|NNPS|PRP|PRP\$|DT|JJ|CD)$/.test(reading.xpos(first)) && source.head >= first)
    range.first = first;
}

/** "Its interior minister, Pavel Kral, says": two names for one, the second is the role. */
function splitApposition(reading: Reading, source: Source): void {
  const { first, end } = source.range;
  if (reading.form(end) !== ',') return;
  let comma = -1;
  for (let t = first; t < end; t++) {
    if (/^(and|or|&)$/.test(reading.lower(t))) return;
    if (reading.form(t) === ',' && comma < 0) comma = t;
  }
  if (comma < first + 1 || !/^NN/.test(reading.xpos(comma - 1)) || !/^(NN|DT|PRP)/.test(reading.xpos(comma + 1))) return;
  source.range = { first, end: comma };
  source.role = { first: comma + 1, end };
  source.head = comma - 1;
}

/** What stands between commas from the name to its verb. */
function asideBetween(reading: Reading, from: number, groupFirst: number): Range | null {
  if (from + 2 >= groupFirst || reading.form(from) !== ',' || reading.form(groupFirst - 1) !== ',') return null;
  if (from + 3 >= groupFirst || !DESCRIBES.test(reading.xpos(from + 1))) return null;
  return { first: from + 1, end: groupFirst - 1 };
}

/** The subject that hangs on a verb; of two, one of which is another clause's by mistake, the one nearer in front of it. */
function subjectChild(reading: Reading, verb: number): number {
  const subjects = reading.children(verb).filter((t) => /^nsubj(:pass|:outer)?$/.test(reading.relation(t)));
  return subjects.filter((t) => t < verb).at(-1) ?? subjects[0] ?? -1;
}

function subjectInTree(reading: Reading, verb: number): Source | null {
  let v = verb;
  for (let steps = 0; steps < 6; steps++) {
    const subject = subjectChild(reading, v);
    if (subject >= 0) {
      if (RELATIVE.test(reading.lower(subject))) return antecedentSource(reading, v, subject, verb);
      return phraseOf(reading, subject, verb);
    }
    const relation = reading.relation(v);
    const head = reading.head(v);
    if (head < 0) return null;
    if (relation === 'acl' || relation === 'acl:relcl') {
      if (head > v || !isNominal(reading, head)) return null;
      if (!TIME_WORD.test(reading.lower(head))) return phraseOf(reading, head, verb);
      // "sent out a letter Tuesday inviting them"
      v = reading.head(head);
      if (v < 0 || !isVerb(reading, v)) return null;
      continue;
    }
    const shares =
      (relation === 'conj' && head < v) ||
      relation === 'xcomp' ||
      ((relation === 'advcl' || relation === 'parataxis') && /^VB[GN]$/.test(reading.xpos(v)));
    if (!shares || !(isVerb(reading, head) || /^(ADJ|NOUN)$/.test(reading.upos(head)))) return null;
    v = head;
  }
  return null;
}

/** "wants them to press": what the object of the governing verb is to do, and has not done; not so "promised them to press". */
function isOfAnObject(reading: Reading, infinitive: number): boolean {
  if (reading.xpos(infinitive) !== 'VB' || reading.relation(infinitive) !== 'xcomp') return false;
  const governor = reading.head(infinitive);
  const object = child(reading, governor, 'obj', 'iobj');
  return object > governor && object < infinitive && reading.lemma(governor) !== 'promise';
}

/** No clause in a source, unless it tells apart who it is. */
function isPlausible(reading: Reading, { range, head }: Source, verb: number): boolean {
  if (verb < range.end) return false;
  if (TIME_WORD.test(reading.lower(head)) || range.first < behindDateline(reading, sentenceStart(reading, verb))) return false;
  for (let t = range.first; t < range.end; t++) {
    if (RELATIVE.test(reading.lower(t)) && t > range.first) return true;
    if (/^VB[DZP]$/.test(reading.xpos(t)) && reading.quotationOf[t] < 0) return false;
    // "inside the hall - a barn - Ida Holm said": across a dash stands somebody else
    if (/^(-|–|—|--)$/.test(reading.form(t)) && t > range.first && reading.tokenEnd[t - 1] < reading.tokenStart[t]) return false;
  }
  return true;
}

function antecedentOf(reading: Reading, verb: number): number {
  for (let v = verb, steps = 0; v >= 0 && steps < 4; steps++) {
    const relation = reading.relation(v);
    if (relation === 'acl:relcl') return reading.head(v);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
    v = reading.head(v);
  }
  return -1;
}
