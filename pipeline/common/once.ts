/** Asked for once, and only where it is wanted. */
export function once<Answer>(ask: () => Answer): () => Answer {
  let known: { answer: Answer } | null = null;
  return () => {
    known ??= { answer: ask() };
    return known.answer;
  };
}
