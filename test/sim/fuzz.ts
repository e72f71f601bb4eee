import * as fc from 'fast-check';
import { readBundle } from '#core/ledger/bundle.ts';
import { acceptLetter } from '#core/ledger/accept.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import type { Letter } from '#core/ledger/letter-facts.ts';
import { readText } from '#core/ledger/read.ts';
import { canonical } from '#core/ledger/canonical.ts';
import { parties } from './parties.ts';

export type Fuzzed = { inputs: number; crashes: string[]; polluted: boolean; slowestMilliseconds: number };

/** Any code units at all, half characters among them. */
const codeUnits = (maxLength: number) => fc.array(fc.nat(0xffff), { maxLength }).map(units => String.fromCharCode(...units));

const hostile = [
  '', 'null', '[]', '{}', '"', '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"v":1,"v":1}', '{"v":1e999}', '{"v":-0}', '{"v":1.0}', '\ud800',
  '"\\ud800"', '[[[[[[[[[', '{"a":'.repeat(3000), '['.repeat(100_000), `"${'x'.repeat(20_000)}"`, `${'9'.repeat(5000)}`, '\ufeff{}', '{"toString":1}', '\u0000', '{"events":{"length":9}}',
];

/** A good text with a piece cut, doubled, moved or put in. */
const spoilt = (good: readonly string[]) =>
  fc.tuple(fc.constantFrom(...good), fc.nat(), fc.nat(60), fc.oneof(codeUnits(8), fc.constantFrom(...hostile, '"', '\\', '}', '],', '1e5', '\u202e'))).map(([text, at, cut, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + cut);
  });

/** Canonical JSON of the right form with any value in any field: what gets past the first checks. */
const planted = (good: readonly string[]) =>
  fc.tuple(fc.constantFrom(...good), fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 9 }), codeUnits(20), fc.constantFrom(-1, 0, 2 ** 53, '__proto__', null))).map(([text, which, value]) => {
    const event = JSON.parse(text) as Record<string, unknown> & { body?: Record<string, unknown> };
    const holder = event.body && which % 2 ? event.body : event;
    const keys = [...Object.keys(holder), '__proto__', 'constructor', 'extra'];
    const changed = Object.fromEntries([...Object.entries(holder), [keys[which % keys.length] ?? 'extra', value]]);
    try {
      return canonical(holder === event ? changed : { ...event, body: changed });
    } catch {
      return text;
    }
  });

const from = { emailAddress: { address: parties.delegate.address } };
const anyLetter = (content: string): Letter & { content: string } => ({
  isDraft: false,
  parentFolder: 'inbox',
  from,
  sender: from,
  toRecipients: [from],
  internetMessageHeaders: [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' }],
  attachments: [{ name: 'lofte.json', size: content.length }],
  content,
});

/** What is slow once may be the machine; what is slow three times is the text. */
const suspiciousMilliseconds = 20;

const again = (act: () => unknown): number => {
  const started = performance.now();
  try {
    act();
  } catch {
    // Counted when it was first seen.
  }
  return performance.now() - started;
};

/** Reads a great many malformed texts as events, as bundles and as letters; `good` are well-formed ones to spoil. */
export const fuzz = (good: readonly string[], inputs: number, seed = 1): Fuzzed => {
  const { delegator: me } = parties;
  const wrapped = (text: string) => JSON.stringify({ v: 1, ag: 'A'.repeat(43), by: 'delegate', heads: [], events: [text] });
  const crashes: string[] = [];
  let slowestMilliseconds = 0;
  let count = 0;

  const feed = (text: string) => {
    for (const act of [() => readText(text), () => readBundle(text), () => readLedger([text, text]), () => acceptLetter(anyLetter(count % 2 ? text : wrapped(text)), me, [])]) {
      const started = performance.now();
      try {
        act();
      } catch (thrown) {
        crashes.push(`${String(thrown)}: ${text.slice(0, 200)}`);
      }
      const taken = performance.now() - started;
      slowestMilliseconds = Math.max(slowestMilliseconds, taken < suspiciousMilliseconds ? taken : Math.min(taken, again(act), again(act)));
    }
    count += 1;
  };

  // The first reading of anything warms the engine up; that is no property of the text.
  for (const text of good) feed(text);
  slowestMilliseconds = 0;
  count = 0;
  for (const text of hostile) feed(text);
  const any = fc.oneof({ weight: 3, arbitrary: spoilt(good) }, { weight: 3, arbitrary: planted(good) }, codeUnits(300), fc.json({ maxDepth: 12 }), fc.constantFrom(...hostile));
  fc.assert(fc.property(any, feed), { numRuns: inputs - hostile.length, seed, endOnFailure: true });

  return { inputs: count, crashes, polluted: 'polluted' in {}, slowestMilliseconds: Math.round(slowestMilliseconds * 10) / 10 };
};
