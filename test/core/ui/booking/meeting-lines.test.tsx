import { expect, test, vi } from 'vitest';
import { MeetingLines, type ActionLine, type ReadLines } from '#core/ui/booking/meeting-lines.tsx';
import { show } from '../show.tsx';

const write: ActionLine = { words: 'Amira skriver saken', result: 'Saken er skrevet', address: 'amira@fjordvik.example', name: 'Amira Haddad', isReader: false, days: ['2026-12-04'] };
const order: ActionLine = { words: 'Bestille lokalet', result: null, address: 'anne@fjordvik.example', name: 'Anne Haugen', isReader: true, days: [] };

const lines = (read: ReadLines, agreed: { ask: string | null; result: string }[] = []) => {
  const onLine = vi.fn<(words: string, action: ActionLine | null) => void>();
  return { onLine, page: show(() => <MeetingLines read={read} agreed={agreed} onLine={onLine} />) };
};
const offered = () => [...document.querySelectorAll('.way span')].map(one => one.textContent);

test('first what someone is to do, with who and when; the others are one press away', async () => {
  const { page, onLine } = lines({ kind: 'read', actions: [write, order], others: ['Været blir kaldt'] });
  expect(offered()).toEqual(['Amira skriver sakenAmira Haddad · fre. 4.\u00A0des.', 'Bestille lokaletDu', 'Været blir kaldt']);
  await expect.element(page.getByText('Været blir kaldt')).not.toBeVisible();
  await page.getByText('Andre linjer').click();
  await page.getByText('Været blir kaldt').click();
  expect(onLine).toHaveBeenLastCalledWith('Været blir kaldt', null);
  await page.getByText('Amira skriver saken').click();
  expect(onLine).toHaveBeenLastCalledWith('Amira skriver saken', write);
});

test('where nothing is to be done, the lines stand open', async () => {
  const { page } = lines({ kind: 'read', actions: [], others: ['Været blir kaldt'] });
  await expect.element(page.getByText('Været blir kaldt')).toBeVisible();
  expect(document.querySelector('details')).toBeNull();
});

test.each([
  { ask: null, result: 'Amira skriver saken' },
  { ask: null, result: 'Saken er skrevet' },
  { ask: 'Amira skriver saken', result: 'Saken er hos utvalget' },
])('what has become an agreement is no longer offered, whether by its line or by its result: $result', agreed => {
  lines({ kind: 'read', actions: [write, order], others: [] }, [agreed]);
  expect(offered()).toEqual(['Bestille lokaletDu']);
});

test('while it is read nothing is said of it; then whether there is a text', async () => {
  lines({ kind: 'reading' });
  expect(document.body.textContent).toBe('');
  const { page } = lines({ kind: 'read', actions: [], others: [] });
  await expect.element(page.getByText('Innkallingen har ingen tekst.')).toBeVisible();
});
