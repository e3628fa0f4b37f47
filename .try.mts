const root='/work/wt/ingest';
const { readFile } = await import(`${root}/pipeline/ingest/read-file.ts`);
const { inputOf } = await import(`${root}/pipeline/ingest/inputs.ts`);
for (const f of process.argv.slice(2)) { console.log('==', f);
for await (const r of readFile(inputOf(f), { maxBytes: 16*2**20 })) { if ('error' in r) console.log(r.error); else { const {text, byte_map, findings, kind, restates_url, licence, redistribution, raw_start, raw_bytes, raw_sha256, text_sha256, duplicate_of, similarity, raw_path, ...m} = r; console.log(JSON.stringify(Object.fromEntries(Object.entries(m).filter(([,v])=>v!==null)))); console.log(text.slice(0,3000)); console.log(findings.map((x: any)=>`${x.rule}: ${x.message}`).join(' | ')); } } }
