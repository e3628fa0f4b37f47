/** Words before which a content may end though its clause goes on. One pass tells which kinds of them it holds: most contents hold none. */
import { bitsWithin, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

/** another cue's words: ", adding that", ", according to" */
export const OTHER_CUE = 1;
/** "and", with which the cue's own second verb may begin */
export const SECOND_CUE = 2;
export const SEMICOLON = 4;
/** ", well short of the 3% that …" */
export const COMPARISON = 8;

const SPEAKS_ON =
  'adding saying citing noting according calling telling arguing claiming insisting stating warning urging vowing promising predicting joking blaming accusing suggesting describing declaring questioning conceding acknowledging praising stressing pointing echoing';
const JOINS = 'and but then';
const DEGREES = 'well far just way';

export const speaksOn = words(SPEAKS_ON);
export const joinsSecond = words(JOINS);
export const isSemicolon = words(';');
export const isDegree = words(DEGREES);

const kinds: [string, number][] = [
  [SPEAKS_ON, OTHER_CUE],
  [JOINS, SECOND_CUE],
  [';', SEMICOLON],
  [DEGREES, COMPARISON],
];
const kindsWithin = bitsWithin(new Map(kinds.flatMap(([list, kind]) => list.split(' ').map((word): [string, number] => [word, kind]))));

/** The kinds of such words after the first token of a run, added up. */
export const cutsWithin = (reading: Reading, first: number, end: number): number => kindsWithin(reading, first + 1, end);
