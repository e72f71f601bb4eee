import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPerson, assertNoViolations, personNamed, type Ask, type Reply } from './as-person.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;
let silje: Ask;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
beforeEach(async () => {
  tenant.reset();
  silje = await asPerson(tenant, 'silje');
});
afterEach(() => assertNoViolations(tenant));
afterAll(() => tenant.close());

const subjects = ({ body }: Reply) => body.value.map(({ subject }) => subject);
const ids = ({ body }: Reply) => body.value.map(({ id }) => String(id));

const kari = { emailAddress: { address: 'kari@utenfor.example', name: 'Kari' } };

const deliver = (subject: string, more: object = {}) =>
  tenant.deliver('silje', { subject, from: kari, body: { contentType: 'text', content: 'Hei' }, ...more }) ?? '';

const all = async (path: string, ask = silje, headers: Record<string, string> = {}) => {
  const pages: Reply[] = [];
  for (let next: string | undefined = path; next; next = pages.at(-1)?.body['@odata.nextLink'] as string | undefined) {
    pages.push(await ask('GET', next, undefined, headers));
  }
  return { pages, value: pages.flatMap(({ body }) => body.value), deltaLink: String(pages.at(-1)?.body['@odata.deltaLink']) };
};

test('mails come newest first, a page at a time, each once', async () => {
  const whole = await silje('GET', '/me/messages?$top=100');
  const { pages, value } = await all('/me/messages?$top=2');
  expect(value.map(({ id }) => id)).toEqual(ids(whole));
  expect(pages.length).toBe(Math.ceil(value.length / 2));
  const times = whole.body.value.map(({ receivedDateTime }) => String(receivedDateTime));
  expect(times).toEqual(times.toSorted().toReversed());
});

test('only what is selected is told, and headers only when they are named', async () => {
  const { body } = await silje('GET', '/me/messages?$top=1&$select=subject');
  expect(Object.keys(body.value[0] ?? {}).toSorted()).toEqual(['@odata.etag', 'id', 'subject']);
  const { body: plain } = await silje('GET', '/me/messages?$top=1');
  expect(plain.value[0]).not.toHaveProperty('internetMessageHeaders');
  expect(plain.value[0]).not.toHaveProperty('uniqueBody');
});

const filters: [string, (sought: Record<string, unknown>) => string][] = [
  ['its thread', ({ conversationId }) => `conversationId eq '${String(conversationId)}'`],
  ['its message id', ({ internetMessageId }) => `internetMessageId eq '${String(internetMessageId)}'`],
  [
    'its time',
    ({ receivedDateTime }) => `receivedDateTime ge ${String(receivedDateTime)} and receivedDateTime le ${String(receivedDateTime)}`,
  ],
  [
    'its folder and time',
    sought => `parentFolderId eq '${String(sought['parentFolderId'])}' and receivedDateTime ge ${String(sought['receivedDateTime'])}`,
  ],
  ['not being a draft, and its subject', ({ subject }) => `isDraft eq false and startswith(subject,'${String(subject).slice(0, 8)}')`],
];

test.each(filters)('a mail is found by %s', async (_, filter) => {
  deliver('Noe helt for seg selv');
  const sought = (await silje('GET', '/me/messages?$top=1')).body.value[0] ?? {};
  expect(ids(await silje('GET', `/me/messages?$filter=${encodeURIComponent(filter(sought))}`))).toContain(sought['id']);
});

test('one’s own property finds the mail again, by value in any case and by name in its own', async () => {
  const property = (name: string) => `String {8ecc7264-6880-4ebe-992f-8888d2eeaa1d} Name ${name}`;
  const { body: draft } = await silje('POST', '/me/messages', {
    subject: 'x',
    singleValueExtendedProperties: [{ id: property('lofteEvent'), value: 'AbC' }],
  });
  const found = async (name: string, value: string) => {
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${property(name)}' and ep/value eq '${value}')`;
    return ids(await silje('GET', `/me/messages?$filter=${encodeURIComponent(filter)}`));
  };
  expect(await found('lofteEvent', 'abc')).toEqual([draft.id]);
  expect(await found('lofteevent', 'AbC')).toEqual([]);
});

const searches: [string, boolean][] = [
  ['"attachment:lofte.json"', true],
  ['"subject:planbeskrivelsen"', true],
  ['"planbeskr"', true],
  ['"from:kari planbeskrivelsen"', true],
  ['"from:geir planbeskrivelsen"', false],
  ['"attachment:lofte.pdf"', false],
];

test.each(searches)('a search for %s: found is %s', async (search, isFound) => {
  const attachments = [{ '@odata.type': '#microsoft.graph.fileAttachment', name: 'lofte.json', contentBytes: 'e30=' }];
  const id = deliver('Planbeskrivelsen, ferdig', { attachments });
  expect(ids(await silje('GET', `/me/messages?$search=${encodeURIComponent(search)}`)).includes(id)).toBe(isFound);
});

