/** Draws that follow from a seed and the name of a stream: what one stream draws never moves another. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  below(most: number): number;
  of<T>(list: readonly T[]): T;
  chance(probability: number): boolean;
};

/** mulberry32 over an FNV-1a hash. */
export const randomFrom = (seed: number, stream: string): Random => {
  let state = 2_166_136_261;
  for (const letter of `${seed} ${stream}`) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);

  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { next, below, of: list => list[below(list.length)]!, chance: probability => next() < probability };
};
