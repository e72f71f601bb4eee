import { expect, test } from 'vitest';
import { roomUntil, type SeenSchedule } from '#core/load/preliminary-room.ts';
import { RoomMeter } from '#core/ui/room-meter.tsx';
import { booked, now, show } from './show.tsx';

const friday = Temporal.PlainDate.from('2026-11-27');
const day = 'fredag 27. november';

const looked = (schedule: SeenSchedule | null, name: string | null = 'Liv Stokke', until = friday) =>
  show(() => <RoomMeter room={schedule && roomUntil(schedule, now, until)} name={name} />);

// From ten on Thursday to four on Friday there are fourteen working hours.
const cases: readonly [what: string, schedule: SeenSchedule | null, sentence: string, hasBar: boolean][] = [
  ['looking', null, 'Ser etter ledig tid …', false],
  ['room', booked(2), `Liv har 12 timer ledig fram til ${day}.`, true],
  ['little', booked(28), `Det går, men det blir trangt for Liv: 2 timer ledig fram til ${day}.`, true],
  ['none', booked(30), `Liv har ikke ledig tid fram til ${day}.`, true],
  ['away', booked(30, 'oof'), `Liv er borte til mandag 30. november.`, false],
  ['hidden', { seen: false }, 'Vi ser ikke kalenderen til Liv. Spør hva som passer.', false],
];

test.each(cases)('%s: one sentence, and a bar only where it says something', async (_what, schedule, sentence, hasBar) => {
  const page = looked(schedule);
  await expect.element(page.getByRole('status')).toHaveTextContent(sentence);
  expect(document.querySelectorAll('meter')).toHaveLength(hasBar ? 1 : 0);
});

test('one’s own room is said to oneself', async () => {
  const page = looked(booked(2), null);
  await expect.element(page.getByText(/^Du har 12 timer ledig fram til fredag/u)).toBeVisible();
});

test('the hours that are said add up, and stand on the meter too', async () => {
  const page = looked(booked(2));
  await expect.element(page.getByText(/2 timer av 14 timer arbeidstid er opptatt/u)).toBeVisible();
  expect(document.querySelector('meter')?.getAttribute('aria-valuetext')).toBe('2 timer av 14 timer');
});

test('further ahead than we look, we say so', async () => {
  const page = looked(booked(2), 'Liv Stokke', Temporal.PlainDate.from('2027-03-01'));
  await expect.element(page.getByText('Det er lenger fram enn vi ser. Spør hva som passer for Liv.')).toBeVisible();
});
