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

test('what is measured otherwise is no other end', () => {
  expectFigures({
    'Rides fell 7% to 2,150 on Sunday.': ['7%: 7 exact %', '2,150: 2150 exact 1'],
    'The dividend was raised 3p to 17p.': ['3p: 0.03 exact GBP', '17p: 0.17 exact GBP'],
    'Detentions rose by 900 to 3,600.': ['900: 900 exact 1', '3,600: 3600 exact 1'],
    'The prize rose from $30 to 45.': ['$30: 30 exact USD', '45: 45 exact USD'],
    'Sales rose by 5 to 10 percent.': ['5 to 10 percent: 5..10 range %'],
    'The hazard ratio was 0.81 (0.66 to 0.99).': ['0.81: 0.81 exact 1', '0.66 to 0.99: 0.66..0.99 range 1'],
  });
});

test('a verb that tells its direction by "up" limits nothing', () => {
  expectFigures({
    'The surplus inched up to $21.3 billion.': ['$21.3 billion: 21300000000 exact USD'],
    'They could charge it up to £900.': ['up to £900: ..900 at_most GBP'],
    'It is up to 12 judges.': ['12: 12 exact 1'],
    'Roads would be mended under a £40m plan.': ['£40m: 40000000 exact GBP'],
  });
});
