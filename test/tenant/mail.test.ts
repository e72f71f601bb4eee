import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { asPerson, assertNoViolations, personNamed, type Ask } from './as-person.ts';
import { geir, silje, tenant, withGeirAndSilje } from './geir-and-silje.ts';
import { startTenant } from './server.ts';

withGeirAndSilje();

const property = 'String {8ecc7264-6880-4ebe-992f-8888d2eeaa1d} Name lofteEvent';

const letter = (address: string) => ({
  subject: 'Forslag: planbeskrivelsen',
  body: { contentType: 'text', content: 'Kan du love dette?' },
  toRecipients: [{ emailAddress: { address, name: 'Silje Ramberg' } }],
  internetMessageHeaders: [{ name: 'x-lofte', value: 'terms/1' }],
  singleValueExtendedProperties: [{ id: property, value: 'hash-1' }],
});

const file = (text: string) => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: 'lofte.json',
  contentType: 'application/json',
  contentBytes: Buffer.from(text).toString('base64'),
});

const sendTo = async (address: string, from = geir): Promise<string> => {
  const { body: draft } = await from('POST', '/me/messages', letter(address));
  await from('POST', `/me/messages/${draft.id}/attachments`, file('{"a":1}'));
  expect((await from('POST', `/me/messages/${draft.id}/send`)).status).toBe(202);
  return draft.id;
};

const fields = 'subject,from,conversationId,internetMessageId,internetMessageHeaders,hasAttachments,isRead,uniqueBody';

const newestOf = async (ask: Ask, more = '') => {
  const { body } = await ask(
    'GET',
    `/me/mailFolders/inbox/messages?$top=1&$select=${fields}${more}`,
  );
  return body.value[0] ?? {};
};

const headersOf = (message: Record<string, unknown>) =>
  Object.fromEntries(
    (message['internetMessageHeaders'] as { name: string; value: string }[]).map(({ name, value }) => [name.toLowerCase(), value]),
  );

test('a draft with a file is sent; the draft is the copy in Sent Items, with the same id', async () => {
  const id = await sendTo(personNamed(tenant, 'silje').mail);
  const { body } = await geir('GET', `/me/messages/${id}?$expand=singleValueExtendedProperties($filter=id eq '${property}')`);
  expect(body).toMatchObject({
    id,
    isDraft: false,
    hasAttachments: true,
    singleValueExtendedProperties: [{ value: 'hash-1' }],
    from: { emailAddress: { address: personNamed(tenant, 'geir').mail } },
  });
  const { body: sentItems } = await geir('GET', '/me/mailFolders/sentitems/messages?$top=1&$select=id');
  expect(sentItems.value[0]?.['id']).toBe(id);
});

test('what arrives has headers of the way it came, keeps x-headers and files, and loses extended properties', async () => {
  await sendTo(personNamed(tenant, 'silje').mail);
  const received = await newestOf(silje, `&$expand=attachments,singleValueExtendedProperties($filter=id eq '${property}')`);
  expect(headersOf(received)).toMatchObject({
    'x-lofte': 'terms/1',
    'x-ms-exchange-organization-authas': 'Internal',
    received: expect.stringContaining('OUTLOOK.COM'),
  });
  expect(received).toMatchObject({
    hasAttachments: true,
    isRead: false,
    attachments: [{ name: 'lofte.json', contentBytes: Buffer.from('{"a":1}').toString('base64') }],
  });
  expect(received).not.toHaveProperty('singleValueExtendedProperties');
});

test("the sender's own copy shows no headers, but has them in its MIME", async () => {
  const id = await sendTo(personNamed(tenant, 'silje').mail);
  const { body } = await geir('GET', `/me/messages/${id}?$select=internetMessageHeaders`);
  expect(body).not.toHaveProperty('internetMessageHeaders');

  const mime = await PostalMime.parse(String((await geir('GET', `/me/messages/${id}/$value`)).body));
  expect(mime.headers.find(({ key }) => key === 'x-lofte')?.value).toBe('terms/1');
  expect(mime.attachments).toMatchObject([{ filename: 'lofte.json', mimeType: 'application/json' }]);
});

test('an answer keeps the thread in both mailboxes', async () => {
  await sendTo(personNamed(tenant, 'silje').mail);
  const received = await newestOf(silje);
  const { status, body: reply } = await silje('POST', `/me/messages/${String(received['id'])}/createReply`, { comment: 'Ja, jeg lover.' });
  expect(status).toBe(201);
  expect(reply).toMatchObject({
    subject: 'SV: Forslag: planbeskrivelsen',
    isDraft: true,
    conversationId: received['conversationId'],
    toRecipients: [{ emailAddress: { address: personNamed(tenant, 'geir').mail } }],
  });

  await silje('POST', `/me/messages/${reply.id}/send`);
  const answer = await newestOf(geir);
  const sent = (await geir('GET', '/me/mailFolders/sentitems/messages?$top=1&$select=conversationId')).body.value[0];
  expect(answer['conversationId']).toBe(sent?.['conversationId']);
  expect(answer['conversationId']).not.toBe(received['conversationId']);
  expect(headersOf(answer)).toMatchObject({ 'in-reply-to': received['internetMessageId'] });
  expect((answer['uniqueBody'] as { content: string }).content).toBe('<html><body><div>Ja, jeg lover.</div></body></html>');
});

