// A worker thread does not inherit the loader of TypeScript: register it, then start.
import { register } from 'tsx/esm/api';

register();
await import('./reader.ts');
