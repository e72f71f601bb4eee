import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draftFromMail, type SourceMail } from '#core/draft/from-mail.ts';
import { loadLanguage, type Language } from '#core/language/language.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { DelegateScreen, type DelegateServices, type Offer } from '#core/ui/delegate/delegate-screen.tsx';
import { booked, nextFriday, now, show } from './show.tsx';

const me = 'anne.haugen@fjordvik.example';
const mail: SourceMail = {
  internetMessageId: '<1@epost.example>',
  subject: 'Klage på hjemmetjenesten',
  from: { name: 'Wenche Aarskog', address: 'wenche@epost.example' },
  to: [{ name: 'Anne Haugen', address: me }],
  cc: [],
  sentOn: '2026-11-25',
};
const terje = { oid: 'terje', name: 'Terje Opsahl', address: 'terje.opsahl@fjordvik.example', role: '' };
const anne = { oid: 'anne', name: 'Anne Haugen', address: me, role: '' };

type Facts = { language?: Language; subject?: string; schedule?: SeenSchedule; earlier?: { ag: string; name: string; isPromised: boolean }[] };

const form = ({ subject = mail.subject, schedule = booked(1), earlier = [], language }: Facts = {}) => {
  const onSend = vi.fn<(offer: Offer) => void>();
  const onNotNow = vi.fn<(day: Temporal.PlainDate) => void>();
  const open = { ...mail, subject };
  const [draft, setDraft] = createSignal(draftFromMail(open, me));
  const services: DelegateServices = {
    search: async () => [anne, terje],
    byAddress: async address => (address === terje.address ? terje : null),
    schedule: async () => schedule,
    allow: async () => undefined,
    earlier: async () => earlier,
    shared: async () => [],
  };
  const page = show(() => (
    <DelegateScreen services={services} source={{ kind: 'message', mail: open, sentAt: null, hasText: true, files: [] }} me={me} now={now} draft={draft()} onDraft={setDraft} letterText={async () => 'brevet'} onSend={onSend} onNotNow={onNotNow} isSending={false} onOpenEarlier={() => undefined} earlierRound={0} notes={null} />
  ), language);
  const choose = async (name: string) => {
    await page.getByRole('combobox').first().fill(name.slice(0, 5));
    await page.getByRole('option', { name: new RegExp(name, 'u') }).click();
  };
  return { page, onSend, onNotNow, draft, choose, result: page.getByLabelText('Hva skal være på plass?') };
};

test('what is missing is said under each field, and the focus goes to the first', async () => {
  const { page, onSend, result } = form({ subject: '' });
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await expect.element(result).toHaveAccessibleDescription('Skriv hva som skal være på plass.');
  await expect.element(result).toHaveFocus();
  await expect.element(page.getByText('Velg hvem du vil spørre.')).toBeVisible();
  await expect.element(page.getByText('Skriv når det må være klart.')).toBeVisible();
  expect(onSend).not.toHaveBeenCalled();
});

test('with the result given, the focus goes to who is asked', async () => {
  const { page } = form();
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await expect.element(page.getByRole('combobox').first()).toHaveFocus();
});

test('the one who is chosen keeps the focus near; when changed, the field has it', async () => {
  const { page, choose } = form();
  await choose('Terje Opsahl');
  const change = page.getByRole('button', { name: 'Bytt person, nå Terje Opsahl' });
  await expect.element(change).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('combobox').first()).toHaveFocus();
});

test('oneself is refused in one sentence', async () => {
  const { page, choose, draft } = form();
  await choose('Anne Haugen');
  await expect.element(page.getByText('Det er deg selv. Velg en annen.')).toBeVisible();
  expect(draft().delegate.value).toBeNull();
});

test('someone outside is refused in one sentence, and the field has the focus again', async () => {
  const { page } = form();
  await page.getByRole('combobox').first().fill('Wenche');
  await page.getByRole('option', { name: /Wenche Aarskog/u }).click();
  await expect.element(page.getByText('wenche@epost.example finnes ikke i organisasjonen. Løfte kan bare spørre kolleger.')).toBeVisible();
  await expect.element(page.getByRole('combobox').first()).toHaveFocus();
});

test('what, who and when are enough to send', async () => {
  const { page, choose, onSend } = form();
  await choose('Terje Opsahl');
  await page.getByRole('radio').last().click({ force: true });
  await page.getByRole('button', { name: 'Send til Terje' }).click();
  expect(onSend).toHaveBeenCalledOnce();
  expect(onSend.mock.calls[0]?.[0]).toMatchObject({ delegate: terje, terms: { result: mail.subject, forWhom: 'Wenche Aarskog' }, along: { mail: true } });
});

