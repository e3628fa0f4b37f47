import type { SourceDocument } from '../../contract.ts';
import type { EntityIndex } from '../actors/entity-index.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { datedBySentence } from './dated.ts';
import { placeSteps, shareOverRelations } from './places.ts';
import { placeOwnPeople } from './places-own-people.ts';
import { sitesBySentence } from './places-sites.ts';
import { attachRoles } from './roles.ts';
import { followTallies } from './tallies.ts';
import { timeSteps } from './times.ts';
import { shareTimesOverRelations } from './times-carried.ts';

/** Gives every figure its times, places and roles, and every claim the time of saying: a step each time that it is asked for the next. */
export function* attachSteps(reading: Reading, document: SourceDocument, draft: Draft, index: EntityIndex): Generator<void> {
  yield* timeSteps(reading, document, draft);
  yield;
  yield* placeSteps(reading, draft);
  yield;
  attachRoles(reading, document, draft, index);
  placeOwnPeople(reading, draft);
  followTallies(reading, draft, { dated: datedBySentence(reading, draft), sites: sitesBySentence(reading, draft) });
  shareTimesOverRelations(draft);
  shareOverRelations(draft);
}
