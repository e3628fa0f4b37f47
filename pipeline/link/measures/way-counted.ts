/**
 * Deaths that are counted in another way than by the dead of an event: those above what is usual, those of whatever cause, those suspected. In
 * a disaster without wreckage, of heat, cold, smog or hunger, nobody sees who died of it, and each counter counts something else: those who
 * died on wards, of heatstroke, or those whom a doctor linked to it.
 */
import { leadOf } from '../stories/lead.ts';
import type { Asked } from './asked.ts';
import { askOnce, type Context } from './context.ts';

/** Whether deaths are set against what is usual, or are of whatever cause: "62 deaths above the average", "1,334 in a usual July". */
export function isAgainstUsual({ quantity, sentence: { before, after } }: Asked): boolean {
  if (quantity.outcome !== 'killed') return false;
  return EXCESS.test(`${before}#${after}`) || ABOVE_USUAL.test(after) || USUAL_AHEAD.test(before) || OF_ALL_CAUSES.test(after);
}
/** "in excess of 40 died" is more than 40 */
const EXCESS = /\bexcess (?:heat |winter |summer |cold )?(?:deaths?|mortality|fatalities)\b|\b(?:[Tt]he|[Ii]ts|[Tt]his|[Aa]n) excess\b/u;
const USUAL = '(?:usual(?:ly)?|normal(?:ly)?|average|norm|mean|baseline|expected)';
/** up to where something else is told: "12 died when a bus with more people than usual fell" */
const ABOVE_USUAL = new RegExp(
  `^(?:(?! (?:when|as|after|while|because|carrying|with|which(?! is| was)|who|of them) )[^.;]){0,80} (?:above|over|below|beyond|than|against|compared (?:with|to)) (?:the |its |a |an |is |what is |what would be |would be |would have been |what would have been )*(?:[\\p{L}\\d-]+ ){0,2}?${USUAL}\\b`,
  'u',
);
const USUAL_AHEAD = new RegExp(
  `\\b${USUAL}(?: (?:of|is|was|being|number of deaths(?: (?:is|was|of))?))?(?: (?:about|some|around))? $`,
  'u',
);
const OF_ALL_CAUSES = /^(?: [\p{Ll}-]+){0,4} (?:of|from) (?:all|any|every|whatever) causes?\b/u;

/** Whether deaths are no more than suspected. "Presumed dead" and "feared dead" are of the missing. */
export const isSuspected = ({ quantity, sentence: { before, after } }: Asked): boolean =>
  quantity.outcome === 'killed' && (SUSPECTED_AHEAD.test(before) || SUSPECTED.test(after));
const SUSPECTED_AHEAD = /\b(?:suspected|probable|possible|presumed)(?: [\p{Ll}-]+)? (?:at |as )?$/u;
const SUSPECTED = /^ (?:[\p{Ll}-]+ )?(?:suspected|probable|possible|presumed) (?:[\p{Ll}-]+ )?(?:deaths?|fatalities|victims)\b/u;

/** Whether the dead of a disaster without wreckage are counted in one way among several, or nothing tells that they are of it. */
export function isOfOneCount({ quantity, sentence, clause, context }: Asked): boolean {
  if (quantity.outcome !== 'killed' || !isSilent(context)) return false;
  return (
    ONE_COUNT.test(`${clause.before}#${clause.after}`) ||
    CONFIRMED.test(sentence.after) ||
    !OF_IT.test(`${sentence.before}#${sentence.after}`)
  );
}
const ONE_COUNT = new RegExp(
  [
    '\\b(?:[Hh]ospitals?|[Ww]ards?|[Cc]linics?|[Mm]orgues?|(?:[Nn]ursing|[Cc]are) homes?|at (?:home|work)|indoors|outdoors|members)\\b',
    '\\b(?:heat-?(?: )?strokes?|sunstrokes?|dehydration|hypothermia|frostbite|exposure|carbon monoxide|pneumonia|asthma|heart (?:attacks?|failure))\\b',
    '\\b(?:confirmed|registered|certified|certificates?|linked to|related|attribut(?:ed|able) to|associated with|estimate[sd]?|statistic\\w*)\\b',
  ].join('|'),
  'u',
);
/** a clause leaves out who has confirmed a count */
const CONFIRMED = /^ (?:[\p{Ll}-]+ ){0,2}(?:confirmed|registered|certified)\b/u;
/** by which a count is told to be of it */
const OF_IT = /\b(?:heat\w*|hot|cold|freez\w+|frost|smog|haze|pollut\w+|famine|hunger|starv\w+|epidemic|outbreak|disease|tolls?)\b/i;

/** what kills without wreckage */
const SILENT =
  /\b(?:heat ?-?waves?|(?:extreme|record|searing|intense|severe) heat|(?:of|from) (?:the )?heat|heat (?:deaths?|toll)|swelter\w*|cold (?:snap|spell|wave)s?|smog|haze|air pollution|epidemics?|famines?|starvation)\b/i;
const isSilent = (context: Context): boolean =>
  askOnce(context, 'silent disaster', () => SILENT.test(`${context.title} ${leadOf(context)}`));
