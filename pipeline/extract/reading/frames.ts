/** What a word has of dependents, as bits of one byte: the parser sees whether a verb has found its subject, however many words hang from it. */
const KINDS = [
  ['nsubj', 'csubj', 'expl'],
  ['obj', 'iobj'],
  ['ccomp', 'parataxis'],
  ['xcomp'],
  ['mark'],
  ['cop', 'aux'],
  ['conj', 'cc'],
  ['case', 'det'],
];

/** different sets of kinds */
export const FRAMES = 1 << KINDS.length; // a power by "**" is a float, and so would be all that is reckoned from it

/** For each relation, the bit of its kind, or 0. Subtypes count as their relation. */
export const kindsOf = (relations: readonly string[]): Uint8Array =>
  Uint8Array.from(relations, (relation) => {
    const kind = KINDS.findIndex((names) => names.includes(relation.split(':')[0]));
    return kind < 0 ? 0 : 1 << kind;
  });
