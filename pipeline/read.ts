/** Shows how a text is read, for people who write rules: sentences, tokens, tags, the tree and quotations. */
import { readFileSync } from 'node:fs';
import { argumentsOf, FINE, stage } from './common/command-line.ts';
import { read } from './extract/reading/read.ts';
import type { Reading } from './extract/reading/reading.ts';

/** One sentence as a table, the tree indented on the right. */
function showSentence(reading: Reading, sentence: number): string {
  const first = reading.sentenceFirst[sentence];
  const end = reading.sentenceFirst[sentence + 1];
  const rows: string[][] = [];
  for (let token = first; token < end; token++) {
    const head = reading.head(token);
    let depth = 0;
    for (let above = head; above >= 0; above = reading.head(above)) depth++;
    const quotation = reading.quotationOf[token];
    rows.push([
      String(token),
      reading.form(token),
      reading.lemma(token),
      reading.upos(token),
      reading.xpos(token),
      head < 0 ? '-' : String(head),
      reading.relation(token),
      quotation < 0 ? '' : `“${quotation}`,
      `${'  '.repeat(depth)}${reading.form(token)}`,
    ]);
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A text, sentence by sentence. */
function show(text: string): string {
  const reading = read(text);
  const sentences: string[] = [];
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    sentences.push(`sentence ${sentence}, paragraph ${reading.paragraphOf[sentence]}\n${showSentence(reading, sentence)}\n`);
  }
  return sentences.join('\n');
}

await stage(
  'read',
  async () => {
    const { operands } = argumentsOf({
      about: 'read: how a text is read',
      usage: ['"SENTENCE"', '< FILE'],
      options: {},
      operands: { SENTENCE: 'what is read; without one, standard input' },
      notes:
        'One line for each token: its number, form, lemma, universal and Penn tag, the number of its head, its relation, and the tree as indentation.',
    });
    process.stdout.write(show(operands.length > 0 ? operands.join(' ') : readFileSync(0, 'utf8')));
    return FINE;
  },
  true,
);
