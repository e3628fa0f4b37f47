import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A word of a treebank. */
export interface TreebankWord {
  form: string;
  lemma: string;
  /** universal and Penn tag: "NOUN NNS" */
  tag: string;
  /** 1 is the first word of the sentence, 0 the root */
  head: number;
  relation: string;
  /** the word's place in the sentence's text; a word without characters of its own ("its" = it + s is written as two) has those of the whole */
  start: number;
  end: number;
}

export interface TreebankSentence {
  text: string;
  words: TreebankWord[];
  /** whether a paragraph or document starts here */
  startsParagraph: boolean;
}

/** Reads a CoNLL-U file of a folder, gzipped or not. Empty nodes are left out. */
export function readTreebank(folder: string, name: string): TreebankSentence[] {
  const plain = join(folder, `${name}.conllu`);
  const text = existsSync(plain) ? readFileSync(plain, 'utf8') : gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
  const sentences: TreebankSentence[] = [];
  let startsParagraph = true;
  let open: Open | null = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('# newdoc') || line.startsWith('# newpar')) startsParagraph = true;
    else if (line.startsWith('# text = ')) {
      open = { sentence: { text: line.slice(9), words: [], startsParagraph }, at: 0, shared: { until: 0, start: 0, end: 0 } };
      startsParagraph = false;
    } else if (open && line.trim() === '') {
      sentences.push(open.sentence);
      open = null;
    } else if (open && line[0] !== '#') addWord(open, line);
  }
  return sentences;
}

/** A sentence while its words are read. */
interface Open {
  sentence: TreebankSentence;
  /** how much of its text is used up */
  at: number;
  /** the written word that several words share, up to the word with this number */
  shared: { until: number; start: number; end: number };
}

/** Reads the line of a word, or of the written word that the next ones share. */
function addWord(open: Open, line: string): void {
  const { sentence, shared } = open;
  const [id, form, lemma, upos, xpos, , head, relation] = line.split('\t');
  const range = /^(\d+)-(\d+)$/.exec(id);
  if (range) {
    const start = sentence.text.indexOf(form, open.at);
    open.shared = { until: Number(range[2]), start, end: start + form.length };
    return;
  }
  if (!/^\d+$/.test(id)) return;
  const found = sentence.text.indexOf(form, open.at);
  const isShared = Number(id) <= shared.until;
  const fits = found >= 0 && (!isShared || found + form.length <= shared.end);
  const start = fits ? found : shared.start;
  const end = fits ? found + form.length : shared.end;
  open.at = Number(id) === shared.until ? shared.end : Math.max(open.at, end);
  sentence.words.push({ form, lemma, tag: `${upos} ${xpos}`, head: Number(head), relation, start, end });
}
