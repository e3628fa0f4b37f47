/** Which entity a phrase stands for: a name, a description ("the field marshal"), a pronoun. Null rather than a guess. */
import type { DraftEntity } from '../drafts.ts';
import { kindInName, kindOfNoun, kindOfPair } from '../language/lexicon/kinds.ts';
import { memberTest } from '../language/member.ts';
import { runStart, sentenceEnd, sentenceStart, some } from '../language/scan.ts';
import { isCommonPlural, universal } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { headOfPhrase } from '../language/tree.ts';
import { words } from '../language/words.ts';
import { countryByCode } from '../places/gazetteer.ts';
import type { Reading } from '../reading/reading.ts';
import type { Actor, Cast } from './entities.ts';
import { FIRM_NOUNS, isBody } from './kinds.ts';
import { officeAt } from './nature.ts';

interface Occurrence {
  actor: Actor;
  first: number;
  /** exclusive */
  end: number;
}

export interface Resolver {
  /** the entity that a run of tokens names, describes or points back to */
  resolve(first: number, end: number): Actor | null;
  /** the entity that "the" and a noun or two describe, by its title or role; `descriptors`: those of all entities */
  describe(first: number, end: number, descriptors: ReadonlySet<string>): Actor | null;
  /** whether this token belongs to a mention of the entity */
  actorAt(token: number): Actor | null;
  /** notes that a phrase stands for an entity: later pronouns see it */
  note(actor: Actor, first: number, end: number): void;
}

/** How many sentences back a pronoun or a description looks. */
const PRONOUN_REACH = 2;
const DESCRIPTION_REACH = 12;

const PERSONAL = new Set(['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself']);
const MASCULINE = new Set(['he', 'him', 'his', 'himself']);
/** no objects */
const NOMINATIVE = new Set(['he', 'she', 'his']);
const NEUTRAL = new Set(['it', 'its', 'itself']);
const PLURAL = new Set(['they', 'them', 'their', 'themselves']);
const DEFINITE = new Set(['the', 'this', 'that', 'these']);

/** Whether a pronoun may stand for an actor, by number and gender. */
function agrees(pronoun: string, { type, gender, isSure }: Actor): boolean {
  if (!PERSONAL.has(pronoun)) return PLURAL.has(pronoun) ? type === 'body' : type !== 'person' && type !== 'unclear';
  const unfit = MASCULINE.has(pronoun) ? 'female' : 'male';
  // of "Zenith said … He added" the "he" makes a person
  return (type === 'person' && gender !== unfit) || (type === 'unclear' && isSure);
}

/** A name of which nothing says that it is a person's may be a company's. */
function isFirm({ entity, type }: Actor): boolean {
  return type === 'body' ? entity.kind === 'organisation' : type === 'unclear' && entity.kind === 'unknown';
}

/** "the group" is the last armed group or organisation named, and so on. */
const GENERIC = new Map<string, (actor: Actor) => boolean>([
  ['group', ({ entity }) => entity.kind === 'armed_group' || entity.kind === 'organisation'],
  ['militia', ({ entity }) => entity.kind === 'armed_group'],
  ['organisation', ({ entity }) => entity.kind === 'organisation' || entity.kind === 'armed_group'],
  ['organization', ({ entity }) => entity.kind === 'organisation' || entity.kind === 'armed_group'],
  ['company', isFirm],
  ['firm', isFirm],
  [
    'agency',
    ({ entity, type }) => type === 'body' && (entity.kind === 'organisation' || entity.kind === 'government' || entity.kind === 'media'),
  ],
  ['country', ({ type }) => type === 'state'],
  ['newspaper', ({ entity }) => entity.kind === 'media'],
  ['authority', ({ entity, type }) => type === 'body' && entity.kind === 'government'],
  ['club', isFirm],
]);
/** Nouns that a body's name stands in front of: "the Unite union". */
const BODIES_BY_NAME = new Set(
  'union party charity group company firm bank airline retailer network federation movement militia newspaper agency'.split(' '),
);
/** "the rival retailer" is not the one spoken of. */
const OTHERS = new Set('other rival second third state-owned central same local another smaller larger former national'.split(' '));
/** Acts that one expects of armed men: in "Iran fears the group because it bombed …" they decide who "it" is. */
const ARMED_ACTS = new Set([
  'kill',
  'bomb',
  'attack',
  'massacre',
  'murder',
  'kidnap',
  'abduct',
  'behead',
  'ambush',
  'recruit',
  'assassinate',
]);

