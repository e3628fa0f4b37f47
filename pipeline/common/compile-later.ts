/**
 * When V8 compiles a function for good. By its own measure it does so after a few thousand calls, on what it has seen until then: of news that
 * is too soon for code of a thousand small functions. Half of the first megabyte's time went into compiling, and a quarter of that again into
 * code that was thrown away when the next article held something new. And with how many threads it collects what is young.
 */
import { setFlagsFromString } from 'node:v8';

/** By major version of V8: that of Node 20, of 22, of 24. Another version knows other words for it, and keeps its own measure. */
const SETTINGS: Record<string, string> = {
  11: '--interrupt-budget=2112000', //               32 times its own
  12: '--invocation-count-for-turbofan=30000', //    10 times
  13: '--invocation-count-for-turbofan=30000',
};

/** What is young is collected by one thread: short-lived objects are few at a time, and threads that look for them take more of the processor than they save. */
const COLLECT_ALONE = '--no-parallel-scavenge';

/** For a whole process with all its threads: `stage` calls it before a program's work begins, and no library does. */
export function compileLater(): void {
  const setting = SETTINGS[process.versions.v8.split('.')[0]];
  if (setting) setFlagsFromString(setting);
  setFlagsFromString(COLLECT_ALONE);
}

/**
 * A pattern is compiled when it is first used. By its own measure V8 interprets it once, and compiles it again for its second use: of hundreds
 * of long patterns that meet every text, such as those of link, that takes more of the processor than the interpreter saves. To be said when a
 * process is started, and never later: a pattern that was interpreted before then ends the process (SIGSEGV) when it is used again.
 */
export const PATTERNS_COMPILED_ONCE: readonly string[] = process.versions.v8.split('.')[0] in SETTINGS ? ['--no-regexp-tier-up'] : [];
