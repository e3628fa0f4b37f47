/** Made-up news for the engines: 950 short articles, every thirtieth again by another paper, two that are refused. usage: made-up-news.ts > corpus.ndjson */
import { articles } from '../../pipeline/bench/corpus.ts';

const ARTICLES = 950;
const PARAGRAPHS = 3;
/** Characters; the engines' runs refuse longer texts. */
const TOO_LONG = 60_000;

const write = (document: object): void => void process.stdout.write(`${JSON.stringify(document)}\n`);
let count = 0;
for (const article of articles(Number.MAX_SAFE_INTEGER, 14)) {
  if (count++ === ARTICLES) break;
  const text = article.text.split('\n\n').slice(0, PARAGRAPHS).join('\n\n');
  const source = { publisher: `Paper ${count % 7}`, licence: 'CC0-1.0', redistribution: count % 5 === 0 ? 'quotes' : 'full' };
  write({ ...article, ...source, text });
  if (count % 30 === 0) {
    const published = count % 60 === 0 ? null : article.published;
    write({ ...article, ...source, document_id: `copy-of-${count}`, published, text: `${text.replace('the', 'a')} It was late.` });
  }
  if (count === 400) process.stdout.write('this is no JSON\n');
  if (count === 500) write({ ...article, document_id: 'too-long', text: text.repeat(Math.ceil(TOO_LONG / text.length)) });
}
