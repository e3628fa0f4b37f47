/** Run once when the stages have been compiled: keeps what V8 compiles of the code that extracts. Argument: its file. */
import { compileLater } from '../common/compile-later.ts';
import { keepAll } from './with-cache.ts';

compileLater(); // a cache is of use to a process with the same settings of V8
keepAll(process.argv[2]);
