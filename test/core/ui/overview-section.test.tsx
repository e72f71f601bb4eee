import { expect, test, vi } from 'vitest';
import type { OverviewRow } from '#core/overview/overview.ts';
import { Section } from '#core/ui/overview/section.tsx';
import { nextFriday, now, show } from './show.tsx';

const rows = (count: number): OverviewRow[] =>
  Array.from({ length: count }, (_, no) => ({
    ag: `ag ${no}` as OverviewRow['ag'],
    result: `Sak ${no}`,
    name: 'Anne Haugen',
    otherOid: 'anne',
    role: 'delegate',
    status: 'offered',
    due: { date: nextFriday, time: null, zone: 'Europe/Oslo' },
    since: '2026-11-26T08:00:00Z',
    turn: 'asked',
  }));

test('what one person has proposed beyond twenty is one press away, and counted', async () => {
  const onOpen = vi.fn<(ag: string) => void>();
  const page = show(() => <Section id="overview.waits-for-me" rows={rows(23)} place="waitsForMe" now={now} onOpen={onOpen} />);
  await expect.element(page.getByRole('heading', { name: 'Venter på deg 23' })).toBeVisible();
  const last = page.getByRole('button', { name: /^Sak 22/u });
  await expect.element(last).not.toBeInTheDocument();
  await page.getByText(/^Anne.? har 3 forslag til$/u).click();
  await last.click();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('ag 22');
});
