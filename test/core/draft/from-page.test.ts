import { describe, expect, it } from 'vitest';
import { draftFromPage } from '#core/draft/from-page.ts';
import { termsOfDraft } from '#core/draft/terms-of-draft.ts';

const page = (text: string, address = 'https://sak.fjordvik.example/4711') => ({ address, text, markedOn: '2026-11-24' });

describe('something marked on a page becomes a draft', () => {
  it('the first sentence is the result, and all that was marked is why', () => {
    const { texts } = draftFromPage(page('Lysene er ute ved skolen. De har vært det siden høstferien.'));
    expect(texts.result).toEqual({ value: 'Lysene er ute ved skolen.', from: 'page' });
    expect(texts.why).toEqual({ value: 'Lysene er ute ved skolen. De har vært det siden høstferien.', from: 'page' });
  });

  it('one sentence is the result alone', () => {
    expect(draftFromPage(page('Svar på høringen')).texts.why.from).toBe('nothing');
  });

  it('a page without words gives no result, and is named by its host', () => {
    const draft = draftFromPage(page(''));
    expect(draft.texts.result.from).toBe('nothing');
    expect(draft.source).toEqual({ kind: 'page', ref: 'https://sak.fjordvik.example/4711', subject: 'sak.fjordvik.example', date: '2026-11-24' });
  });

  it('the agreement names the page as its source', () => {
    const draft = {
      ...draftFromPage(page('Svar på høringen')),
      delegate: { value: { oid: null, name: 'Amira Haddad', address: 'amira@fjordvik.example' }, from: 'you' as const },
      due: { value: '2026-12-02', from: 'you' as const },
    };
    const done = termsOfDraft(draft, 'Europe/Oslo', Temporal.PlainDate.from('2026-11-24'));
    expect(done.complete && done.terms.sources).toEqual([
      { kind: 'page', ref: 'https://sak.fjordvik.example/4711', subject: 'Svar på høringen', date: '2026-11-24' },
    ]);
  });
});
