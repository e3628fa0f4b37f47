/**
 * Where each figure was counted: the places that syntax ties to its clause are stated; those carried over from the clause around it,
 * from the figure that it changes, or from its event's other figures are implied.
 */
import type { Basis, SourceDocument } from '../../contract.ts';
import type { Draft, DraftFigure, DraftPlace } from '../drafts.ts';
import { isPlaceNoun } from '../places/refiners/place-role.ts';
import type { Reading } from '../reading/reading.ts';

/** A place that something is in, at the token on which the rest of its name hangs. */
interface Site {
  place: DraftPlace;
  head: number;
  /** "in Kabul": something is there; "to Kabul": something goes there; "struck Kabul": it suffers; null for the rest ("Kabul’s mayor") */
  way: 'in' | 'to' | 'object' | null;
}

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);

export function attachPlaces(reading: Reading, _document: SourceDocument, draft: Draft): void {
  const sites = sitesBySentence(reading, draft);
  for (const [sentence, figures] of figuresBySentence(reading, draft)) {
    const here = sites.get(sentence) ?? [];
    const tied = figures.map((figure) => here.filter((site) => isTied(reading, figure, site)));
    const paired = pair(figures, tied);
    figures.forEach((figure, i) => {
      if (paired[i].length > 0) give(figure, paired[i], 'stated', 'attach.place.clause');
      else
        give(
          figure,
          around(
            reading,
            figure,
            here.filter(({ place }) => !isOfSpeaker(figure, place)),
          ),
          'implied',
          'attach.place.around',
        );
    });
  }
  shareOverEvents(reading, draft, sites);
  shareOverRelations(draft);
  carryFromBefore(reading, draft, sites);
}

function figuresBySentence(reading: Reading, draft: Draft): Map<number, DraftFigure[]> {
  const figures = new Map<number, DraftFigure[]>();
  for (const figure of [...draft.figures].sort((a, b) => a.span.start - b.span.start)) {
    if (!KINDS.has(figure.kind)) continue;
    const sentence = reading.sentenceOf[figure.firstToken];
    const list = figures.get(sentence);
    if (list) list.push(figure);
    else figures.set(sentence, [figure]);
  }
  return figures;
}

/**
 * "14 in Mosul and 23 in Kirkuk": where several figures are tied to several places and the two take turns, each gets those
 * between itself and the next figure, or, where places go first, those between the figure before and itself; else they go in order.
 */
