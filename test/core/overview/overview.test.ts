import { describe, expect, it } from 'vitest';
import { overviewOf, type Overview } from '#core/overview/overview.ts';
import { accept, counterNo, decline, deliver, eventText, firstOffer, he, kari, ledgerOf, ola, she, withdraw, type Event } from '../ledger/talk.ts';

const today = Temporal.PlainDate.from('2026-11-24');
const seenBy = (oid: string, ...events: readonly Event[]) => overviewOf([ledgerOf(...events)], oid, today);

/** Which list the one agreement stands in, and why. */
const placeOf = (overview: Overview) =>
  Object.entries(overview).flatMap(([place, rows]) => rows.map(({ turn }) => `${place} ${turn}`))[0] ?? 'nowhere';

describe('where an agreement stands in the overview', () => {
  it.each([
    ['an offer', [firstOffer], 'waitsForOthers asked', 'waitsForMe asked'],
    ['a promise', [firstOffer, accept(firstOffer, 1)], 'iAmPromised other', 'iPromised other'],
    ['a counter-proposal', [firstOffer, counterNo(2, firstOffer)], 'waitsForMe countered', 'waitsForOthers countered'],
    ['a no', [firstOffer, decline(firstOffer)], 'waitsForMe declined', 'nowhere'],
    ['an offer taken back', [firstOffer, withdraw(firstOffer)], 'nowhere', 'nowhere'],
  ] as const)('%s', (_, events, forHer, forHim) => {
    expect(placeOf(seenBy(kari.oid, ...events))).toBe(forHer);
    expect(placeOf(seenBy(ola.oid, ...events))).toBe(forHim);
  });

  it('a question about a promise waits for whoever is asked, and the promise still stands for the other', () => {
    const yes = accept(firstOffer, 1);
    const question = she([yes], 'question.asked', { text: 'Rekker du det?' });
    expect(placeOf(seenBy(ola.oid, firstOffer, yes, question))).toBe('waitsForMe question');
    expect(placeOf(seenBy(kari.oid, firstOffer, yes, question))).toBe('iAmPromised other');
    const answer = he([question], 'question.answered', { question: question.id, text: 'Ja.' });
    expect(placeOf(seenBy(ola.oid, firstOffer, yes, question, answer))).toBe('iPromised other');
  });

  it('what is delivered waits for whoever asked for it', () => {
    const yes = accept(firstOffer, 1);
    const done = deliver([yes]);
    expect(placeOf(seenBy(kari.oid, firstOffer, yes, done))).toBe('waitsForMe delivered');
    expect(placeOf(seenBy(ola.oid, firstOffer, yes, done))).toBe('iPromised delivered');
  });

  it('a no is heard for a week, and then nothing waits', () => {
    const no = [firstOffer, decline(firstOffer)];
    const later = overviewOf([ledgerOf(...no)], kari.oid, today.add({ days: 7 }));
    expect(placeOf(later)).toBe('nowhere');
  });

  it('what cannot be read is in no list', () => {
    expect(placeOf(overviewOf([ledgerOf(), ledgerOf({ ...firstOffer, text: eventText({ body: {} }) })], kari.oid, today))).toBe('nowhere');
  });
});
