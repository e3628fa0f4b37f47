/** Texts that look back, a year or more later, tell of the year that they name in their first sentence: an anniversary, a trial, a report. */
import { apart, article, same } from './joined.ts';

const THEN = article(
  'Ferry sinks off Dolvane',
  'The ferry Astrid Belm sank off Dolvane in Norway on Sunday and 41 people died, police said.',
  '2021-03-08',
);
const later = (text: string, published = '2023-05-10') => article('Dolvane remembers', text, published);

same(
  'a trial',
  THEN,
  '41',
  later('The captain was jailed on Tuesday over the sinking of March 2021 off Dolvane, in which 44 people died.'),
  '44',
);
same('the year before its noun', THEN, '41', later('The owner will pay for the 2021 sinking off Dolvane, in which 44 people died.'), '44');
same(
  'an anniversary',
  THEN,
  '41',
  later(
    'A year after the ferry Astrid Belm sank off Dolvane, 900 people gathered at the quay. The sinking killed 44 people.',
    '2022-03-08',
  ),
  '44',
);
apart(
  'what is new and only compared',
  THEN,
  '41',
  later('A ferry sank off Dolvane on Tuesday and 44 people died, more than in the sinking of 2021.'),
  '44',
);
apart('what is new', THEN, '41', later('A ferry sank off Dolvane on Tuesday and 44 people died.'), '44');
