import test from 'node:test';
import { expectFigures } from './figures-of.ts';

test('names, dates, addresses, markup', () => {
  expectFigures({
    'On 9/11, 24/7, S&P 500, G20, a Boeing 737, COVID-19 and an F-16.': [],
    'He lives at 10 Downing Street, see page 3, Article 5 and No. 2.': [],
    'In 2019 and by June 10th 2021, at 10:30 or 5 pm, on 12/05/2021.': [],
    'See http://a.org/12/x-3.jpg and ![](img/04_p12.jpeg) <b style="x:12px">.': [],
    'At Ground Zero, Scream 3 was on; Y2K and 5G came.': [],
    '1. Wash the 3 plates.': ['3: 3 exact 1'],
    "The 1990s, the mid-1980s and the '60s.": [],
    'Type 2 diabetes, Channel 4 and Route 66.': [],
  });
});

test('figures beside names and years', () => {
  expectFigures({
    'In Kabul 13 people died and in 2019 2,019 did.': ['13: 13 exact 1', '2,019: 2019 exact 1'],
    'Blast Kills 12 in Quetta': ['12: 12 exact 1'],
    'Some 2000 people came.': ['Some 2000: ~2000 about 1'],
  });
});
