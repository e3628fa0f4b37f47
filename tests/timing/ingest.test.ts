/** Files made to do harm are read or refused in bounded time. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { Unreadable } from '../../pipeline/ingest/document.ts';
import { docx, pdfOf, stream } from '../ingest/files.ts';
import { ingestFiles, read } from '../ingest/helpers.ts';
import { processorSeconds, processorSecondsOf } from './processor-time.ts';

test('pages that never close what they open', () => {
  const seconds = processorSeconds(() => {
    for (const open of ['<', '<!--', '<script>', '&', '<a href="', '&#', '<div ', '<p>', '<!', '</']) {
      const page = `<html><body><p>Two died.</p>${open.repeat(5000)}`;
      try {
        read(page, 'html');
      } catch (error) {
        assert.ok(error instanceof Unreadable, open);
      }
    }
  });
  assert.ok(seconds < 8, `hostile pages take linear time: ${seconds} s`);
});

test('documents that swell, nest or repeat', async () => {
  const zeros = Buffer.alloc(200 << 20);
  const packed = deflateSync(zeros);
  const mail = 'From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
  for (const [name, data] of [
    ['bomb.docx', Buffer.from(zipSync({ 'word/document.xml': zeros }, { level: 9 }))],
    ['deep.docx', docx('<w:x>'.repeat(300_000))],
    ['bomb.pdf', pdfOf([stream(packed, '/Filter /FlateDecode')])],
    ['wide.eml', `${mail}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nab\r\n'.repeat(300_000)}`],
    ['forwarded.mhtml', `${mail}Content-Type: message/rfc822\r\n\r\n`.repeat(500)],
    ['wide.csv', `${';'.repeat(900_000)}\nx`],
  ] as const) {
    let refused = 0;
    const seconds = await processorSecondsOf(async () => {
      refused = (await ingestFiles({ [name]: data })).errors.length;
    });
    assert.equal(refused, 1, name);
    assert.ok(seconds < 5, `${name}: ${seconds} s`);
  }
});
