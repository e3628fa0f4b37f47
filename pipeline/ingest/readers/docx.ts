/**
 * A document in DOCX → its paragraphs as a piece of HTML, which the reader of HTML then reads: headings, list items, raised words and
 * line breaks stay; deleted, struck-out and hidden words, field codes, note marks, tables and text boxes go.
 */
import { Parser } from 'htmlparser2';
import { Unreadable } from '../document.ts';
import { readPieceOfHtml } from '../html.ts';
import { unmapped } from '../mapped-text.ts';
import type { Opened } from '../opened.ts';
import { openZip } from './zip.ts';

/** XML takes many times the space of its words. */
const XML_PER_TEXT = 8;
const OLD_OFFICE = 0xe011cfd0; // an encrypted document lies in the container of the old formats

/** @param maxBytes of the text */
export function openDocx(bytes: Uint8Array, maxBytes: number): Opened {
  if (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true) === OLD_OFFICE) {
    throw new Unreadable('encrypted', 'encrypted, or in the old format .doc; open it and save it as .docx without a password');
  }
  const entry = openZip(bytes);
  const body = entry('word/document.xml', maxBytes * XML_PER_TEXT);
  if (body === null) throw new Unreadable('not-docx', 'no Word document is in it; open it where it was written and save it as .docx');
  const styles = entry('word/styles.xml', maxBytes);
  const html = htmlOf(xmlText(body), styles ? headingStyles(xmlText(styles)) : new Map(), maxBytes);
  return { decoded: unmapped(html), read: readPieceOfHtml, stated: {}, findings: [] };
}

/** XML is in UTF-8 or, with its mark, in UTF-16. */
function xmlText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Ids of the styles for headings, which have other ids in other languages, with their level; the title's is 1, and the subtitle's 0. */
function headingStyles(xml: string): Map<string, number> {
  const styles = new Map<string, number>();
  let id = '';
  parse(xml, {
    open: (name, value) => {
      if (name === 'w:style') id = value('w:styleId') ?? '';
      if (name !== 'w:name' || id === '') return;
      const heading = /^(?:heading (\d)|(title))$/i.exec(value('w:val') ?? '');
      if (heading) styles.set(id, heading[2] ? 1 : Math.min(6, Number(heading[1]) + 1));
    },
  });
  return styles;
}

/** Elements whose words are no part of the text. */
const SKIPPED =
  /^(?:w:del|w:moveFrom|w:instrText|w:delText|w:tbl|w:txbxContent|w:sdtPr|w:sectPr|mc:Fallback|w:object|m:oMath|w:ruby|w:rubyBase)$/;
/** Marks that take a run out of the text, unless they say that they do not. */
const HIDING = new Set(['w:strike', 'w:dstrike', 'w:vanish', 'w:webHidden']);
const IS_OFF = /^(?:0|false|none|off)$/i;

function htmlOf(xml: string, headings: Map<string, number>, maxBytes: number): string {
  const writer = new HtmlWriter(headings, maxBytes);
  let skipping = 0; // elements deep
  parse(xml, {
    open: (name, value) => {
      if (skipping > 0 || SKIPPED.test(name)) skipping++;
      else writer.open(name, value);
    },
    text: (text) => {
      if (skipping === 0) writer.text(text);
    },
    close: (name) => {
      if (skipping > 0) skipping--;
      else writer.close(name);
    },
  });
  return writer.html();
}

type Value = (attribute: string) => string | undefined;

/** Puts the words of a document's XML into paragraphs, headings and items of lists. */
class HtmlWriter {
  private readonly headings: Map<string, number>;
  private readonly maxBytes: number;
  private readonly pieces: string[] = [];
  /** characters written */
  private length = 0;
  /** of the paragraph */
  private words = '';
  private tag = 'p';
  /** of the run */
  private isHidden = false;
  private raised = '';
  private isText = false;

  constructor(headings: Map<string, number>, maxBytes: number) {
    this.headings = headings;
    this.maxBytes = maxBytes;
  }

  open(name: string, value: Value): void {
    if (HIDING.has(name)) this.isHidden ||= !IS_OFF.test(value('w:val') ?? '');
    else OPENING.get(name)?.call(this, value);
  }

  text(text: string): void {
    if (this.isText) this.put(text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  }

  close(name: string): void {
    if (name === 'w:t') this.isText = false;
    if (name !== 'w:p') return;
    const { words } = this;
    if (words.trim() !== '') this.pieces.push(`<${this.tag}>${words.replace(/<\/(sup|sub)><\1>/g, '')}</${this.tag}>`);
    this.length += words.length;
    if (this.length > this.maxBytes)
      throw new Unreadable('too-large', `more than ${this.maxBytes} characters; split it, or raise --max-bytes`);
    this.words = '';
  }

  html(): string {
    return this.pieces.join('\n');
  }

  beginParagraph(): void {
    this.tag = 'p';
  }

  style(value: Value): void {
    const level = this.headings.get(value('w:val') ?? '') ?? 0;
    if (level > 0) this.tag = `h${level}`;
  }

  number(): void {
    if (this.tag === 'p') this.tag = 'li';
  }

  beginRun(): void {
    this.isHidden = false;
    this.raised = '';
  }

  raise(value: Value): void {
    this.raised = { superscript: 'sup', subscript: 'sub' }[value('w:val') ?? ''] ?? '';
  }

  beginText(): void {
    this.isText = true;
  }

  put(text: string): void {
    if (this.isHidden || text === '') return;
    this.words += this.raised === '' ? text : `<${this.raised}>${text}</${this.raised}>`;
  }
}

/** What an element means where it opens. */
const OPENING = new Map<string, (this: HtmlWriter, value: Value) => void>([
  ['w:p', HtmlWriter.prototype.beginParagraph],
  ['w:pStyle', HtmlWriter.prototype.style],
  ['w:numPr', HtmlWriter.prototype.number],
  ['w:r', HtmlWriter.prototype.beginRun],
  ['w:vertAlign', HtmlWriter.prototype.raise],
  ['w:t', HtmlWriter.prototype.beginText],
  ['w:tab', putting(' ')],
  ['w:br', putting('<br>')],
  ['w:cr', putting('<br>')],
  ['w:noBreakHyphen', putting('-')],
]);

function putting(text: string): (this: HtmlWriter) => void {
  return function () {
    this.put(text);
  };
}

interface Handlers {
  open: (name: string, value: Value) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Elements within elements: paragraphs, runs, tables in tables. */
const DEEPEST = 200;

/** Walks through XML as it comes: no tree is built, and entities that a document declares are not expanded. */
function parse(xml: string, { open, text, close }: Handlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new Unreadable('too-deep', `elements are nested more than ${DEEPEST} deep; save the article alone`);
        open(name, (attribute) => (Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined));
      },
      ...(text && { ontext: text }),
      onclosetag: (name) => {
        depth--;
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
