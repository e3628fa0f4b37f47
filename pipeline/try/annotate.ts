/** A pasted article → its annotated reading, as the command makes it of a text file. Runs in a browser. */
import type { Extracted } from '../contract.ts';
import { extract } from '../extract/library.ts';
import { type IngestedDocument, Unreadable } from '../ingest/document.ts';
import { isEnglish, makeDocument } from '../ingest/make-document.ts';
import type { MappedText } from '../ingest/mapped-text.ts';
import { readTextArticle } from '../ingest/read-article.ts';
import { rowsAlone } from '../link/alone.ts';
import { readingPage } from '../reading-page/page.ts';
import { openTimes } from '../sayso/undated.ts';
import type { Annotated, Pasted, Refused } from './messages.ts';

export function annotate(pasted: Pasted): Annotated | Refused {
  const document = documentOf(pasted);
  if (!document) return { kind: 'refused', message: 'No sentence was found in it. Paste the article’s own text.' };
  if (!isEnglish(document.language))
    return { kind: 'refused', message: `Only English is read, and this seems to be another language (“${document.language}”).` };
  const extracted: Extracted = extract(document);
  const rows = rowsAlone(document, extracted);
  return {
    kind: 'annotated',
    page: readingPage({ document: { ...document, url: null }, text: document.text, rows, dataset: null }),
    title: document.title,
    figures: rows.quantities.length,
    claims: rows.assertions.length,
    undated: document.published === null ? openTimes(rows.times) : [],
  };
}

/** The article without what stands around it; null where nothing is left. */
function documentOf({ text, published }: Pasted): IngestedDocument | null {
  try {
    return makeDocument({
      id: null,
      fallbackId: 'pasted',
      rawPath: 'pasted',
      rawStart: 0,
      bytes: new TextEncoder().encode(text),
      decoded: mapped(text),
      read: readTextArticle,
      isBody: false,
      known: { redistribution: 'full', ...(published === null ? {} : { published }) },
      findings: [],
    });
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** There is no file to lead back to: each character comes from its own place. */
function mapped(text: string): MappedText {
  const start = Uint32Array.from({ length: text.length }, (_, at) => at);
  return { text, start, end: start.map((at) => at + 1) };
}
