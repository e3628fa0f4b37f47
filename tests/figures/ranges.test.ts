import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('two ends', () => {
  expectFigures({
    'The group has 4,000-6,000 fighters over 15–22 km.': ['4,000-6,000: 4000..6000 range 1', 'over 15–22 km: 15..22 range km'],
    'It needs $3-5bn, four to five thousand men and from $10 to $15 billion.': [
      '$3-5bn: 3000000000..5000000000 range USD',
      'four to five thousand: 4000..5000 range 1',
      'from $10 to $15 billion: 10000000000..15000000000 range USD',
    ],
    'Between 60 and 68 people and about 30-40 dogs.': ['Between 60 and 68: 60..68 range 1', 'about 30-40: ~30..40 range 1'],
    'An 8- to 16-metre boat with two or three sails.': ['8- to 16-metre: 8..16 range m', 'two or three: 2..3 range 1'],
    'The pay is $10-$20, or 7-9 lakh rupees.': ['$10-$20: 10..20 range USD', '7-9 lakh rupees: 700000..900000 range INR'],
    'From -18 °C to -34 °C at night.': ['From -18 °C to -34 °C: -34..-18 range Cel'],
    'It takes 10 to 15 minutes and 20 through 30 days.': ['10 to 15 minutes: 10..15 range min', '20 through 30 days: 20..30 range d'],
    'He is more than 20 and less than 35.': ['more than 20 and less than 35: 20..35 range 1'],
    'between 2 and about 7 km': ['between 2 and about 7 km: ~2..7 range km'],
  });
});

test('scores, seasons, changes and telephones are no ranges', () => {
  expectFigures({
    'They won 2-0 in the 2023-24 season.': [],
    'It fell from 47% to 41% in May.': ['47%: 47 exact %', '41%: 41 exact %'],
    'Sales rose from 5 to 9 million.': ['5: 5000000 exact 1', '9 million: 9000000 exact 1'],
    'Call 555-201-9934 now, it is 50-50.': [],
    'They won by 3 to 1.': [],
    'An 80-19 vote.': ['80: 80 exact 1', '19: 19 exact 1'],
  });
});

test('a step and a level are two figures', () => {
  expectFigures({
    'Copper fell $1.10 to $70.35 a ton.': ['$1.10: 1.1 exact USD', '$70.35: 70.35 exact USD a ton'],
    'Fares rose $5 to $10.': ['$5 to $10: 5..10 range USD'],
    'Sales rose 11 percent to $4.2 billion, beating forecasts.': ['11 percent: 11 exact %', '$4.2 billion: 4200000000 exact USD'],
    'give or take plus or minus 4 percentage points': ['4 percentage points: 4 exact pp'],
  });
});
