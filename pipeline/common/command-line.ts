/** What every program of the project does with its command line: options, --help, --version, exit statuses, and errors in words. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import project from '../../package.json' with { type: 'json' };
import { compileLater } from './compile-later.ts';
import { explain } from './explain.ts';
import { UserError } from './user-error.ts';

export { explain } from './explain.ts';
export { UserError } from './user-error.ts';

/** Exit statuses of all programs. 1 is left to a crash of Node itself. */
export const FINE = 0;
/** The output is whole, but some input was refused: look at the findings. */
export const REFUSED = 3;
/** No output: the message says why. */
export const FAILED = 2;
/** By Ctrl-C or a signal to end. */
export const INTERRUPTED = 130;

/** Turns `REFUSED` into `FINE`, for engines that take every other status for a failure. */
export const REFUSED_IS_FINE = 'refused-is-fine';

/** For --help. */
export const STATUSES = `Exit status: 0 done; 3 done, but some input was refused (0 with --${REFUSED_IS_FINE}); 2 wrong use, nothing read, or failed
with a message; 1 a crash of Node itself; 130 interrupted.
`;

export const VERSION = project.version;

export interface Option {
  /** what it takes, shown in --help after its name: DIR, FILE; a switch takes nothing */
  value?: string;
  description: string;
  /** an option that takes a value has to be given when it has neither a default nor `isOptional` */
  default?: string;
  isOptional?: boolean;
}
type Options = Record<string, Option>;
type Value<Given extends Option> = Given extends { value: string }
  ? Given extends { isOptional: true }
    ? string | undefined
    : string
  : boolean;
export type Values<Known extends Options> = { [Name in keyof Known]: Value<Known[Name]> };

/** The whole number that an option was given. @param least the smallest that it takes */
export function wholeNumber(option: string, value: string, least = 1): number {
  if (!/^(?:0|[1-9]\d{0,9})$/.test(value) || Number(value) < least)
    throw new UserError(`--${option} ${value}: give a whole number from ${least}`);
  return Number(value);
}

/** What a program takes, and what its --help says. */
export interface Program<Known extends Options> {
  about: string;
  /** what stands after the program's name, a line for each way to call it */
  usage?: readonly string[];
  options: Known;
  /** words that are no options, by name and meaning; without them, there may be none */
  operands?: Readonly<Record<string, string>>;
  /** what --help says at its end */
  notes?: string;
}

const COMMON: Options = {
  [REFUSED_IS_FINE]: { description: 'the exit status is 0 where it would be 3: for engines' },
  help: { description: 'this text' },
  version: { description: 'the version of Sayso' },
};

/** What a person typed to call the program: null for a script of its own, else the name that `sayso` gave it. */
let calledAs: string | null = null;

/** From here on, a program that asks for its arguments gets these, and calls itself so in its help. */
export function callAs(name: string, words: string[]): void {
  calledAs = name;
  process.argv.splice(2, process.argv.length, ...words);
}

/** The program's arguments. Prints --help or --version and ends; a missing or unknown option is an error that names it. */
export function argumentsOf<const Known extends Options>(program: Program<Known>): { values: Values<Known>; operands: string[] } {
  const known = Object.entries<Option>(program.options);
  const declared = [...known, ...Object.entries(COMMON)].map(([name, { value }]) => [name, typeOf(name, value)]);
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ options: Object.fromEntries(declared), allowPositionals: program.operands !== undefined });
  } catch (error) {
    // Node's advice about words that open with a dash would stand in the way of ours
    const [wrong] = (error as Error).message.split(/\.?\s+(?:To specify|Did you forget)/);
    throw new UserError(`${wrong}; --help lists what there is`);
  }
  const { values, positionals: operands } = parsed;
  if (values.help) end(helpOf(program));
  if (values.version) end(`${VERSION}\n`);
  for (const [name, option] of known) {
    values[name] ??= option.value === undefined ? false : option.default;
    if (values[name] === undefined && !option.isOptional)
      throw new UserError(`--${name} ${option.value} is missing: ${option.description}`);
  }
  return { values: values as Values<Known>, operands };
}

/** The options alone of a program that takes no other words and whose options all take a value. */
export function options<Name extends string>(
  about: string,
  known: Record<Name, Option & { value: string; isOptional?: never }>,
): Record<Name, string> {
  return argumentsOf<Record<Name, Option & { value: string; isOptional?: never }>>({ about, options: known }).values;
}

const typeOf = (name: string, value: string | undefined) => ({
  type: value === undefined ? ('boolean' as const) : ('string' as const),
  ...(name === 'help' ? { short: 'h' } : {}),
});

function end(text: string): never {
  process.stdout.write(text);
  process.exit(FINE);
}

/** Columns of --help: the option and what it takes, then what it means. */
const INDENT = 24;

/** The text of --help. */
function helpOf({ about, usage = [], options: known, operands = {}, notes = '' }: Program<Options>): string {
  const line = (name: string, meaning: string): string =>
    `  ${name.padEnd(INDENT)} ${meaning.replaceAll('\n', `\n${' '.repeat(INDENT + 3)}`)}\n`;
  const optionLines = Object.entries({ ...known, ...COMMON }).map(([name, { value, description, default: fallback }]) =>
    line(`--${name}${value ? ` ${value}` : ''}`, fallback ? `${description} (default: ${fallback})` : description),
  );
  const parts = [
    `${about}\n`,
    usage.map((words) => `  ${calledBy()} ${words}\n`).join(''),
    Object.entries(operands)
      .map(([name, meaning]) => line(name, meaning))
      .join('') + optionLines.join(''),
    `${notes.trim()}${notes === '' ? '' : '\n'}${STATUSES}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** What a person types to call the program. */
function calledBy(): string {
  if (calledAs !== null) return calledAs;
  const script = process.env.npm_lifecycle_event;
  return script ? `npm run --silent ${script} --` : `npx tsx ${relative(process.cwd(), process.argv[1] ?? '')}`;
}

/**
 * Runs a program's main function; what it returns is the exit status. Whatever else ends the program, ends it with a status and a message
 * of its own: an error that nobody caught, a reader of standard output that went away, a signal.
 * @param isForPeople a person who stops reading, as `head` does, has seen enough: then the program ends without a word
 */
export async function stage(name: string, main: () => Promise<number>, isForPeople = false): Promise<void> {
  const end = (status: number, message: string): void => {
    process.stderr.write(`${name}: ${message}\n`);
    process.exit(status);
  };
  const fail = (error: unknown): void => end(FAILED, explain(error));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isForPeople && error.code === 'EPIPE') process.exit(FINE);
    fail(Object.assign(error, { path: 'standard output' }));
  });
  process.stderr.on('error', () => {}); // nobody listens: the work goes on
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) end(INTERRUPTED, 'interrupted'); // a program with a listener of its own ends by itself
    });
  }
  compileLater();
  try {
    const status = await main();
    process.exitCode = status === REFUSED && process.argv.includes(`--${REFUSED_IS_FINE}`) ? FINE : status;
  } catch (error) {
    process.exitCode = FAILED;
    process.stderr.write(`${name}: ${explain(error)}\n`);
  }
}
