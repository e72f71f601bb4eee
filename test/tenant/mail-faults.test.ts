import { expect, test } from 'vitest';
import { personNamed, type Ask } from './as-person.ts';
import { geir, silje, tenant, withGeirAndSilje } from './geir-and-silje.ts';

withGeirAndSilje();

const subject = 'Forslag: planbeskrivelsen';

const sendTo = async (address: string): Promise<string> => {
  const { body: draft } = await geir('POST', '/me/messages', { subject, toRecipients: [{ emailAddress: { address } }] });
  expect((await geir('POST', `/me/messages/${draft.id}/send`)).status).toBe(202);
  expect((await geir('GET', `/me/messages/${draft.id}?$select=isDraft`)).body).toMatchObject({ isDraft: false });
  return String(draft.id);
};

const inboxOf = async (ask: Ask) => (await ask('GET', '/me/mailFolders/inbox/messages?$top=20&$select=subject,internetMessageId,from')).body.value;
const countIn = async (ask: Ask, title: string) => (await inboxOf(ask)).filter(one => one['subject'] === title).length;
const reader = () => personNamed(tenant, 'silje').mail;

test.each([
  ['lost', 0],
  ['doubled', 2],
] as const)('a mail that is %s comes %i times, and its copy stands among the sent ones', async (then, times) => {
  const before = await countIn(silje, subject);
  tenant.addMailFaults([{ when: { to: reader() }, times: 1, then }]);
  await sendTo(reader());
  expect((await countIn(silje, subject)) - before).toBe(times);
  await sendTo(reader());
  expect((await countIn(silje, subject)) - before).toBe(times + 1);
});

test('mail that is held comes when it is let go, in whichever order', async () => {
  tenant.addMailFaults([{ when: { subject: 'planbeskrivelsen' }, then: 'held' }]);
  const [first, second] = [await sendTo(reader()), await sendTo(reader())];
  expect(first).not.toBe(second);
  const before = await countIn(silje, subject);
  tenant.releaseMail('reversed');
  expect((await countIn(silje, subject)) - before).toBe(2);
  tenant.releaseMail();
  expect((await countIn(silje, subject)) - before).toBe(2);
});

test.each([
  ['bounced', `Kan ikke leveres: ${subject}`, /^MicrosoftExchange/u],
  ['bounced-foreign', 'Undelivered Mail Returned to Sender', /^MAILER-DAEMON@/u],
] as const)('a mail that is %s comes back to whoever wrote it, and to nobody else', async (then, title, sender) => {
  const before = await countIn(silje, subject);
  tenant.addMailFaults([{ when: { to: reader() }, times: 1, then }]);
  await sendTo(reader());
  expect((await countIn(silje, subject)) - before).toBe(0);
  const report = (await inboxOf(geir)).find(one => one['subject'] === title) as { from?: { emailAddress?: { address?: string } } } | undefined;
  expect(report?.from?.emailAddress?.address).toMatch(sender);
});
