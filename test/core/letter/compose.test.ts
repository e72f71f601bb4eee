import { expect, test } from 'vitest';
import { loadLanguage, type LanguageTag } from '#core/language/language.ts';
import { asPlainText } from '#core/letter/blocks.ts';
import { composeLetter, letterBlocks, type LetterFacts, type Telling } from '#core/letter/compose.ts';

const person = (name: string, address: string) => ({ tid: 't', oid: address, name, address });
const facts: LetterFacts = {
  from: person('Anne Haugen', 'anne.haugen@fjordvik.example'),
  to: person('Liv Stokke', 'liv.stokke@fjordvik.example'),
  terms: { result: 'Wenche har fått svar', due: { date: '2026-12-04', time: null, zone: 'Europe/Oslo' }, forWhom: 'Wenche Aarskog' },
  telling: { kind: 'offer', hasMailAlong: true },
};
const offerId = 'UhRtI0bjjrXYFvnBZIwxjotsLaS-Yr_nT7kQQA8wtWw';
const languages: LanguageTag[] = ['nb', 'nn', 'en'];

test('an ordinary delegation is a short letter', async () => {
  const lines = asPlainText(letterBlocks(await loadLanguage('nb'), facts, offerId)).split('\n').filter(line => line.trim() !== '');
  // Four of them are the ways to answer.
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(lines.slice(0, 4)).toEqual(['Hei Liv', 'Anne Haugen spør om du vil ta ansvar for dette:', '  Wenche har fått svar', '  til fredag 4.\u00A0desember']);
});

test('the subject names the step and the person', async () => {
  expect(composeLetter(await loadLanguage('nb'), facts)(offerId).subject).toBe('Anne spør deg: Wenche har fått svar');
  expect(composeLetter(await loadLanguage('en'), facts)(offerId).subject).toBe('Anne asks you: Wenche har fått svar');
});

test('markup in names and terms stays text', async () => {
  const nasty = '<img src=x onerror="alert(1)">\'&';
  const hostile: LetterFacts = { ...facts, from: { ...facts.from, name: nasty }, terms: { ...facts.terms, result: nasty, why: nasty } };
  const { html } = composeLetter(await loadLanguage('nb'), hostile)(offerId);
  expect(html).not.toContain('<img');
  expect(html).not.toContain('onerror="');
});

test('in the dark, light words have a dark ground of their own, also where a client takes the body away', async () => {
  const { html } = composeLetter(await loadLanguage('nb'), facts)(offerId);
  const inside = /<body[^>]*>(.*)<\/body>/su.exec(html)?.[1] ?? '';
  expect(inside).toMatch(/^<table [^>]*class="ink ground"/u);
  expect(html).toContain('.ground{background-color:#292929!important}');
});

test('someone without Løfte answers by a mail begun for her, with the offer’s short code', async () => {
  const { html } = composeLetter(await loadLanguage('nb'), facts)(offerId);
  expect(html.match(/href="mailto:/gu)).toHaveLength(4);
  expect(html).toContain(encodeURIComponent(`[${offerId.slice(0, 10)}]`));
});

const linesOf = async (telling: Telling) => asPlainText(letterBlocks(await loadLanguage('nb'), { ...facts, telling }, offerId)).split('\n').filter(line => line !== '');

test('a counter-proposal tells what it changes beside the result and the day, and nothing else', async () => {
  const lines = await linesOf({
    kind: 'countered',
    because: '',
    changes: [
      { field: 'due', before: facts.terms.due, after: { ...facts.terms.due, date: '2026-12-11' } },
      { field: 'success', before: 'Svart', after: 'Svart og ringt' },
      { field: 'decidesAlone', before: ['Tidspunktet'], after: ['Ordlyden'] },
    ],
  });
  expect(lines.slice(1, -2)).toEqual([
    'Anne foreslår dette i stedet:',
    '  Wenche har fått svar',
    '  til fredag 4.\u00A0desember',
    'Hva som er bra nok',
    '  Svart og ringt',
    '  Før: Svart',
    'Dette avgjør Anne selv',
    '  Ordlyden',
    '  Tas ut: Tidspunktet',
  ]);
});

test('a promise brings along what is needed to keep it, after the promise', async () => {
  const lines = await linesOf({ kind: 'accepted', promise: 'Jeg ringer', needs: ['et møte', 'nummeret'] });
  expect(lines.slice(1, 8)).toEqual(['Anne lover dette:', 'Anne lover', '  Jeg ringer', '  Wenche har fått svar', '  til fredag 4.\u00A0desember', 'Anne trenger fra deg', '  et møte']);
});

test('a concern is told as one, and that nothing in the agreement has changed', async () => {
  const lines = await linesOf({ kind: 'concern', text: 'Det blir trangt i desember.' });
  expect(lines.slice(1, 3)).toEqual(['Anne vil si fra om noe som bekymrer:', '«Det blir trangt i desember.»']);
  expect(lines).toContain('Ingenting er endret. Ta gjerne en prat, eller bare svar på denne e-posten.');
});

const tellings: Telling[] = [
  { kind: 'accepted', promise: 'Jeg lover', needs: ['et møte'] },
  { kind: 'countered', because: 'for kort tid', changes: [{ field: 'success', before: null, after: 'Wenche er fornøyd' }] },
  { kind: 'declined', because: '', ask: 'Ola' },
  { kind: 'adopted' },
  { kind: 'counter-declined', because: '' },
  { kind: 'withdrawn', because: '' },
  { kind: 'asked', text: 'Hvem er Wenche?' },
  { kind: 'answered', text: 'Datteren.' },
  { kind: 'concern', text: 'Det blir trangt i desember.' },
];

test.each(tellings)('a letter that tells «$kind» has words in every language', async telling => {
  for (const tag of languages) {
    const { subject, html } = composeLetter(await loadLanguage(tag), { ...facts, telling })(offerId);
    expect(subject).toMatch(/Wenche har fått svar$/u);
    expect(subject).not.toMatch(/^write\./u);
    expect(html).not.toMatch(/write\.|delegate\./u);
  }
});
