import { addinClientId, type Person, type Tenant } from './contract.ts';

type Options = { scopes?: readonly string[]; clientId?: string };

type Body = Record<string, unknown> & { id: string; value: Record<string, unknown>[]; error: { code: string; message: string } };

export type Reply = { status: number; headers: Headers; body: Body };

export const everyday = [
  'User.Read',
  'User.ReadBasic.All',
  'Calendars.ReadWrite',
  'Mail.ReadWrite',
  'Mail.Send',
  'MailboxSettings.Read',
] as const;

export const personNamed = (tenant: Tenant, id: string): Person => {
  const person = tenant.people.find(one => one.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
};

/** Graph as one person's app sees it, without a network: `await anne('GET', '/me')`. Consent is given on the way, ids are immutable. */
export const asPerson = async (tenant: Tenant, id: string, { scopes = everyday, clientId = addinClientId }: Options = {}) => {
  const { oid } = personNamed(tenant, id);
  tenant.identity.consent(oid, clientId, scopes);
  const { access_token: token } = await tenant.identity.issue(oid, clientId, scopes);

  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> => {
    const url = path.startsWith('https:') ? path : `${tenant.origin}/v1.0${path}`;
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await tenant.handle(
      new Request(url, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', prefer: 'IdType="ImmutableId"', ...headers },
        ...content,
      }),
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as Reply['body'] };
  };
};

export type Ask = Awaited<ReturnType<typeof asPerson>>;

/** Throws when the tenant has answered something Microsoft's description does not allow; for the end of every test. */
export const assertNoViolations = ({ violations }: Tenant): void => {
  if (violations.length > 0) throw new Error(`The tenant broke its own rules:\n${violations.join('\n')}`);
};
