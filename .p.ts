import { extract } from './pipeline/extract/extract.ts';
import { read } from './pipeline/extract/reading/read.ts';
for (const s of process.argv.slice(2)) { const d = extract({document_id:'x',text:s,published:'2020-10-23',title:null,publisher:null,url:null,language:'en'} as any);
 console.log(s,'\n  ',d.assertions.map(a=>a.source?.text+'|'+a.cue?.text+'|'+a.content.map(c=>c.text).join(' … ')).join(' // '),'\n  ',d.times.map(t=>t.text+' '+t.from+'..'+t.to+' '+t.precision).join(', '), d.quantities.map(q=>q.text+':'+q.time_ids.length).join(' '));
 if(process.env.T){const r=read(s);for(let t=0;t<r.tokenCount;t++)console.log(t,r.form(t),r.upos(t),r.xpos(t),r.relation(t),r.head(t));}}
