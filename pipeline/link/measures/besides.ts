/**
 * Who is counted besides, which makes another scope: "fighters and their families", "deaths, not counting militants". A number of its own
 * ("including 12 militants") tells a part of the whole, not what the whole is, and is no scope.
 */
import { groupsIn } from './whom.ts';

const FAMILY =
  '(?:(?:their|its|the|own|immediate|close|other) ){0,2}(?:family members|famil(?:y|ies)|dependants?|dependents?|relatives|wives|spouses)';
/** in the words of the item, or joined to it */
const WITH_FAMILY = new RegExp(
  `(?:(?<!,) (?:and|or|plus|with)|,? (?:including|counting|along with|together with|as well as)) ${FAMILY}\\b`,
  'i',
);
/** "a figure that includes relatives" */
const INCLUDES_FAMILY = new RegExp(`\\b(?:includes?|counts) ${FAMILY}\\b`, 'i');

/** code points after a figure in which its item ends and what is joined to it stands */
const NEAR = 90;
/** up to the next number or clause that is not joined by a comma */
const joinedTo = (after: string): string => after.slice(0, NEAR).split(/\d|[.;:]| who | which | but | while /)[0]!;

/** "4,000 members and family members": the members. */
export const withoutFamily = (label: string): string => label.replace(WITH_FAMILY, '').trim() || label;

/** `with families` where the relatives of those who are named are counted with them. */
export function familyScope(label: string, after: string): string | null {
  const isWith = [label, joinedTo(after)].some((text) => WITH_FAMILY.test(text));
  return isWith || INCLUDES_FAMILY.test(after.slice(0, NEAR)) ? 'with families' : null;
}

const WITH = /\b(?<!not )(?:including|counting) (?:the |any )?([a-z]+(?: [a-z]+)?)/;
const WITHOUT = /\b(?:excluding|without|not counting|not including|leaving out|apart from) (?:the |any )?([a-z]+(?: [a-z]+)?)/;
const PLURALS: Record<string, string> = { civilian: 'civilians', militant: 'militants', security: 'security forces', military: 'soldiers' };

/**
 * `with militants`, `without militants`: what a count says about a group that others leave out, or count.
 * @param whom who is counted
 */
export function besidesScope(whom: string, after: string): string | null {
  const text = joinedTo(after);
  const groupIn = (pattern: RegExp): string | null => groupsIn(pattern.exec(text)?.[1] ?? '').find((group) => group in PLURALS) ?? null;
  const left = groupIn(WITHOUT);
  if (left !== null && left !== whom) return `without ${PLURALS[left]}`;
  const added = groupIn(WITH);
  // soldiers and civilians are people; that militants are counted among them has to be said
  const isNarrower = added === null || added === whom || (whom === 'all' && added !== 'militant');
  return isNarrower ? null : `with ${PLURALS[added]}`;
}
