import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLine, asLines, asText } from '#core/vocabulary/text.ts';

const forbidden = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/u;

test('[T13] whatever is typed becomes a line or a text an event can hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), typed => {
      const line = asLine(typed);
      const text = asText(typed);
      expect(line.length <= 300 && text.length <= 4000).toBe(true);
      expect(forbidden.test(line) || line.includes('\n') || forbidden.test(text)).toBe(false);
      expect(line.isWellFormed() && text.isWellFormed()).toBe(true);
    }),
  );
});

test('a list keeps at most twenty lines', () => {
  expect(asLines(Array.from({ length: 30 }, (_, at) => `linje ${at}`).join('\n'))).toHaveLength(20);
});
