import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Clock } from '#core/ports/clock.ts';
import type { SignIn, Step } from '#core/ports/sign-in.ts';
import { Trouble } from '#core/ports/trouble.ts';

export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;

const tries = 3;
const longestWaitSeconds = 20;
const firstWaitSeconds = 1;

const methodOf = (context: Context) =>
  (context.options?.method ?? (context.request instanceof Request ? context.request.method : 'GET')).toUpperCase();
const addressOf = (context: Context) => (context.request instanceof Request ? context.request.url : context.request);

/** Whether doing it twice is the same as doing it once: reading, or the two calls that only read though they are POSTs. */
const isRepeatable = (method: string, address: string) =>
  method === 'GET' || /\/(getSchedule|\$batch)$/.test(new URL(address).pathname);

/** Seconds Graph asks for, or null. */
const askedSeconds = (response: Response): number | null => {
  const asked = Number(response.headers.get('Retry-After'));
  return Number.isFinite(asked) && asked > 0 ? asked : null;
};

const claimsIn = (response: Response): string | undefined => {
  const challenge = /claims="([^"]+)"/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1];
  return challenge ? atob(challenge) : undefined;
};

/**
 * Our own chain for the Graph client: a token for this step, patience where Graph asks for it, one new token after a 401.
 *
 * A 429 was never carried out, so any call may come again; a 503 or 504 may have been, so only what reads does.
 * The library's default chain repeats every POST, also the sending of a mail (facts: Graph, § 11).
 */
export const makeMiddleware = (signIn: SignIn, step: Step, clock: Clock, fetch: Fetch): Middleware => {
  const once = async (context: Context, token: string): Promise<Response> => {
    const headers = new Headers(context.options?.headers as HeadersInit | undefined);
    headers.set('Authorization', `Bearer ${token}`);
    try {
      return await fetch(context.request, { ...context.options, headers } as RequestInit);
    } catch (cause) {
      throw new Trouble('offline', { cause, unsettled: !isRepeatable(methodOf(context), addressOf(context)) });
    }
  };

  return {
    async execute(context) {
      const repeatable = isRepeatable(methodOf(context), addressOf(context));
      let token = await signIn.token(step);
      let renewed = false;

      for (let attempt = 0; ; attempt += 1) {
        const response = await once(context, token);
        context.response = response;

        if (response.status === 401 && !renewed) {
          renewed = true;
          const claims = claimsIn(response);
          token = await signIn.token(step, { fresh: true, ...(claims ? { claims } : {}) });
          continue;
        }

        const mayComeAgain = response.status === 429 || (repeatable && (response.status === 503 || response.status === 504));
        if (!mayComeAgain || attempt >= tries) return;
        const seconds = askedSeconds(response) ?? firstWaitSeconds * 2 ** attempt;
        // A person waits this long and no longer; to ask earlier than told would only make it later.
        if (seconds > longestWaitSeconds) throw new Trouble('busy', { step, retryAfterSeconds: seconds, detail: String(response.status) });
        await clock.wait(seconds * 1000);
      }
    },
  };
};
