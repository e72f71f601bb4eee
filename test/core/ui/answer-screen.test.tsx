import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import type { Answer } from '#core/overview/move.ts';
import { Trouble } from '#core/ports/trouble.ts';
import type { People } from '#core/ui/answer/suggest-field.tsx';
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
  learned: null,
  said: [],
  since: '2026-11-26T08:00:00Z',
  hasCrossed: false,
  hasTwin: false,
  isWaitingForParts: false,
  moves: [],
};

const answering = (schedule = booked(1), { terms: offered = terms, people }: { terms?: Terms; people?: People } = {}) => {
  const onAnswer = vi.fn<(answer: Answer) => void>();
  const page = show(() => (
    <AnswerScreen
      view={view}
      offer={{ terms: offered }}
      schedule={schedule}
      commitments={[]}
      roomTrouble={null}
      onAllow={() => undefined}
      onLookAgain={() => undefined}
      now={now}
      folds={null}
      {...(people ? { people } : {})}
      onAnswer={onAnswer}
      isSending={false}
    />
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

test('what worries goes through the same door as a question, and keeps what was written', async () => {
  const { page, onAnswer, door } = answering();
  await door('Jeg lurer på noe');
  await page.getByLabelText('Hva lurer du på?').fill('Wenche har ringt tre ganger.');
  await page.getByLabelText('Det er noe som bekymrer meg').click();
  await expect.element(page.getByLabelText('Hva bekymrer deg?')).toHaveValue('Wenche har ringt tre ganger.');
  await page.getByRole('button', { name: 'Si fra', exact: true }).click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'concern', text: 'Wenche har ringt tre ganger.' });
});

test('a counter-proposal must change something', async () => {
  const { page, onAnswer, door } = answering();
  await door('Jeg foreslår noe annet');
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  await expect.element(page.getByText('Endre det du vil ha annerledes, så Anne ser hva du foreslår.')).toBeVisible();
  expect(onAnswer).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Velg dato' }).click();
  await page.getByLabelText('Annen dato').fill('2026-12-11');
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  expect(onAnswer.mock.calls[0]?.[0]).toMatchObject({ kind: 'counter', terms: { result: terms.result, due: { date: '2026-12-11', time: null } } });
});

test('the rest of the offer lies prefilled in one fold, and only what is written there changes', async () => {
  const offered: Terms = {
    ...terms,
    success: 'Wenche er fornøyd',
    latitude: { decidesAlone: ['Ordlyden'], bounds: ['Ingen kostnader'] },
    checkIns: { every: 'weekly' },
    effort: { minutes: 50, upTo: 55 },
  };
  const { page, onAnswer, door } = answering(booked(1), { terms: offered });
  await door('Jeg foreslår noe annet');
  await expect.element(page.getByLabelText('Hvordan ser dere begge at det er bra nok?')).not.toBeVisible();
  await page.getByText('Flere ting du vil endre').click();
  await expect.element(page.getByLabelText('Hvordan ser dere begge at det er bra nok?')).toHaveValue('Wenche er fornøyd');
  await expect.element(page.getByLabelText('Dette avgjør du selv')).toHaveValue('Ordlyden');
  await expect.element(page.getByLabelText('Når vi snakkes')).toHaveValue('weekly');
  await expect.element(page.getByLabelText('Hvor stort er det?')).toHaveValue('hour');
  await page.getByLabelText('Dette avgjør du selv').fill('Ordlyden\nTidspunktet');
  await page.getByLabelText('Anne lover').fill('Å være med i møtet');
  await page.getByLabelText('Når vi snakkes').selectOptions('Når du ber om det');
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({
    kind: 'counter',
    because: '',
    terms: {
      ...offered,
      latitude: { decidesAlone: ['Ordlyden', 'Tidspunktet'], bounds: ['Ingen kostnader'] },
      delegatorPromises: ['Å være med i møtet'],
      checkIns: { every: 'on-request' },
    },
  });
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

const siv = { oid: 'siv', name: 'Siv Anita Rød', address: 'siv@fjordvik.example', role: 'Rådgiver' };
const elsewhere = 'Vet du om noen andre? (valgfritt)';

test('someone else can be suggested by finding the name, and the name is only written', async () => {
  const { page, onAnswer, door } = answering(booked(1), { people: { search: async () => [siv], allow: async () => undefined } });
  await door('Nei, ikke nå');
  await page.getByRole('button', { name: 'Finn en kollega' }).click();
  const field = page.getByRole('combobox');
  await expect.element(field).toHaveFocus();
  await expect.element(page.getByText('Navnet kommer i svaret ditt. Ingen blir spurt nå.')).toBeVisible();
  await field.fill('siv');
  await expect.element(page.getByRole('option')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText(elsewhere)).toHaveFocus();
  await expect.element(page.getByLabelText(elsewhere)).toHaveValue('Siv Anita Rød');
  await page.getByRole('button', { name: 'Send svaret' }).click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'decline', because: '', ask: 'Siv Anita Rød' });
});

test('where colleagues can’t be looked up yet, access is asked for there; leaving it gives the focus back', async () => {
  let allowed = false;
  const search = async () => {
    if (!allowed) throw new Trouble('consent', { step: 'rooms' });
    return [siv];
  };
  const { page, door } = answering(booked(1), { people: { search, allow: async () => void (allowed = true) } });
  await door('Nei, ikke nå');
  await page.getByRole('button', { name: 'Finn en kollega' }).click();
  await page.getByRole('combobox').fill('siv');
  await page.getByRole('button', { name: 'Gi tilgang' }).click();
  await expect.element(page.getByText('Ett treff. Piltaster for å velge.')).toBeVisible();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await expect.element(page.getByRole('button', { name: 'Finn en kollega' })).toHaveFocus();
});

test('where the host finds nobody, the field takes any name', async () => {
  const { page, onAnswer, door } = answering();
  await door('Nei, ikke nå');
  await expect.element(page.getByRole('button', { name: 'Finn en kollega' })).not.toBeInTheDocument();
  await page.getByLabelText(elsewhere).fill('Noen på legevakta');
  await page.getByRole('button', { name: 'Send svaret' }).click();
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith({ kind: 'decline', because: '', ask: 'Noen på legevakta' });
});

test('where the day is too soon, the one that would do lies ready in the counter-proposal, with why', async () => {
  const { page, onAnswer, door } = answering(booked(24 * 9));
  await expect.element(page.getByText(/^Ikke til den dagen\. Du kan tidligst love dette mandag 7/u)).toBeVisible();
  await door('Jeg foreslår noe annet');
  await expect.element(page.getByRole('radio', { name: 'man. 7. des.' })).toBeChecked();
  await page.getByRole('button', { name: 'Send motforslaget' }).click();
  expect(onAnswer.mock.lastCall?.[0]).toMatchObject({ kind: 'counter', terms: { due: { date: '2026-12-07' } } });
});
