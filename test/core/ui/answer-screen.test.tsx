import { expect, test, vi } from 'vitest';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import type { Answer } from '#core/overview/move.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { AnswerScreen } from '#core/ui/answer/answer-screen.tsx';
import { booked, nextFriday, now, show } from './show.tsx';

const party = (name: string) => ({ tid: 't', oid: name, address: `${name}@fjordvik.example`, name });
const terms: Terms = { result: 'Wenche har fått svar', due: { date: nextFriday, time: null, zone: 'Europe/Oslo' } };
const id = 'sha256:offer' as AgreementView['ag'];
const view: AgreementView = {
  ag: id,
  role: 'delegate',
  me: party('Terje Opsahl'),
  other: party('Anne Haugen'),
  status: 'offered',
  ball: 'mine',
  terms,
  openOffer: { id, terms },
  openCounter: null,
  promise: null,
  questions: [],
  said: [],
  since: '2026-11-26T08:00:00Z',
  hasCrossed: false,
  isWaitingForParts: false,
  moves: [],
};

const answering = (schedule = booked(1)) => {
  const onAnswer = vi.fn<(answer: Answer) => void>();
  const page = show(() => (
    <AnswerScreen view={view} offer={{ terms }} schedule={schedule} commitments={[]} roomTrouble={null} onAllow={() => undefined} onLookAgain={() => undefined} now={now} folds={null} onAnswer={onAnswer} isSending={false} />
  ));
  return { page, onAnswer, door: (name: string) => page.getByRole('radio', { name }).click({ force: true }) };
};

test('four doors, none chosen, and nothing to send', async () => {
  const { page } = answering();
  await expect.element(page.getByRole('radio', { name: 'Nei, ikke nå' })).toBeInTheDocument();
  const doors = page.getByRole('radio').elements() as HTMLInputElement[];
  expect(doors.map(({ checked }) => checked)).toEqual([false, false, false, false]);
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

test('a promise stands ready in her words, and cannot be empty', async () => {
  const { page, onAnswer, door } = answering();
  await door('Jeg lover');
  const words = page.getByLabelText('Løftet ditt, med dine ord');
  await expect.element(words).toHaveValue('Jeg lover: Wenche har fått svar, innen fredag 4.\u00A0desember.');
  await words.fill(' ');
  await page.getByRole('button', { name: 'Gi Anne løftet' }).click();
  await expect.element(words).toHaveAccessibleDescription('Skriv hva du lover.');
  await expect.element(words).toHaveFocus();
  await words.fill('Jeg ringer Wenche.');
  await page.getByLabelText('Dette trenger jeg fra deg').fill('Nummeret');
  await page.getByRole('button', { name: 'Gi Anne løftet' }).click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'promise', promise: 'Jeg ringer Wenche.', needs: ['Nummeret'] });
});

test('a counter-proposal must change the result or the date', async () => {
  const { page, onAnswer, door } = answering();
  await door('Jeg foreslår noe annet');
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  await expect.element(page.getByText('Endre resultatet eller datoen, så Anne ser hva du foreslår.')).toBeVisible();
  expect(onAnswer).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Velg dato' }).click();
  await page.getByLabelText('Annen dato').fill('2026-12-11');
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  expect(onAnswer.mock.calls[0]?.[0]).toMatchObject({ kind: 'counter', terms: { result: terms.result, due: { date: '2026-12-11', time: null } } });
});

test('a question must be asked', async () => {
  const { page, onAnswer, door } = answering();
  await door('Jeg lurer på noe');
  await page.getByRole('button', { name: 'Send spørsmålet' }).click();
  await expect.element(page.getByLabelText('Hva lurer du på?')).toHaveAccessibleDescription('Skriv hva du lurer på.');
  expect(onAnswer).not.toHaveBeenCalled();
});

test('a no needs no reason', async () => {
  const { page, onAnswer, door } = answering();
  await door('Nei, ikke nå');
  await expect.element(page.getByText('Du trenger ikke å begrunne det.')).toBeVisible();
  await page.getByRole('button', { name: 'Send svaret' }).click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'decline', because: '', ask: '' });
});

test('where the day is too soon, the one that would do lies ready in the counter-proposal, with why', async () => {
  const { page, onAnswer, door } = answering(booked(24 * 9));
  await expect.element(page.getByText(/^Ikke til den dagen\. Du kan tidligst love dette mandag 7/u)).toBeVisible();
  await door('Jeg foreslår noe annet');
  await expect.element(page.getByRole('radio', { name: 'man. 7. des.' })).toBeChecked();
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  expect(onAnswer.mock.lastCall?.[0]).toMatchObject({ kind: 'counter', terms: { due: { date: '2026-12-07' } } });
});
