/** The type of a time as far as its words tell: on the calendar, "three days later" without a day to count from turns out to be a length. */
import type { TimeType } from '../../contract.ts';
import type { Meaning } from './expression.ts';

export function typeInWords(meaning: Meaning): TimeType {
  switch (meaning.kind) {
    case 'length':
    case 'while':
      return 'DURATION';
    case 'set':
      return 'SET';
    case 'clock':
      return 'TIME';
    case 'slice':
      return meaning.nth ? 'DATE' : 'DURATION';
    case 'offset':
      return meaning.count === null && meaning.base === 'context' ? 'DURATION' : 'DATE';
    case 'window':
      return meaning.count === null && meaning.unit === 'year' && meaning.direction < 0 ? 'DATE' : 'DURATION';
    default:
      return 'DATE';
  }
}
