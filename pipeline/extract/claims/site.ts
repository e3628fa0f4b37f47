/** A token at which a claim may hang, with what several patterns ask of it: found when first asked for, and only once. */
import { type CueVerb, cueVerbAt, verbSenses } from '../language/lexicon/cues.ts';
import type { NounPhrase } from '../language/phrase.ts';
import { follows } from '../language/scan.ts';
import { subjectOf } from '../language/subject.ts';
import { opensNounPhrase } from '../language/tags.ts';
import { groupStart, isPassive, isPassiveInOrder } from '../language/verb-group.ts';
import type { Reading } from '../reading/reading.ts';
import { type Complement, complementAfter } from './complement.ts';
import { type ReportingClause, reportingClauseAt } from './reporting-clause.ts';
import { type Sense, senseFor, sensesAt } from './senses.ts';

/** "who's called for a strike": what the cue's own particle has after it shows that "'s" is "has" */
const isShortHave = (reading: Reading, verb: number): boolean =>
  reading.lower(verb - 1) === "'s" &&
  verbSenses(cueVerbAt(reading, verb)).some(
    ({ particles }) =>
      particles.length > 0 && follows(reading, verb + 1, particles) && opensNounPhrase(reading, verb + 1 + particles.length),
  );

/** Of what stands after a verb, or the order of the reporting clause that stands after or within what it reports. */
export type Form = Complement['form'] | ReportingClause['order'];

/** One is made for each cue: its members are declared alone and set below, since members that are defined first take as long as all else. */
export class Site {
  declare readonly reading: Reading;
  declare readonly token: number;
  /** the verb of the lexicon that the token is a form of, and its lemma, or "" */
  declare readonly cueVerb: CueVerb | null;
  declare readonly verb: string;
  declare private foundSenses: readonly Sense[] | null;
  declare private foundComplement: Complement | null;
  declare private complementFrom: number;
  declare private foundSubject: NounPhrase | null | undefined;
  declare private foundPassive: boolean | undefined;
  declare private isOrderAsked: boolean;
  declare private foundReporting: ReportingClause | null | undefined;

  constructor(reading: Reading, token: number, cueVerb: CueVerb | null) {
    this.reading = reading;
    this.token = token;
    this.cueVerb = cueVerb;
    this.verb = cueVerb === null ? '' : cueVerb.lemma;
    this.foundSenses = null;
    this.foundComplement = null;
    this.complementFrom = -1;
    this.foundSubject = undefined;
    this.foundPassive = undefined;
    this.isOrderAsked = false;
    this.foundReporting = undefined;
  }

  /** The verb's sense for the first of these frames, by their bits, that it takes here, its particles being there. */
  sense(frames: readonly number[]): Sense | null {
    const { senses } = this;
    for (let i = 0; i < frames.length; i++) {
      const sense = senseFor(senses, frames[i]);
      if (sense) return sense;
    }
    return null;
  }

  /** The verb's senses whose particles are there. */
  get senses(): readonly Sense[] {
    this.foundSenses ??= sensesAt(this.reading, this.token, this.cueVerb);
    return this.foundSenses;
  }

  /** first token of the verb group */
  get groupFirst(): number {
    return groupStart(this.reading, this.token);
  }

  get isPassive(): boolean {
    this.foundPassive ??= isPassive(this.reading, this.token) && !isShortHave(this.reading, this.token);
    return this.foundPassive;
  }

  /** Whether the verb is known not to be in this voice, by word order or by what was asked before: no tree is needed for it. */
  isKnownOtherThan(voice: 'active' | 'passive'): boolean {
    if (this.foundPassive === undefined && !this.isOrderAsked) {
      this.isOrderAsked = true;
      const inOrder = isPassiveInOrder(this.reading, this.token);
      if (inOrder !== null) this.foundPassive = inOrder && !isShortHave(this.reading, this.token);
    }
    return this.foundPassive !== undefined && this.foundPassive !== (voice === 'passive');
  }

  get subject(): NounPhrase | null {
    if (this.foundSubject === undefined) this.foundSubject = subjectOf(this.reading, this.token, this.groupFirst);
    return this.foundSubject;
  }

  /** What the verb puts forward after it, its cue ending there: kept for the end asked for last. */
  complement(after: number): Complement | null {
    if (this.complementFrom !== after) {
      this.foundComplement = complementAfter(this.reading, this.token, after);
      this.complementFrom = after;
    }
    return this.foundComplement;
  }

  /** Whether what was asked before shows that there is no content of this form. */
  isKnownToLack(form: Form): boolean {
    if (form === 'quotation' || form === 'inverted' || form === 'upright')
      return this.foundReporting !== undefined && this.foundReporting?.order !== form;
    // of a cue with particles, which come first, another sense may end later
    const after = this.token + 1;
    return this.complementFrom === after && this.senses[0].end === after && this.foundComplement?.form !== form;
  }

  /** The reporting clause after or within its content, whose verb this is. */
  reportingClause(sense: Sense): ReportingClause | null {
    if (this.foundReporting === undefined) this.foundReporting = reportingClauseAt(this, sense.end);
    return this.foundReporting;
  }
}
