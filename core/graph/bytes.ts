import { fromBinary, toBinary } from '#core/vocabulary/bytes.ts';

export const toBase64 = (bytes: Uint8Array): string => btoa(toBinary(bytes));

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => fromBinary(atob(text));
