import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

const MODULE = new URL('../../pipeline/common/compile-later.ts', import.meta.url).href;
const ended = (code: string) => spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { encoding: 'utf8' });

test('the setting of the compiler is one that this V8 knows: it complains of others', () => {
  const { status, stdout, stderr } = ended(`
    import { compileLater } from '${MODULE}';
    compileLater();
    console.log('set');`);
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'set\n', stderr: '' });
  assert.match(ended(`import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--no-such-setting');`).stderr, /unrecognized flag/);
});

test('a V8 that it does not know keeps its own measure', () => {
  const { stdout, stderr } = ended(`
    import { compileLater } from '${MODULE}';
    Object.defineProperty(process, 'versions', { value: { ...process.versions, v8: '99.1.2' } });
    compileLater();
    console.log('as it was');`);
  assert.deepEqual({ stdout, stderr }, { stdout: 'as it was\n', stderr: '' });
});
