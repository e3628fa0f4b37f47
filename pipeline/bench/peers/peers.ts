/** Tasks of other tools on the same text. */
import type { Task } from '../task.ts';
import { peer } from './install.ts';

type Compromise = ((text: string) => { length: number; numbers: () => { json: () => unknown[] } }) & { plugin: (plugin: unknown) => void };
type Recognize = (text: string, culture: string) => unknown[];

/** Their names as tasks. */
export const PEERS: Record<string, Task> = {
  compromise: {
    name: 'compromise, tags alone',
    load: async () => {
      const nlp = peer('compromise') as Compromise;
      return ([{ text }]) => nlp(text).length;
    },
  },
  'compromise-numbers': {
    name: 'compromise + compromise-numbers',
    load: async () => {
      const nlp = peer('compromise') as Compromise;
      nlp.plugin(peer('compromise-numbers'));
      return ([{ text }]) => nlp(text).numbers().json().length;
    },
  },
  recognizers: {
    name: 'Recognizers-Text: numbers, percentages, units, dates, a paragraph at a time',
    most: 6_000,
    load: async () => {
      const suite = peer('@microsoft/recognizers-text-suite') as Record<string, Recognize> & { Culture: { English: string } };
      const { Culture, recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension, recognizeAge, recognizeDateTime } =
        suite;
      const all = [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension, recognizeAge, recognizeDateTime];
      const found = (paragraph: string): number => all.reduce((sum, recognize) => sum + recognize(paragraph, Culture.English).length, 0);
      return ([{ text }]) => text.split('\n\n').reduce((sum, paragraph) => sum + found(paragraph), 0);
    },
  },
};
