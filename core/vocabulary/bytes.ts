/** Bytes as characters, one for one, in slices so that a large attachment does not overflow the argument list. */
export const toBinary = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return text;
};

/** The bytes that `toBinary` wrote as characters. */
export const fromBinary = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, character => character.charCodeAt(0));
