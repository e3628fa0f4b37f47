import { readHtml } from './pipeline/ingest/html.ts';
import { readMarkdown } from './pipeline/ingest/markdown.ts';
import { decode } from './pipeline/ingest/decode.ts';
for (const [f, s] of [[readMarkdown, '-'.repeat(5e6)], [readHtml, '&amp;'.repeat(1e5)],[readHtml, '&amp;'.repeat(1e6)]] as any) { const t=Date.now(); try { f(decode(Buffer.from(s)), {}, false); } catch (e: any) { console.log(String(e.stack).slice(0,600)); } console.log(Date.now()-t); }
