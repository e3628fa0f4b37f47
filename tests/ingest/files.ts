/** Small files of the kinds that have no plain words: made by code, so that a test shows what is in them. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A DOCX whose body is given in WordprocessingML. */
export function docx(body: string, styles = ''): Uint8Array {
  const space =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${space}><w:body>${body}</w:body></w:document>`),
    ...(styles ? { 'word/styles.xml': strToU8(`<?xml version="1.0"?><w:styles ${space}>${styles}</w:styles>`) } : {}),
  });
}

/** A paragraph of WordprocessingML with one run. */
export const paragraph = (words: string, style = '', properties = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** Words at a place of a page, in points from below and from the left. */
export interface Placed {
  words: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF of the old form, with one font and packed pages. */
export function pdf(pages: Placed[][], info = ''): Buffer {
  const contents = pages.map((placed) => placed.map(shown).join('\n'));
  return pdfOf(
    contents.map((content) => stream(deflateSync(Buffer.from(content, 'latin1')), '/Filter /FlateDecode')),
    info,
  );
}

const shown = ({ words, x, y, size = 10 }: Placed): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`;

/** The stream of an object with its dictionary. */
export const stream = (data: Uint8Array, entries = ''): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`), data, Buffer.from('\nendstream')]);

/** A PDF of pages whose contents are given as objects. */
export function pdfOf(contents: Buffer[], info = '', trailer = ''): Buffer {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, i) => `${5 + 2 * i} 0 R`).join(' ')}] >>`,
    font,
    `<< ${info} >>`,
  ];
  contents.forEach((content, i) => {
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`;
    objects.push(page, content);
  });
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = pieces[0].length;
  objects.forEach((object, i) => {
    const piece = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    places.push(at);
    pieces.push(piece);
    at += piece.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

/** Lines of print, one under the other. */
export const column = (lines: string[], { x = 72, y = 700, size = 10, spacing = 12 } = {}): Placed[] =>
  lines.map((words, i) => ({ words, x, y: y - i * spacing, size }));
