/**
 * An attack is known again by what it struck, where that has a rare name: "the raid on the Zor refinery", "the Zor heist". Who did it, or speaks
 * of it, does so of others, too; and what was struck twice is told apart by the day.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Time } from '../../contract.ts';
import { LEAD } from './story-key.ts';

export interface Attack {
  eventKey: string;
  traits: readonly string[];
  /** on which it was made, where the lead tells it */
  day: string | null;
}

const NOUN = '(?:attack|assault|raid|ambush|bombing|robbery|heist|shooting|massacre|hold-up|hijacking|bomb|gun battle|shoot-out)';
const VERB = '(?:attack|raid|storm|rob|ambush|bomb|hijack|assault)(?:s|ed|bed|ing|bing)?';
const NAMES = '\\p{Lu}[\\p{L}-]+(?: (?:\\p{Lu}[\\p{L}-]+|of|al|de|del|la)){0,4}';
/** up to three small words between: "the high-security gold refinery at Zor" */
const THING = `(?:[\\p{Ll}-]+ ){0,4}?(?:(?:in|at|of|near|on) (?:the )?)?(${NAMES})`;
/** what stands around a day that is the attack's: "the raid on June 2nd", "Tuesday's raid", "on Tuesday when a gang raided" */
const DAY_AHEAD = new RegExp(`\\b(?:${NOUN}|${VERB}) (?:(?!(?:said|says|told|reported)\\b)[\\p{L}-]+ ){0,6}?(?:(?:on|of) )?$`, 'u');
const DAY_AFTER = new RegExp(
  `^(?:['’]s (?:[\\p{Ll}-]+ ){0,2}${NOUN}\\b|,? (?:when|as|in|during) [^.;]{0,80}\\b(?:${VERB}|${NOUN})\\b)`,
  'u',
);
const TARGETS: readonly RegExp[] = [
  new RegExp(`\\b${NOUN} (?:on|at|in|of|against|near|inside) ${THING}`, 'gu'),
  new RegExp(`\\b${VERB} ${THING}(?:[^.;]{0,40}? (?:in|at|near) (${NAMES}))?`, 'gu'),
  new RegExp(`(${NAMES})(?:['’]s)? (?:[\\p{Ll}-]+ ){0,2}${NOUN}\\b(?!s)`, 'gu'),
];
/** of several nobody can tell which is meant */
export const SEVERAL =
  /\b(?:attacks|assaults|ambushes|bombings|robberies|heists|shootings|massacres|second|another|latest|series|string|wave)\b/i;

/**
 * @param lead title and first paragraph
 * @param own rare names of the text, small letters
 * @param text in which its day is looked for, among its times
 */
export function attackOf(lead: string, own: readonly string[], text: string, times: readonly Time[], year: string): Attack | null {
  if (own.length === 0 || SEVERAL.test(lead)) return null;
  const words = TARGETS.flatMap((pattern) => matchesOf(pattern, lead).map((match) => match.slice(1).join(' '))).join(' ');
  const named = new Set(words.match(/\p{Lu}[\p{L}-]+/gu)?.map((word) => word.toLowerCase()) ?? []);
  const targets = own.filter((name) => named.has(name));
  if (targets.length === 0) return null;
  const days = new Set(attackDays(text, times));
  const day = days.size === 1 ? [...days][0]! : null;
  return { eventKey: `${day ?? year} story`, traits: targets.map((name) => `${LEAD}attack on ${name}`).sort(), day };
}

/** The days of a text that stand beside a word for an attack. */
const attackDays = (text: string, times: readonly Time[]): string[] =>
  times.flatMap(({ type, start, end, from, to }) => {
    if (type === 'DURATION' || start === null || end === null || from === null || from !== to) return [];
    const isOf = DAY_AHEAD.test(text.slice(Math.max(0, start - LOOK), start)) || DAY_AFTER.test(text.slice(end, end + LOOK));
    return isOf ? [from] : [];
  });
/** code points beside a day */
const LOOK = 100;