/** What the words around a name tell of an actor whose name alone leaves its type open. */
function becomes(actor: Actor, type: 'person' | 'body', kind: DraftEntity['kind']): void {
  if (actor.type !== 'unclear') return;
  actor.type = type;
  actor.entity.kind = kind;
}

const isPronoun = universal('PRON');
const isNounOrMark = universal('NOUN PROPN PUNCT');
/** between two phrases, or opening another one */
const joinsPhrases = universal('ADP VERB CCONJ SCONJ');
const isOfOrThe = words('of the');
const isOther: TokenTest = (reading, token) => OTHERS.has(reading.lower(token));

const NO_OCCURRENCES: readonly Occurrence[] = [];

/** In text order; after those that begin with the same token. */
function insert(occurrences: Occurrence[], occurrence: Occurrence): void {
  let at = occurrences.push(occurrence) - 1;
  for (; at > 0 && occurrences[at - 1].first > occurrence.first; at--) occurrences[at] = occurrences[at - 1];
  occurrences[at] = occurrence;
}

export function resolver(reading: Reading, cast: Cast): Resolver {
  const bySentence = new Array<Occurrence[] | null>(reading.sentenceCount).fill(null);
  /** by token */
  const named = new Map<number, Actor>();
  const actorAt = (token: number): Actor | null => named.get(token) ?? null;

  const note = (actor: Actor, first: number, end: number): void => {
    const sentence = reading.sentenceOf[first];
    const occurrences = bySentence[sentence];
    const occurrence: Occurrence = { actor, first, end };
    if (occurrences) insert(occurrences, occurrence);
    else bySentence[sentence] = [occurrence];
    for (let token = first; token < end; token++) named.set(token, actor);
  };
  for (const actor of cast.actors)
    for (const { start, end } of actor.entity.mentions) note(actor, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);

  /** the occurrences in a sentence that end before a token */
  const endedIn = (sentence: number, token: number): readonly Occurrence[] => {
    const occurrences = bySentence[sentence];
    if (!occurrences) return NO_OCCURRENCES;
    for (const { end } of occurrences) if (end > token) return occurrences.filter((occurrence) => occurrence.end <= token);
    return occurrences;
  };

  /** those that a description looks back to, nearest sentence first */
  const endedBefore = (token: number): Occurrence[] => {
    const sentence = reading.sentenceOf[token];
    const found: Occurrence[] = [];
    for (let at = sentence; at >= 0 && at >= sentence - DESCRIPTION_REACH; at--) found.push(...endedIn(at, token));
    return found;
  };

  const actorOfSubject = (verb: number): Actor | null => {
    const subject = verb < 0 ? undefined : reading.children(verb).find((child) => reading.relation(child).startsWith('nsubj'));
    return subject === undefined ? null : actorAt(subject);
  };

  const pronoun = (token: number): Actor | null => {
    // "they" are the officials, fighters, villagers named last, whom no list of entities has
    if (PLURAL.has(reading.lower(token)) && hasPluralBefore(reading, token)) return null;
    const reported = reportedQuotation(reading, token);
    const isSpokenOf = ({ first }: Occurrence): boolean => first >= reported.first && first < reported.end;
    const farthest = Math.max(0, reading.sentenceOf[reported.first] - PRONOUN_REACH);
    for (let sentence = reading.sentenceOf[token]; sentence >= farthest; sentence--) {
      const alike = endedIn(sentence, token).filter(
        (occurrence) => agrees(reading.lower(token), occurrence.actor) && !isSpokenOf(occurrence),
      );
      const found = alike.length > 0 ? antecedentAmong(token, alike, sentence) : undefined;
      if (found !== undefined) return found;
    }
    return null;
  };

  /** Which of those that agree with a pronoun in one sentence it stands for; null where several might, undefined where none does. */
  const antecedentAmong = (token: number, alike: Occurrence[], sentence: number): Actor | null | undefined => {
    const word = reading.lower(token);
    const distance = reading.sentenceOf[token] - sentence;
    // of one person named in a sentence before the tree could tell no more
    const only = distance > 0 && NOMINATIVE.has(word) ? single(alike) : null;
    if (only) return only;
    // nobody in a sentence before governs it, nor is the subject of its clause, unless spoken of there too
    const fitting = distance > 0 && !isAnyBeside(token, alike) ? alike : withoutGovernors(token, alike);
    return fitting.length > 0 ? bestOf(fitting, token, distance, PLURAL.has(word)) : undefined;
  };

  /** Without the name that a pronoun hangs on, and, of an object, its own clause's subject: "Russia considers it …". */
  const withoutGovernors = (token: number, occurrences: Occurrence[]): Occurrence[] => {
    const governor = reading.head(token);
    const clauseSubject = reading.relation(token) === 'obj' ? actorOfSubject(governor) : null;
    return occurrences.filter(({ actor, first, end }) => !(governor >= first && governor < end) && actor !== clauseSubject);
  };

  /** Whether the sentence of a token speaks of any of these. */
  const isAnyBeside = (token: number, occurrences: Occurrence[]): boolean => {
    const end = sentenceEnd(reading, token);
    for (let beside = sentenceStart(reading, token); beside < end; beside++) {
      const spokenOf = named.get(beside);
      if (spokenOf && occurrences.some(({ actor }) => actor === spokenOf)) return true;
    }
    return false;
  };

  /** Of those that a pronoun may stand for in one sentence, the one that it does; null where several might. */
  const bestOf = (fitting: Occurrence[], token: number, distance: number, isPlural: boolean): Actor | null => {
    const only = isPlural ? null : single(fitting);
    // whatever the tree would tell
    if (only) return only;
    const armed = fitting.filter(({ actor }) => actor.entity.kind === 'armed_group');
    if (armed.length > 0 && isArmedAct(reading.head(token))) return single(armed);
    const subjects = fitting.filter(({ first, end }) => isSubject(reading, headOfPhrase(reading, first, end)));
    // in the pronoun's own sentence the nearest subject, in one before it the only one
    if (subjects.length > 0) return distance === 0 && !isPlural ? subjects[subjects.length - 1].actor : single(subjects);
    // several; and "they" are a body only where the body acts
    return null;
  };

  const isArmedAct = (verb: number): boolean => verb >= 0 && ARMED_ACTS.has(reading.lemma(verb));

  const description = (first: number, head: number, known?: ReadonlySet<string>): Actor | null => {
    if (!DEFINITE.has(reading.lower(first))) return null;
    const actor = describedBy(first, head, known);
    if (!actor || isNarrowed(reading, head)) return null;
    becomes(actor, 'body', 'organisation');
    return actor;
  };

  /** By the words that it was called before, by its kind, or as the only company; the surest first. @param known all descriptors, where the caller has them */
  const describedBy = (first: number, head: number, known?: ReadonlySet<string>): Actor | null => {
    const noun = reading.lemma(head).toLowerCase();
    const isOfKind = head === first + 1 ? GENERIC.get(noun) : undefined;
    return (
      calledBefore(first, head, noun, known) ??
      (isOfKind === isFirm ? firmSpokenOf(first) : null) ??
      (isOfKind ? lastBefore(first, isOfKind, true) : null) ??
      (FIRM_NOUNS.has(noun) ? onlyFirm(first, head) : null)
    );
  };

  const calledBefore = (first: number, head: number, noun: string, known?: ReadonlySet<string>): Actor | null => {
    // whoever is called by two words is called by the last of them, too
    if (known && !known.has(noun)) return null;
    const phrase = head > first + 1 ? `${reading.lower(head - 1)} ${noun}` : noun;
    return known && !known.has(phrase) ? null : lastBefore(first, ({ descriptors }) => descriptors.has(phrase));
  };

  /** the one spoken of last that this is true of; `subjectFirst`: in a sentence with several the one that it is about */
  const lastBefore = (token: number, fits: (actor: Actor) => boolean, subjectFirst = false): Actor | null => {
    const sentence = reading.sentenceOf[token];
    for (let at = sentence; at >= 0 && at >= sentence - DESCRIPTION_REACH; at--) {
      const last = lastIn(bySentence[at] ?? NO_OCCURRENCES, token, fits, subjectFirst);
      if (last) return last;
    }
    return null;
  };

  const lastIn = (occurrences: readonly Occurrence[], token: number, fits: (actor: Actor) => boolean, subjectFirst: boolean) => {
    let last: Actor | null = null;
    for (const { actor, first, end } of occurrences) {
      if (end > token || !fits(actor)) continue;
      if (subjectFirst && isSubject(reading, headOfPhrase(reading, first, end))) return actor;
      last = actor;
    }
    return last;
  };

  /** "the company": the last one called one that a sentence was about, else any, else the only one; an analyst's employer is none. */
  const firmSpokenOf = (token: number): Actor | null => {
    const firms = endedBefore(token).filter(({ actor }) => isFirm(actor));
    const isBodyOf = ({ actor }: Occurrence): boolean => actor.type === 'body';
    const about = firms.filter(({ first, end }) => isAbout(reading, first, end));
    // "Revenue grew" is nobody; "Talvo warned" is somebody
    const named = about.find((firm) => isBodyOf(firm) || firm.actor.isSure) ?? about[0];
    if (named) return named.actor;
    const bodies = firms.filter((firm) => isBodyOf(firm) && !isEmployer(reading, headOfPhrase(reading, firm.first, firm.end)));
    return bodies.length > 0 ? single(bodies) : null;
  };

  /** The one company that the text is about, or else that it names; null where there are several, or the words tell it apart from one. */
  const onlyFirm = (first: number, head: number): Actor | null => {
    if (some(reading, first + 1, head, isOther)) return null;
    const firms = endedBefore(first).filter(
      ({ actor, first: start, end }) => isFirm(actor) && !actor.known && isAbout(reading, start, end),
    );
    return firms.length > 0 ? single(firms) : null;
  };

  /** "the Labour candidate Ann Lee", "the union Unison": the name closes the phrase without a preposition or a genitive in front of it */
  const namedAtEnd = (first: number, end: number): Actor | null => {
    const actor = actorAt(end - 1);
    if (!actor || actor.type === 'state') return null;
    const start = runStart(reading, end - 1, first, (_, token) => actorAt(token) === actor);
    return start > first && isApposed(actor, first, start) ? actor : null;
  };

  /** Whether the words in front of a name say what it names: an office, or a noun for a person or a body */
  const isApposed = (actor: Actor, first: number, name: number): boolean => {
    if (actor.type === 'person' && isRestOfOffice(first, name - 1)) return true;
    const told = kindOfNoun(reading.lower(name - 1));
    if (told === null && !isNounOrMark(reading, name - 1)) return false;
    if (told === 'person' || told === 'official') becomes(actor, 'person', told);
    return actor.type === 'person' || (!some(reading, first, name, joinsPhrases) && isBody(kindInName(reading.lower(name - 1))));
  };

  /** "Leader of the | Opposition Ann Lee": the name holds a word of the office that opens the phrase */
  const isRestOfOffice = (first: number, before: number): boolean => isOfOrThe(reading, before) && officeAt(reading, first) !== null;

  /** "the Unite union", "the Cleary group": the noun says what the name in front of it is */
  const namedInFront = (head: number): Actor | null => {
    const actor = BODIES_BY_NAME.has(reading.lemma(head)) ? actorAt(head - 1) : null;
    if (!actor || !(actor.type === 'unclear' || actor.type === 'body')) return null;
    becomes(actor, 'body', kindInName(reading.lemma(head)) ?? 'organisation');
    return actor;
  };

  const resolve = (first: number, end: number): Actor | null => {
    const head = headOfPhrase(reading, first, end);
    const ofName = namedAtEnd(first, end) ?? actorAt(head) ?? namedInFront(head);
    if (ofName) return ofName;
    const word = reading.lower(head);
    const isPersonal = PERSONAL.has(word) || NEUTRAL.has(word) || PLURAL.has(word);
    if (!isPersonal) return isPronoun(reading, head) ? null : description(first, head);
    const actor = pronoun(head);
    if (actor) becomes(actor, 'person', 'person');
    return actor;
  };

  return {
    resolve,
    describe: (first, end, descriptors) => description(first, end - 1, descriptors),
    note,
    actorAt,
  };
}

