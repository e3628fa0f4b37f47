/** What `common/identity.ts` wants of `node:crypto`, where there is no Node. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** In lower-case hex. */
export const hash = (_: 'sha256', data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
