import { describe, expect, it } from 'vitest';
import { canonical } from '#core/ledger/canonical.ts';
import { counterProblem, counterWords, countered, type CounterWords } from '#core/ui/answer/counter-words.ts';
import { effortOf } from '#core/vocabulary/effort.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

const offer: Terms = {
  result: 'Wenche har fått  svar',
  due: { date: '2026-12-04', time: '12:00', zone: 'Europe/Oslo' },
  why: 'Det er tredje gang',
  success: 'Wenche er fornøyd \n',
  latitude: { decidesAlone: ['Ordlyden', ' Tidspunktet'], bounds: ['Ingen kostnader'] },
  delegatorPromises: ['Jeg ringer i dag'],
  checkIns: { every: 'weekly', first: '2026-11-30' },
  effort: { minutes: 50, upTo: 55, basis: 'sist gang' },
  sources: [{ kind: 'message', ref: '<o065@innbygger.example>', subject: 'Klage' }],
};
const today = Temporal.PlainDate.from('2026-11-26');
const changed = (words: Partial<CounterWords>, terms = offer) => countered(terms, { ...counterWords(terms), ...words });
const problem = (words: Partial<CounterWords>, terms = offer) => counterProblem(terms, { ...counterWords(terms), ...words }, today);

describe('a counter-proposal', () => {
  it('that changes nothing is the offer to the byte, and cannot be sent', () => {
    expect(canonical(changed({}))).toBe(canonical(offer));
    expect(problem({})).toBe('same');
    expect(problem({ success: 'Wenche er fornøyd', decidesAlone: 'Ordlyden\n\nTidspunktet  ', result: 'Wenche har fått svar' })).toBe('same');
  });

  it('without a result, or for a day that is passed, cannot be sent', () => {
    expect(problem({ result: ' ' })).toBe('same');
    expect(problem({ date: '2026-11-25' })).toBe('past');
    expect(problem({ date: '2026-12-11' })).toBeNull();
  });

  it.each([
    ['a day, and its hour is open again', { date: '2026-12-11' }, { due: { ...offer.due, date: '2026-12-11', time: null } }],
    ['what is good enough', { success: 'Wenche er ringt' }, { success: 'Wenche er ringt' }],
    ['what she decides', { decidesAlone: 'Alt' }, { latitude: { decidesAlone: ['Alt'], bounds: ['Ingen kostnader'] } }],
    ['what she asks about first', { consultsFirst: 'Penger\n' }, { latitude: { ...offer.latitude, consultsFirst: ['Penger'] } }],
    ['what stays', { staysWithDelegator: 'Klagen' }, { latitude: { ...offer.latitude, staysWithDelegator: ['Klagen'] } }],
    ['what comes back', { delegatorPromises: 'Jeg ringer i dag\nJeg svarer innen en time' }, { delegatorPromises: ['Jeg ringer i dag', 'Jeg svarer innen en time'] }],
    ['how often we talk', { checkIns: 'monthly' }, { checkIns: { every: 'monthly', first: '2026-11-30' } }],
    ['how large it is', { effort: 'days' }, { effort: effortOf.days }],
  ] as const)('can change %s, and keeps all the rest', (_, words, expected) => {
    expect(changed(words)).toEqual({ ...offer, ...expected });
    expect(problem(words)).toBeNull();
  });

  it('leaves out a part that is emptied', () => {
    const emptied = changed({ success: ' ', decidesAlone: '', delegatorPromises: '\n', checkIns: null, effort: null });
    expect(Object.keys(emptied).toSorted()).toEqual(['due', 'latitude', 'result', 'sources', 'why']);
    expect(emptied.latitude).toEqual({ bounds: ['Ingen kostnader'] });
    expect(changed({ decidesAlone: '' }, { result: offer.result, due: offer.due, latitude: { decidesAlone: ['Ordlyden'] } })).toEqual({ result: offer.result, due: offer.due });
  });

  it('can add to an offer that says as little as it may', () => {
    const bare: Terms = { result: offer.result, due: offer.due };
    expect(changed({ decidesAlone: 'Ordlyden', checkIns: 'once', effort: 'hour' }, bare)).toEqual({
      ...bare,
      latitude: { decidesAlone: ['Ordlyden'] },
      checkIns: { every: 'once' },
      effort: effortOf.hour,
    });
  });
});
