/** A set of words written as a list with spaces. */
export const setOf = (list: string): Set<string> => new Set(list.trim().split(/\s+/));
