/** The styles of quotation marks, each with the marks that close it. */
export const STYLES: { open: string[]; close: string[] }[] = [
  { open: ['“', '„', '‟', '”'], close: ['”', '“', '"'] },
  { open: ['"'], close: ['"', '”'] },
  { open: ["''", '``', '’’', '‘‘', '‘’'], close: ["''", '’’', '"'] },
  { open: ['‘', '‚', "'", '’', '`'], close: ['’', "'"] },
  { open: ['«'], close: ['»'] },
  { open: ['»'], close: ['«'] },
  { open: ['‹'], close: ['›'] },
  { open: ['「', '『', '《'], close: ['」', '』', '》'] },
];
/** mark that opens → its style */
export const styleOf = new Map(STYLES.flatMap((style, index) => style.open.map((mark): [string, number] => [mark, index])));
export const CLOSERS: ReadonlySet<string> = new Set(STYLES.flatMap((style) => style.close));
/** what all of them begin with: no other token is looked at */
export const MARK_UNITS: ReadonlySet<number> = new Set([...styleOf.keys(), ...CLOSERS].map((mark) => mark.charCodeAt(0)));
