/** Whom a story killed or hurt, what it destroyed or cost. */
import type { Quantity } from '../../contract.ts';
import { eventWordsIn } from '../events/classes.ts';
import { askOnce, type Context } from '../measures/context.ts';
import { happened } from '../measures/happened.ts';
import type { Measure } from '../measures/measure.ts';
import { nationIn } from '../measures/scope.ts';
import { leadOf } from './lead.ts';
import type { Story } from './story.ts';
import { STATED, STORY } from './story-key.ts';

export type Counted = Pick<Measure, 'what' | 'outcome' | 'scope'>;

export function struck(quantity: Quantity, { affair: { year }, eventKey, traits }: Story, context: Context): Counted | null {
  const told = { kind: 'story' as const, name: STORY, year, eventKey, traits, isMain: true, isNamedHere: true };
  // nobody demands or plans the dead: an inquiry into them is demanded
  const isWanted = quantity.outcome !== null && (quantity.factuality === 'demanded' || quantity.factuality === 'planned');
  const found = happened(isWanted ? { ...quantity, factuality: 'actual' } : quantity, told, context);
  if (!found || !isWhoever(found) || (found.scope === 'civilian' && hasOthersStruck(context))) return found;
  // of one day's arrests only the number itself is compared
  return { ...found, scope: found.outcome === 'arrested' && !isHeld(quantity, context) ? `${STATED}${quantity.value}` : '' };
}

/** Those who are held, or have been arrested so far: of whom police arrest on one day there may be more every day. */
function isHeld({ start, end }: Quantity, { passages }: Context): boolean {
  const { before, after } = passages.around(start, end);
  return HELD.test(`${before.slice(-LOOK)}#${after.split(/[;,]|\d/)[0]!}`);
}
const HELD =
  /\b(?:custody|under arrest|(?:being|are|were|still|people|suspects|men) held|behind bars|(?:has|have|had|has now|have now|have so far) (?:been )?(?:arrested|detained)|number|total|so far|in all|altogether|to date|brings?|brought|bringing|over the|in connection with)\b/i;

/** code points before a number */
const LOOK = 40;

/** Whoever is arrested is a suspect, whoever is taken away a captive, and who is there when a bus is struck is a passenger. */
const isWhoever = ({ outcome, scope }: Counted): boolean =>
  WHOEVER.has(scope) || outcome === 'kidnapped' || (outcome === 'arrested' && nationIn(scope) === null && !GROUPS.test(scope));
const WHOEVER = new Set(['passenger', 'traveller', 'traveler', 'commuter', 'civilian']);

/** "31 civilians and 11 soldiers": civilians are whoever was struck only where no soldiers, police or fighters are counted. */
const hasOthersStruck = (context: Context): boolean =>
  askOnce(context, 'others struck than civilians', () =>
    context.extracted.quantities.some(({ outcome, item_class }) => outcome !== null && item_class !== null && !UNARMED.has(item_class)),
  );
const UNARMED: ReadonlySet<string> = new Set(['civilian', 'child', 'official', 'unspecified']);
/** of whom fewer are told apart: "six of the arrested are officers" */
const GROUPS = /\b(?:child|woman|police|military|official|journalist)\b/;

/** Attacks are known by their day and place, wherever texts come to tell of them. */
export function isOfAttack({ outcome, event_id, cause, start, end }: Quantity, context: Context): boolean {
  if (outcome === null || outcome === 'kidnapped' || outcome === 'arrested' || event_id === null) return false;
  const { before, after } = context.passages.around(start, end);
  const sentence = `${cause?.text ?? ''} ${before} ${after}`;
  const own = eventWordsIn(sentence.replace(BLAST, ''));
  const lead = `${context.title} ${leadOf(context)}`;
  const words = own.length > 0 ? own : askOnce(context, 'story words', () => eventWordsIn(lead.replace(BLAST, '')));
  // what blows up by itself is no attack, as long as nobody is told to have made one
  if (words.length === 0) return [sentence, lead].some((text) => text.match(BLAST) !== null) && !EXPLODES.test(`${lead} ${sentence}`);
  return words.every((word) => word.class === 'violence' || word.class === 'operation');
}
const BLAST = /\b(?:explosions?|blasts?|explode[sd]?|exploding|blew up|blown up|explosives?)\b/giu;
/** what blows up by itself */
const EXPLODES =
  /\b(?:fireworks|firecrackers?|gas|boilers?|fuel|petrol|chemicals?|ammonia|fertili[sz]er|refiner(?:y|ies)|pipelines?|tankers?|silos?|furnaces?|dust|battery|batteries|cylinders?|factory|factories|warehouses?|depots?|power (?:plant|station)|collier(?:y|ies)|coal mines?|methane)\b/i;
