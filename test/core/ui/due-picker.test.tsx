import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { DuePicker } from '#core/ui/due-picker.tsx';
import { show } from './show.tsx';

const picks = ['2026-11-27', '2026-11-30', '2026-12-04'].map(day => Temporal.PlainDate.from(day));

const pick = (wrong: string | null = null) => {
  const [value, setValue] = createSignal<string | null>(null);
  const page = show(() => <DuePicker label="Når må det være klart?" picks={picks} value={value()} onChoose={setValue} wrong={wrong} />);
  return { value, page, days: page.getByRole('radio') };
};

test('three days are offered, none chosen', async () => {
  const { days } = pick();
  await expect.element(days.nth(2)).toBeInTheDocument();
  expect(days.elements().map(day => (day as HTMLInputElement).checked)).toEqual([false, false, false]);
});

test('a day is chosen with one press', async () => {
  const { days, value } = pick();
  await days.nth(1).click({ force: true });
  expect(value()).toBe('2026-11-30');
});

test('any other day by the browser’s own field, which gets the focus; choosing an offered day puts it away', async () => {
  const { days, value, page } = pick();
  await page.getByRole('button', { name: 'Velg dato' }).click();
  const field = page.getByLabelText('Annen dato');
  await expect.element(field).toHaveFocus();
  await field.fill('2026-12-18');
  expect(value()).toBe('2026-12-18');
  await days.first().click({ force: true });
  expect(value()).toBe('2026-11-27');
  await expect.element(field).not.toBeInTheDocument();
});

test('what is missing is said under it and tied to it', async () => {
  const { page } = pick('Skriv når det må være klart.');
  await expect.element(page.getByRole('group', { name: 'Når må det være klart?' })).toHaveAccessibleDescription('Skriv når det må være klart.');
});
