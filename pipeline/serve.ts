/** `make serve`: the datasets and their page at an address of this machine, with byte ranges, as a page that reads Parquet wants them. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream';
import { options, stage, UserError } from './common/stage.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

await stage('serve', async () => {
  const given = options('Serves a folder of datasets on this machine alone.', {
    dist: { value: 'DIR', description: 'folder of the datasets', default: 'dist' },
    port: { value: 'NUMBER', description: 'port; 0 takes any that is free', default: '8000' },
  });
  if (!existsSync(given.dist)) throw new UserError(`${given.dist}: no such folder; make it first`);
  const server = createServer((request, response) => send(answerTo(given.dist, request), request.method, response));
  const address = await new Promise<string>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new UserError(`port ${given.port} is taken; name another with --port`) : error),
    );
    server.listen(Number(given.port), '127.0.0.1', () => {
      const bound = server.address();
      listening(`http://localhost:${typeof bound === 'object' && bound ? bound.port : given.port}/`);
    });
  });
  process.stderr.write(`${address} (stop with Ctrl-C)\n`);
  return new Promise<number>((stopped) => server.once('close', () => stopped(0)));
});

interface Answer {
  status: number;
  headers: Record<string, string | number>;
  body: string | FilePart;
}

/** A run of a file's bytes, the last one included. */
interface FilePart {
  file: string;
  start: number;
  end: number;
}

function refusal(status: number, message: string, headers = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: `${message}\n` };
}

/** The file that a request names, or the part of it. */
function answerTo(dist: string, { url, headers }: IncomingMessage): Answer {
  const path = pathOf(url ?? '/');
  if (path === null) return refusal(400, 'this is no address');
  const file = fileAt(join(dist, path));
  if (file === null) return refusal(404, `no ${path} here`);
  const { size } = statSync(file);
  const range = rangeOf(headers.range, size);
  if (range === null) return refusal(416, 'no such bytes', { 'content-range': `bytes */${size}` });
  const { start, end, isPart } = range;
  return {
    status: isPart ? 206 : 200,
    headers: {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
      'content-length': end - start + 1,
      ...(isPart ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
    },
    body: { file, start, end },
  };
}

function send({ status, headers, body }: Answer, method: string | undefined, response: ServerResponse): void {
  response.writeHead(status, headers);
  if (typeof body === 'string') response.end(body);
  else if (method === 'HEAD' || body.end < body.start) response.end();
  else pipeline(createReadStream(body.file, body), response, () => {}); // a reader that goes away ends its own answer alone
}

/** The file at a path, of a folder its page; null where there is none. */
function fileAt(path: string): string | null {
  const file = isFolder(path) ? join(path, 'index.html') : path;
  return existsSync(file) && !isFolder(file) ? file : null;
}

/** The path that a request names, without steps out of the folder; null when it is none. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.includes('\0') ? null : normalize(path);
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The bytes that are wanted, all of them where no range is named or its unit is unknown; null when there are none such. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number; isPart: boolean } | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return { start: 0, end: size - 1, isPart: false };
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first); // without a first byte, so many from the end
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && size > 0 ? { start, end, isPart: true } : null;
}
