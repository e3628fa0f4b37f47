/** Of the options that this process was started with, the one that its threads take over: with it, an error of compiled code names its place in the source. */
export const threadOptions = (): string[] => process.execArgv.filter((option) => option === '--enable-source-maps');
