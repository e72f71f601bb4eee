/** A set of places in the topological order, one bit each: 512 events and all their ancestors fit in 32 kB. */
export type Bits = Uint32Array;

export const noBits = (places: number): Bits => new Uint32Array(Math.ceil(places / 32));

export const hasBit = (bits: Bits, place: number): boolean => (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;

export const setBit = (bits: Bits, place: number): void => {
  bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
};

export const addBits = (bits: Bits, more: Bits): void => {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) | (more[i] ?? 0);
};
