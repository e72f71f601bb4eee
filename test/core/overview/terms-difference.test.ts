import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '#core/ledger/canonical.ts';
import { termsDifference } from '#core/overview/terms-difference.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

const offered: Terms = {
  result: 'Wenche har fått svar',
  due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' },
  why: 'Det er tredje gang',
  success: 'Wenche er fornøyd',
  latitude: { decidesAlone: ['Ordlyden', 'Tidspunktet'], bounds: ['Ingen kostnader'] },
  delegatorPromises: ['Jeg ringer Wenche i dag'],
  checkIns: { every: 'weekly' },
  effort: { minutes: 60, upTo: 240 },
};
const but = (change: Partial<Terms>) => termsDifference(offered, { ...offered, ...change });
const without = (field: keyof Terms) => {
  const { [field]: _, ...rest } = offered;
  return termsDifference(offered, rest as Terms);
};

describe('what another version of the terms says otherwise', () => {
  it('is nothing where both say the same', () => {
    expect(termsDifference(offered, structuredClone(offered))).toEqual([]);
  });

  it.each([
    ['another result', { result: 'Wenche er ringt' }, [{ field: 'result', before: 'Wenche har fått svar', after: 'Wenche er ringt' }]],
    ['a later day', { due: { ...offered.due, date: '2026-12-11' } }, [{ field: 'due', before: offered.due, after: { ...offered.due, date: '2026-12-11' } }]],
    ['another size', { effort: { minutes: 240, upTo: 900 } }, [{ field: 'effort', before: offered.effort, after: { minutes: 240, upTo: 900 } }]],
    ['other talks', { checkIns: { every: 'once' } }, [{ field: 'checkIns', before: { every: 'weekly' }, after: { every: 'once' } }]],
    [
      'one line of a list in another’s place',
      { latitude: { ...offered.latitude, decidesAlone: ['Ordlyden', 'Hvem som ringer'] } },
      [{ field: 'decidesAlone', before: ['Tidspunktet'], after: ['Hvem som ringer'] }],
    ],
    [
      'a list that was not there',
      { latitude: { ...offered.latitude, consultsFirst: ['Penger'] } },
      [{ field: 'consultsFirst', before: [], after: ['Penger'] }],
    ],
    ['a list of other lines', { delegatorPromises: ['a', 'b'] }, [{ field: 'delegatorPromises', before: ['Jeg ringer Wenche i dag'], after: ['a', 'b'] }]],
  ] as const)('%s', (_, change, expected) => {
    expect(but(change as Partial<Terms>)).toEqual(expected);
  });

  it('a part that is left out is removed', () => {
    expect(without('success')).toEqual([{ field: 'success', before: 'Wenche er fornøyd', after: null }]);
    expect(without('checkIns')).toEqual([{ field: 'checkIns', before: { every: 'weekly' }, after: null }]);
    expect(without('delegatorPromises')).toEqual([{ field: 'delegatorPromises', before: ['Jeg ringer Wenche i dag'], after: [] }]);
  });

  it('the same lines in another order are shown whole', () => {
    const turned = { decidesAlone: ['Tidspunktet', 'Ordlyden'], bounds: ['Ingen kostnader'] };
    expect(but({ latitude: turned })).toEqual([{ field: 'decidesAlone', before: ['Ordlyden', 'Tidspunktet'], after: ['Tidspunktet', 'Ordlyden'] }]);
  });

  it('what no form of ours writes is shown all the same, so that nobody says yes to something unseen', () => {
    const change: Partial<Terms> = { goals: ['Færre klager'], contributors: [{ name: 'Ola', address: 'ola@fjordvik.example' }] };
    expect(but(change)).toEqual([{ field: 'rest', before: [], after: ['Ola · ola@fjordvik.example', 'Færre klager'] }]);
  });

  it('comes in the order of the form', () => {
    const other: Terms = { result: 'Noe annet', due: { ...offered.due, time: '12:00' }, effort: { minutes: 15 }, forWhom: 'Wenche' };
    expect(termsDifference(offered, other).map(({ field }) => field)).toEqual([
      'result', 'due', 'why', 'forWhom', 'success', 'decidesAlone', 'bounds', 'delegatorPromises', 'checkIns', 'effort',
    ]);
  });
});

const line = fc.constantFrom('a', 'b', 'a · b');
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const terms = fc.record(
  {
    result: line,
    due: fc.record({ date: fc.constantFrom('2026-12-04', '2026-12-11'), time: fc.constantFrom(null, '12:00'), zone: fc.constantFrom('Europe/Oslo', 'UTC') }),
    why: line,
    latitude: fc.record({ decidesAlone: lines, bounds: lines }, { requiredKeys: ['decidesAlone'] }),
    goals: lines,
    competence: lines,
    contributors: fc.array(fc.record({ name: line, address: line }), { minLength: 1, maxLength: 2 }),
    answerBy: fc.record({ date: line, time: fc.constantFrom(null, '12:00'), zone: line }),
    effort: fc.record({ minutes: fc.constantFrom(15, 60), upTo: fc.constantFrom(60, 240) }, { requiredKeys: ['minutes'] }),
  },
  { requiredKeys: ['result', 'due'] },
) as fc.Arbitrary<Terms>;

it('no difference means the same terms, and the same terms no difference', () => {
  fc.assert(
    fc.property(terms, terms, fc.nat(9), (one, other, from) => {
      // Versions that have most in common: where they part is where one would look away.
      const near: Terms = { ...one, ...Object.fromEntries(Object.entries(other).slice(from)) };
      expect(termsDifference(one, near).length === 0).toBe(canonical(one) === canonical(near));
    }),
  );
});
