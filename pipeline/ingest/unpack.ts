/** The bytes of a file as they come, unpacked on the way: gzip and Zstandard. A file that swells without end is stopped. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { Unreadable } from './document.ts';
import type { Packing } from './formats.ts';

/** Text packs to a tenth; what swells a hundredfold beyond the first 64 MB is a bomb. */
const MOST_SWELLING = 100;
const FREE_BYTES = 64 * 1024 * 1024;

export async function* unpacked(path: string, packing: Packing): AsyncGenerator<Uint8Array> {
  const file: Readable = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  let packedBytes = 0;
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of file) {
      packedBytes += chunk.length;
      yield chunk;
    }
  };
  const chunks = packing === 'gzip' ? gunzipped(counted()) : packing === 'zstd' ? unzstded(counted()) : counted();
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (packing && bytes > FREE_BYTES && bytes > packedBytes * MOST_SWELLING) {
      file.destroy();
      throw new Unreadable('bomb', `${packedBytes} packed bytes unpack to more than ${bytes}; unpack the file yourself if that is right`);
    }
    yield chunk;
  }
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import('node:stream');
  const input = Readable.from(chunks, { objectMode: false });
  const gunzip = input.pipe(createGunzip());
  input.on('error', (error) => gunzip.destroy(error));
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('packing', `broken gzip: ${(error as Error).message}; fetch the file again`);
  }
}

async function* unzstded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let out: Uint8Array[] = [];
  const decompress = new Decompress((chunk) => out.push(chunk.slice())); // it reuses its buffer
  try {
    for await (const chunk of chunks) {
      decompress.push(new Uint8Array(chunk));
      yield* out;
      out = [];
    }
    decompress.push(new Uint8Array(0), true);
    yield* out;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('packing', `broken zstd: ${(error as Error).message}; fetch the file again`);
  }
}

/** All of a file, or a refusal when it is larger than `limit` bytes: never more than that is held. */
export async function wholeFile(path: string, packing: Packing, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of unpacked(path, packing)) {
    length += chunk.length;
    if (length > limit) throw new Unreadable('too-large', `larger than ${limit} bytes; split it, or raise --max-bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
