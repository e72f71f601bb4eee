import { expect, test } from 'vitest';
import { loadLanguage } from '#core/language/language.ts';
import { changeText } from '#core/letter/change-text.ts';
import type { TermsChange } from '#core/vocabulary/terms-change.ts';

const language = await loadLanguage('nb');
const due = { date: '2026-12-04', time: null, zone: 'Europe/Oslo' };

test.each<[string, TermsChange, object]>([
  ['a day gives way to another', { field: 'due', before: due, after: { ...due, date: '2026-12-11' } }, { added: ['fredag 11.\u00A0desember'], replaced: ['fredag 4.\u00A0desember'] }],
  ['a text that was not there is added', { field: 'success', before: null, after: 'Wenche er ringt' }, { title: 'Hva som er bra nok', added: ['Wenche er ringt'] }],
  ['talks that are left out are removed', { field: 'checkIns', before: { every: 'on-request' }, after: null }, { removed: ['Når Terje ber om det'] }],
  ['of a list, what goes out is not replaced by what comes in', { field: 'delegatorPromises', before: ['a'], after: ['b', 'c'] }, { title: 'Det du lover tilbake', added: ['b', 'c'], removed: ['a'] }],
  ['a size', { field: 'effort', before: { minutes: 60, upTo: 240 }, after: { minutes: 240, upTo: 900 } }, { added: ['En dag eller to'], replaced: ['Noen timer'] }],
  [
    'what reads alike and is not the same is told with what is written',
    { field: 'due', before: due, after: { ...due, zone: 'Pacific/Honolulu' } },
    { added: ['fredag 4.\u00A0desember (2026-12-04, Pacific/Honolulu)'], replaced: ['fredag 4.\u00A0desember (2026-12-04, Europe/Oslo)'] },
  ],
])('%s', (_, change, expected) => {
  const nothing = { title: expect.any(String), added: [], replaced: [], removed: [] };
  expect(changeText(language, change, 'Terje')).toEqual({ ...nothing, ...expected });
});
