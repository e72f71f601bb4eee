import { expect, test } from 'vitest';
import { canonical } from '#core/ledger/canonical.ts';
import { fuzz } from '../../sim/fuzz.ts';
import { accept, confirm, counterNo, deliver, firstOffer, firstRequest, offerNo } from './talk.ts';

const yes = accept(firstOffer, 1);
const work = deliver([yes]);
const good = [firstOffer, firstRequest, yes, counterNo(2, firstOffer), offerNo(2, [yes]), work, confirm(work)].map(({ text }) => text);
const bundle = canonical({ v: 1, ag: firstOffer.id, by: 'delegate', heads: [yes.id], events: [yes.text] });

test('[T10] [T11] whatever comes is read or refused, at once: nothing throws, nothing hangs, nothing leaks into other objects', () => {
  const { inputs, crashes, polluted, slowestMilliseconds } = fuzz([...good, bundle], 5000);
  expect({ inputs, crashes, polluted }).toEqual({ inputs: 5000, crashes: [], polluted: false });
  expect(slowestMilliseconds).toBeLessThan(50);
});
