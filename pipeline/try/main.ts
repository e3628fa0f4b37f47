/** The page: takes an article, lets the worker annotate it, and shows the annotated reading in a frame that may do nothing but that. */
import type { Annotated } from './messages.ts';
import { startReader } from './reader.ts';

/** UTF-16 code units: some hundred pages */
const LONGEST = 500_000;

const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const form = byId<HTMLFormElement>('form');
const article = byId<HTMLTextAreaElement>('article');
const published = byId<HTMLInputElement>('published');
const problem = byId('problem');
const state = byId('state');
const stop = byId<HTMLButtonElement>('stop');
const writing = byId('writing');
const result = byId('result');
const frame = byId<HTMLIFrameElement>('reading');
const save = byId<HTMLAnchorElement>('save');
const example: { text: string; published: string } = JSON.parse(byId('example').textContent ?? '');

const reader = startReader(
  () => {
    state.textContent = stop.hidden ? 'Ready.' : 'Reading …';
    document.documentElement.dataset.ready = 'true';
  },
  (why) => {
    state.textContent = why;
  },
);

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const mistake = mistakeOf(article.value);
  complain(mistake);
  if (mistake !== null || stop.hidden === false) return;
  state.textContent = 'Reading …';
  stop.hidden = false;
  const answer = await reader.read({ text: article.value, published: published.value || null });
  stop.hidden = true;
  state.textContent = answer === null ? 'Stopped.' : '';
  if (answer?.kind === 'refused') complain(answer.message);
  if (answer?.kind === 'annotated') show(answer);
});

function mistakeOf(text: string): string | null {
  if (text.trim() === '') return 'There is no article yet. Paste one, or take the example.';
  if (text.length > LONGEST) {
    const [length, longest] = [text.length, LONGEST].map((number) => number.toLocaleString('en-GB'));
    return `The text has ${length} characters; this page reads up to ${longest}. Paste a part of it, or use the command sayso.`;
  }
  return null;
}

/** Says what is wrong at the field that it is about, and leads there. */
function complain(message: string | null): void {
  problem.textContent = message;
  problem.hidden = message === null;
  article.setAttribute('aria-invalid', String(message !== null));
  if (message !== null) article.focus();
}

const count = (number: number, noun: string): string => `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;

function show({ page, title, figures, claims, undated }: Annotated): void {
  byId('counts').textContent =
    figures + claims === 0 ? 'No figures and no claims were found.' : `${count(figures, 'figure')}, ${count(claims, 'claim')}`;
  const some = undated
    .slice(0, 3)
    .map((words) => `“${words}”`)
    .join(', ');
  byId('undated').textContent =
    undated.length === 0 ? '' : `Without the day of publication, ${some} ${undated.length === 1 ? 'has' : 'have'} no date.`;
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  frame.srcdoc = page;
  save.download = `${(title ?? 'article').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.html`;
  turnTo(result);
}

/** One of the two is seen: what one writes, or what one reads. */
function turnTo(part: HTMLElement): void {
  const reads = part === result;
  byId('about').hidden = writing.hidden = reads;
  result.hidden = !reads;
  document.documentElement.classList.toggle('reads', reads);
  byId(reads ? 'counts' : 'article').focus();
  scrollTo(0, 0);
}

byId('take-example').addEventListener('click', () => {
  article.value = example.text;
  published.value = example.published;
  complain(null);
  form.requestSubmit();
});
byId('clear').addEventListener('click', () => {
  article.value = published.value = '';
  complain(null);
  article.focus();
});
stop.addEventListener('click', () => reader.stop());
byId('back').addEventListener('click', () => turnTo(writing));
