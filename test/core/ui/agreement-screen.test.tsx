import { createStore } from 'solid-js/store';
import { page as window, userEvent } from 'vitest/browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AgreementView, Said } from '#core/overview/agreement-view.ts';
import type { Move } from '#core/overview/move.ts';
import { AgreementScreen } from '#core/ui/agreement/agreement-screen.tsx';
import type { Receipt } from '#core/ui/agreement/talk.tsx';
import type { Terms } from '#core/vocabulary/terms.ts';
import { nextFriday, now, show } from './show.tsx';

const party = (name: string) => ({ tid: 't', oid: name, address: `${name}@fjordvik.example`, name });
const id = (name: string) => name as AgreementView['ag'];
const terms: Terms = {
  result: 'Wenche har fått svar',
  due: { date: nextFriday, time: null, zone: 'Europe/Oslo' },
  success: 'Wenche er fornøyd',
  latitude: { decidesAlone: ['Ordlyden', 'Tidspunktet'] },
  checkIns: { every: 'weekly' },
};
const agreed: AgreementView = {
  ag: id('offer'),
  role: 'delegator',
  me: party('Anne Haugen'),
  other: party('Terje Opsahl'),
  status: 'agreed',
  ball: 'theirs',
  terms,
  openOffer: null,
  openCounter: null,
  promise: { text: 'Jeg ringer Wenche.', needs: ['Nummeret', 'Et møte'] },
  questions: [],
  learned: null,
  said: [],
  since: '2026-11-26T08:00:00Z',
  hasCrossed: false,
  hasTwin: false,
  isWaitingForParts: false,
  moves: ['concern.raised'],
};
const asDelegate: AgreementView = { ...agreed, role: 'delegate', me: agreed.other, other: agreed.me, ball: 'mine' };

const open = (view: AgreementView, receipt: Receipt | null = null, hasWaitedLong = false) => {
  const onMove = vi.fn<(move: Move) => void>();
  const [shown, setShown] = createStore({ view: structuredClone(view), isSending: false, receipt });
  const page = show(() => (
    <AgreementScreen
      view={shown.view}
      background={{ files: [], readMail: async () => Promise.reject(new Error('none')), download: async () => undefined }}
      now={now}
      onMove={onMove}
      isSending={shown.isSending}
      notes={null}
      receipt={shown.receipt}
      hasWaitedLong={hasWaitedLong}
      onAnswer={null}
    />
  ));
  return { page, onMove, setShown };
};

const proposed: Terms = {
  result: terms.result,
  due: { ...terms.due, date: '2026-12-11' },
  latitude: { decidesAlone: ['Ordlyden', 'Hvem som ringer'] },
  checkIns: { every: 'weekly' },
  delegatorPromises: ['Å være med i møtet'],
};
const countered: AgreementView = {
  ...agreed,
  status: 'countered',
  promise: null,
  ball: 'mine',
  openOffer: { id: id('offer'), terms },
  openCounter: { id: id('counter'), terms: proposed, because: 'Da rekker jeg det.', at: '2026-11-26T09:00:00Z' },
};

