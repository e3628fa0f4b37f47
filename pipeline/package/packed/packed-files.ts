/** Reads the data that belongs to the code from packs (`reading/pack.ts`) instead of from files. */
import { unpack } from '../../extract/reading/pack.ts';

type Files = ReturnType<typeof unpack>['arrays'];

type Reader = typeof import('../../common/data-files.ts');

/** A reader of packs, each of which is opened when the ones before it do not hold what is wanted. */
export function readerOf(...packs: (() => Uint8Array)[]): Reader {
  const opened: Files[] = [];
  const readBytes = (file: URL): Uint8Array<ArrayBuffer> => {
    const name = file.pathname.slice(1);
    for (let i = 0; i < packs.length; i++) {
      opened[i] ??= unpack(packs[i]()).arrays;
      if (name in opened[i]) return opened[i][name] as Uint8Array<ArrayBuffer>;
    }
    throw new Error(`${name} is not in the package; make it again`);
  };
  return {
    readBytes,
    readParts: (file, use) => {
      const bytes = readBytes(file);
      return use((from, into) => into.set(bytes.subarray(from, from + into.length)));
    },
    readText: (file) => new TextDecoder().decode(readBytes(file)),
    packageFile: (name) => new URL(`sayso:///node_modules/${name}`),
  };
}
