/** The style of the annotated reading: a string, so that it goes into a bundle and a browser as it is. Colours are those of the dataset's page. */
export const STYLE = `
:root {
  --paper: #fbfaf7; --ink: #1d1c1a; --muted: #5c5953; --line: #d9d5cc; --panel: #f1eee7; --accent: #0b5d7a;
  --author: #4a4a4a; --named: #00639b; --unnamed: #b04500; --wash: 13%; --lit: 26%;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161615; --ink: #ecebe7; --muted: #aaa69d; --line: #3a3936; --panel: #21201e; --accent: #6cc3e4;
    --author: #c9c7c1; --named: #64b9f5; --unnamed: #ff9a57; --wash: 17%; --lit: 34%;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { font: 16px/1.5 system-ui, sans-serif; background: var(--paper); color: var(--ink); scroll-padding: 2rem 0 40vh; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0 auto; max-width: 72rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 3rem; }
a { color: var(--accent); text-underline-offset: .15em; }
small { font-size: .8em; font-weight: 400; color: var(--muted); font-variant-numeric: tabular-nums; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 3; }
h1, h2 { font-family: Georgia, 'Times New Roman', serif; line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.8rem, 5vw, 2.7rem); margin: .25rem 0 .5rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 1rem; }
header { padding-top: clamp(1.5rem, 5vw, 3.5rem); }
.of { color: var(--muted); margin: 0; font-size: .95rem; overflow-wrap: anywhere; }
.standfirst { font: 1.2rem/1.5 Georgia, serif; margin: 0 0 .75rem; }
.key { color: var(--muted); font-size: .9rem; margin: 1.25rem 0 0; padding-top: .6rem; border-top: 1px solid var(--line); }
.key u { text-decoration-thickness: 1.5px; text-underline-offset: .3em; } .key .figure { --voice: var(--ink); }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; list-style: none; margin: .3rem 0 1.75rem; padding: 0 0 .6rem; border-bottom: 1px solid var(--line); color: var(--muted); font-size: .9rem; }
article { max-width: 40rem; }
.text { font: 1.13rem/1.75 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
.text p { margin: 0 0 1.1em; }

.author { --voice: var(--author); --way: solid; }
.named { --voice: var(--named); --way: solid; }
.unnamed { --voice: var(--unnamed); --way: dashed; }
.by-named { --under: var(--named); --under-way: solid; }
.by-unnamed { --under: var(--unnamed); --under-way: dashed; }
.text a { color: inherit; text-decoration: none; }
.text .content { text-decoration: underline var(--under-way) color-mix(in srgb, var(--under) 55%, transparent) 1.5px; text-underline-offset: .3em; text-decoration-skip-ink: none; }
.text .source, .text .cue { color: var(--voice); }
.text .cue { font-style: italic; }
.text .content.figure { text-decoration: none; }
.figure { font-weight: 600; padding: .06em .22em; margin: 0 -.06em; border-radius: .28em; -webkit-box-decoration-break: clone; box-decoration-break: clone;
  background: color-mix(in srgb, var(--voice) var(--wash), transparent); border-bottom: 2px var(--way) var(--voice); }
.text .figure { color: inherit; font-style: normal; }
.text .lit { color: var(--ink); background: color-mix(in srgb, var(--voice, var(--under, var(--ink))) var(--lit), transparent); border-radius: .28em; }
.text span.lit:not(.content, .source) { background: color-mix(in srgb, var(--ink) 12%, transparent); }
.text a:target, .text a:has(:target) { outline: 2px solid var(--voice); outline-offset: 2px; }
.text a[data-shows] { cursor: pointer; }

.notes { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1.1rem 2.5rem; }
.note { border-left: 4px var(--way) var(--voice); padding: .1rem 0 .1rem .9rem; min-width: 0; }
.note h3, .note .head { font: 600 1.05rem/1.4 system-ui, sans-serif; margin: 0 0 .15rem; overflow-wrap: anywhere; }
.note h3 a, .note .head a { color: inherit; text-decoration: none; }
.note h3 a:hover { text-decoration: underline; }
.number { color: var(--muted); font-weight: 400; font-size: .8em; font-variant-numeric: tabular-nums; margin-right: .3em; }
.note:target { background: var(--panel); outline: .5rem solid var(--panel); }
dl { margin: 0; display: grid; gap: .1rem; font-size: .93rem; }
dl div { display: grid; grid-template-columns: 7.6rem 1fr; gap: .75rem; }
dt { color: var(--muted); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }

#panel { background: var(--panel); border-radius: .6rem; padding: 1rem 1.1rem; }
#panel .note + .note { margin-top: 1.1rem; }
#panel .number { display: none; } #panel .head { padding-right: 2rem; }
#close { font: 1.3rem/1 system-ui, sans-serif; color: var(--muted); background: none; border: 0; border-radius: 4px; width: 2.4rem; height: 2.4rem; cursor: pointer; position: absolute; right: .5rem; top: .55rem; }
#close:hover { color: var(--ink); background: var(--paper); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .9rem; max-width: 40rem; }

@media (min-width: 64rem) {
  .page { display: grid; grid-template-columns: minmax(0, 40rem) minmax(16rem, 1fr); gap: 3rem; align-items: start; }
  #panel { position: sticky; top: 2rem; max-height: calc(100vh - 4rem); overflow-y: auto; margin-top: clamp(1.5rem, 5vw, 3.5rem); }
}
@media (max-width: 63.99rem) {
  #panel { position: fixed; inset: auto 0 0; z-index: 2; max-height: 45vh; overflow-y: auto; border-radius: .9rem .9rem 0 0; box-shadow: 0 -4px 24px rgb(0 0 0 / .28); padding: 1rem clamp(1rem, 4vw, 2.5rem) 1.25rem; }
}
@media (max-width: 30rem) { dl div { grid-template-columns: 6.2rem 1fr; gap: .5rem; } }
@media (forced-colors: active) { .figure, .text .lit { outline: 1px solid; } }
@media print {
  :root { --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --panel: #fff; --author: #4a4a4a; --named: #00639b; --unnamed: #b04500; --wash: 13%; }
  #panel, .skip { display: none; }
  html { font-size: 11pt; } body { max-width: none; padding: 0; } article, footer { max-width: none; } header { padding-top: 0; }
  .page { display: block; }
  .figure, .note { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .text a[data-number]::after { content: attr(data-number); font: 600 .62em system-ui, sans-serif; vertical-align: super; color: var(--muted); }
  .notes { display: block; columns: 2; column-gap: 2rem; } .note { break-inside: avoid; margin-bottom: .6rem; }
}
`;
