/** Using `extract` as a library: `npx tsx pipeline/extract/example.ts` prints who vouches for each figure of a short text. */
import { extract } from './library.ts';

const { quantities, assertions } = extract({
  text: 'Harbour police say that the storm killed at least 12 dockers on Tuesday. The mayor fears that the toll could reach 20.',
  published: '2024-05-09',
});

for (const figure of quantities) {
  const claim = assertions.find(({ assertion_id }) => assertion_id === figure.assertion_id);
  console.log(
    `${figure.text}: ${figure.bound}, ${figure.outcome ?? 'no outcome'}, ${figure.certainty}; says ${claim?.source?.text ?? 'the author'}`,
  );
}
