import { createStore } from 'solid-js/store';
import { expect, test, vi } from 'vitest';
import { LackingNote, UndeliveredNote } from '#core/ui/undelivered-note.tsx';
import { show } from './show.tsx';

const open = () => {
  const onSend = vi.fn<(address: string) => void>();
  const [shown, setShown] = createStore({ isSomeoneElse: false });
  const page = show(() => <UndeliveredNote address="terje.gammel@fjordvik.example" name="Terje Opsahl" isSomeoneElse={shown.isSomeoneElse} isSending={false} onSend={onSend} />);
  return { page, onSend, setShown };
};

test('a letter that did not arrive says where it was sent, and is sent again to the address that is written', async () => {
  const { page, onSend } = open();
  await expect.element(page.getByText(/^Brevet kom ikke fram til .?terje\.gammel@fjordvik\.example.?\. Det ligger trygt her/u)).toBeVisible();
  await page.getByLabelText('Adressen til Terje').fill(' terje.opsahl@fjordvik.example ');
  await page.getByRole('button', { name: 'Send igjen' }).click();
  expect(onSend).toHaveBeenCalledExactlyOnceWith('terje.opsahl@fjordvik.example');
});

test('an address that is not known as the same person’s is told under the field, and without one nothing is sent', async () => {
  const { page, setShown } = open();
  setShown({ isSomeoneElse: true });
  await expect.element(page.getByLabelText('Adressen til Terje')).toHaveAttribute('aria-invalid', 'true');
  await expect.element(page.getByText('Vi finner ikke Terje på denne adressen.')).toBeVisible();
  await page.getByLabelText('Adressen til Terje').fill(' ');
  await expect.element(page.getByRole('button', { name: 'Send igjen' })).toBeDisabled();
});

test('what the other seems to lack is sent again by one press', async () => {
  const onSend = vi.fn<() => void>();
  const page = show(() => <LackingNote name="Terje Opsahl" isSending={false} onSend={onSend} />);
  await expect.element(page.getByText(/^.?Terje.? ser ut til å mangle noe du har sendt/u)).toBeVisible();
  await page.getByRole('button', { name: 'Send igjen' }).click();
  expect(onSend).toHaveBeenCalledOnce();
});