test('advice is heard once: dismissed, it is gone, and the focus goes on', async () => {
  const { page, draft } = form({ earlier: [{ ag: 'ag', name: 'Terje Opsahl', isPromised: false }] });
  await expect.element(page.getByText(/^Du har alt spurt Terje om dette/u)).toBeVisible();
  await page.getByRole('button', { name: 'Skjønner' }).click();
  await expect.element(page.getByText(/^Du har alt spurt Terje/u)).not.toBeInTheDocument();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
  expect(draft().texts.result.value).toBe(mail.subject);
});

test('what someone has promised cannot be sent to another, and cannot be dismissed', async () => {
  const { page } = form({ earlier: [{ ag: 'ag', name: 'Terje Opsahl', isPromised: true }] });
  await expect.element(page.getByText('Dette har Terje lovet. Snakk sammen før noen andre får det.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Send forslaget' })).toBeDisabled();
  await expect.element(page.getByRole('button', { name: 'Skjønner' })).not.toBeInTheDocument();
});

test('with too little room the way on says so, and a later day can be given with one press', async () => {
  const { page, choose, draft } = form({ schedule: booked(24 * 9) });
  await choose('Terje Opsahl');
  await page.getByRole('radio', { name: 'fre. 4. des.' }).click({ force: true });
  expect(draft().due.value).toBe(nextFriday);
  await expect.element(page.getByRole('button', { name: 'Spør Terje likevel' })).toBeEnabled();
  await page.getByRole('button', { name: /^Gi Terje til/u }).click();
  expect(draft().due.value! > nextFriday).toBe(true);
  await expect.element(page.getByRole('button', { name: 'Send til Terje' })).toBeEnabled();
});

test('the earliest day stands among the picks with its reason, and choosing it keeps the focus', async () => {
  const { page, choose, draft } = form({ schedule: booked(24 * 9) });
  await choose('Terje Opsahl');
  await expect.element(page.getByText(/^Terje kan tidligst love dette mandag 7\.\u00A0desember/u).last()).toBeVisible();
  const earliest = page.getByRole('radio', { name: 'man. 7. des.' });
  (earliest.element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  expect(draft().due.value).toBe('2026-12-07');
  await expect.element(earliest).toHaveFocus();
});

test('a hard day may have a reason, which goes along in the proposal also when the day is changed', async () => {
  const { page, choose, onSend } = form({ schedule: booked(24 * 9) });
  await choose('Terje Opsahl');
  await expect.element(page.getByText('Gi Terje til', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: 'fre. 4. des.' }).click({ force: true });
  const because = page.getByLabelText('Må det bli fredag 4.\u00A0desember? Skriv gjerne hvorfor');
  await because.fill('Wenche reiser på lørdag');
  await page.getByRole('radio', { name: 'man. 7. des.' }).click({ force: true });
  await expect.element(page.getByLabelText('Må det bli mandag 7.\u00A0desember? Skriv gjerne hvorfor')).toHaveValue('Wenche reiser på lørdag');
  await page.getByRole('button', { name: 'Send til Terje' }).click();
  expect(onSend.mock.lastCall?.[0].terms).toMatchObject({ due: { date: '2026-12-07' }, why: 'Wenche reiser på lørdag' });
});

test('where it does not fit, it can wait: until Monday, with nobody asked', async () => {
  const { page, choose, onNotNow } = form({ schedule: booked(24 * 9) });
  await choose('Terje Opsahl');
  await page.getByRole('button', { name: /^Ikke nå/u }).click();
  expect(String(onNotNow.mock.lastCall?.[0])).toBe('2026-11-30');
});

test('before the rest of the language has come, the form asks for nothing of it', async () => {
  const whole = await loadLanguage('nb');
  const { default: first } = await import('#core/language/.compiled/nb.js');
  const beyond = new Set<string>();
  const sayChosen: Language['sayChosen'] = (id, data) => {
    if (!first[id]) beyond.add(id);
    return whole.sayChosen(id, data);
  };
  const say = ((id: Parameters<typeof sayChosen>[0], data: Parameters<typeof sayChosen>[1] = {}) => sayChosen(id, data)) as Language['say'];
  const { page, choose } = form({ language: { ...whole, sayChosen, say, whole: new Promise<void>(() => undefined) } });
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  await page.getByRole('button', { name: 'Send forslaget' }).click();
  await choose('Terje Opsahl');
  await page.getByRole('radio').last().click({ force: true });
  expect([...beyond]).toEqual([]);
});
