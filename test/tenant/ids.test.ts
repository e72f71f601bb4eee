import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asPerson, assertNoViolations, personNamed, type Ask } from './as-person.ts';
import { mailboxGuidOf } from './graph/exchange-id.ts';
import { toEwsId } from './id-alphabets.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;
let silje: Ask;
let geir: Ask;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
  [silje, geir] = [await asPerson(tenant, 'silje'), await asPerson(tenant, 'geir')];
});
afterEach(() => assertNoViolations(tenant));
afterAll(() => tenant.close());

const oidOf = (id: string) => personNamed(tenant, id).oid;

/** An id read as anybody can read it who has [MS-OXCEXT] 2.2.6.1 and none of our code. */
const decode = (restId: string) => {
  const bytes = Buffer.from(toEwsId(restId), 'base64');
  const length = bytes.readUInt16LE(2);
  return { compression: bytes[0], type: bytes[1], length, mailbox: bytes.subarray(4, 4 + length).toString('ascii'), rest: bytes.subarray(4 + length) };
};

const item = (id: string) => ({ compression: 0, type: 3, length: 36, mailbox: mailboxGuidOf(oidOf(id)) });

/** The newest mail of a folder, as a client sees it that does not ask for immutable ids. */
const newest = async (ask: Ask, folder = 'inbox') => {
  const { body } = await ask('GET', `/me/mailFolders/${folder}/messages?$top=1&$select=conversationId,webLink`, undefined, { prefer: '' });
  return body.value[0] as { id: string; conversationId: string; webLink: string };
};

const exchange = async () => {
  const { body: draft } = await geir('POST', '/me/messages', {
    subject: 'Planbeskrivelsen',
    toRecipients: [{ emailAddress: { address: personNamed(tenant, 'silje').mail } }],
  });
  await geir('POST', `/me/messages/${draft.id}/send`);
  return { sent: await newest(geir, 'sentitems'), received: await newest(silje) };
};

test("a mailbox has a GUID of its own, which is not the person's", () => {
  const guids = tenant.people.map(({ oid }) => mailboxGuidOf(oid));
  expect(new Set([...guids, ...tenant.people.map(({ oid }) => oid)]).size).toBe(2 * tenant.people.length);
});

test("regular ids of mails and events say that they are items, and whose mailbox they lie in", async () => {
  const { id } = await newest(silje);
  expect(decode(id)).toMatchObject(item('silje'));
  expect(id).toMatch(/^AAMk[\w-]{147}=$/);

  const { body } = await silje('GET', '/me/events?$top=20&$select=seriesMasterId', undefined, { prefer: '' });
  for (const event of body.value) expect(decode(String(event['id']))).toMatchObject(item('silje'));
  const masters = body.value.flatMap(({ seriesMasterId }) => (seriesMasterId ? [String(seriesMasterId)] : []));
  for (const master of masters) expect(decode(master)).toMatchObject(item('silje'));
  expect(masters).not.toEqual([]);
});

test('an event is found by either form of its id', async () => {
  const { body } = await silje('GET', '/me/events?$top=1&$select=subject', undefined, { prefer: '' });
  const event = await silje('GET', `/me/events/${body.value[0]?.['id']}?$select=subject`);
  expect(event.body).toMatchObject({ subject: body.value[0]?.['subject'], id: expect.stringMatching(/^AAkALg/) });
  expect((await silje('GET', `/me/events/${event.body.id}?$select=id`)).status).toBe(200);
});

test("a conversation's id says that it is one, and is another in every mailbox", async () => {
  const { sent, received } = await exchange();
  expect(decode(received.conversationId)).toMatchObject({ ...item('silje'), type: 4 });
  expect(decode(sent.conversationId)).toMatchObject({ ...item('geir'), type: 4 });
  expect(decode(sent.conversationId).rest).toEqual(decode(received.conversationId).rest);
  expect(received.conversationId).toMatch(/^AAQk[\w-]{75}=$/);
});

test('a conversation is found by the id it has in this mailbox, with every answer written in it', async () => {
  const { sent, received } = await exchange();
  const { body: reply } = await silje('POST', `/me/messages/${received.id}/createReply`, {}, { prefer: '' });
  expect(reply['conversationId']).toBe(received.conversationId);

  const inConversation = async (id: string) =>
    (await silje('GET', `/me/messages?$filter=${encodeURIComponent(`conversationId eq '${id}'`)}&$select=id`, undefined, { prefer: '' })).body.value.map(
      one => one.id,
    );
  expect(new Set(await inConversation(received.conversationId))).toEqual(new Set([received.id, reply.id]));
  expect(await inConversation(sent.conversationId)).toEqual([]);
});

test("what lies in somebody else's mailbox is not found; what is no id is malformed", async () => {
  const { sent, received } = await exchange();
  const answer = async (id: string) => {
    const { status, body } = await silje('GET', `/me/messages/${encodeURIComponent(id)}?$select=id`);
    return [status, body.error?.code];
  };
  expect(await answer(received.id)).toEqual([200, undefined]);
  expect(await answer(sent.id)).toEqual([404, 'ErrorItemNotFound']);
  expect(await answer(received.conversationId)).toEqual([400, 'ErrorInvalidIdMalformed']);
  expect(await answer(`${received.id.slice(0, 20)}=`)).toEqual([400, 'ErrorInvalidIdMalformed']);
});

test("a link to a mail leads to Outlook on the web's address, with the id as Exchange writes it", async () => {
  const { id, webLink } = await newest(silje);
  expect(webLink).toBe(`${tenant.origin}/mail/inbox/id/${encodeURIComponent(toEwsId(id))}`);
});
