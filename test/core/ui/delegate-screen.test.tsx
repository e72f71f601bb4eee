import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { draftFromMail, type SourceMail } from '#core/draft/from-mail.ts';
import { loadLanguage, type Language } from '#core/language/language.ts';
import type { Habits } from '#core/flows/habits.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { DelegateScreen, type DelegateServices, type Offer } from '#core/ui/delegate/delegate-screen.tsx';
import { noPolicy } from '#core/vocabulary/policy.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
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

type Facts = { language?: Language; subject?: string; schedule?: SeenSchedule; earlier?: { ag: string; name: string; isPromised: boolean; isSameMail: boolean }[]; sharedBefore?: readonly SharedAgreement[]; habits?: Habits | null };

const form = ({ subject = mail.subject, schedule = booked(1), earlier = [], language, sharedBefore = [], habits = null }: Facts = {}) => {
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
    promised: async () => [],
    shared: async () => sharedBefore,
    habits: async () => habits,
  };
  const page = show(() => (
    <DelegateScreen services={services} source={{ kind: 'message', mail: open, sentAt: null, hasText: true, files: [] }} me={me} now={now} draft={draft()} onDraft={setDraft} onFill={setDraft} reading={null} letterText={async () => 'brevet'} onSend={onSend} onNotNow={onNotNow} isSending={false} onOpenEarlier={() => undefined} earlierRound={0} policy={noPolicy} notes={null} />
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
  const { page, draft } = form({ earlier: [{ ag: 'ag', name: 'Terje Opsahl', isPromised: false, isSameMail: true }] });
  await expect.element(page.getByText(/^Du har alt spurt Terje om dette/u)).toBeVisible();
  await page.getByRole('button', { name: 'Skjønner' }).first().click();
  await expect.element(page.getByText(/^Du har alt spurt Terje/u)).not.toBeInTheDocument();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
  expect(draft().texts.result.value).toBe(mail.subject);
  expect(draft().heard).toEqual(['final-effect']);
});

test('what someone has promised cannot be sent to another, and cannot be dismissed', async () => {
  const { page } = form({ earlier: [{ ag: 'ag', name: 'Terje Opsahl', isPromised: true, isSameMail: true }] });
  await expect.element(page.getByText('Dette har Terje lovet. Snakk sammen før noen andre får det.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Send forslaget' })).toBeDisabled();
  expect(document.querySelector('.advice')?.textContent).not.toContain('Skjønner');
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

test('a word that may mean anything is changed with one press, and the focus goes to the text', async () => {
  const { page, result, draft } = form();
  await result.fill('Saken er avklart');
  await page.getByRole('button', { name: 'Bytt i teksten' }).click();
  expect(draft().texts.result.value).toBe('Saken er bestemt');
  await expect.element(result).toHaveFocus();
  await expect.element(page.getByText(/«avklart»/u)).not.toBeInTheDocument();
});

test('of two alike the longer word is changed, where it stands', async () => {
  const { page, result, draft } = form();
  await result.fill('Uavklarte saker er avklart så snart som mulig');
  await page.getByRole('button', { name: 'Bytt i teksten' }).click();
  expect(draft().texts.result.value).toBe('Uavklarte saker er bestemt så snart som mulig');
  await page.getByRole('button', { name: 'Stryk det' }).click();
  expect(draft().texts.result.value).toBe('Uavklarte saker er bestemt');
});

test('advice goes to its field, and opens what it is folded into', async () => {
  const { page, choose } = form();
  await choose('Terje Opsahl');
  await page.getByRole('button', { name: 'Velg dato' }).click();
  await page.getByLabelText('Annen dato').fill('2026-12-14');
  await page.getByRole('button', { name: 'Skriv handlingsrommet' }).click();
  expect(document.activeElement?.id).toBe('field-decidesAlone');
  expect(document.activeElement?.closest('details')?.open).toBe(true);
});

const habits: Habits = { lastPeople: [{ oid: 'terje', name: 'Terje Opsahl', address: terje.address }], checkIns: 'weekly', mandates: ['Trygge tjenester hjemme'] };

test('what one usually does is filled in and said, and whom one asked last is offered', async () => {
  const { page, draft } = form({ habits });
  await expect.element(page.getByText(/som du pleier/u)).toBeVisible();
  expect(draft().checkIns).toEqual({ value: 'weekly', from: 'habit' });
  await page.getByRole('combobox').first().click();
  await expect.element(page.getByText('Sist spurt')).toBeVisible();
});

test('what the two have agreed before is at hand, with what they learned', async () => {
  const before: SharedAgreement = { ag: 'ag', result: 'Lysene virker', at: '2026-10-02T08:00:00Z', competence: [], isKept: true, waitsForRecognition: false, learned: 'Ring entreprenøren først' };
  const { page, choose } = form({ sharedBefore: [before] });
  await choose('Terje Opsahl');
  await page.getByText('Avtalt med Terje før').click();
  await expect.element(page.getByText('Dere lærte: Ring entreprenøren først')).toBeVisible();
});

test('the rest of the proposal travels: mandate, value, goals, bounds, help, what was talked over, and a day to answer by', async () => {
  const { page, choose, onSend } = form();
  await choose('Terje Opsahl');
  await page.getByRole('radio').last().click({ force: true });
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  await page.getByLabelText('Hvilken oppgave eller hvilket mål tjener det?').fill('Trygge veier');
  await page.getByLabelText('Hva vokser mest av dette?').selectOptions('customers');
  await page.getByLabelText('Mål, noen få').fill('Færre klager\nTryggere skolevei');
  await page.getByLabelText('Rammer: lov, strategi, penger').fill('Vegloven');
  await page.getByLabelText('Folk, penger, verktøy, tilganger').fill('Lift');
  await page.getByLabelText('Hva vi har snakket om på forhånd').fill('Terje vet om saken');
  await page.getByLabelText('Svar gjerne innen').fill('2026-11-30');
  await page.getByRole('button', { name: /^(Send til Terje|Spør Terje)/u }).click();
  expect(onSend.mock.lastCall?.[0].terms).toMatchObject({
    mandate: 'Trygge veier',
    value: 'customers',
    goals: ['Færre klager', 'Tryggere skolevei'],
    latitude: { bounds: ['Vegloven'] },
    resources: ['Lift'],
    consultation: 'Terje vet om saken',
    answerBy: { date: '2026-11-30', time: null, zone: 'Europe/Oslo' },
  });
});
