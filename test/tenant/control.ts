import type { FaultRule, HandMade, Part, Tenant } from './contract.ts';
import { isFaultRule } from './graph/faults.ts';
import { isMailFaultRule } from './mail/transport.ts';

type Controlled = Pick<Tenant, 'origin' | 'people' | 'reset' | 'addFaults' | 'clearFaults' | 'addMailFaults' | 'releaseMail' | 'deliver' | 'graphLog'>;

const read = async (request: Request): Promise<unknown> => {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
};

const wrong = (message: string) => Response.json({ error: message }, { status: 400 });

const done = () => new Response(null, { status: 204 });

const faultsIn = (body: unknown): FaultRule[] | undefined => {
  const rules: unknown[] = Array.isArray(body) ? body : [body];
  return rules.every(isFaultRule) ? rules : undefined;
};

const isDelivery = (body: unknown): body is { to: string; message: HandMade } => {
  const { to, message } = (body ?? {}) as { to?: unknown; message?: unknown };
  return typeof to === 'string' && typeof message === 'object' && message !== null;
};

/** What a person or a test may do to the tenant over the network, on this machine only: look, put back, break, deliver. */
export const controlPart = (tenant: Controlled): Part => {
  const act: Record<string, (request: Request, url: URL) => Promise<Response> | Response> = {
    'GET /tenant/people': () => Response.json(tenant.people),
    'POST /tenant/reset': () => {
      tenant.reset();
      return done();
    },
    'GET /tenant/graph-log': (_request, url) => {
      const lines = tenant.graphLog(url.searchParams.get('client') ?? undefined).map(line => `${JSON.stringify(line)}\n`);
      return new Response(lines.join(''), { headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' } });
    },
    'POST /tenant/faults': async request => {
      const rules = faultsIn(await read(request));
      if (!rules) {
        return wrong('A fault is {when: {method?, path?, person?, client?}, times?, then, retryAfter?, seconds?}, or a list of them.');
      }
      tenant.addFaults(rules);
      return done();
    },
    'POST /tenant/mail-faults': async request => {
      const body = await read(request);
      const rules: unknown[] = Array.isArray(body) ? body : [body];
      if (!rules.every(isMailFaultRule)) return wrong('A mail fault is {when: {from?, to?, subject?}, times?, then}, or a list of them.');
      tenant.addMailFaults(rules);
      return done();
    },
    'POST /tenant/release-mail': (_request, url) => {
      tenant.releaseMail(url.searchParams.get('order') === 'reversed' ? 'reversed' : 'as-sent');
      return done();
    },
    'DELETE /tenant/faults': () => {
      tenant.clearFaults();
      return done();
    },
    'POST /tenant/deliver': async request => {
      const body = await read(request);
      if (!isDelivery(body)) return wrong('A delivery is {to, message}.');
      const id = tenant.deliver(body.to, body.message);
      return id === undefined ? wrong(`Nobody here has the address ${body.to}.`) : Response.json({ id }, { status: 201 });
    },
  };

  return (request, url) => {
    if (!url.pathname.startsWith('/tenant/')) return undefined;

    const origin = request.headers.get('origin');
    if (origin !== null && origin !== tenant.origin) return new Response('Forbidden', { status: 403 });
    const answer = act[`${request.method} ${url.pathname}`];
    return answer ? answer(request, url) : Response.json({ error: 'no such control' }, { status: 404 });
  };
};
