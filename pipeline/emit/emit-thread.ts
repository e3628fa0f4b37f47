/** A thread that writes some of the formats. */
import { answering } from '../common/answering.ts';
import { type FormatsWanted, writeFormats } from './write-formats.ts';

export default answering((wanted: FormatsWanted) => writeFormats(wanted));