test('a counter-proposal is shown as every part it changes, and as nothing else', async () => {
  const { page, onMove } = open(countered);
  const box = page.getByRole('region', { name: 'Terje foreslår noe annet' });
  await expect.element(box).toBeVisible();
  const headings = box.getByRole('heading', { level: 3 }).elements().map(({ textContent }) => textContent);
  expect(headings).toEqual(['Datoen', 'Hva som er bra nok', 'Dette avgjør Terje selv', 'Det du lover tilbake']);
  const texts = (selector: string) => [...box.element().querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(texts('ins')).toEqual(['fredag 11.\u00A0desember', 'Hvem som ringer', 'Å være med i møtet']);
  expect(texts('del')).toEqual(['Tas ut: Wenche er fornøyd', 'Tas ut: Tidspunktet']);
  await expect.element(box.getByText('Før: fredag 4.\u00A0desember')).toBeVisible();
  await page.getByRole('button', { name: 'Ja, vi tar det inn' }).click();
  expect(onMove).toHaveBeenCalledExactlyOnceWith({ kind: 'adopt', counter: 'counter', terms: proposed });
});

test('a changed part fits in a pane of 320 px', async () => {
  await window.viewport(320, 800);
  onTestFinished(() => window.viewport(414, 896));
  const { page } = open({ ...countered, openCounter: { ...countered.openCounter!, terms: { ...proposed, success: 'W'.repeat(80) } } });
  await expect.element(page.getByText('W'.repeat(80))).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

test.each([['the delegator', agreed], ['the delegate', asDelegate]])('%s sees what is needed to keep the promise, after the promise', async (_, view) => {
  const { page } = open(view);
  const promise = page.getByRole('region', { name: 'Det vi har lovet hverandre' });
  await expect.element(promise.getByText('Et møte')).toBeVisible();
  expect(promise.element().textContent).toMatch(/Jeg ringer Wenche\..*Nummeret.*Et møte/u);
});

const worry = 'Si fra om noe som bekymrer deg';

test.each([
  ['the delegator', agreed],
  ['the delegate', asDelegate],
  ['who is waiting for an answer', { ...agreed, status: 'offered', promise: null } as const],
  ['who has heard a no', { ...agreed, status: 'declined', promise: null } as const],
])('%s can raise a concern, and hears that it changes nothing', async (_, view) => {
  const { page, onMove } = open(view);
  await page.getByRole('button', { name: worry }).click();
  const words = page.getByLabelText('Hva bekymrer deg?');
  await expect.element(words).toHaveFocus();
  await expect.element(words).toHaveAccessibleDescription('Avtalen står som før. Det er alltid greit å si fra.');
  await page.getByRole('button', { name: 'Si fra', exact: true }).click();
  await expect.element(page.getByText('Skriv noe først.')).toBeVisible();
  expect(onMove).not.toHaveBeenCalled();
  await words.fill('Det blir trangt i desember.');
  await page.getByRole('button', { name: 'Si fra', exact: true }).click();
  expect(onMove).toHaveBeenCalledExactlyOnceWith({ kind: 'concern', text: 'Det blir trangt i desember.' });
});

const said: Said = { id: id('concern'), by: 'delegator', at: '2026-11-26T09:00:00Z', type: 'concern.raised', text: 'Det blir trangt.', adopts: false };

test('what is said stands in the conversation, and the box is closed with the focus where it was opened', async () => {
  const { page, onMove, setShown } = open(agreed);
  onMove.mockImplementation(() => setShown('isSending', true));
  await page.getByRole('button', { name: worry }).click();
  await page.getByLabelText('Hva bekymrer deg?').fill('Det blir trangt.');
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  setShown('view', { ...agreed, said: [said] });
  await expect.element(page.getByText('Du sa fra om en bekymring, i dag 10')).toBeVisible();
  await expect.element(page.getByRole('button', { name: worry })).toHaveFocus();
  await page.getByRole('button', { name: worry }).click();
  await expect.element(page.getByLabelText('Hva bekymrer deg?')).toHaveValue('');
});

test('what could not be sent stays where it was written', async () => {
  const { page, onMove, setShown } = open(agreed);
  onMove.mockImplementation(() => setShown('isSending', true));
  await page.getByRole('button', { name: worry }).click();
  await page.getByLabelText('Hva bekymrer deg?').fill('Det blir trangt.');
  await page.getByRole('button', { name: 'Si fra', exact: true }).click();
  setShown('isSending', false);
  setShown('view', { ...agreed, said: [{ ...said, by: 'delegate', text: 'Noe annet.' }] });
  await expect.element(page.getByText('Noe annet.')).toBeVisible();
  await expect.element(page.getByLabelText('Hva bekymrer deg?')).toHaveValue('Det blir trangt.');
});

test('two versions that were both agreed are told of, with which one counts; what is over is not', async () => {
  const { page, setShown } = open({ ...agreed, hasTwin: true });
  const twin = page.getByText(/^Dere har sagt ja til to utgaver/u);
  await expect.element(twin).toBeVisible();
  setShown('view', 'status', 'closed');
  await expect.element(twin).not.toBeInTheDocument();
});

test('my newest words tell how their letter stands, in the conversation and nowhere else', async () => {
  const line = (by: Said['by'], name: string, text: string): Said => ({ id: id(name), by, at: '2026-11-26T08:00:00Z', type: 'question.asked', text, adopts: false });
  const { page, setShown } = open({ ...agreed, said: [line('delegator', 'a', 'Først'), line('delegator', 'b', 'Så'), line('delegate', 'c', 'Svar')] }, 'sent');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Så' }).getByText('Sendt', { exact: true })).toBeVisible();
  expect(page.getByText('Sendt', { exact: true }).elements()).toHaveLength(1);
  setShown('receipt', 'received');
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Så' }).getByText('Mottatt', { exact: true })).toBeVisible();
});

test('a letter that is waited for is told of, and after a month who can send it again', async () => {
  const { page } = open({ ...agreed, isWaitingForParts: true });
  await expect.element(page.getByText('Vi venter på en tidligere e-post i denne avtalen.')).toBeVisible();
  document.body.replaceChildren();
  const { page: later } = open({ ...agreed, isWaitingForParts: true }, null, true);
  await expect.element(later.getByText(/har ikke kommet på en måned. Spør .?Terje/u)).toBeVisible();
});
