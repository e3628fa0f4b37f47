/** A chart as a file that stands alone: its title above, its source below, colours as they are on the page. */
import { h } from './dom.ts';
import { download } from './download.ts';

export interface Captions {
  title: string;
  /** dataset, licence, and what else a reader must know who sees the picture alone */
  source: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20; // pixels, as below
const TITLE = 22;
const SOURCE = 16;
/** About what a letter takes of the lines above and below. */
const LETTER = { title: 9.2, source: 6 };

/** Buttons that save what `find` finds when they are pressed. */
export function chartButtons(find: () => SVGElement | null, captions: () => Captions): HTMLElement {
  const button = (kind: 'SVG' | 'PNG') =>
    h(
      'button',
      { type: 'button', class: 'small', 'aria-label': `Download chart as ${kind}`, onclick: () => void save(kind, find(), captions()) },
      kind,
    );
  return h('p', { class: 'chart-tools' }, 'Save chart: ', button('SVG'), ' ', button('PNG'));
}

async function save(kind: 'SVG' | 'PNG', chart: SVGElement | null, captions: Captions): Promise<void> {
  if (!chart) return;
  const whole = standalone(chart, captions);
  const name = `${
    captions.title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'chart'
  }.${kind.toLowerCase()}`;
  const text = new XMLSerializer().serializeToString(whole);
  if (kind === 'SVG') download(name, new Blob([text], { type: 'image/svg+xml' }));
  else download(name, await picture(text, Number(whole.getAttribute('width')), Number(whole.getAttribute('height'))));
}

function standalone(chart: SVGElement, { title, source }: Captions): SVGElement {
  const { width, height } = chart.getBoundingClientRect();
  const paper = getComputedStyle(document.documentElement);
  const colour = (name: string): string => paper.getPropertyValue(name).trim();
  const lines = { title: wrapped(title, width / LETTER.title), source: wrapped(source, width / LETTER.source) };
  const above = MARGIN + lines.title.length * TITLE + 8;
  const below = lines.source.length * SOURCE + MARGIN;
  const whole = element('svg', {
    xmlns: SVG,
    width: width + 2 * MARGIN,
    height: above + height + below,
    'font-family': 'system-ui, sans-serif',
  });
  whole.append(element('rect', { width: '100%', height: '100%', fill: colour('--paper') }));
  lines.title.forEach((line, at) => {
    whole.append(
      element('text', { x: MARGIN, y: MARGIN + (at + 0.7) * TITLE, 'font-size': 18, 'font-weight': 600, fill: colour('--ink') }, line),
    );
  });
  const inner = chart.cloneNode(true) as SVGElement;
  for (const [name, value] of Object.entries({ x: MARGIN, y: above, width, height, color: colour('--ink'), 'font-size': 12 }))
    inner.setAttribute(name, String(value));
  for (const link of inner.querySelectorAll('a')) link.replaceWith(...link.childNodes); // the page is not there
  resolveColours(inner, colour);
  whole.append(inner);
  lines.source.forEach((line, at) => {
    whole.append(element('text', { x: MARGIN, y: above + height + (at + 0.8) * SOURCE, 'font-size': 12, fill: colour('--muted') }, line));
  });
  return whole;
}

/** The page's colours have names, which the file does not know. */
function resolveColours(chart: SVGElement, colour: (name: string) => string): void {
  for (const part of [chart, ...chart.querySelectorAll('*')]) {
    for (const { name, value } of [...part.attributes]) {
      if (value.includes('var('))
        part.setAttribute(
          name,
          value.replace(/var\((--[\w-]+)\)/g, (_, variable: string) => colour(variable)),
        );
    }
  }
}

async function picture(svg: string, width: number, height: number): Promise<Blob> {
  const SHARP = 2; // pixels of the file for each of the page
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = h('canvas', { width: Math.ceil(width * SHARP), height: Math.ceil(height * SHARP) });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

function element(name: string, attributes: Record<string, string | number>, words = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'xmlns') made.setAttribute(key, String(value));
  made.textContent = words;
  return made;
}

/** Lines of at most so many letters, broken between words. */
function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
