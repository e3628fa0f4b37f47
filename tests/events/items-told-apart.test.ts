/** What figures are of where an aside, a report, a pronoun or another figure stands between them and their noun. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "12 | shops". */
const readIn = (text: string): string[] =>
  extractText(text).quantities.map(({ text: words, item, item_label }) => `${words} | ${item_label ?? item?.text ?? '-'}`);

const CASES: [text: string, expected: string[]][] = [
  // no day moves
  ['The grocer said on Monday that revenue rose 6.2% to £41.3m.', ['6.2% | revenue', '£41.3m | revenue']],
  // a report without "that"
  ['The report showed Indian cement output fell 6.4 per cent in October.', ['6.4 per cent | Indian cement output']],
  ['The survey found vacancies fell 4% in March.', ['4% | vacancies']],
  // an apposition in front of the verb
  [
    "Exports to Ghana, the region's biggest market, rose N2.3 billion to N22.1 billion.",
    ['N2.3 billion | Exports', 'N22.1 billion | Exports'],
  ],
  ['Dubai crude, the Asian benchmark, lost $1.12 to $71.40.', ['$1.12 | Dubai crude', '$71.40 | Dubai crude']],
  ['On Friday, the last day of trading, lost luggage cost $3m.', ['$3m | luggage']],
  // "those" stands for the noun of the figure in front
  ['Exports to Ghana rose 4 per cent. Those to Togo slipped 1.9 per cent.', ['4 per cent | Exports', '1.9 per cent | Exports to Togo']],
  ['Sales of vans fell 4%, while those of lorries rose 3%.', ['4% | Sales of vans', '3% | Sales of lorries']],
  ['Those in work earned $300 a week.', ['$300 | -']],
  // to each what stands after it
  ['Brokers had forecast growth of 6.5% for exports and 5.8% for imports.', ['6.5% | exports', '5.8% | imports']],
  ['The bank expects an increase of 4% in wages and 2% in rents.', ['4% | wages', '2% | rents']],
  ['The fund fell 4% in March and 3% in April.', ['4% | fund', '3% | fund']],
  ['The mayor announced a cut of about £90 to the average water bill.', ['about £90 | average water bill']],
  ['The firm made a cut of £90 to the lowest price in town.', ['£90 | cut']],
  // what moved is what the level beside it is of
  ['The firm will pay a final dividend of 88 cents, up three cents.', ['88 cents | final dividend', 'three cents | final dividend']],
  [
    'The council expects borrowing of £18.5m this financial year, £9.3m more than in its spring outlook.',
    ['£18.5m | borrowing', '£9.3m | borrowing'],
  ],
  [
    "The tunnel's cost has climbed to $6.6bn from $5.5bn in last year's estimates, a rise of 4.3%.",
    ["$6.6bn | tunnel's cost", "$5.5bn | tunnel's cost", "4.3% | tunnel's cost"],
  ],
  ['Gulf Light dropped $1.47, or 2.3%, to settle at $61.88 a barrel.', ['$1.47 | Gulf Light', '2.3% | Gulf Light', '$61.88 | Gulf Light']],
  ['It made a loss of £3.6m on revenues of just £12.2m, up from £7.9m.', ['£3.6m | loss', '£12.2m | revenues', '£7.9m | revenues']],
  // of what kind they are, not what is counted
  ['They face 14 felony counts, including nine of arson.', ['14 | felony counts', 'nine | felony counts']],
  ['Three of the crew died.', ['Three | crew']],
  // "in" leads to what the share is counted out of
  ['Umpires were right in 97 per cent of close calls.', ['97 per cent | close calls']],
  ['“Nearly 400 more nurses are on our wards, and pay has risen by 4.5%.”', ['Nearly 400 | nurses', '4.5% | pay']],
  // what lasts so long
  ['Clinic waits have stretched to as long as nine hours.', ['as long as nine hours | Clinic waits']],
  ['They fought a battle that lasted for more than three hours.', ['more than three hours | battle']],
  ['The bank has worked for three hours.', ['three hours | -']],
  // "finished" after its subject, an adjective by its tag
  [
    'The Nikkei 225 finished Friday down 41.6 points, or 0.47 per cent, at 8,812.3.',
    ['41.6 | Nikkei 225', '0.47 per cent | Nikkei 225', '8,812.3 | Nikkei 225'],
  ],
  // a share of those in front of the comma; a number of them is of what they are
  ['Most of the pupils, 78 per cent of whom are girls, walk to school.', ['78 per cent | pupils']],
  ['The club has 400 members, 60% of whom are students.', ['400 | members', '60% | members']],
  // ages of people told by a limit
  ['People 65 and older pay less.', ['65 and older | People']],
  ['The clinic advises a jab for everyone 6 months and older.', ['6 months and older | everyone']],
  // all trade, not a day's
  ['The port keeps its target of $3 billion in total trade this year.', ['$3 billion | total trade']],
  ['The stock rose to $63.15 in afternoon trade.', ['$63.15 | stock']],
  ['Fuel duty will stay frozen at 52.95p a litre until May.', ['52.95p | Fuel duty']],
];

for (const [text, expected] of CASES) test(text, () => assert.deepEqual(readIn(text), expected));
