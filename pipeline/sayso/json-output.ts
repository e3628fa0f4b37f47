import { standardOut } from '../ingest/standard-out.ts';
import type { Output } from './output.ts';

/** The contract's line of each article. */
export const jsonOutput = (): Output => ({
  add: ({ line }) => standardOut(`${line}\n`),
  finish: async () => {},
});
