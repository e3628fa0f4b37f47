/** Whether a place belongs to a figure's clause, or to one of the clauses around it. */

import type { DraftFigure } from '../drafts.ts';
import { hasSubjectOrCopula } from '../language/clause.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { lastUpTo, notBefore } from '../language/scan.ts';
import { hangsFrom, headOfSpan, related, upTo } from '../language/tree.ts';
import { words } from '../language/words.ts';
import { isHosting } from '../places/hosts.ts';
import type { Reading } from '../reading/reading.ts';
import type { Site } from './places-sites.ts';

const isSubject = related('nsubj* csubj* expl*');

/** What is moved counts where it goes: "sent 400 soldiers to Haiti". */
const MOVING = new Set(
  'send deploy move ship export fly transfer deport extradite flee return bring take evacuate displace cross arrive escape pour stream migrate pack cram crowd squeeze'.split(
    ' ',
  ),
);

/** What a clause hangs on: a verb, or whatever has a subject or a copula ("were missing"). */
const isPredicate = (reading: Reading, token: number): boolean => reading.upos(token) === 'VERB' || hasSubjectOrCopula(reading, token);

/** The nearest predicate above a token, itself included; -1 where the sentence has none above it. */
const predicateAbove = (reading: Reading, token: number): number => upTo(reading, token, isPredicate);

/** The noun that a relative or participle clause is about: "an attack … that killed 13" → attack. */
function nounOfClause(reading: Reading, verb: number): number {
  for (let node = verb; node >= 0; node = reading.head(node)) {
    const relation = reading.relation(node);
    if (relation.startsWith('acl')) return reading.head(node);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
  }
  return -1;
}

/** In the phrase of a noun, relative clauses taken in: "the 17 who died in Izmir"; not "17 people died when a bridge fell in Izmir". */
const isInPhrase = (reading: Reading, token: number, noun: number): boolean => {
  for (let node = token; node >= 0; node = reading.head(node)) {
    if (node === noun) return true;
    if (reading.relation(node).startsWith('advcl')) return false;
  }
  return false;
};

/** The tree joins a number to a place, "in Sudan and 2 million …", or makes a place the next verb's subject, "the quake that rocked Quito cost …". */
const isMisread = (reading: Reading, counted: number, { head, way }: Site): boolean =>
  (reading.relation(counted) === 'conj' && reading.head(counted) === head) || (way === 'object' && isSubject(reading, head));

/** Whether a place stands in the figure's own clause, in its noun phrase, or in the phrase that its clause is about. */
export function isTied(reading: Reading, figure: DraftFigure, site: Site): boolean {
  const counted = figure.item ? headOfSpan(reading, figure.item) : figure.firstToken;
  if (isMisread(reading, counted, site)) return false;
  if (isInPhrase(reading, site.head, counted)) return true;
  const verb = predicateAbove(reading, counted);
  if (verb < 0) return reading.sentenceOf[counted] === reading.sentenceOf[site.head] && predicateAbove(reading, site.head) < 0;
  const above = predicateAbove(reading, site.head);
  if (isHosting(reading, above, site.place.kind) && isObjectOf(reading, figure, above)) return true;
  // "the temperature at Lac Sorel fell to minus 41": the tree makes a verb of "minus"
  if (reading.relation(verb) === 'xcomp' && reading.head(verb) === above && reading.lemma(verb) === 'minus') return site.way !== 'to';
  if (above === verb) return site.way !== 'to' || (reading.head(site.head) === verb && MOVING.has(reading.lemma(verb)));
  if (isOfSharedSubject(reading, verb, site)) return true;
  const noun = nounOfClause(reading, verb);
  return noun >= 0 && predicateAbove(reading, site.head) === predicateAbove(reading, noun) && hangsFrom(reading, site.head, noun);
}

/** "Police in Lima arrested 20 men and seized $2m": where the subject of both verbs is */
function isOfSharedSubject(reading: Reading, verb: number, { head, way }: Site): boolean {
  if (way !== 'in' || reading.relation(verb) !== 'conj' || hasSubject(reading, verb)) return false;
  const first = reading.head(verb);
  const subject = reading.relation(head).startsWith('nsubj') ? head : reading.head(head);
  return reading.head(subject) === first && reading.relation(subject).startsWith('nsubj') && subject < first;
}

const hasSubject = (reading: Reading, verb: number): boolean => reading.children(verb).some((child) => isSubject(reading, child));

/** Some word of the figure is the verb's object, though the tree makes another clause of what it counts. */
function isObjectOf(reading: Reading, { firstToken, endToken }: DraftFigure, verb: number): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (reading.head(token) === verb && reading.relation(token) === 'obj') return true;
  return false;
}

