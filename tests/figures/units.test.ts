import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('measures, durations and compounds', () => {
  expectFigures({
    'A 270-hp engine and a five-year plan.': ['270-hp: 270 exact [HP]', 'five-year: 5 exact a'],
    'It is 5 feet 10 inches, 6\'3" or 5-foot-5.': [
      '5 feet 10 inches: 70 exact [in_i]',
      '6\'3": 75 exact [in_i]',
      '5-foot-5: 65 exact [in_i]',
    ],
    'It ran 24 hours 39 minutes at 90 km/h and 60 mph.': [
      '24 hours 39 minutes: 1479 exact min',
      '90 km/h: 90 exact km/h',
      '60 mph: 60 exact [mi_i]/h',
    ],
    'It was 30 degrees Celsius, 90°F and -5 °C.': ['30 degrees Celsius: 30 exact Cel', '90°F: 90 exact [degF]', '-5 °C: -5 exact Cel'],
    '5 in. of rain, 12 m² and 40 square miles.': ['5 in.: 5 exact [in_i]', '12 m²: 12 exact m2', '40 square miles: 40 exact [smi_us]'],
    'It rose 3 percentage points, or 25 basis points, to 5 per cent.': [
      '3 percentage points: 3 exact pp',
      '25 basis points: 25 exact bp',
      '5 per cent: 5 exact %',
    ],
    'He took an hour and a half and drank a litre of milk.': ['an hour and a half: 1.5 exact h', 'a litre: 1 exact L'],
    'Just 100 kWh, 8 GB and 2.8 GHz.': ['100 kWh: 100 exact kW.h', '8 GB: 8 exact GBy', '2.8 GHz: 2.8 exact GHz'],
    '2 yards, 7 feet and 10 inches': ['2 yards, 7 feet and 10 inches: 166 exact [in_i]'],
    '1,000 barrels, 3 tonnes and 20 acres': ['1,000 barrels: 1000 exact [bbl_us]', '3 tonnes: 3 exact t', '20 acres: 20 exact [acr_us]'],
  });
});

test('"in" is a preposition', () => {
  expectFigures({
    'There are 3 in the box and 5 at home.': ['3: 3 exact 1', '5: 5 exact 1'],
  });
});

test('a letter for degrees only where warmth is spoken of', () => {
  expectFigures({
    'Temperatures may reach 41C.': ['41C: 41 exact Cel'],
    'The mercury fell to 12F overnight.': ['12F: 12 exact [degF]'],
  });
});

test('a curly mark is of inches where no quotation is open and something of that size follows', () => {
  expectFigures({
    'Crews laid a 12” pipe under the lane.': ['12”: 12 exact [in_i]'],
    'The shop sold 42” screens and 9.5” steel blades.': ['42”: 42 exact [in_i]', '9.5”: 9.5 exact [in_i]'],
    'It has an 8” touch panel and a 30” waist.': ['8”: 8 exact [in_i]', '30”: 30 exact [in_i]'],
    'He cut 8” by 10” boards and dug a trench 3” deep.': ['8”: 8 exact [in_i]', '10”: 10 exact [in_i]', '3”: 3 exact [in_i]'],
    '“It was cold,” she said, as 6” of snow fell on the town.': ['6”: 6 exact [in_i]'],
    'The 16”-wide step is the work of “a fool”.': ['16”: 16 exact [in_i]'],
  });
});

test('a curly mark that can close a quotation, or that nothing measured follows, closes one', () => {
  expectFigures({
    '“We lost 12” he said.': ['12: 12 exact 1'],
    '“We lost 12”, he said.': ['12: 12 exact 1'],
    'The judges gave “a 10” jump a lower mark.': ['10: 10 exact 1'],
    '“The mayor counted 14” screens were dark.': ['14: 14 exact 1'],
    'We lost 12” and left, she wrote.': ['12: 12 exact 1'],
    '“We lost Twelve” screens, he said.': ['Twelve: 12 exact 1'],
    '"He gave it a 10” she said.': ['10: 10 exact 1'],
  });
});
