import { describe, expect, test } from 'vitest';
import { emptyDraft, withText, type Draft } from '#core/draft/draft.ts';
import { aboutAsk, suggestionsOf, withSuggestions } from '#core/draft/suggest.ts';
import { amira, jonas, reading, tuesday, vera } from './reading/reading.ts';

const today = tuesday.toPlainDate();
const fromSubject: Draft = withText(emptyDraft, 'result', '');
const begun: Draft = { ...fromSubject, texts: { ...fromSubject.texts, result: { value: 'Et spørsmål', from: 'mail' } } };
const of = (text: string, { chosen = null, goals = [], change = {} }: { chosen?: string | null; goals?: string[]; change?: object } = {}) => suggestionsOf(reading(text, 'nb', change), chosen, today, goals);
const two = 'Hei,\n\nJonas, kan du oppdatere budsjettet innen fredag? Amira, kan du skrive saken innen 1. desember?';
const both = { to: [amira, jonas] };

describe('what a mail with one ask suggests', () => {
  const one = of('Hei\n\nKan du oppdatere budsjettet innen fredag 27.? Det haster litt.');

  test('what is in place once it is done, and the sentence that asks for it', () => {
    expect(one.result).toEqual({ value: 'Budsjettet er oppdatert', from: { before: '', words: 'Kan du oppdatere budsjettet innen fredag 27.?', after: '' } });
  });

  test('the day, and the words it stands in with the sentence around them', () => {
    expect(one.due).toEqual({ date: '2026-11-27', days: ['2026-11-27'], from: { before: 'Kan du oppdatere budsjettet ', words: 'innen fredag 27.', after: '?' } });
  });

  test('a day that is told in another sentence is shown in that one', () => {
    expect(of('Lag en enkel oversikt. Den må være hos Kari tirsdag 1. desember.').due).toMatchObject({ date: '2026-12-01', from: { words: 'tirsdag 1. desember', after: '.' } });
  });

  test('a day that has passed is shown and not filled in', () => {
    expect(suggestionsOf(reading('Kan du oppdatere budsjettet innen fredag?'), null, today.add({ days: 10 }), []).due).toMatchObject({ date: null, days: ['2026-11-27'] });
  });

  test('words that may mean two days choose neither', () => {
    const { due } = of('Can you update the budget by 3/12?', { change: { lang: 'en' } });
    expect(due?.date).toBeNull();
    expect(due?.days).toHaveLength(2);
    expect(due?.from?.words).toContain('3/12');
  });

  test('a mail that asks for nothing suggests nothing', () => {
    expect(of('Hei, til orientering er møterommet pusset opp.')).toEqual({ result: null, due: null, mandate: null, delegates: [] });
  });
});

describe('what a mail with several asks suggests', () => {
  test('nothing before one of them is chosen', () => {
    expect(of(two, { change: both })).toMatchObject({ result: null, due: null, mandate: null });
  });

  test('the chosen one: its result, its day, and first whoever it turns to', () => {
    const chosen = of(two, { chosen: 'Amira, kan du skrive saken innen 1. desember?', change: { to: [amira, jonas], cc: [{ name: 'Nina', address: 'nina@fjordvik.example' }], me: vera.address, from: null } });
    expect(chosen).toMatchObject({ result: { value: 'Saken er skrevet' }, due: { date: '2026-12-01' } });
    expect(chosen.delegates[0]).toBe(amira.address);
  });
});

describe('the goal a mail serves', () => {
  const goals = ['Trygg skolevei for alle barn', 'Flere svar innen en uke'];
  test('is the one it shares at least two words with', () => {
    expect(of('Kan du sjekke lyset på skoleveien? Barna skal gå trygt.', { goals }).mandate?.value).toBe(goals[0]);
  });
  test('is not one it shares a single word with', () => {
    expect(of('Kan du sjekke lyset på skoleveien?', { goals }).mandate).toBeNull();
  });
});

describe('a draft with suggestions', () => {
  const suggestions = of('Kan du oppdatere budsjettet innen fredag?');

  test('has them where nobody has written anything', () => {
    const draft = withSuggestions(begun, suggestions);
    expect(draft.texts.result).toEqual({ value: 'Budsjettet er oppdatert', from: 'mail' });
    expect(draft.due).toEqual({ value: '2026-11-27', from: 'mail' });
    expect(draft.delegate.value).toBeNull();
  });

  test.each(['Mitt eget', ''])('keeps what the person has written, were it nothing: «%s»', written => {
    const draft = withSuggestions({ ...withText(begun, 'result', written), due: { value: '2026-12-24', from: 'you' } }, suggestions);
    expect([draft.texts.result.value, draft.due.value]).toEqual([written, '2026-12-24']);
  });

  test('does not change by being filled again', () => {
    expect(withSuggestions(withSuggestions(begun, suggestions), suggestions)).toEqual(withSuggestions(begun, suggestions));
  });

  test('about another ask: the day of the one before does not stay, the person’s own words do', () => {
    const draft = aboutAsk(withSuggestions({ ...begun, texts: { ...begun.texts, why: { value: 'Det haster', from: 'you' } } }, suggestions), 'Skriv saken.');
    expect([draft.ask, draft.due.value, draft.texts.result.value, draft.texts.why.value]).toEqual(['Skriv saken.', null, '', 'Det haster']);
  });
});
