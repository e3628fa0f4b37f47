/** What a figure is of, told by the verb that moves or states it: "exports fell to 36%", "left the rate at 6.5%", "spent £3m on roads". */

import type { DraftFigure } from '../drafts.ts';
import { afterDateline } from '../language/subject-in-front.ts';
import type { Reading } from '../reading/reading.ts';
import { gapBetween } from './change-context.ts';
import { subjectOf } from './clause.ts';
import type { Bearing, Site } from './measured.ts';
import { isTimeNoun } from './measured-nouns.ts';
import { countedIn, firstHead, headFrom, isHelping, isMistaken, isNoun, objectFrom, outermost } from './noun-phrases.ts';
import { isPassive } from './outcome-tree.ts';
import { type Bearer, changeWord, measureVerb } from './words.ts';

/** tokens from the verb to its figure */
const REACH = 16;
const BREAKS = /^(?:;|:|—|--|who|which|that|while|but|because|whose|where|when|whereas|although|though)$/;

/** "stocks have halved": the multiple is the verb itself. */
export function isMultiplied(site: Site): Bearing {
  const { reading, figure } = site;
  if (figure.kind !== 'ratio' || !changeWord(reading, figure.firstToken, 'verb')) return null;
  const head = subject(site, figure.firstToken);
  return head < 0 ? null : { head: countedIn(reading, head) };
}

const TAKING_TIME = /^(?:last|take|average|drag|run)$/;
/** "repairs could take four to six days"; not "closed for several hours". */
export function lasting(site: Site): Bearing {
  const { reading, first } = site;
  if (reading.upos(first - 1) !== 'VERB' || !TAKING_TIME.test(reading.lemma(first - 1))) return null;
  const head = subject(site, first - 1);
  return head < 0 || reading.upos(head) === 'PRON' ? null : { head };
}

/** "raised just a tenth of that" */
const isOfThat = ({ reading, figure }: Site): boolean =>
  reading.lower(figure.endToken) === 'of' && /^(?:that|it|this|them|those)$/.test(reading.lower(figure.endToken + 1));

/** "accounted for 37% of the trades", "make up a tenth of exports": the share is of what stands behind it. */
const SHARING = /^(?:account|make|represent|comprise|constitute|form|own|hold|control|buy|get|keep|take|lose|win)$/;

