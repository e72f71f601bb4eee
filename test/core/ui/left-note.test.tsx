import { expect, test, vi } from 'vitest';
import { LeftNote } from '#core/ui/left-note.tsx';
import { show } from './show.tsx';

test('a letter that was never sent is sent or thrown away, each by one press', async () => {
  const [onSend, onThrow] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const page = show(() => <LeftNote subject="Anne spør deg: Wenche har fått svar" isBusy={false} onSend={onSend} onThrow={onThrow} />);
  await expect.element(page.getByText('Et brev du ikke fikk sendt')).toBeVisible();
  await expect.element(page.getByText('Anne spør deg: Wenche har fått svar')).toBeVisible();
  await page.getByRole('button', { name: 'Kast' }).click();
  expect([onSend.mock.calls.length, onThrow.mock.calls.length]).toEqual([0, 1]);
  await page.getByRole('button', { name: 'Send' }).click();
  expect([onSend.mock.calls.length, onThrow.mock.calls.length]).toEqual([1, 1]);
});
