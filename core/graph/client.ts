import { Client, GraphError, type GraphRequest } from '@microsoft/microsoft-graph-client';
import type { Clock } from '#core/ports/clock.ts';
import type { SignIn, Step } from '#core/ports/sign-in.ts';
import { Trouble, type TroubleKind } from '#core/ports/trouble.ts';
import { makeMiddleware, type Fetch } from './middleware.ts';

export type GraphOptions = {
  /** Origin of Microsoft Graph, `https://graph.microsoft.com` outside the local tenant. */
  origin: string;
  signIn: SignIn;
  clock: Clock;
  fetch: Fetch;
};

/** A path such as `/me/messages?$top=10`, or an absolute link Graph has given; values in it already percent-encoded. */
export type Ask = <Answer>(path: string, act: (request: GraphRequest) => Promise<Answer>) => Promise<Answer>;

const kindOf = (status: number): TroubleKind => {
  if (status === 401) return 'consent';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 429 || status >= 500) return 'busy';
  return 'refused';
};

const asTrouble = (thrown: unknown, step: Step): Trouble => {
  if (thrown instanceof Trouble) return thrown;
  if (thrown instanceof GraphError) {
    const unsettled = thrown.statusCode >= 500;
    return new Trouble(kindOf(thrown.statusCode), { step, unsettled, cause: thrown, detail: thrown.code ?? '' });
  }
  return new Trouble('busy', { step, cause: thrown, unsettled: true });
};

/** Graph for one step of consent. Everything it throws is a `Trouble`. */
export const makeAsk =
  ({ origin, signIn, clock, fetch }: GraphOptions, step: Step): Ask =>
  async (path, act) => {
    // The library turns whatever its chain throws into an error of its own without the cause, so ours is kept beside it.
    let kept: Trouble | null = null;
    const middleware = makeMiddleware(signIn, step, clock, fetch);
    const client = Client.initWithMiddleware({
      baseUrl: `${origin}/`,
      defaultVersion: 'v1.0',
      middleware: { execute: context => middleware.execute(context).catch((thrown: unknown) => Promise.reject((kept = asTrouble(thrown, step)))) },
    });
    try {
      return await act(client.api(path).header('Prefer', 'IdType="ImmutableId"'));
    } catch (thrown) {
      throw kept ?? asTrouble(thrown, step);
    }
  };

type Page<Item> = { value: Item[]; '@odata.nextLink'?: string };

/** All items of a listing, page by page, at most `limit`. */
export const allPages = async <Item>(ask: Ask, path: string, limit: number): Promise<Item[]> => {
  const items: Item[] = [];
  let next: string | undefined = path;
  while (next !== undefined && items.length < limit) {
    const page: Page<Item> = await ask(next, request => request.get());
    items.push(...page.value);
    next = page['@odata.nextLink'];
  }
  return items.slice(0, limit);
};

/** A string inside an OData filter, quotes doubled. */
export const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
