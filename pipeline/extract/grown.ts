/** A copy of an array of numbers with twice the places, for where it is not known how many there will be. */
export function grown<Numbers extends Int32Array | Uint8Array | Float64Array>(numbers: Numbers): Numbers {
  const Kind = numbers.constructor as new (length: number) => Numbers;
  const larger = new Kind(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
