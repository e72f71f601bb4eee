import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { withText } from '#core/draft/draft.ts';
import { draftFromMail, type SourceMail } from '#core/draft/from-mail.ts';
import { loadLanguage } from '#core/language/language.ts';
import { DelegateScreen, type DelegateServices } from '#core/ui/delegate/delegate-screen.tsx';
import type { FormReading } from '#core/ui/delegate/form-reading.ts';
import { readForm } from '#core/ui/delegate/reading/read-form.tsx';
import { noPolicy } from '#core/vocabulary/policy.ts';
import { booked, now, show } from '../../show.tsx';

const me = { name: 'Anne Haugen', address: 'anne.haugen@fjordvik.example' };
const terje = { name: 'Terje Opsahl', address: 'terje.opsahl@fjordvik.example' };
const liv = { name: 'Liv Moe', address: 'liv.moe@fjordvik.example' };
const mail: SourceMail = { internetMessageId: '<1@epost.example>', subject: 'Budsjettet', from: { name: 'Vera Holm', address: 'vera.holm@fjordvik.example' }, to: [me], cc: [liv, terje], sentOn: '2026-11-24' };
const two = 'Hei,\n\nTerje, kan du oppdatere budsjettet innen fredag 4.? Liv, kan du skrive saken innen 11. desember?';

type Earlier = { ag: string; name: string; isPromised: boolean; isSameMail: boolean; ask?: string; result?: string };

const language = await loadLanguage('nb');

/** The form as it opens, and the mail's text coming to it afterwards. */
const form = (text: string, earlier: Earlier[] = []) => {
  const [draft, setDraft] = createSignal(draftFromMail(mail, me.address));
  const [reading, setReading] = createSignal<FormReading | null>(null);
  const services: DelegateServices = { search: async () => [], byAddress: async () => null, schedule: async () => booked(1), allow: async () => undefined, earlier: async () => earlier, promised: async () => [], shared: async () => [], habits: async () => null };
  const page = show(() => (
    <DelegateScreen services={services} source={{ kind: 'message', mail, sentAt: null, hasText: true, files: [] }} me={me.address} now={now} draft={draft()} onDraft={setDraft} onFill={setDraft} reading={reading()} letterText={async () => 'brevet'} onSend={() => undefined} isSending={false} onOpenEarlier={() => undefined} earlierRound={0} policy={noPolicy} notes={null} />
  ));
  const arrive = () => setReading(readForm({ subject: mail.subject, from: mail.from, to: mail.to, cc: mail.cc, me: me.address, sent: now, text, html: null, lang: 'nb' }, { language, today: now.toPlainDate(), goals: [] }));
  return { page, draft, setDraft, arrive, result: page.getByLabelText('Hva skal være på plass?'), quote: () => document.querySelector('.source q')?.textContent ?? null };
};

test('the form is filled when the text has come, and says from which words', async () => {
  const { page, result, arrive, draft } = form('Kan du oppdatere budsjettet innen fredag 4.?');
  await expect.element(result).toHaveValue('Budsjettet');
  arrive();
  await expect.element(result).toHaveValue('Budsjettet er oppdatert');
  await expect.element(result).toHaveAccessibleDescription('Fra e-posten: Kan du oppdatere budsjettet innen fredag 4.?');
  await expect.element(page.getByRole('radio', { name: 'fre. 4. des.' })).toBeChecked();
  await expect.element(page.getByRole('group', { name: 'Når må det være klart?' })).toHaveAccessibleDescription('Fra e-posten: innen fredag 4. Vi leser det som fredag 4.\u00A0desember.');
  expect(draft().delegate.value).toBeNull();
});

test('while a field has the focus, its words are marked in the sentence they stand in', async () => {
  const { page, result, arrive, quote } = form('Kan du oppdatere budsjettet? Det må være ferdig innen fredag 4.');
  arrive();
  await expect.poll(quote).toBe('Kan du oppdatere budsjettet?');
  expect(document.querySelector('.source mark')).toBeNull();
  (page.getByRole('radio').first().element() as HTMLElement).focus();
  await expect.poll(quote).toBe('Det må være ferdig innen fredag 4.');
  expect(document.querySelector('.source mark')?.textContent).toContain('fredag 4.');
  (result.element() as HTMLElement).focus();
  await expect.poll(() => document.querySelector('.source mark')?.textContent).toBe('Kan du oppdatere budsjettet?');
});

test('whoever stands in the field when the text comes, about to write over it, writes what she writes and nothing else', async () => {
  const { page, result, arrive } = form('Kan du oppdatere budsjettet innen fredag 4.?');
  const field = result.element() as HTMLTextAreaElement;
  field.focus();
  field.select();
  arrive();
  await expect.element(page.getByRole('radio', { name: 'fre. 4. des.' })).toBeChecked();
  await userEvent.keyboard('Mine egne ord');
  await expect.element(result).toHaveValue('Mine egne ord');
});

