import { some } from '../language/scan.ts';
import { subjectHead } from '../language/subject-head.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described, Trigger } from './described.ts';
import { startOf } from './figure-extent.ts';
import { countsPeople } from './people.ts';

const isForce = words(
  'army force forces police military unit units brigade battalion regiment navy troops militia rebels guard guards corps garrison patrol convoy side squad',
);

const RANKS = new Set(
  'personnel men soldiers troops fighters officers jawans policemen guards marines sailors militants rebels'.split(' '),
);

/** "lost two daughters to the disease" */
const isKin = words(
  'sons daughters children brothers sisters relatives cousins grandchildren nephews nieces son daughter child brother sister uncles aunts',
);

const LOSS: Trigger['word'] = { lemma: 'lose', part: 'verb', sufferer: 'object', outcome: 'killed' };

/** "The army lost 41 personnel", "mourns the loss of 18 sailors"; a firm loses staff otherwise. */
export function ofLoss(reading: Reading, described: Described): Trigger | null {
  const { figure, phrase } = described;
  const start = startOf(reading, figure);
  const mourned = reading.lower(start - 1) === 'of' && reading.lower(start - 2) === 'loss' && mourns(reading, start - 3);
  if (mourned) return { token: start - 2, word: LOSS, way: 'of' };
  // "We have buried 31 of our people"
  if (['buried', 'burying', 'bury'].includes(reading.lower(start - 1)) && countsPeople(reading, described)) {
    const who = subjectHead(reading, start - 1);
    if (who >= 0 && ['we', 'they', 'i', 'villagers', 'residents', 'families', 'relatives', 'mourners'].includes(reading.lower(who)))
      return { token: start - 1, word: LOSS, way: 'active' };
  }
  if (['lost', 'losing'].includes(reading.lower(start - 1)) && isKin(reading, phrase.head))
    return { token: start - 1, word: LOSS, way: 'active' };
  if (!['lost', 'lose', 'losing', 'loses'].includes(reading.lower(start - 1)) || !RANKS.has(reading.lower(phrase.head))) return null;
  const subject = subjectHead(reading, start - 1);
  const fights = subject >= 0 && (isForce(reading, subject) || (reading.lower(subject) === 'it' && forceBefore(reading, subject)));
  return fights ? { token: start - 1, word: LOSS, way: 'active' } : null;
}

const isMourning = words('mourn mourns mourned mourning grieve grieves grieved grieving lament laments lamented');
function mourns(reading: Reading, token: number): boolean {
  const verb = ['the', 'a', 'tragic', 'sad', 'his', 'her', 'their'].includes(reading.lower(token)) ? token - 1 : token;
  return isMourning(reading, verb);
}

/** words back to the force that a pronoun stands for */
const FORCE_REACH = 12;

const forceBefore = (reading: Reading, pronoun: number): boolean => some(reading, Math.max(0, pronoun - FORCE_REACH), pronoun, isForce);
