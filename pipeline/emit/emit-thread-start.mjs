// Threads do not inherit the loader of TypeScript, and on Node 20 `--import tsx` does not reach their first file: so the first file is this one.
import { register } from 'tsx/esm/api';

register();
export const { default: answer } = await import('./emit-thread.ts');
export default answer;