test('what the person has written while the text was on its way stands', async () => {
  const { page, result, arrive, draft } = form('Kan du oppdatere budsjettet innen fredag 4.?');
  await result.fill('Mine egne ord');
  await page.getByRole('radio').last().click({ force: true });
  const chosen = draft().due.value;
  arrive();
  await expect.element(page.getByText(/Vi leser det som fredag 4\./u)).toBeVisible();
  await expect.element(result).toHaveValue('Mine egne ord');
  expect(draft().due.value).toBe(chosen);
});

test('of several asks one is chosen, and the form is about that one', async () => {
  const { page, result, arrive, draft } = form(two);
  arrive();
  await expect.element(page.getByRole('heading', { name: 'E-posten ber om to ting. Hvilken gjelder det?' })).toBeVisible();
  await expect.element(result).toHaveValue('Budsjettet');
  expect(draft().due.value).toBeNull();
  await page.getByRole('button', { name: /^Liv, kan du/u }).click();
  await expect.element(result).toHaveValue('Saken er skrevet');
  expect(draft().due.value).toBe('2026-12-11');
  await page.getByRole('combobox').click();
  await expect.poll(() => document.querySelector('[role=option] bdi')?.textContent).toBe('Liv Moe');
  await page.getByRole('button', { name: /^Terje, kan du/u }).click();
  await expect.element(result).toHaveValue('Budsjettet er oppdatert');
  await expect.element(page.getByRole('button', { name: /^Terje, kan du/u })).toHaveAttribute('aria-pressed', 'true');
});

const promised = { ag: 'ag', name: 'Liv Moe', isPromised: true, isSameMail: true };
const stopped = 'Dette har Liv lovet. Snakk sammen før noen andre får det.';

test('with final effect the same ask of a mail is stopped, and another one is not', async () => {
  const { page, arrive } = form(two, [{ ...promised, ask: 'Liv, kan du skrive saken innen 11. desember?', result: 'Saken er sendt' }]);
  arrive();
  await expect.element(page.getByText('Lovet av Liv Moe')).toBeVisible();
  await page.getByRole('button', { name: /^Liv, kan du/u }).click();
  await expect.element(page.getByText(stopped)).toBeVisible();
  await page.getByRole('button', { name: /^Terje, kan du/u }).click();
  await expect.element(page.getByText(stopped)).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Send forslaget' })).toBeEnabled();
});

test('what another has promised is stopped too where it is written under another ask', async () => {
  const { page, arrive, setDraft, draft } = form(two, [{ ...promised, result: 'Saken er skrevet' }]);
  arrive();
  await page.getByRole('button', { name: /^Terje, kan du/u }).click();
  await expect.element(page.getByRole('button', { name: 'Send forslaget' })).toBeEnabled();
  setDraft(withText(draft(), 'result', 'Saken er skrevet.'));
  await expect.element(page.getByText(stopped)).toBeVisible();
});

test('of a mail with one ask the whole mail is promised, whatever is written', async () => {
  const { page, arrive, setDraft, draft } = form('Kan du oppdatere budsjettet innen fredag 4.?', [{ ...promised, result: 'Noe annet' }]);
  arrive();
  setDraft(withText(draft(), 'result', 'Noe helt nytt'));
  await expect.element(page.getByText(stopped)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Send forslaget' })).toBeDisabled();
});

test('where nothing is asked for, that is said, and the form is there all the same', async () => {
  const { page, result, arrive } = form('Til orientering: møterommet i tredje etasje er pusset opp.');
  arrive();
  await expect.element(page.getByText('Vi ser ingenting å delegere her. Spør likevel, om du vil.')).toBeVisible();
  await expect.element(result).toHaveValue('Budsjettet');
  await expect.element(page.getByRole('button', { name: 'Send forslaget' })).toBeEnabled();
});

test('words that may mean two days choose neither, and both are picks', async () => {
  const { page, arrive, draft } = form('Kan du oppdatere budsjettet til neste fredag?');
  arrive();
  await expect.element(page.getByRole('group', { name: 'Når må det være klart?' })).toHaveAccessibleDescription('Fra e-posten: til neste fredag Det kan være fredag 27.\u00A0november eller fredag 4.\u00A0desember. Hvilken dag er det?');
  expect(draft().due.value).toBeNull();
  await expect.element(page.getByRole('radio', { name: 'fre. 4. des.' })).not.toBeChecked();
  expect(document.querySelectorAll('.picks input:checked')).toHaveLength(0);
});
