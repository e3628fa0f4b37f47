/** A thread that shares the work of `link`. */
import { answering } from '../common/answering.ts';
import { packedRowsOf } from './line-rows.ts';

export default answering(packedRowsOf);
