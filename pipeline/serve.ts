/** `make serve`: the datasets and their page at an address of this machine, with byte ranges, as a page that reads Parquet wants them. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
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
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    let file = join(given.dist, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`no ${path} here\n`);
      return;
    }
    const size = statSync(file).size;
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const start = range ? Number(range[1]) : 0;
    const end = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1;
    if (start >= size && range) {
      response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
      return;
    }
    const headers = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
      'content-length': end - start + 1,
    };
    response.writeHead(range ? 206 : 200, range ? { ...headers, 'content-range': `bytes ${start}-${end}/${size}` } : headers);
    if (request.method === 'HEAD' || size === 0) response.end();
    else createReadStream(file, { start, end }).pipe(response);
  });
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
