// The stage `extract` from any folder: node /where/it/is/pipeline/extract.mjs. The loader of TypeScript is found beside this file, not in the caller's folder.
import { register } from 'tsx/esm/api';

register();
await import('./extract.ts');