test('a reply takes a comment or a body, never both', async () => {
  const { id } = (await silje('GET', '/me/messages?$top=1&$select=id')).body.value[0] as { id: string };
  const { status } = await silje('POST', `/me/messages/${id}/createReply`, {
    comment: 'a',
    message: { body: { contentType: 'text', content: 'b' } },
  });
  expect(status).toBe(400);
});

test('a mail to nobody we know comes back from the postmaster', async () => {
  await sendTo('finnes.ikke@fjordvik.example');
  const report = await newestOf(geir, `&$expand=singleValueExtendedProperties($filter=id eq 'String 0x1A')`);
  expect(report).toMatchObject({
    subject: 'Kan ikke leveres: Forslag: planbeskrivelsen',
    singleValueExtendedProperties: [{ value: 'REPORT.IPM.Note.NDR' }],
  });
  expect(headersOf(report)['x-failed-recipients']).toBe('finnes.ikke@fjordvik.example');
});

test('a mail to someone outside leaves the tenant as MIME', async () => {
  await sendTo('henrik@bjork-arkitekter.example');
  const left = tenant.outside.at(-1);
  expect(left).toMatchObject({ to: 'henrik@bjork-arkitekter.example', from: personNamed(tenant, 'geir').mail });
  expect((await PostalMime.parse(left?.mime ?? '')).subject).toBe('Forslag: planbeskrivelsen');
});

test('a blind copy arrives and is not seen by the others', async () => {
  const message = {
    ...letter(personNamed(tenant, 'silje').mail),
    bccRecipients: [{ emailAddress: { address: personNamed(tenant, 'anne').mail } }],
  };
  const { body: draft } = await geir('POST', '/me/messages', message);
  await geir('POST', `/me/messages/${draft.id}/send`);
  const anne = await asPerson(tenant, 'anne');
  expect(await newestOf(anne)).toMatchObject({ subject: message.subject });
  expect((await silje('GET', '/me/messages?$top=1')).body.value[0]).toMatchObject({ bccRecipients: [] });
});

const refused: [string, object, number][] = [
  ['six headers', { internetMessageHeaders: Array.from({ length: 6 }, (_, at) => ({ name: `x-${at}`, value: '1' })) }, 400],
  ['no headers in the list', { internetMessageHeaders: [] }, 400],
  ["a header that is not an app's", { internetMessageHeaders: [{ name: 'In-Reply-To', value: '<a@b>' }] }, 400],
  ['a property without a type', { singleValueExtendedProperties: [{ id: 'lofteEvent', value: '1' }] }, 400],
  ['a field nobody knows', { body: { contentType: 'text', content: '', language: 'nb' } }, 400],
  ['a file above 3 MB', { attachments: [{ ...file(''), contentBytes: Buffer.alloc(3 * 1024 * 1024 + 1).toString('base64') }] }, 413],
];

test.each(refused)('a draft is refused for %s', async (_, change, status) => {
  expect((await geir('POST', '/me/messages', { ...letter('a@fjordvik.example'), ...change })).status).toBe(status);
});

test('a draft without recipients stays a draft', async () => {
  const { body: draft } = await geir('POST', '/me/messages', { subject: 'til ingen' });
  expect((await geir('POST', `/me/messages/${draft.id}/send`)).body.error.code).toBe('ErrorInvalidRecipients');
  expect((await geir('GET', `/me/messages/${draft.id}?$select=isDraft`)).body).toMatchObject({ isDraft: true });
});

test('of a mail that was sent only marks can be changed, and by who knows its state', async () => {
  const id = await sendTo(personNamed(tenant, 'silje').mail);
  expect((await geir('PATCH', `/me/messages/${id}`, { subject: 'noe annet' })).body.error.code).toBe('ErrorInvalidPropertySet');

  const { body: before } = await geir('GET', `/me/messages/${id}?$select=id`);
  const etag = String(before['@odata.etag']);
  expect((await geir('PATCH', `/me/messages/${id}`, { categories: ['Løfte'] }, { 'if-match': etag })).body).toMatchObject({
    categories: ['Løfte'],
  });
  expect((await geir('PATCH', `/me/messages/${id}`, { categories: [] }, { 'if-match': etag })).status).toBe(412);
});

test('what nobody could verify of the real service can be tried the other way', async () => {
  const other = await startTenant({
    limits: { requestMilliseconds: 0 },
    switches: { authAsVisible: false, headersFilterable: true, keepsDraftMessageId: false, keepsJsonFiles: false, basicProfiles: false },
  });
  const [writer, reader] = [await asPerson(other, 'geir'), await asPerson(other, 'silje')];
  const id = await sendTo(personNamed(other, 'silje').mail, writer);
  const received = await newestOf(reader);
  expect(received).toMatchObject({ hasAttachments: false });
  expect(headersOf(received)).not.toHaveProperty('x-ms-exchange-organization-authas');

  const header = 'String {00020386-0000-0000-C000-000000000046} Name x-lofte';
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${header}' and ep/value eq 'terms/1')`;
  expect((await reader('GET', `/me/messages?$filter=${encodeURIComponent(filter)}`)).body.value).toHaveLength(1);
  expect((await writer('GET', `/me/messages/${id}?$select=internetMessageId`)).body['internetMessageId']).toBe(
    received['internetMessageId'],
  );
  expect((await reader('GET', `/users/${personNamed(other, 'geir').mail}`)).body).toMatchObject({
    jobTitle: 'Kommunalsjef plan og teknisk',
  });
  assertNoViolations(other);
  await other.close();
});