/** The quotation that a pronoun's sentence reports, '“…,” he said': whoever is named in it is spoken of and does not speak. Empty where there is none. */
function reportedQuotation(reading: Reading, token: number): { first: number; end: number } {
  const none = { first: token, end: token };
  const q = token > 0 && reading.quotationOf[token] < 0 ? reading.quotationOf[token - 1] : -1;
  if (q < 0) return none;
  let opening = q;
  while (reading.quotations[opening].continues >= 0) opening = reading.quotations[opening].continues;
  return { first: reading.quotations[opening].firstToken, end: reading.quotations[q].endToken };
}

/** "the group that proclaimed it", "the leader of the Greens": its own words tell which one is meant, not the text before it. */
function isNarrowed(reading: Reading, head: number): boolean {
  const after = head + 1 < reading.tokenCount && reading.sentenceOf[head + 1] === reading.sentenceOf[head] ? reading.lower(head + 1) : '';
  if (after === 'of' || after === 'who' || after === 'which') return true;
  return after === 'that' && reading.children(head).some((child) => child > head && reading.relation(child).startsWith('acl'));
}

/** "Tarn AG cut jobs", "Shares in Tarn AG fell": the sentence is about it; not so a source named by the way, or a name in a quotation. */
function isAbout(reading: Reading, first: number, end: number): boolean {
  if (reading.quotationOf[first] >= 0) return false;
  const head = headOfPhrase(reading, first, end);
  if (isSubject(reading, head)) return true;
  const governor = reading.head(head);
  if (isEmployer(reading, head)) return false;
  // the root, where the tree missed the verb
  return governor >= 0 && reading.relation(head).startsWith('nmod') && (isSubject(reading, governor) || reading.head(governor) < 0);
}

