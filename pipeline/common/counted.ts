/** `2 documents`, `1 document`, `1 file in dist`: the unit is given in the plural. */
export const counted = (count: number, unit: string): string => `${count} ${count === 1 ? unit.replace(/s(?=$| in )/, '') : unit}`;
