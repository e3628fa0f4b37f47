/** Titles, offices and what bodies are called: the kind of a source, and the name that it goes by. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { joins } from '../../pipeline/link/joins.ts';
import { extractText } from '../texts.ts';
import { sourcesIn } from './extracted.ts';

/** The last source of a text: its words, kind, and whether it is named. */
function lastSource(text: string): string {
  const claim = extractText(text).assertions.at(-1);
  return `${claim?.source?.text} ${claim?.source_kind} ${claim?.source_named}`;
}

const KINDS: [string, string, string][] = [
  ['a police rank in capitals', 'SSP Harun Dar said nine men were held.', 'SSP Harun Dar official true'],
  ['a rank with its beat in brackets', 'DSP (city) Harun Dar said nine men were held.', 'DSP (city) Harun Dar official true'],
  ['an office with its region', 'Regional governor Pavel Orlik said nine had died.', 'Regional governor Pavel Orlik official true'],
  ['an office with a hyphen', 'According to Fire Brigade in-charge Tom Hale, nine died.', 'Fire Brigade in-charge Tom Hale official true'],
  ['the head of a public body', 'The Fed’s chair Edda Marsh said that rates would fall.', 'The Fed’s chair Edda Marsh official true'],
  [
    'members of a public committee',
    'Two members of the monetary policy committee said that it was late.',
    'Two members of the monetary policy committee official false',
  ],
  ['the chair of a company', 'Orlo’s chair Edda Marsh said that sales would fall.', 'Orlo’s chair Edda Marsh person true'],
  ['two kinds of officials', 'Hospital and police officials said that nine had died.', 'Hospital and police officials official false'],
  ['an agency of the state', 'The Tarn River Agency said that nine wells were dry.', 'The Tarn River Agency government true'],
  [
    'an agency of many states',
    'The International Water Agency said that nine wells were dry.',
    'The International Water Agency organisation true',
  ],
  ['a news agency', 'The news agency said that nine had died.', 'The news agency media false'],
  ['an office of the state named for its field', 'It was cold, Environment Canada said.', 'Environment Canada government true'],
  ['an air force with its country', 'Chad’s air force said that it had hit nine trucks.', 'Chad’s air force military true'],
  ['an air force of nobody', 'An air force said that it had hit nine trucks.', 'An air force military false'],
  ['a union by name', 'The Unitas union accused the board of lying.', 'The Unitas union organisation true'],
  ['an abbreviation that is a word, too', 'The WHO says nine people have died.', 'The WHO organisation true'],
  [
    'a name with hyphens',
    'The banned Lashkar-e-Tarn front claimed that it had killed nine men.',
    'The banned Lashkar-e-Tarn front armed_group true',
  ],
  [
    'the noun in front of a brokerage',
    'Brokerage Norvik Capital said that margins would fall.',
    'Brokerage Norvik Capital organisation true',
  ],
  ['a country that opens a relative clause', 'It was a raid that India blamed on Chad.', 'India government true'],
  ['a government of a country', 'The government of India said that it was over.', 'The government of India government true'],
];
for (const [name, text, expected] of KINDS) test(name, () => assert.equal(lastSource(text), expected));

const NAMES: [string, string, string[]][] = [
  [
    'a person in his own quotation is not the speaker',
    'Minister Karl Orlik left early. “Nobody here likes Tom Vance,” he said.',
    ['Karl Orlik'],
  ],
  ['the firm that a description means', 'Shares in Orlo & Pyke fell. The Oslo-listed retailer said that sales were weak.', ['Orlo & Pyke']],
  [
    'two firms that a description may mean',
    'Orlo & Pyke and Halden & Co. fell. The retailer said that sales were weak.',
    ['(The retailer)'],
  ],
  ['another firm than the one spoken of', 'Orlo & Pyke cut jobs. A rival retailer said that sales were weak.', ['(A rival retailer)']],
  ['a role and the name beside it', 'The operator, Vestoil AS, said that it was shut.', ['Vestoil']],
  [
    'the company that speaks, not the one spoken of',
    'Talvo warned that the Norden Bank might close. The company says that it can cope.',
    ['Talvo', 'Talvo'],
  ],
  [
    'a health department by its abbreviation',
    'The county health department (CHD) met. The CHD said that nine were ill.',
    ['county health department'],
  ],
];
for (const [name, text, expected] of NAMES) test(name, () => assert.deepEqual(sourcesIn(text).slice(-expected.length), expected));

test('a pronoun for people without a name is shown as their noun', () => {
  const { assertions, evidence } = extractText('American officials met on Monday. They believe that the dam will burst.');
  const shown = evidence.filter(({ row_id, field }) => row_id === assertions[0].assertion_id && field === 'source_name');
  assert.deepEqual(
    shown.map(({ text, basis }) => `${text} ${basis}`),
    ['American officials implied'],
  );
  assert.equal(assertions[0].source_kind, 'official');
  assert.equal(assertions[0].source_id, null);
});

test('a pronoun never is a published name', () => {
  const publishedName = (text: string): string | null => {
    const extracted = extractText(text);
    const claim = extracted.assertions.at(-1);
    assert.ok(claim);
    const { sourceWords } = joins(extracted);
    return sourceWords(claim)?.text ?? null;
  };
  assert.equal(publishedName('American officials met on Monday. They believe that the dam will burst.'), 'American officials');
  assert.equal(publishedName('It was late. She said that the dam will burst.'), null);
  assert.equal(publishedName('Some officials believe that the dam will burst.'), 'Some officials');
});