export function ofVerb(site: Site): Bearing {
  const { reading, figure } = site;
  // "31 in Chile, and 16 in Peru" is another count of the same
  // "17 shots to Lens's six" are shots too
  const isListed = figure.kind === 'count' && /^(?:and|,|['’]s)$/.test(reading.lower(site.first - 1));
  const verb = isListed || isOfThat(site) ? -1 : verbBefore(site);
  if (verb < 0) return null;
  const role = movesObject(site, verb) ? 'object' : roleOf(reading, verb, figure.kind);
  if (!role || (figure.item && figure.kind !== 'count' && SHARING.test(reading.lemma(verb)))) return null;
  if (figure.item && role !== 'subject' && role !== 'object') return null; // "spends 40% of their income on rent"
  const addedTo = additionTo(site, verb);
  if (addedTo >= 0) return { head: addedTo };
  if (role === 'subject' && isFeat(site, verb)) return null;
  if (role === 'object' && isTotal(reading, verb) && site.before[0]?.item && site.before[0].kind === figure.kind)
    return { same: site.before[0] };
  if (isLaterChange(site, verb)) return { same: site.before[0] };
  const told = role === 'subject' ? figureBeforeWhich(site, verb) : null;
  if (told) return { same: told };
  const head = role === 'subject' ? subject(site, verb) : role === 'object' ? object(site, verb) : behind(site, verb, role);
  return head < 0 ? null : { head: countedIn(reading, head) };
}

/** "running 800m", "Lind cleared 2.31m": how far somebody went is nobody's length; a pipeline runs 400 km. */
function isFeat(site: Site, verb: number): boolean {
  if (
    site.figure.kind !== 'measure' ||
    !(FEATS.test(site.reading.lemma(verb)) || /^(?:leapt|ran|swam|threw)$/.test(site.reading.lower(verb)))
  )
    return false;
  const doer = subject(site, verb);
  return doer >= 0 && /^(?:PROPN|PRON)$/.test(site.reading.upos(doer));
}
const FEATS = /^(?:run|clear|jump|leap|throw|swim|walk|cycle|ride|drive|travel|cover|hurl|march|row|climb)$/;

/** "pegged at Rs 650 crore, which works out to 6% of": the sum in front of "which". */
function figureBeforeWhich({ reading, before }: Site, verb: number): DraftFigure | null {
  const which = verb - 1;
  if (reading.lower(which) !== 'which' || reading.form(which - 1) !== ',') return null;
  const [last] = before;
  return last?.item && reading.tokenAt(last.span.end - 1) === which - 2 ? last : null;
}

/** "widened [the exclusion zone] to seven km", "grew its fleet by 40": a noun between the verb and the preposition is what changes. */
function movesObject({ reading, first, counted }: Site, verb: number): boolean {
  if (changeWord(reading, verb, 'verb')?.bare !== 'yes' || !/^(?:to|by|from)$/.test(reading.lower(first - 1)) || first - verb < 3)
    return false;
  if (!/^(?:DET|PRON|NOUN|ADJ)$/.test(reading.upos(verb + 1)) || /^(?:that|which|who|it|they)$/.test(reading.lower(verb + 1))) return false;
  const head = headFrom(reading, verb + 1, first);
  return (
    head === first - 2 && !isTimeNoun(reading, head) && !counted.has(head) && !counted.has(verb + 1) && !changeWord(reading, head, 'noun')
  );
}

/** "fined the firm $1.2m, later cut to $450,000": a participle behind a comma is said of the figure in front. */
function isLaterChange({ reading, before, figure }: Site, verb: number): boolean {
  const [last] = before;
  if (!last?.item || last.kind !== figure.kind || !/^VB[ND]$/.test(reading.xpos(verb))) return false;
  return /^(?:later|since|then|subsequently)$/.test(reading.lower(verb - 1)) && reading.form(verb - 2) === ',';
}

/** "will add £87 a year to [a household bill]": what grows by it; -1 where nothing is added to. */
function additionTo({ reading, figure, end, limit, counted }: Site, verb: number): number {
  if (!/^add(?:s|ed|ing)?$/.test(reading.lower(verb)) || figure.kind === 'count') return -1;
  for (let token = end; token < Math.min(limit, end + 6); token++) {
    if (reading.lower(token) === 'to') return counted.has(token + 1) || counted.has(token + 2) ? -1 : headFrom(reading, token + 1, limit);
    if (/^(?:VERB|PUNCT|CCONJ)$/.test(reading.upos(token))) return -1;
  }
  return -1;
}

/** The nearest verb in front, other figures and adverbials between; -1 where a clause begins in between. */
function verbBefore({ reading, first, opening, counted }: Site): number {
  for (let token = first - 1; token >= Math.max(opening, first - REACH); token--) {
    if (counted.has(token) && !changeWord(reading, token, 'verb')) continue; // "have halved to 116,000 tonnes"
    if (isVerb(reading, token) || (token === first - 1 && isPriceVerb(reading, token))) return token;
    const form = reading.lower(token);
    if (BREAKS.test(form) && reading.upos(token) !== 'DET') return -1; // not "raise that share to"
    if (form === 'and' && !counted.has(token + 1) && !/^(?:to|from|by|about|is|was|were|are)$/.test(reading.lower(token + 1))) return -1;
  }
  return -1;
}

function isVerb(reading: Reading, token: number): boolean {
  const part = reading.upos(token);
  if (part === 'VERB')
    return (
      (reading.relation(token) !== 'amod' || reading.xpos(token) === 'VBD' || isPerfect(reading, token) || isTransitive(reading, token)) &&
      !isObjectOfEstimate(reading, token) &&
      !/^(?:including|compared|according|seasonally|worth|following)$/.test(reading.lower(token))
    );
  if (part === 'AUX') return measureVerb(reading, token) !== null && reading.relation(token) !== 'aux';
  if (/^(?:fell|grew|shrank|sank|slid|rose|leapt|dove)$/.test(reading.lower(token))) return true;
  // "Ferry fares rise from $12", nouns by their tags
  if (
    reading.xpos(token) === 'NN' &&
    /^(?:NNS|VBZ)$/.test(reading.xpos(token - 1)) &&
    changeWord(reading, token, 'verb') &&
    /^(?:from|to|by)$/.test(reading.lower(token + 1))
  )
    return true;
  // "the ministry values the site at", a noun by its tag
  if (
    measureVerb(reading, token) === 'object' &&
    reading.xpos(token) === 'NNS' &&
    /^(?:the|its|their|his|her|a|an)$/.test(reading.lower(token + 1))
  )
    return true;
  // "The phone sells for", a noun by its tag
  const isTagged = isNoun(reading, token - 1) || reading.lower(token - 1) === 'and';
  return measureVerb(reading, token) !== null && /^(?:for|at)$/.test(reading.lower(token + 1)) && isTagged;
}

/** "A loaf of bread costs R18": right in front of the sum a verb, whatever its tag. */
const isPriceVerb = (reading: Reading, token: number): boolean =>
  /^(?:costs?|weighs|measures|totals|averages|exceeds|earns)$/.test(reading.lower(token)) &&
  isNoun(reading, token - 1) &&
  isNoun(reading, token);

/** "are expected to have risen 2%": no adjective of the amount, whatever the tree says. */
const isPerfect = (reading: Reading, token: number): boolean =>
  /^(?:have|has|had)$/.test(reading.lower(token - 1)) && changeWord(reading, token, 'verb') !== null;

/** "the ministry estimated damage at": behind its subject, no adjective of what it estimates. */
const isTransitive = (reading: Reading, token: number): boolean =>
  measureVerb(reading, token) === 'object' && isNoun(reading, token - 1) && isNoun(reading, token + 1);

/** "estimated repair [costs] at": a noun that the tagger took for a verb. */
function isObjectOfEstimate(reading: Reading, token: number): boolean {
  if (reading.xpos(token) !== 'VBZ' || reading.lower(token + 1) !== 'at') return false;
  let first = token - 1;
  while (first > 0 && /^(?:NOUN|ADJ|DET)$/.test(reading.upos(first))) first--;
  return first < token - 1 && measureVerb(reading, first) === 'object';
}

function roleOf(reading: Reading, verb: number, kind: string): Bearer | null {
  const change = changeWord(reading, verb, 'verb');
  if (change) return change.bare === 'no' ? 'object' : 'subject';
  // "is seen at 4.4% of GDP"
  if (/^(?:seen|projected|budgeted|targeted|forecast|expected)$/.test(reading.lower(verb)) && reading.lower(verb + 1) === 'at')
    return 'subject';
  const stated = measureVerb(reading, verb);
  if (/^(?:hold|holds|held)$/.test(reading.lower(verb)) && reading.lower(verb + 1) === 'at' && !isPassive(reading, verb)) return 'subject'; // "the rate held at 6%"
  if (stated === 'object' && reading.lower(verb + 1) === 'on') return 'subject'; // "put on 0.7%"
  if (stated === 'object' && reading.lower(verb + 1) === 'aside') return 'for-only'; // "set aside $2bn for"
  if (stated) return stated;
  if (changeWord(reading, verb, 'mover')) return 'subject';
  return kind === 'money' && reading.upos(verb) === 'VERB' && SPENDING.test(reading.lemma(verb)) ? 'subject' : null;
}
const SPENDING = /^(?:get|raise|win|receive|collect|generate|attract|draw|produce|burn|post|take|command)$/;

/** The verb's own noun: what the tree says, unless the words in front of the verb are a clause of their own. */
function subject(site: Site, verb: number): number {
  const { reading, opening } = site;
  let before = verb - 1;
  while (before > opening && isHelping(reading, before)) before--;
  // "Mount Ashby, which stands": the noun right in front
  if (/^(?:which|who|that)$/.test(reading.lower(before))) {
    const noun = reading.form(before - 1) === ',' ? before - 2 : before - 1;
    if (noun >= opening && isNoun(reading, noun)) return reading.lower(before) === 'that' ? outermost(reading, noun) : noun;
  }
  const interrupted = beforeReport(reading, before, opening);
  if (interrupted >= 0 && mayBear(site, interrupted)) return interrupted;
  // "with the Sensex ending", "inflation averaging": a participle's noun stands right in front of it
  if (/ing$/.test(reading.lower(verb)) && isNoun(reading, before) && before === verb - 1 && !isOther(site, before))
    return outermost(reading, before);
  const governor = reading.upos(verb) === 'AUX' && reading.head(verb) >= 0 ? reading.head(verb) : verb;
  const told = pastPossessor(reading, subjectOf(reading, governor), verb);
  const local = pastPossessor(reading, firstHead(reading, verb), verb);
  const isRaised = reading.lower(before + 1) === 'to' && reading.upos(before + 1) === 'PART'; // "expect prices to rise"
  const isOwnClause =
    local > told && told >= 0 && (isRaised || hasThatBetween(reading, told, local) || hasVerbBetween(reading, told, local));
  for (const head of isOwnClause || isBehindSubordinate(reading, told, local) ? [local, told] : [told, local])
    if (head >= 0 && head < verb && mayBear(site, head))
      return head === told || reading.xpos(head) === 'VBZ' ? outermost(reading, head) : head;
  if (reading.upos(verb) === 'AUX') return besideCopula(site, verb);
  // "Mining and quarrying contracted": gerunds that open the sentence
  return reading.xpos(opening) === 'VBG' && verb - opening < 4 && reading.lower(opening + 1) === 'and' ? opening : -1;
}

/** "[Spending] per pupil, the minister said last week, will reach": the noun in front of a reporting clause between commas; -1 without one. */
function beforeReport(reading: Reading, comma: number, opening: number): number {
  if (reading.form(comma) !== ',') return -1;
  let hasVerb = false;
  for (let token = comma - 1; token > Math.max(opening, comma - LONGEST_REPORT); token--) {
    if (reading.form(token) === ',') {
      const isReport = hasVerb && !/^(?:which|who|whose|where|when|and|but|including|as)$/.test(reading.lower(token + 1));
      return isReport && isNoun(reading, token - 1) ? outermost(reading, token - 1) : -1;
    }
    if (reading.xpos(token) === 'VBD' || reading.xpos(token) === 'VBZ') hasVerb = true;
  }
  return -1;
}
const LONGEST_REPORT = 12;

/** "If the bank blinks, the rupiah could slide": the clause in front has a subject of its own. */
function isBehindSubordinate(reading: Reading, told: number, local: number): boolean {
  if (told < 0 || local <= told) return false;
  const opening = reading.sentenceFirst[reading.sentenceOf[told]];
  if (!/^(?:if|when|as|after|while|because|since|although|though|once|before|whereas)$/.test(reading.lower(opening))) return false;
  for (let token = told + 1; token < local; token++) if (reading.form(token) === ',') return true;
  return false;
}

/** "Orlan's first-half [profit] fell": not whose it is; "Orlan's fell" has no other noun. */
function pastPossessor(reading: Reading, noun: number, verb: number): number {
  if (noun < 0 || !/^['’]s$/.test(reading.form(noun + 1))) return noun;
  const owned = headFrom(reading, noun + 2, verb);
  return owned >= 0 && owned < verb ? owned : noun;
}

/** "told investors that profit had slipped" */
function hasThatBetween(reading: Reading, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (reading.lower(token) === 'that' && reading.upos(token) === 'SCONJ') return true;
  return false;
}

/** "Orvel jumped 8% and Stannic gained 3%": the first is the subject of another verb. */
function hasVerbBetween(reading: Reading, from: number, to: number): boolean {
  let verb = false;
  for (let token = from + 1; token < to; token++) {
    if (reading.upos(token) === 'VERB' && reading.relation(token) !== 'amod') verb = true;
    else if (verb && /^(?:and|but|while|;|whereas|after|as|when|because|before|since|though|although|if|that)$/.test(reading.lower(token)))
      return true;
  }
  return false;
}

/** "shed [four shillings] to close at": the words of another amount are nothing that moves. */
const isUnitOf = ({ reading, before }: Site, token: number): boolean => {
  const start = reading.tokenStart[token];
  return before.some(({ kind, span }) => kind !== 'count' && kind !== 'ratio' && start >= span.start && start < span.end);
};

const isOther = ({ reading, counted }: Site, token: number): boolean => counted.has(token) && /^points?$/.test(reading.lower(token));

/** A noun, a name or a pronoun that is not another figure. */
function mayBear(site: Site, token: number): boolean {
  const { reading, figure, phrase } = site;
  if (
    token < afterDateline(reading, site.opening) ||
    isOther(site, token) ||
    token === phrase.head ||
    (reading.tokenStart[token] >= figure.span.start && reading.tokenStart[token] < figure.span.end)
  )
    return false;
  if (reading.upos(token) === 'NUM') return !site.counted.has(token) && isNoun(reading, token - 1);
  if (isUnitOf(site, token)) return false;
  // a plural that the tagger took for a verb, "payrolls rose"; a gerund as subject, "Parking in the square costs"
  return (
    isNoun(reading, token) ||
    reading.xpos(token) === 'VBZ' ||
    isMistaken(reading, token) ||
    (/^VB[GP]?$/.test(reading.xpos(token)) && reading.relation(token) === 'nsubj') ||
    (reading.xpos(token) === 'VBG' && token === site.opening) ||
    (reading.upos(token) === 'PRON' && /^(?:it|they|he|she|we|i)$/.test(reading.lower(token)))
  );
}

/** "Inflation was 3%": the words right in front, where the tree is broken. */
function besideCopula({ reading, opening }: Site, copula: number): number {
  const noun = copula - 1;
  return noun >= opening && reading.upos(noun) === 'NOUN' ? outermost(reading, noun) : -1;
}

/** "taking [the total] to 9.9 million" */
const isTotal = (reading: Reading, verb: number): boolean =>
  /^(?:the|its|their)$/.test(reading.lower(verb + 1)) &&
  /^(?:total|tally|number)$/.test(reading.lower(verb + 2)) &&
  reading.lower(verb + 3) === 'to';

/** "left the repo rate unchanged at", "raised the wage to"; of a passive, the subject. */
function object(site: Site, verb: number): number {
  const { reading, first, counted } = site;
  // "a cap, which took effect in May, lifted fares by": a passive has no noun right behind it
  if (isTotal(reading, verb)) return verb + 2;
  const isActive =
    !/^(?:is|are|was|were|been|be|being)$/.test(reading.lower(verb - 1)) && /^(?:DET|NOUN|ADJ)$/.test(reading.upos(verb + 1));
  if (isPassive(reading, verb) && !(isActive && !counted.has(verb + 1))) return subject(site, verb);
  // "held steady at 3.4%"
  const isHeld = /^(?:steady|unchanged|flat|firm|level|stable)$/.test(reading.lower(verb + 1)) && reading.lower(verb) !== 'left';
  if (isHeld) return subject(site, verb);
  if (/^(?:it|them)$/.test(reading.lower(verb + 1))) return verb + 1;
  const head = objectFrom(reading, verb + 1, first);
  if (head >= 0 && !counted.has(head)) return head;
  // "wants the wage bill cut to 60%"
  if (/^(?:to|by|from)$/.test(reading.lower(verb + 1)) && reading.xpos(verb) === 'VBN' && isNoun(reading, verb - 1))
    return outermost(reading, verb - 1);
  // "the rand bought 4.2 pence": an exchange rate
  const isRate = first === verb + 1 && reading.lemma(verb) === 'buy' && site.figure.kind === 'money';
  return isRate || changeWord(reading, verb, 'verb') || changeWord(reading, verb, 'mover') ? subject(site, verb) : -1;
}

/** tokens from the sum to what it is for, a time between: "spend £2m over two years on a pier" */
const BEHIND_REACH = 12;

/** "26bn pesos ($460m) on": the same sum in brackets is stepped over. */
function behindBracket(reading: Reading, end: number, limit: number): number {
  if (reading.form(end) !== '(') return end;
  for (let token = end; token < Math.min(limit, end + 8); token++) if (reading.form(token) === ')') return token + 1;
  return end;
}

/** "spent £3m on [roads]", "paid $2bn for [the mine]"; without it, the one who does. */
function behind(site: Site, verb: number, role: Bearer): number {
  const preposition = role === 'for-only' ? 'for' : role;
  const { reading, end, limit, figure } = site;
  for (let token = behindBracket(reading, end, limit); token < Math.min(limit, end + BEHIND_REACH); token++) {
    if (reading.lower(token) === preposition && !site.counted.has(token + 1)) {
      const head = headFrom(reading, token + 1, limit);
      if (head >= 0 && !isTimeNoun(reading, head)) return head;
      if (reading.xpos(token + 1) === 'VBG') return token + 1; // "spend $12bn on shipbuilding"
    }
    if (/^(?:VERB|PUNCT)$/.test(reading.upos(token))) break;
  }
  return figure.kind === 'money' && role !== 'for-only' ? subject(site, verb) : -1;
}

/** "Ruiz, ranked 58th" */
export function ranked({ reading, first, opening }: Site): Bearing {
  const noun = reading.form(first - 2) === ',' ? first - 3 : first - 2;
  return reading.lower(first - 1) === 'ranked' && noun >= opening && isNoun(reading, noun) ? { head: noun } : null;
}

/** "…, Eastby by 4%", "Schools get £4m and clinics £3m": the noun in front of an amount whose verb is left out. */
export function gapped({ reading, figure, before }: Site): Bearing {
  const [last] = before;
  if (!last) return null;
  const gap = gapBetween(reading, last, figure);
  if (!gap || gap === 'and') return null;
  if (figure.change) return last.change && last.kind === figure.kind ? { head: gap.head } : null;
  if (figure.kind === 'count' || figure.kind === 'ratio') return null;
  // "defence gets £5m, a rise of 9%, and schools £3m"
  const like = before.find(({ kind, unit, change }) => kind === figure.kind && unit === figure.unit && !change);
  if (like?.item) return like.item.start > like.span.end ? { same: like } : { head: gap.head }; // "paid £4m of the cost and the council £1m"
  // "its average fare was €48, its load factor 93%"
  return last.item && !last.change && /^(?:its|their|his|her|the)$/.test(reading.lower(gap.first)) ? { head: gap.head } : null;
}

/** "The Northmark and the Eastmark fell by 2.5% and 1.8%, respectively": to each its own. */
export function respective(site: Site): Bearing {
  const { reading, figure, end, limit, before, opening } = site;
  let last = end;
  while (last < Math.min(limit, end + 8) && reading.lower(last) !== 'respectively') last++;
  const verb = reading.lower(last) === 'respectively' ? verbBefore(site) : -1;
  if (verb < 0) return null;
  const heads: number[] = [];
  for (let token = opening; token < verb; token++) {
    const head = isNoun(reading, token) ? headFrom(reading, token, verb) : -1;
    if (head >= 0) heads.push(head);
    token = Math.max(token, head);
  }
  const index = before.filter(({ kind, firstToken }) => kind === figure.kind && firstToken > verb).length;
  return heads.length === 2 && index < 2 ? { head: heads[index] } : null;
}

const BEATING = /^(?:beat|beats|beaten|outnumber|outnumbers|outnumbered|outpaced|defeated)$/;
/** "Gainers beat losers 423 to 209": each side has its own. */
export function beaten(site: Site): Bearing {
  const { reading, figure, first, end, before } = site;
  if (figure.kind !== 'count') return null;
  const isSecond = reading.lower(first - 1) === 'to' && before.length > 0;
  if (!isSecond && reading.lower(end) !== 'to') return null;
  const verb = verbBefore(site);
  if (verb < 0 || !BEATING.test(reading.lower(verb))) return null;
  const head = isSecond ? headFrom(reading, verb + 1, first) : subject(site, verb);
  return head < 0 ? null : { head };
}

/** "$4,000 for the families of the dead and $500 for the injured": the same, told apart by what stands behind. */
function isParallel({ reading, end, first, limit }: Site, other: DraftFigure): boolean {
  const behind = Math.max(other.endToken, reading.tokenAt(other.span.end - 1) + 1);
  const word = reading.lower(end);
  return end < limit && /^(?:for|to|on|in)$/.test(word) && reading.lower(behind) === word && first - behind <= LONGEST_PARALLEL;
}
const LONGEST_PARALLEL = 14;

/** "with air fares down 5%", "Orvel up 1.4%": the noun right in front of the direction. */
export function movedBy({ reading, figure, first, opening, counted }: Site): Bearing {
  const noun = first - 2;
  if (!figure.change || noun < opening || !/^(?:up|down)$/.test(reading.lower(first - 1))) return null;
  return isNoun(reading, noun) && !counted.has(noun) && !isTimeNoun(reading, noun) ? { head: noun } : null;
}

/** "up 1.4% at $41.20", "down 90c to $168": the level right behind a change is of the same. */
export function reached({ reading, first, before }: Site): Bearing {
  const [last] = before;
  if (!last?.change || !last.item || !/^(?:at|to)$/.test(reading.lower(first - 1))) return null;
  return reading.tokenAt(last.span.end - 1) === first - 2 ? { same: last } : null;
}

/** "from 41%", "against 41%", "compared with 41%", "and 4.0% in 2025": of what the figure in front is of. */
export function comparedWith(site: Site): Bearing {
  const { reading, figure, first, before } = site;
  const revised = /^(?:revised|previous|earlier|further|record)$/.test(reading.lower(first - 1)) ? 1 : 0;
  const article = revised + (/^(?:the|a|an)$/.test(reading.lower(first - 1 - revised)) ? 1 : 0);
  const word = reading.lower(first - 1 - article);
  const isListed = figure.kind !== 'count' && (word === 'and' || word === ',');
  // "Revenue: $4.2bn, up 8%"; "8%, plus or minus two points"
  const [last] = before;
  const isBeside = last?.item && first - reading.tokenAt(last.span.end - 1) <= 5;
  const isNear = last?.item && first - reading.tokenAt(last.span.end - 1) <= 10;
  // "up 14%", "10% less than planned": set off by a comma
  const moved = word === 'by' ? first - 2 : first - 1; // "up by 288 per cent"
  const isSetOff = /^(?:up|down)$/.test(reading.lower(moved))
    ? reading.form(moved - 1) === ','
    : word === ',' && /^(?:less|more|fewer|higher|lower)$/.test(reading.lower(site.end));
  if (isNear && figure.change && figure.kind !== 'count' && isSetOff) return { same: last };
  if (isBeside && (word === 'minus' || (/^(?:up|down)$/.test(word) && reading.form(first - 2) === ','))) return { same: last };
  // "of which £6m was paid"
  const which = word === 'only' ? first - 2 : first - 1;
  if (reading.lower(which) === 'which' && reading.lower(which - 1) === 'of' && before[0]?.item) return { same: before[0] };
  if (!isListed && !/^(?:from|against|with|to|than|versus|after)$/.test(word)) return null;
  // "a 23% rise in net profit to ₹412 crore": the level that the change led to
  const [change] = before;
  if (
    word === 'to' &&
    change?.change &&
    change.item &&
    (change.kind === 'percent' || change.kind === 'ratio') &&
    change.item.end <= figure.span.start
  ) {
    const from = change.kind === 'ratio' ? change.span.end : change.item.end;
    const gap = first - 1 - article - reading.tokenAt(from);
    if (gap <= 1) return { same: change };
  }
  for (const other of before) {
    if (other.kind !== figure.kind || other.unit !== figure.unit || !other.item) continue;
    if (isListed && isParallel(site, other)) return { same: other };
    if (isListed && first - reading.tokenAt(other.span.end) > 4) return null;
    return { same: other };
  }
  return null;
}
