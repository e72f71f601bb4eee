import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { makeStore } from '#core/browser/store.ts';
import { emptyDraft, withText } from '#core/draft/draft.ts';
import { findPutAside, putAside, readPutAside, takeUp } from '#core/screens/put-aside.ts';

let people = 0;
const someone = () => makeStore(`aside${(people += 1)}@fjordvik.example`);
const draft = (result: string) => withText(emptyDraft, 'result', result);
const thought = (id: string, result: string, lookOn: string) => ({ item: { kind: 'nothing' as const, id }, draft: draft(result), lookOn });

test('what is put aside comes forth by day, the next first', async () => {
  const store = someone();
  await putAside(store, thought('a', 'Brosjyren', '2026-12-07'));
  await putAside(store, thought('b', 'Lysene', '2026-11-30'));
  expect((await readPutAside(store)).map(({ draft: kept }) => kept.texts.result.value)).toEqual(['Lysene', 'Brosjyren']);
});

test('put aside again, it has the new day; taken up, it is gone', async () => {
  const store = someone();
  await putAside(store, thought('a', 'Brosjyren', '2026-12-07'));
  await putAside(store, thought('a', 'Brosjyren, kort', '2026-12-14'));
  expect(await findPutAside(store, 'a')).toEqual(thought('a', 'Brosjyren, kort', '2026-12-14'));
  await takeUp(store, 'a');
  expect(await readPutAside(store)).toEqual([]);
});

test('a draft from before the form had all its fields is read with those empty; what is no draft is left out', async () => {
  const store = someone();
  const { dueBecause: _, ...older } = emptyDraft.texts;
  await store.keepNote('put-aside a', JSON.stringify({ ...thought('a', '', '2026-12-07'), draft: { ...emptyDraft, texts: older } }));
  await store.keepNote('put-aside b', '{');
  await store.keepNote('put-aside c', JSON.stringify({ item: {}, draft: 7, lookOn: '2026-12-07' }));
  expect((await readPutAside(store)).map(({ draft: kept }) => kept.texts.dueBecause.value)).toEqual(['']);
});

test('nothing else that a device keeps is taken for a draft', async () => {
  const store = someone();
  await store.keepNote('synced', '2026-11-26');
  expect(await readPutAside(store)).toEqual([]);
});
