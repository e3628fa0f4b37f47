/**
 * A document in DOCX → its paragraphs as a piece of HTML, which the reader of HTML then reads: headings, list items, raised words and
 * line breaks stay; deleted, struck-out and hidden words, field codes, note marks, tables and text boxes go.
 */
import { Parser } from 'htmlparser2';
import { Unreadable } from '../document.ts';
import { readPieceOfHtml } from '../html.ts';
import { unmapped } from '../mapped-text.ts';
import type { Opened } from '../read-file.ts';
import { openZip } from './zip.ts';

/** XML takes many times the room of its words. */
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
  const pieces: string[] = [];
  let length = 0;
  let skipping = 0; // elements deep
  let words = '';
  let tag = 'p';
  let isHidden = false;
  let raised = '';
  let isText = false;
  const put = (text: string): void => {
    if (isHidden || text === '') return;
    words += raised === '' ? text : `<${raised}>${text}</${raised}>`;
  };
  parse(xml, {
    open: (name, value) => {
      if (skipping > 0 || SKIPPED.test(name)) {
        skipping++;
        return;
      }
      if (name === 'w:p') tag = 'p';
      else if (name === 'w:pStyle') {
        const level = headings.get(value('w:val') ?? '') ?? 0;
        if (level > 0) tag = `h${level}`;
      } else if (name === 'w:numPr') tag = tag === 'p' ? 'li' : tag;
      else if (name === 'w:r') {
        isHidden = false;
        raised = '';
      } else if (HIDING.has(name)) isHidden ||= !IS_OFF.test(value('w:val') ?? '');
      else if (name === 'w:vertAlign') raised = { superscript: 'sup', subscript: 'sub' }[value('w:val') ?? ''] ?? '';
      else if (name === 'w:t') isText = true;
      else if (name === 'w:tab') put(' ');
      else if (name === 'w:br' || name === 'w:cr') put('<br>');
      else if (name === 'w:noBreakHyphen') put('-');
    },
    text: (text) => {
      if (skipping === 0 && isText) put(text.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
    },
    close: (name) => {
      if (skipping > 0) {
        skipping--;
        return;
      }
      if (name === 'w:t') isText = false;
      if (name !== 'w:p') return;
      if (words.trim() !== '') pieces.push(`<${tag}>${words.replace(/<\/(sup|sub)><\1>/g, '')}</${tag}>`);
      length += words.length;
      if (length > maxBytes) throw new Unreadable('too-large', `more than ${maxBytes} characters; split it, or raise --max-bytes`);
      words = '';
    },
  });
  return pieces.join('\n');
}

interface Handlers {
  open: (name: string, value: (attribute: string) => string | undefined) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** Walks through XML as it comes: no tree is built, and entities that a document declares are not expanded. */
function parse(xml: string, { open, text, close }: Handlers): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        open(name, (attribute) => (Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined)),
      ontext: text,
      onclosetag: close,
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}
