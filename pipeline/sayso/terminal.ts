/** What the output goes to: how wide it is, and whether it shows colours. */

/** Columns where nothing says how many there are. */
const USUAL = 100;

export interface Terminal {
  columns: number;
  paint: (style: Style, words: string) => string;
}

/** Who vouches has the same colours as on the dataset's page, as near as a terminal comes. */
const STYLES = {
  strong: ['\u001b[1m', '\u001b[22m'],
  faint: ['\u001b[2m', '\u001b[22m'],
  author: ['\u001b[1m', '\u001b[22m'],
  named: ['\u001b[1;34m', '\u001b[22;39m'],
  unnamed: ['\u001b[1;33m', '\u001b[22;39m'],
} as const;
export type Style = keyof typeof STYLES;

/** COLUMNS comes before what the terminal says of itself, as with other commands. */
export function terminal(): Terminal {
  const given = Number(process.env.COLUMNS);
  const columns = Number.isInteger(given) && given > 0 ? given : process.stdout.columns || USUAL;
  const isColourful = process.stdout.isTTY && !process.env.NO_COLOR && process.stdout.hasColors();
  return { columns, paint: isColourful ? (style, words) => `${STYLES[style][0]}${words}${STYLES[style][1]}` : (_, words) => words };
}
