/** A toll told of in a relative clause, or beside the event's noun, has the time, the place and the perpetrator of the event (cases 50, 60). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Each figure as "12: May 2019, Quetta, by Boko Haram". */
function settings(text: string): string[] {
  const found = extractText(text, { published: '2025-08-21' });
  const times = new Map(found.times.map((time) => [time.time_id, time.text]));
  const places = new Map(found.places.map((place) => [place.place_id, place.text]));
  const names = new Map(found.entities.map((entity) => [entity.entity_id, entity.name]));
  const listed = (ids: string[], words: Map<string, string | null>): string => ids.map((id) => words.get(id)).join('+') || '-';
  return found.quantities.map(
    (one) =>
      `${one.text}: ${listed(one.time_ids, times)}, ${listed(one.place_ids, places)}, by ${names.get(one.perpetrator_id ?? '') ?? '-'}`,
  );
}

const RELATIVES: [string, string, string[]][] = [
  [
    'a relative clause that the tree hangs elsewhere',
    'Investigators arrested the man who planned the suicide bombing in Kunduz in May 2022, which killed about 60 pupils.',
    ['about 60: May 2022, Kunduz, by -'],
  ],
  [
    'the clause that brings the event about',
    'Rivals fear Boko Haram: in 2023 the group detonated a bomb in the town of Goma that killed more than 40 people.',
    ['more than 40: 2023, Goma, by Boko Haram'],
  ],
  [
    'a deed and its doer',
    'Al-Shabab carried out a car bombing in Mogadishu in October 2022 that killed at least 90 people.',
    ['at least 90: October 2022, Mogadishu, by Al-Shabab'],
  ],
  [
    'a deed in the passive',
    'An attack carried out by Boko Haram in Gao last October killed 46 farmers.',
    ['46: last October, Gao, by Boko Haram'],
  ],
  ['no relative clause', 'An attack on a mosque in Herat in June left 14 people dead.', ['14: June, Herat, by -']],
  ['what an event was done to', 'The siege of Sarajevo killed 9,000 people.', ['9,000: -, Sarajevo, by -']],
  [
    'an event told of in passing keeps its own place',
    'Talks resumed in Geneva hours after a strike in Kharkiv that killed 11 people.',
    ['11: -, Kharkiv, by -'],
  ],
];
for (const [name, text, expected] of RELATIVES) test(`event phrase: ${name}`, () => assert.deepEqual(settings(text), expected));

const OTHERS: [string, string, string[]][] = [
  [
    'the time and place of the clause around are not the event’s',
    'Police raided homes in Lyon on Monday after an attack in Nice that killed three people.',
    ['three: -, Nice, by -'],
  ],
  [
    'a second figure with a place of its own does not share the first one’s',
    'A bombing in Basra on Friday killed 12 people and 31 died in Mosul.',
    ['12: Friday, Basra, by -', '31: Friday, Mosul, by -'],
  ],
  [
    'who claims or condemns an event did not do it',
    'In 2020 Boko Haram condemned a bombing in Lahore that killed 75 people.',
    ['75: -, Lahore, by -'],
  ],
  [
    'a trial is later and elsewhere',
    'In June a court in Lagos tried the man for a bombing in Kano in 2014, which killed 120 people.',
    ['120: 2014, Kano, by -'],
  ],
];
for (const [name, text, expected] of OTHERS) test(`not of the event: ${name}`, () => assert.deepEqual(settings(text), expected));
