import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT } from './make.ts';

interface Locked {
  version: string;
  optionalDependencies?: Record<string, string>;
}

test('the lock file names the packages of every platform: npm ci refuses it otherwise', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
  );
  assert.deepEqual(missing, [], 'an install wrote the lock file without the packages of other platforms: restore their entries');
});

test('what package.json pins is what the lock file holds, that of the tools to measure beside too', () => {
  for (const folder of ['.', 'pipeline/bench/peers']) {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const { packages } = JSON.parse(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
    const pinned = Object.entries<string>({ ...dependencies, ...devDependencies });
    assert.ok(pinned.length > 0);
    for (const [name, version] of pinned) {
      assert.equal(packages[`node_modules/${name}`].version, version, name);
      assert.match(version, /^\d/, `${name} is not pinned`);
    }
  }
});
