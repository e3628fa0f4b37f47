import { findPlaces } from '../../pipeline/extract/places/places.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';
import { draftAfter } from '../texts.ts';

/** The places of a text, each as "words country role", where several countries are joined with a bar. */
export const placesIn = (text: string): string[] =>
  draftAfter([findTimes, findPlaces], text).places.map(
    ({ span, country, countries, role }) => `${span?.text} ${country ?? countries.join('|')} ${role}`,
  );
