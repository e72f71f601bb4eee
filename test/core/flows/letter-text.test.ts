import { expect, test } from 'vitest';
import { letterText } from '#core/flows/letter-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a letter’s file is read as it was written, to the byte', () => {
  expect(letterText(bytes('{"v":1} «møte» 🗓'))).toBe('{"v":1} «møte» 🗓');
});

test('a mark before the text is part of it: no browser of ours writes one, and the reader refuses it', () => {
  expect(letterText(bytes('\uFEFF{}'))).toBe('\uFEFF{}');
});

test('a file that is not UTF-8 throughout has no text, rather than one with letters replaced', () => {
  expect(letterText(Uint8Array.of(0x7b, 0xff, 0x7d))).toBeNull();
  expect(letterText(bytes('møte').subarray(0, 2))).toBeNull();
});
