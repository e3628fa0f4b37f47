/** The parts of a measure and its key, in words and codes that all documents share. */
import { BETWEEN } from './measure-id.ts';

/** The parts of a key, in order. */
export const PARTS = ['kind', 'unit', 'what', 'scope', 'outcome', 'where', 'whose', 'when'] as const;
export type Measure = Record<(typeof PARTS)[number], string>;

export const keyOf = (measure: Measure): string => PARTS.map((part) => measure[part].replaceAll(BETWEEN, '-')).join(BETWEEN);
export const measureOf = (key: string): Measure => {
  const [kind = '', unit = '', what = '', scope = '', outcome = '', where = '', whose = '', when = ''] = key.split(BETWEEN);
  return { kind, unit, what, scope, outcome, where, whose, when };
};

export const CHANGE_OF = 'change of ';

/** What a change is a change of; null of everything else. */
export const changedIn = ({ what }: Measure): string | null => (what.startsWith(CHANGE_OF) ? what.slice(CHANGE_OF.length) : null);
