import { expect, test, vi } from 'vitest';
import { roomFor } from '#core/load/room.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { RoomMeter } from '#core/ui/room/room-meter.tsx';
import { effortOf, reckonedSeconds, type EffortSize } from '#core/vocabulary/effort.ts';
import { booked, now, show } from '../show.tsx';

const friday = Temporal.PlainDate.from('2026-11-27');
const day = 'fredag 27. november';
const empty: SeenSchedule = { seen: true, busy: [], hours: null, unknown: [], isEmpty: true };

type Looked = { name?: string | null; until?: Temporal.PlainDate; size?: EffortSize; onSize?: (size: EffortSize) => void };

const looked = (schedule: SeenSchedule | null, { name = 'Liv Stokke', until = friday, size = 'hours', onSize }: Looked = {}) => {
  const room = schedule && roomFor(schedule, now, { until, effortSeconds: reckonedSeconds(effortOf[size]), commitments: [] });
  return show(() => <RoomMeter room={room} name={name} size={size} onSize={onSize ?? null} />);
};

// From ten on Thursday to four on Friday there are thirteen working hours without breaks; «noen timer» is four.
const cases: readonly [what: string, schedule: SeenSchedule | null, sentence: string, hasBar: boolean][] = [
  ['looking', null, 'Ser etter ledig tid …', false],
  ['room', booked(1), `Liv har rom til dette fram til ${day}.`, true],
  ['little', booked(24), `Det går, men det blir trangt for Liv fram til ${day}.`, true],
  ['too much', booked(28), 'Fredag 27. november blir 5 timer for mye for Liv.', true],
  ['away', booked(30, 'oof'), 'Liv er borte til mandag 30. november.', false],
  ['hidden', { seen: false }, 'Vi ser ikke kalenderen til Liv. Spør hva som passer.', false],
  ['empty', empty, 'Kalenderen til Liv er tom i hele perioden. Den er kanskje ikke i bruk. Spør.', false],
];

test.each(cases)('%s: one sentence, and a bar only where it says something', async (_what, schedule, sentence, hasBar) => {
  const page = looked(schedule);
  await expect.element(page.getByRole('status')).toHaveTextContent(sentence);
  expect(document.querySelectorAll('meter')).toHaveLength(hasBar ? 1 : 0);
});

test('one’s own room is a date one can promise', async () => {
  const page = looked(booked(1), { name: null });
  await expect.element(page.getByText(/^Ja\. Du kan tidligst love dette fredag 27\.\snovember kl\. \d/u)).toBeVisible();
});

test('the pair of hours stands under the sentence, on the meter, and as a sum that adds up', async () => {
  const page = looked(booked(2));
  await expect.element(page.getByText(/^8 timer arbeid på 13 timer tid/u)).toBeVisible();
  expect(document.querySelector('meter')?.getAttribute('aria-valuetext')).toBe('8 timer arbeid på 13 timer tid');
  await page.getByText('Slik er det regnet ut').click();
  await expect.element(page.getByRole('row', { name: 'Til sammen 8 timer' })).toBeVisible();
  await expect.element(page.getByRole('table', { name: 'Dagene framover' })).toBeInTheDocument();
});

test('another size is chosen where it is the reader’s to say', async () => {
  const onSize = vi.fn<(size: EffortSize) => void>();
  const page = looked(booked(2), { onSize });
  await page.getByText('Slik er det regnet ut').click();
  await page.getByRole('radio', { name: 'Under en time' }).click({ force: true });
  expect(onSize).toHaveBeenCalledWith('hour');
});

test('further ahead than we look, we say so', async () => {
  const page = looked(booked(2), { until: Temporal.PlainDate.from('2027-03-01') });
  await expect.element(page.getByText('Det er lenger fram enn vi ser. Spør hva som passer for Liv.')).toBeVisible();
});
