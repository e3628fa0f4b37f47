/** A thread that shares the work of `link`. */
import { answering } from '../common/answering.ts';
import { compilePatternsOnce } from '../common/compile-later.ts';
import { packedRowsOf } from './line-rows.ts';

compilePatternsOnce();

export default answering(packedRowsOf);
