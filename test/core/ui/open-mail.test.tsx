import { expect, test, vi } from 'vitest';
import { OpenMail, type Beside } from '#core/ui/overview/open-mail.tsx';
import { now, show } from './show.tsx';

const mail = { internetMessageId: '<1@epost.example>', subject: 'To ting', from: { name: 'Vera Holm', address: 'vera.holm@fjordvik.example' }, to: [], cc: [], sentOn: null };
const beside = (asksMore: boolean): Beside => ({ kind: 'mail', source: { kind: 'message', mail, sentAt: null, hasText: true, files: [] }, ag: 'ag', asksMore });

test('a mail that asks for more than the agreement it has led to may lead to another', async () => {
  const onAsk = vi.fn<() => void>();
  const page = show(() => <OpenMail beside={beside(true)} me="anne@fjordvik.example" now={now} onAsk={onAsk} onOpen={() => undefined} onMeeting={() => undefined} />);
  await page.getByRole('button', { name: 'Spør om noe mer fra e-posten' }).click();
  expect(onAsk).toHaveBeenCalledOnce();
});

test('one that asks for one thing leads to its agreement only', () => {
  show(() => <OpenMail beside={beside(false)} me="anne@fjordvik.example" now={now} onAsk={() => undefined} onOpen={() => undefined} onMeeting={() => undefined} />);
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Åpne avtalen']);
});