/** "Analysts at Brack Securities": named for who works there, not spoken of. */
function isEmployer(reading: Reading, head: number): boolean {
  const governor = reading.head(head);
  const kind = governor >= 0 && reading.relation(head).startsWith('nmod') ? kindOfNoun(reading.lemma(governor)) : null;
  return kind === 'person' || kind === 'official';
}

/** A subject, or coordinated with one. */
function isSubject(reading: Reading, token: number): boolean {
  const head = reading.head(token);
  return reading.relation(token).startsWith('nsubj') || (reading.relation(token) === 'conj' && head >= 0 && isSubject(reading, head));
}

function hasPluralBefore(reading: Reading, token: number): boolean {
  const sentence = reading.sentenceOf[token];
  return some(reading, reading.sentenceFirst[Math.max(0, sentence - 1)], token, isCommonPlural);
}

/** The actor of all occurrences; null where there are several, or none. */
function single(occurrences: Occurrence[]): Actor | null {
  const actor = occurrences[0]?.actor ?? null;
  return occurrences.every((occurrence) => occurrence.actor === actor) ? actor : null;
}

const isAuthority = memberTest('government authority authorities state');
/** "India's government", "the Afghan government": the state itself. */
export function stateInPhrase(reading: Reading, first: number, end: number, countryAt: (token: number) => string | null): string | null {
  if (!isAuthority(reading.lemma(end - 1)) && reading.lower(end - 1) !== 'government') return null;
  for (let token = first; token < end - 1; token++) {
    const country = countryAt(token);
    if (country && countryByCode(country)) return country;
  }
  return null;
}

const isOfficeOfGeneral = memberTest('attorney secretary inspector director surgeon consul governor solicitor comptroller auditor');

/** "the attorney general" holds an office, "the general" a rank; "the general staff" is an army's. */
export function kindOfPhrase(reading: Reading, head: number): DraftEntity['kind'] | null {
  const before = head > 0 ? reading.lower(head - 1) : '';
  const word = reading.lower(head);
  if (word === 'general' && isOfficeOfGeneral(before.replace(/-$/, ''))) return 'official';
  if (word === 'staff' && before === 'general') return 'military';
  // a body in the singular, its people in the plural
  if (word === 'authorities' || word === 'regulators') return 'official';
  // "news agency", "coast guard", "board of elections": told by more than one word
  const lemma = reading.lemma(head).toLowerCase();
  const of =
    reading.lower(head + 1) === 'of' && head + 2 < reading.tokenCount ? kindOfNoun(`${lemma} of ${reading.lower(head + 2)}`) : null;
  return of ?? kindOfPair(before, lemma) ?? officeAt(reading, head) ?? kindInName(reading.lemma(head)) ?? kindInName(word);
}
