/** What the code wants of `node:crypto`, where there is no Node. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? utf8ToBytes(data) : data);

/** In lower-case hex. */
export const hash = (_: 'sha256', data: string | Uint8Array): string => bytesToHex(sha256(bytesOf(data)));

/** usage: `createHash('sha256').update('words').digest('base64')` */
export function createHash(_: 'sha256') {
  const state = sha256.create();
  const self = {
    update: (data: string | Uint8Array) => {
      state.update(bytesOf(data));
      return self;
    },
    digest: (encoding?: 'hex' | 'base64'): Uint8Array | string => {
      const digest = state.digest();
      if (encoding === 'hex') return bytesToHex(digest);
      return encoding === 'base64' ? btoa(String.fromCharCode(...digest)) : digest;
    },
  };
  return self;
}
