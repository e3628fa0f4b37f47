/** The rows of the pattern table as they are written, `data/patterns.csv`: what they mean is made of them in patterns.ts. */
import { readTable } from '../table.ts';

export type Column =
  | 'rule' //            id of the claims that it finds
  | 'at' //              verb, other-verb, noun, word
  | 'words' //           what it is tried at; empty: whatever takes its frames
  | 'frames' //          of the lexicon's senses, the first that fits
  | 'sense' //           class and stance where the lexicon does not give them
  | 'voice' //           active, passive, any
  | 'when' //            conditions on the site
  | 'source' //          who says so
  | 'source_when' //     conditions on the source
  | 'content' //         where the content begins
  | 'end' //             where it ends
  | 'cue' //             the words of the cue
  | 'front' //           a fragment in front
  | 'addressee' //       who was told
  | 'answer' //          the relation to the claim that gives the content
  | 'side' //            where the content stands: before the cue, or after it and open to the right
  | 'vouches' //         whether the source vouches for figures in the content
  | 'example' //         a text
  | 'reading' //         its claim: source | cue | content
  | 'counter_example'; // a text in which the rule finds nothing

export const rows: readonly Record<Column, string>[] = readTable<Column>(new URL('./data/patterns.csv', import.meta.url));
