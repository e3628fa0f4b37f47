/** Where the heads of phrases were found before the language layer: kept until all modules ask there. */
export { headOf, headOfPhrase, headOfPhraseSpan, headOfSpan } from './language/tree.ts';
