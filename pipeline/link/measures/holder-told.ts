/** Whose results a sentence tells: the name before the noun, the subject of the sentence, or the company that the text is about. */
import { DATELINE } from '../sentence-of.ts';
import { askOnce, type Context } from './context.ts';
import type { Found } from './noun-near.ts';
import { nounOf, ownerOf } from './what.ts';
import { holderNamed } from './whose.ts';

const NAME = "(\\p{Lu}[\\p{L}\\p{N}&-]*(?:(?: |['’]s )\\p{Lu}[\\p{L}\\p{N}&-]*){0,4})";
/** A name that begins a sentence, alone or after "At". */
const FIRST = new RegExp(`^(?:At |For |Shares in |Shares of )?${NAME}(?=['’]s|['’]|[ ,:]|$)`, 'u');
/** "net income at Zor Mills" */
const AFTER = new RegExp(`^ (?:at|of) ${NAME}`, 'u');
const LEGAL = /,? (?:Inc|Corp|Corporation|Co|Ltd|Limited|plc|PLC|AG|SA|NV|SE|AB|ASA|Group|Holdings?)\.?$/;

/** words that begin a sentence and are nobody's name */
const NO_NAME =
  /^(?:\p{L}+ly|\p{L}+-(?:quarter|half|year|month)|Without|Despite|Also|Elsewhere|Earlier|The|A|An|It|Its|They|Their|He|She|In|On|At|For|By|But|And|With|While|After|Before|Since|Still|However|Meanwhile|Analysts|Investors|Shares|This|That|These|Those|Both|Last|First|Second|Third|Fourth|Full|Total|Overall|Quarterly|Annual|Net|Gross|Operating|Adjusted|Excluding|Including|For|From|Of|Two|Three|Four|Five|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/u;

/** Small letters; null where nobody is told. */
export function holderTold({ named, ahead, between }: Found, context: Context): string | null {
  const possessive = /['’]s?$/.test(named) ? named.replace(/['’]s?$/, '') : null;
  const name = possessive ?? AFTER.exec(between)?.[1] ?? firstName(ahead, context) ?? askOnce(context, 'lead', () => leadName(context));
  return name === null ? null : resolved(name, context);
}

function firstName(sentence: string, { text }: Context): string | null {
  const name = FIRST.exec(sentence)?.[1]?.replace(/['’]s .*$/, '');
  if (name === undefined) return null;
  const [word, second] = name.split(' ') as [string, string?];
  const noun = nounOf(word.toLowerCase());
  if (NO_NAME.test(word) || word.length < SHORTEST || (noun !== null && ownerOf(noun.head) !== null)) return null;
  // a word that the text also writes small has its capital from the sentence
  return second === undefined && new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u').test(text) ? null : name;
}

/** letters of the shortest name of one word */
const SHORTEST = 3;

/** The name with which the text begins, else the first organisation in it. */
function leadName(context: Context): string | null {
  const { extracted, passages } = context;
  const first = firstName(passages.slice(0, LEAD).replace(DATELINE, ''), context);
  if (first !== null) return first;
  const organisations = extracted.entities.filter(({ kind, mentions }) => kind === 'organisation' && mentions.length > 0);
  return organisations.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)[0]?.name ?? null;
}

/** code points of a text in which the name with which it begins stands */
const LEAD = 120;

/** The fullest form of a name in the text: "Zor" is Zor Foods. */
const resolved = (name: string, context: Context): string =>
  askOnce(context, `full ${name}`, () => {
    const bare = name.replace(LEGAL, '');
    const names = context.extracted.entities.map((entity) => entity.name.replace(/^the /i, '').replace(LEGAL, ''));
    return holderNamed(name)?.name ?? (names.find((other) => other.startsWith(`${bare} `)) ?? bare).toLowerCase();
  });
