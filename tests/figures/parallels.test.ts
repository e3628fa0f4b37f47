import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('an amount that has lost its unit to one in front', () => {
  expectFigures({
    'Ships took 4,000 barrels from Lund and 900 from Aare.': ['4,000 barrels: 4000 exact [bbl_us]', '900: 900 exact [bbl_us]'],
    'Voters chose Orr, 47 to 39 percent, with 8 for Hale.': ['47: 47 exact %', '39 percent: 39 exact %', '8: 8 exact %'],
    'Ward is ahead 47% to 39%, with 8 for Ida Moss and 6 undecided.': [
      '47%: 47 exact %',
      '39%: 39 exact %',
      '8: 8 exact %',
      '6: 6 exact %',
    ],
  });
});

test('a number of things beside shares keeps its own', () => {
  expectFigures({
    'Ward is ahead 47 to 39 percent, with 8 seats for Moss.': ['47: 47 exact %', '39 percent: 39 exact %', '8: 8 exact 1'],
    'The bill passed with 52 percent, with 8 for the amendment.': ['52 percent: 52 exact %', '8: 8 exact 1'],
    'Rents rose 4 to 5 percent, with 8 undecided.': ['4 to 5 percent: 4..5 range %', '8: 8 exact 1'],
  });
});