/** Places of the clauses that the figure's clause hangs in: "In Kabul, officials said that 12 had died". */
export function around(reading: Reading, figure: DraftFigure, sites: Site[]): Site[] {
  if (sites.length === 0) return sites;
  let verb = predicateAbove(reading, figure.firstToken);
  while (verb >= 0) {
    const relation = reading.relation(verb);
    // a coordinated clause with a subject of its own tells of something else
    if ((relation === 'conj' && hasSubject(reading, verb)) || relation.startsWith('acl')) return [];
    const above = reading.head(verb);
    verb = above < 0 ? -1 : predicateAbove(reading, above);
    const found = sites.filter(
      ({ head, way, place }) =>
        // "stormed Ruvu and killed 23", "attacked Ruvu, killing 23", "crossed into Chad and burned two depots"
        (way === 'in' ||
          (way === 'to' && relation === 'conj' && isInto(reading, place)) ||
          (way === 'object' && ['conj', 'advcl'].includes(relation) && figure.outcome !== null)) &&
        predicateAbove(reading, head) === verb &&
        !isOfBystanders(reading, head),
    );
    if (found.length > 0) return found;
  }
  return [];
}

/** Those who cross into a place are there. */
const isInto = (reading: Reading, { span }: Site['place']): boolean => {
  const before = reading.tokenAt(span.start) - 1;
  return reading.lower(reading.lower(before) === 'the' ? before - 1 : before) === 'into';
};

/** "as rescuers in Machala pulled out …": where those are who act beside it */
export function isOfBystanders(reading: Reading, head: number): boolean {
  let noun = reading.head(head);
  while (noun >= 0 && reading.relation(noun).startsWith('nmod')) noun = reading.head(noun);
  const isSubjectThere = noun >= 0 && reading.relation(noun) === 'nsubj' && causeWord(reading, noun) === null && !isInquiry(reading, noun);
  return isSubjectThere || isBeside(reading, head);
}

/** "a survey of homes in England found …": what was found is there too */
export const isInquiry = words('survey study poll census audit inspection inspections');

/** Where something is talked of, elsewhere than where it happened. */
export const isTalk = words(
  'speech speeches talks meeting summit conference court trial hearing inquiry inquest protest rally funeral visit',
);

/** The same by the order of the words, whatever the tree says: people right after "as" or "while". */
export function isBeside(reading: Reading, head: number): boolean {
  const people = lastUpTo(reading, head, notBefore(reading, head, LONGEST_ADJUNCT), (_, token) => peopleClass(reading, token) !== null);
  return people > 0 && opensAside(reading, people - 1);
}

/** tokens from a place back to those who are there: "rescuers in the port of Machala" */
const LONGEST_ADJUNCT = 6;
const opensAside = words('as while');

/** tokens from a figure to a place right after its verb */
const STRAIGHT = 9;
const breaksOff = words(', ; : and but or that which who when where while as after before than');

/** "nine million people have been displaced inside Sudan": one verb between the two, whatever the tree says. */
export function isStraightAfter(reading: Reading, figure: DraftFigure, { head, way }: Site): boolean {
  if (way !== 'in' || figure.outcome === null || head < figure.endToken || head > figure.endToken + STRAIGHT) return false;
  let verbs = 0;
  for (let token = figure.endToken; token < head; token++) {
    if (breaksOff(reading, token)) return false;
    if (reading.upos(token) === 'VERB') verbs++;
  }
  return verbs === 1;
}

/** tokens from a figure to the preposition of a place right after what it counts */
const BESIDE = 6;
const isBe = words('is are was were be been');

/** "of which 51 are in Selangor", "a crowd of 900 at Canal Street": what is counted, and no other verb and figure, stands between the two. */
export function isRightAfter(reading: Reading, { endToken }: DraftFigure, { head, way, place }: Site): boolean {
  const first = place.span === null ? head : reading.tokenAt(place.span.start);
  if (way !== 'in' || first < endToken || first > endToken + BESIDE) return false;
  for (let token = endToken; token < first; token++) {
    if (breaksOff(reading, token) || reading.upos(token) === 'NUM') return false;
    if (reading.upos(token) === 'VERB' || (reading.upos(token) === 'AUX' && !isBe(reading, token))) return false;
  }
  return true;
}

/** what those do who are somewhere: "officers who raided a flat in Leeds recovered 3 kg" */
const FINDING = new Set(
  'recover seize find discover confiscate arrest detain kill injure wound shoot rescue free pull evacuate destroy burn'.split(' '),
);

/** Places of what the subject of the figure's verb did just before, as its relative clause tells. */
export function ofSubjectsDeed(reading: Reading, figure: DraftFigure, sites: readonly Site[]): Site[] {
  const verb = predicateAbove(reading, figure.item ? headOfSpan(reading, figure.item) : figure.firstToken);
  if (verb < 0 || !FINDING.has(reading.lemma(verb)) || reading.xpos(verb) !== 'VBD') return [];
  return sites.filter(({ way, head }) => {
    const deed = predicateAbove(reading, head);
    const subject = deed < 0 ? -1 : reading.head(deed);
    const isDeed = way !== 'to' && subject >= 0 && reading.relation(deed).startsWith('acl') && reading.xpos(deed) === 'VBD';
    return isDeed && reading.head(subject) === verb && reading.relation(subject) === 'nsubj';
  });
}