function pair(figures: DraftFigure[], tied: Site[][]): Site[][] {
  const all = withoutContainers([...new Set(tied.flat())]);
  const several = figures.filter((_, i) => tied[i].length > 0);
  if (several.length < 2 || all.length < 2) return tied;
  const starts = several.map(({ span }) => span.start);
  const startOf = ({ place }: Site): number => (place.span as { start: number }).start;
  const behind = several.map((_, i) =>
    all.filter((site) => startOf(site) > starts[i] && startOf(site) < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
  );
  const inFront = several.map((_, i) => all.filter((site) => startOf(site) < starts[i] && startOf(site) > (starts[i - 1] ?? -1)));
  const turns = [behind, inFront].find((shares) => shares.every(({ length }) => length > 0));
  // "61% in Turkey … 3% in Greece", whichever comes first: as many places as figures go in order
  const shares = turns ?? (all.length === several.length ? all.map((site) => [site]) : null);
  return shares ? figures.map((figure) => shares[several.indexOf(figure)] ?? []) : tied;
}

/** "Herat, Afghanistan" is one place to be in. */
const withoutContainers = (sites: Site[]): Site[] =>
  sites.filter(
    ({ place }) =>
      place.kind !== 'country' ||
      !sites.some((other) => other.place !== place && other.place.kind !== 'country' && other.place.country === place.country),
  );

/** Where the speaker is says nothing about the figure: "officials in Ankara said that 19 climbers had died". */
function isOfSpeaker({ claim }: DraftFigure, { span }: DraftPlace): boolean {
  for (let c = claim; c; c = c.parent) {
    for (const part of [c.source, c.sourceRole, c.addressee])
      if (part && span && part.start <= span.start && span.end <= part.end) return true;
  }
  return false;
}

function sitesBySentence(reading: Reading, draft: Draft): Map<number, Site[]> {
  const sites = new Map<number, Site[]>();
  let last: Site | null = null;
  for (const place of draft.places) {
    if (!place.span || place.role !== 'place') continue;
    const head = headOf(reading, place.span.start, place.span.end);
    const sentence = reading.sentenceOf[head];
    const list = sites.get(sentence);
    const isListed = last?.place.span != null && /^,? (?:and|or) (?:the )?$|^, $/.test(reading.text.slice(last.place.span.end, place.span.start));
    const site: Site = { place, head, way: wayOf(reading, head) ?? (isListed && last ? last.way : null) };
    if (site.way === null || isAddress(reading.text, last?.place ?? null, place)) continue;
    last = site;
    if (list) list.push(site);
    else sites.set(sentence, [site]);
  }
  return sites;
}

/** "Austin, Texas" is one place: the inner one tells where. */
function isAddress(text: string, inner: DraftPlace | null, outer: DraftPlace): boolean {
  if (!inner?.span || !outer.span || (outer.kind !== 'region' && outer.kind !== 'country') || inner.country !== outer.country) return false;
  return inner.kind !== outer.kind && text.slice(inner.span.end, outer.span.start) === ', ';
}

const IN = new Set('in at near on across throughout outside inside within around off over along between beyond'.split(' '));
const TO = new Set('to into onto toward towards'.split(' '));
/** What is moved counts where it goes: "sent 400 soldiers to Haiti". */
const MOVING = new Set('send deploy move ship export fly transfer deport extradite flee return bring take evacuate displace'.split(' '));

/** How something is tied to a place: by the preposition of the place, of the noun that it is a part of, or of the list that it goes on. */
function wayOf(reading: Reading, head: number): Site['way'] {
  let node = head;
  for (let steps = 0; steps < 4 && node >= 0; steps++) {
    const cased = reading
      .children(node)
      .find((child) => child < node && /^(case|mark)$/.test(reading.relation(child)) && /^(IN|TO|RP)$/.test(reading.xpos(child)));
    const word = cased === undefined ? '' : reading.lower(cased);
    if (IN.has(word)) return 'in';
    if (TO.has(word)) return 'to';
    if (word === 'of') return isPlaceNoun(reading, reading.head(node)) ? 'in' : null;
    if (word !== '') return null;
    const relation = reading.relation(node);
    if (relation === 'obj') return 'object';
    if (!/^(conj|appos|flat|nmod:poss|compound|amod|nmod)/.test(relation)) break;
    node = reading.head(node);
  }
  const before = reading.lower(Math.max(0, head - 1));
  return IN.has(before) ? 'in' : null;
}

function headOf(reading: Reading, start: number, end: number): number {
  const first = reading.tokenAt(start);
  const last = reading.tokenAt(end - 1);
  for (let token = first; token <= last; token++) {
    const head = reading.head(token);
    if (head < first || head > last) return token;
  }
  return first;
}

const isVerb = (reading: Reading, token: number): boolean => reading.upos(token) === 'VERB';

/** The nearest verb above a token, itself included; -1 where the sentence has none above it. */
function verbAbove(reading: Reading, token: number): number {
  for (let node = token; node >= 0; node = reading.head(node)) if (isVerb(reading, node)) return node;
  return -1;
}

/** The noun that a relative or participle clause is about: "an attack … that killed 13" → attack. */
function nounOfClause(reading: Reading, verb: number): number {
  for (let node = verb; node >= 0; node = reading.head(node)) {
    const relation = reading.relation(node);
    if (relation.startsWith('acl')) return reading.head(node);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
  }
  return -1;
}

const isUnder = (reading: Reading, token: number, top: number): boolean => {
  for (let node = token; node >= 0; node = reading.head(node)) if (node === top) return true;
  return false;
};

/** Whether a place stands in the figure's own clause, in its noun phrase, or in the phrase that its clause is about. */
function isTied(reading: Reading, figure: DraftFigure, site: Site): boolean {
  const counted = figure.item ? headOf(reading, figure.item.start, figure.item.end) : figure.firstToken;
  if (isUnder(reading, site.head, counted)) return true;
  const verb = verbAbove(reading, counted);
  if (verb < 0) return reading.sentenceOf[counted] === reading.sentenceOf[site.head] && verbAbove(reading, site.head) < 0;
  if (verbAbove(reading, site.head) === verb)
    return site.way !== 'to' || (reading.head(site.head) === verb && MOVING.has(reading.lemma(verb)));
  const noun = nounOfClause(reading, verb);
  return noun >= 0 && verbAbove(reading, site.head) === verbAbove(reading, noun) && isUnder(reading, site.head, noun);
}

/** Places of the clauses that the figure's clause hangs in: "In Kabul, officials said that 12 had died". */
function around(reading: Reading, figure: DraftFigure, sites: Site[]): Site[] {
  let verb = verbAbove(reading, figure.firstToken);
  while (verb >= 0) {
    const relation = reading.relation(verb);
    if (relation.startsWith('acl')) return [];
    const above = reading.head(verb);
    verb = above < 0 ? -1 : verbAbove(reading, above);
    const found = sites.filter(({ head, way }) => way === 'in' && verbAbove(reading, head) === verb);
    if (found.length > 0) return found;
  }
  return [];
}

function give(figure: DraftFigure, sites: Site[], basis: Basis, rule: string): void {
  if (sites.length === 0) return;
  figure.places = sites.map(({ place }) => place);
  figure.placeBasis = basis;
  for (const { place } of sites) if (place.span) figure.evidence.push({ field: 'place_ids', span: place.span, basis, rule });
}

function copy(from: DraftFigure, to: DraftFigure, rule: string): void {
  if (from.places.length === 0 || to.places.length > 0) return;
  to.places = from.places;
  to.placeBasis = 'implied';
  for (const { span } of from.places) if (span) to.evidence.push({ field: 'place_ids', span, basis: 'implied', rule });
}

/** Figures of one event happened in one place, unless the figure's own sentence names another that is nobody's yet. */
function shareOverEvents(reading: Reading, draft: Draft, sites: Map<number, Site[]>): void {
  const byEvent = new Map<number, DraftFigure>();
  const taken = new Set<DraftPlace>();
  for (const figure of draft.figures) {
    if (figure.event !== null && figure.places.length > 0 && !byEvent.has(figure.event)) byEvent.set(figure.event, figure);
    for (const place of figure.places) taken.add(place);
  }
  for (const figure of draft.figures) {
    const first = figure.event === null ? undefined : byEvent.get(figure.event);
    if (!first || (sites.get(reading.sentenceOf[figure.firstToken]) ?? []).some(({ place }) => !taken.has(place))) continue;
    copy(first, figure, 'attach.place.event');
  }
}

/** A part is where the whole is, a change where the level is. */
function shareOverRelations(draft: Draft): void {
  for (const { kind, from, to } of draft.relations) {
    if (!('firstToken' in from) || !('firstToken' in to)) continue;
    if (kind === 'part_of' || kind === 'change_of' || kind === 'same_amount') copy(to, from, `attach.place.${kind}`);
  }
}

const POINTS_BACK = new Set(['it', 'this', 'that', 'they', 'these', 'the']);

/** "The quake struck western Turkey. It killed 41 people": an event told in the sentence before, in one place. */
function carryFromBefore(reading: Reading, draft: Draft, sites: Map<number, Site[]>): void {
  for (const figure of draft.figures) {
    if (figure.places.length > 0 || !figure.outcome || !KINDS.has(figure.kind)) continue;
    const sentence = reading.sentenceOf[figure.firstToken];
    if (sentence === 0 || reading.paragraphOf[sentence] !== reading.paragraphOf[sentence - 1] || sites.has(sentence)) continue;
    const first = reading.sentenceFirst[sentence];
    const before = sites.get(sentence - 1) ?? [];
    if (POINTS_BACK.has(reading.lower(first)) && new Set(before.map(({ place }) => place.name)).size === 1) {
      give(figure, before.slice(0, 1), 'implied', 'attach.place.before');
    }
  }
}
