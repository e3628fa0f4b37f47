import test from 'node:test';
import { expectFigures, expectNone } from './figures-of.ts';

test('none is a figure', () => {
  expectFigures({
    'There were no casualties and no reported injuries.': ['no: 0 exact 1', 'no: 0 exact 1'],
    'Not a single shot was fired.': ['Not a single: 0 exact 1'],
    'No one was hurt.': ['No one: 0 exact 1'],
  });
});

test('no evidence is none', () => {
  expectNone(['There is no evidence and no doubt.', 'No one knows why.']);
});
