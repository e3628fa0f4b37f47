/** The annotated reading as one file that needs nothing else, with a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import { html } from './html.ts';
import { type Reading, readingBody } from './reading.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const sourceOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** Nothing is loaded and nothing is sent; the one style and the one script are named by their hashes. */
const POLICY = `default-src 'none'; style-src ${sourceOf(STYLE)}; script-src ${sourceOf(SCRIPT)}; img-src data:; base-uri 'none'; form-action 'none'`;

/** By this line, a file is known to be such a page. */
export const GENERATOR = '<meta name="generator" content="Sayso: annotated reading">';

export function readingPage(reading: Reading): string {
  const { title, publisher } = reading.document;
  const body = readingBody(reading).markup;
  const name = html`${[title ?? 'Untitled', publisher].filter(Boolean).join(' · ')}`.markup;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${GENERATOR}
<title>${name}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>${body}
<script>${SCRIPT}</script>
</body>
</html>
`;
}
