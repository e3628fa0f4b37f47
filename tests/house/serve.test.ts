import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { program } from '../program.ts';
import { ROOT } from './make.ts';

const BODY = '0123456789';

/** A server of a small folder; `get` sends the path as it is. */
async function served(t: { after: (done: () => void) => void }) {
  const folder = mkdtempSync(join(tmpdir(), 'serve '));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'empty'), { recursive: true });
  writeFileSync(join(dist, 'data.csv'), BODY);
  writeFileSync(join(dist, 'nothing.csv'), '');
  writeFileSync(join(dist, 'index.html'), '<p>page</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const child = spawn('node', [...program('pipeline/serve.ts'), '--dist', dist, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  t.after(() => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const port = await new Promise<number>((done) => {
    child.stderr.on('data', (chunk) => {
      const found = /localhost:(\d+)/.exec(String(chunk));
      if (found) done(Number(found[1]));
    });
  });
  const get = (path: string, range?: string): Promise<{ status: number; body: string; headers: IncomingHttpHeaders }> =>
    new Promise((done, failed) => {
      const asked = request({ port, path, host: '127.0.0.1', headers: range === undefined ? {} : { range } }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, body, headers: response.headers }));
      });
      asked.on('error', failed);
      asked.end();
    });
  return { get, port, child };
}

test('no request ends the server: what is no address is 400, what is not there 404, no such bytes 416', async (t) => {
  const { get, port, child } = await served(t);
  for (const path of ['/%', '/%E0%A4%A', '/a%00b']) assert.equal((await get(path)).status, 400, path);
  for (const path of ['/none', '/empty', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt']) {
    const { status, body } = await get(path);
    assert.equal(status, 404, path);
    assert.ok(!body.startsWith('secret'));
  }
  for (const range of ['bytes=5-2', 'bytes=10-', 'bytes=99-100', 'bytes=-0']) {
    const { status, headers } = await get('/data.csv', range);
    assert.deepEqual([status, headers['content-range']], [416, 'bytes */10'], range);
  }
  assert.equal((await get('/nothing.csv', 'bytes=0-1')).status, 416);
  const raw = await new Promise<string>((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.end('GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('close', () => done(said));
  });
  assert.match(raw, /^HTTP\/1\.1 400 /);
  assert.equal((await get('/')).body, '<p>page</p>', 'it is still there');
  assert.equal(child.exitCode, null);
});

test('ranges are of the bytes that are asked for', async (t) => {
  const { get } = await served(t);
  for (const [range, body, told] of [
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=8-', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-99', BODY, 'bytes 0-9/10'],
  ]) {
    const answer = await get('/data.csv', range);
    assert.deepEqual([answer.status, answer.body, answer.headers['content-range']], [206, body, told], range);
  }
  for (const range of [undefined, 'lines=1-2', 'bytes=a-b']) {
    const answer = await get('/data.csv', range);
    assert.deepEqual([answer.status, answer.body, answer.headers['content-length']], [200, BODY, '10']);
  }
  assert.equal((await get('/nothing.csv')).status, 200);
});