const refusals: [string, string][] = [
  ['/me/messages?$select=subjekt', 'BadRequest'],
  ['/me/messages?$filter=subject+like+3', 'BadRequest'],
  ['/me/messages?$search="a"&$orderby=subject', 'SearchWithFilter'],
  ["/me/messages?$filter=isDraft eq false&$orderby=receivedDateTime desc", 'InefficientFilter'],
  ['/me/mailFolders/inbox/messages/delta?$search="a"', 'BadRequest'],
  ['/me/messages/nowhere', 'ErrorInvalidIdMalformed'],
  ['/me/events/nowhere', 'ErrorInvalidIdMalformed'],
  ['/me/mailFolders/nowhere', 'ErrorItemNotFound'],
  ['/me/messagez', 'BadRequest'],
  ['/users?$search="displayName:kari"', 'Request_UnsupportedQuery'],
  ['/users/ingen@fjordvik.example', 'Request_ResourceNotFound'],
];

test.each(refusals)('%s is refused with %s', async (path, code) => {
  const { status, body, headers } = await silje('GET', path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(body.error.code).toBe(code);
  expect(headers.get('request-id')).not.toBeNull();
});

test('a regular id changes when the mail moves, the immutable one does not, and both are taken', async () => {
  const immutable = deliver('flyttes');
  const regularId = async () => (await silje('GET', `/me/messages/${immutable}?$select=id`, undefined, { prefer: '' })).body.id;
  const before = await regularId();
  expect(before).not.toBe(immutable);

  const moved = await silje('POST', `/me/messages/${before}/move`, { destinationId: 'archive' });
  expect(moved.body.id).toBe(immutable);
  expect(moved.headers.get('preference-applied')).toContain('ImmutableId');
  expect((await silje('GET', `/me/messages/${before}`)).status).toBe(404);
  expect(await regularId()).not.toBe(before);
});

test('delta tells what came, what changed and what left, and nothing when nothing did', async () => {
  const inbox = '/me/mailFolders/inbox/messages/delta?$select=subject';
  const first = await all(inbox, silje, { prefer: 'IdType="ImmutableId", odata.maxpagesize=2' });
  expect(first.pages.length).toBeGreaterThan(1);
  expect(first.value.length).toBe((await silje('GET', '/me/mailFolders/inbox')).body['totalItemCount']);

  const quiet = await all(first.deltaLink);
  expect(quiet.value).toEqual([]);

  const [came, leaves] = [deliver('kom'), String(first.value[0]?.['id'])];
  await silje('POST', `/me/messages/${leaves}/move`, { destinationId: 'archive' });
  const after = await all(quiet.deltaLink);
  expect(after.value).toMatchObject([{ id: came, subject: 'kom' }, { id: leaves, '@removed': { reason: 'deleted' } }]);
});

test('a delta link of before a reset has expired', async () => {
  const { deltaLink } = await all('/me/mailFolders/inbox/messages/delta');
  tenant.reset();
  const { status, body } = await (await asPerson(tenant, 'silje'))('GET', deltaLink);
  expect([status, body.error.code]).toEqual([410, 'SyncStateNotFound']);
});

test('the folders have the names of her language', async () => {
  const { body } = await (await asPerson(tenant, 'daniel'))('GET', '/me/mailFolders');
  expect(body.value.map(({ displayName }) => displayName)).toContain('Sent Items');
});

test('deleting puts a mail in Deleted Items, and from there it is gone', async () => {
  const id = deliver('slettes');
  expect((await silje('DELETE', `/me/messages/${id}`)).status).toBe(204);
  expect((await silje('GET', '/me/mailFolders/deleteditems/messages')).body.value).toMatchObject([{ id }]);
  await silje('DELETE', `/me/messages/${id}`);
  expect((await silje('GET', `/me/messages/${id}`)).status).toBe(404);
});

test('colleagues are found by the beginnings of their names; of others only names and addresses are told', async () => {
  const { body } = await silje(
    'GET',
    `/users?$search=${encodeURIComponent('"displayName:kari sol"')}&$select=id,displayName,mail,jobTitle`,
    undefined,
    { consistencylevel: 'eventual' },
  );
  expect(body.value.map(({ displayName }) => displayName)).toEqual(['Kari Solheim', 'Kari Solli', 'Karin Solheim']);
  expect(body.value[0]).toMatchObject({ jobTitle: null });
  const { mail } = personNamed(tenant, 'kari');
  expect((await silje('GET', `/users?$filter=mail eq '${mail}'&$select=mail`)).body.value).toEqual([{ mail }]);
  expect((await silje('GET', '/me?$select=displayName,department')).body).toMatchObject({ department: 'Plan og teknisk' });
});

test('text is told as text when that is preferred', async () => {
  const id = deliver('html', { body: { contentType: 'html', content: '<p>Hei &amp; hå</p><p>to</p>' } });
  const { body } = await silje('GET', `/me/messages/${id}?$select=body`, undefined, { prefer: 'outlook.body-content-type="text"' });
  expect(body['body']).toEqual({ contentType: 'text', content: 'Hei & hå\nto' });
});

test('threads of subjects answer in one list', async () => {
  expect(subjects(await silje('GET', '/me/messages?$orderby=subject&$top=3'))).toHaveLength(3);
});
