/** What a figure is of, told by the verb that moves or states it: "exports fell to 36%", "left the rate at 6.5%", "spent £3m on roads". */

import type { DraftFigure } from '../drafts.ts';
import { changeWord } from '../language/lexicon/change.ts';
import { memberTest } from '../language/member.ts';
import { isTitle, quotedBefore } from '../language/quoted-titles.ts';
import { isNoun, isPastForm } from '../language/tags.ts';
import { isPassive } from '../language/verb-group.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { countedIn } from './counted-in.ts';
import type { Bearing, Site } from './measured-site.ts';
import { verbBefore } from './verb-before.ts';
import { additionTo, after, isTotal, movesObject, object } from './verb-object.ts';
import { subject } from './verb-subject.ts';
import { type Bearer, measureVerb } from './words.ts';

/** "stocks have halved": the multiple is the verb itself. */
export function isMultiplied(site: Site): Bearing {
  const { reading, figure } = site;
  if (figure.kind !== 'ratio' || !changeWord(reading, figure.firstToken, 'verb')) return null;
  const head = subject(site, figure.firstToken);
  return head < 0 ? null : { head: countedIn(reading, head) };
}

const takesTime = memberTest('last take average drag run');
const lengthens = memberTest('stretch extend lengthen rise climb grow fall shrink');
const lasts = memberTest('last');

/** The verb in front of a length of time: "take", "last [for]", "stretch [to]"; -1 where there is none. */
function timeVerb(reading: Reading, before: number): number {
  const word = reading.lower(before);
  const verb = word === 'for' || word === 'to' ? before - 1 : before;
  if (reading.upos(verb) !== 'VERB') return -1;
  const mayLead = word === 'to' ? lengthens : word === 'for' ? lasts : takesTime;
  return mayLead(reading.lemma(verb)) ? verb : -1;
}

/** "repairs could take four to six days"; not "closed for several hours". */
export function lasting(site: Site): Bearing {
  const { reading, first } = site;
  const verb = timeVerb(reading, first - 1);
  if (verb < 0) return null;
  const head = subject(site, verb);
  return head < 0 || reading.upos(head) === 'PRON' ? null : { head };
}

/** "raised just a tenth of that" */
const isOfThat = ({ reading, figure }: Site): boolean =>
  reading.lower(figure.endToken) === 'of' && ['that', 'it', 'this', 'them', 'those'].includes(reading.lower(figure.endToken + 1));

/** "accounted for 37% of the trades", "make up a tenth of exports": the share is of what stands after it. */
const isSharing = memberTest(
  'account make represent comprise constitute form own hold control buy get keep take lose win cut slash trim axe shed scrap sell lay burn',
);
/** "accounted for 37% of the trades"; "27% of the total" says only whose share it is */
const keepsShare = ({ reading, figure, phrase }: Site, verb: number): boolean =>
  figure.item !== null &&
  figure.kind !== 'count' &&
  isSharing(reading.lemma(verb)) &&
  !isWhole(reading, phrase.head) &&
  !isWhole(reading, phrase.head + 1);
const isWhole = words('total whole overall');

/** The verb in front, or that among the figure's own words: "speeds exceed 45km". */
const verbOrLimit = (site: Site): number =>
  ['exceed', 'exceeds', 'exceeded', 'surpassed', 'topped'].includes(site.reading.lower(site.first)) ? site.first : verbBefore(site);

export function ofVerb(site: Site): Bearing {
  const { reading, figure } = site;
  // "31 in Chile, and 16 in Peru" is another count of the same
  // "17 shots to Lens's six" are shots too
  const isListed = figure.kind === 'count' && ['and', ',', "'s", '’s'].includes(reading.lower(site.first - 1));
  const verb = isListed || isOfThat(site) ? -1 : verbOrLimit(site);
  if (verb < 0) return null;
  const role = movesObject(site, verb) || putsAt(site, verb) ? 'object' : roleOf(reading, verb, figure.kind);
  if (!role || keepsShare(site, verb)) return null;
  if (figure.item && role !== 'subject' && role !== 'object') return null; // "spends 40% of their income on rent"
  const addedTo = additionTo(site, verb);
  if (addedTo >= 0) return { head: addedTo };
  if (role === 'subject' && isFeat(site, verb)) return null;
  const same = figureOfSame(site, verb, role);
  if (same) return { same };
  const head = argument(site, verb, role);
  return head < 0 ? null : { head: countedIn(reading, head) };
}

/** "“Lost Harbour” topped the weekend with $31m", "“Night Ferry” grossed $90m": a title in marks right in front of the verb. */
export function titled(site: Site): Bearing {
  const { reading, figure, first, opening } = site;
  if (figure.kind !== 'money') return null;
  const found = verbBefore(site);
  const verb = found < 0 && measureVerb(reading, first - 1) ? first - 1 : found; // "cost", a noun by its tag
  const quoted = verb > opening ? quotedBefore(reading, verb - 1) : null;
  const title = quoted && tokenSpan(reading, quoted.first, quoted.end);
  if (!title || !isTitle(title.text)) return null;
  return reading.lower(first - 1) === 'with' || roleOf(reading, verb, figure.kind) === 'subject' ? { span: title } : null;
}

