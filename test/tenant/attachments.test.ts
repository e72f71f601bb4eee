import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPerson, assertNoViolations, type Ask } from './as-person.ts';
import { startTenant, type RunningTenant } from './server.ts';

let tenant: RunningTenant;
let geir: Ask;
let draftId: string;

beforeAll(async () => {
  tenant = await startTenant({ limits: { requestMilliseconds: 0 } });
});
beforeEach(async () => {
  tenant.reset();
  geir = await asPerson(tenant, 'geir');
  draftId = (await geir('POST', '/me/messages', { subject: 'Med vedlegg' })).body.id;
});
afterEach(() => assertNoViolations(tenant));
afterAll(() => tenant.close());

const file = (text: string) => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: 'lofte.json',
  contentType: 'application/json',
  contentBytes: Buffer.from(text).toString('base64'),
});

test('a large file goes up in ranges to an address that needs no token', async () => {
  const bytes = Buffer.alloc(4 * 1024 * 1024, 'x');
  const { status, body } = await geir(
    'POST',
    `/me/messages/${draftId}/attachments/createUploadSession`,
    { attachmentItem: { attachmentType: 'file', name: 'stor.bin', size: bytes.length } },
  );
  expect(status).toBe(201);

  const half = bytes.length / 2;
  const put = (from: number) =>
    tenant.handle(
      new Request(String(body['uploadUrl']), {
        method: 'PUT',
        headers: { 'content-range': `bytes ${from}-${from + half - 1}/${bytes.length}` },
        body: bytes.subarray(from, from + half),
      }),
    );
  expect(await (await put(0)).json()).toMatchObject({ nextExpectedRanges: [`${half}-`] });
  expect((await put(0)).status).toBe(416);
  expect((await put(half)).status).toBe(201);
  expect((await geir('GET', `/me/messages/${draftId}/attachments?$select=name,size`)).body.value).toMatchObject(
    [{ name: 'stor.bin', size: bytes.length }],
  );
});

test('the bytes of a file come back as they went', async () => {
  await geir('POST', `/me/messages/${draftId}/attachments`, file('{"a":1}'));
  const { body } = await geir('GET', `/me/messages/${draftId}/attachments`);
  const path = `/me/messages/${draftId}/attachments/${String(body.value[0]?.['id'])}/$value`;
  expect((await geir('GET', path)).body).toEqual({ a: 1 });
});

test('an upload session takes the parameter’s name as the documentation writes it', async () => {
  const { status } = await geir(
    'POST',
    `/me/messages/${draftId}/attachments/createUploadSession`,
    { AttachmentItem: { attachmentType: 'file', name: 'stor.bin', size: 4_000_000 } },
  );
  expect(status).toBe(201);
});

test('a file that is taken off is gone', async () => {
  const { body } = await geir('POST', `/me/messages/${draftId}/attachments`, file('{}'));
  expect((await geir('DELETE', `/me/messages/${draftId}/attachments/${body.id}`)).status).toBe(204);
  expect((await geir('GET', `/me/messages/${draftId}`)).body).toMatchObject({ hasAttachments: false });
});