/** The figure in front that is of the same: "…, taking the total to 90", "…, later cut to 45", "…, which works out to 6%". */
function figureOfSame(site: Site, verb: number, role: Bearer): DraftFigure | null {
  const { reading, figure, before } = site;
  const [last] = before;
  if (role === 'object' && isTotal(reading, verb) && last?.item && last.kind === figure.kind) return last;
  if (isLaterChange(site, verb)) return last;
  return role === 'subject' ? figureBeforeWhich(site, verb) : null;
}

/** "sees inflation at 4.3%", "placed the damage at P2bn", "put Labour on 31%": what is seen or put there. */
function putsAt({ reading, first }: Site, verb: number): boolean {
  return ['at', 'on'].includes(reading.lower(first - 1)) && first - verb > 2 && PUTTING.has(reading.lower(verb));
}
const PUTTING = new Set('see sees saw seen seeing place places placed placing put puts putting peg pegs pegged'.split(' '));

function argument(site: Site, verb: number, role: Bearer): number {
  if (role === 'subject') return subject(site, verb);
  return role === 'object' ? object(site, verb) : after(site, verb, role);
}

/** "running 800m", "Lind cleared 2.31m": how far somebody went is nobody's length; a pipeline runs 400 km. */
function isFeat(site: Site, verb: number): boolean {
  if (
    site.figure.kind !== 'measure' ||
    !(FEATS.has(site.reading.lemma(verb)) || ['leapt', 'ran', 'swam', 'threw'].includes(site.reading.lower(verb)))
  )
    return false;
  const doer = subject(site, verb);
  return doer >= 0 && ['PROPN', 'PRON'].includes(site.reading.upos(doer));
}

const FEATS = new Set('run clear jump leap throw swim walk cycle ride drive travel cover hurl march row climb'.split(' '));

/** "pegged at Rs 650 crore, which works out to 6% of": the sum in front of "which". */
function figureBeforeWhich({ reading, before }: Site, verb: number): DraftFigure | null {
  const which = verb - 1;
  if (reading.lower(which) !== 'which' || reading.form(which - 1) !== ',') return null;
  const [last] = before;
  return last?.item && reading.tokenAt(last.span.end - 1) === which - 2 ? last : null;
}

/** "fined the firm $1.2m, later cut to $450,000": a participle after a comma is said of the figure in front. */
function isLaterChange({ reading, before, figure }: Site, verb: number): boolean {
  const [last] = before;
  if (!last?.item || last.kind !== figure.kind || !isPastForm(reading, verb)) return false;
  return ['later', 'since', 'then', 'subsequently'].includes(reading.lower(verb - 1)) && reading.form(verb - 2) === ',';
}

function roleOf(reading: Reading, verb: number, kind: string): Bearer | null {
  const change = changeWord(reading, verb, 'verb');
  if (change) return change.bare === 'no' ? 'object' : 'subject';
  // "is seen at 4.4% of GDP", "was unchanged at 3.6%"
  if (
    ['unchanged', 'frozen', 'capped', 'seen', 'projected', 'budgeted', 'targeted', 'forecast', 'expected'].includes(reading.lower(verb)) &&
    reading.lower(verb + 1) === 'at'
  )
    return 'subject';
  const stated = measureVerb(reading, verb);
  const withParticle = roleWithParticle(reading, verb, stated) ?? stated;
  if (withParticle) return withParticle;
  if (changeWord(reading, verb, 'mover')) return 'subject';
  return kind === 'money' && reading.upos(verb) === 'VERB' && SPENDING.has(reading.lemma(verb)) ? 'subject' : null;
}

function roleWithParticle(reading: Reading, verb: number, stated: Bearer | null): Bearer | null {
  const particle = reading.lower(verb + 1);
  if (particle === 'at') return reading.lemma(verb) === 'hold' && !isPassive(reading, verb) ? 'subject' : null; // "the rate held at 6%"
  if (particle === 'up') return reading.lemma(verb) === 'give' ? 'subject' : null; // "gave up 2.7%"
  if (stated !== 'object') return null;
  if (particle === 'aside') return 'for-only'; // "set aside $2bn for"
  return particle === 'on' ? 'subject' : null; // "put on 0.7%"
}

const SPENDING = new Set('get raise win receive collect generate attract draw produce burn post take command'.split(' '));

/** "Ruiz, ranked 58th" */
export function ranked({ reading, first, opening }: Site): Bearing {
  const noun = reading.form(first - 2) === ',' ? first - 3 : first - 2;
  return reading.lower(first - 1) === 'ranked' && noun >= opening && isNoun(reading, noun) ? { head: noun } : null;
}
