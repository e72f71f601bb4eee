import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificateForLocalhost, type Certificate } from './certificate.ts';
import type { Tenant } from './contract.ts';
import { makeTenant, type TenantOptions } from './tenant.ts';
import { Dropped, sendResponse, toRequest } from './web.ts';

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

const listen = (server: Server, port: number, host: string) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

const close = (server: Server) =>
  new Promise<void>(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const tries = 5;

type Listening = { port: number; servers: Server[] };

/** `localhost` may mean either address, so both are served, on the same port; a machine without IPv6 has only the first. */
const listenOnLoopback = async (wanted: number, certificate: Certificate, listener: Listener, left = tries): Promise<Listening> => {
  const four = createServer(certificate, listener);
  const port = await listen(four, wanted, '127.0.0.1');
  const six = createServer(certificate, listener);
  try {
    await listen(six, port, '::1');
    return { port, servers: [four, six] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return { port, servers: [four] };
    await close(four);
    if (wanted !== 0 || left === 0) throw error;
    return listenOnLoopback(0, certificate, listener, left - 1);
  }
};

/** A running tenant: its origin is `https://localhost:<port>`, served on the loopback addresses only. */
export type RunningTenant = Tenant & { close(): Promise<void> };

/**
 * Starts a Microsoft 365 in miniature on one https origin: identity below `/login`, Graph below `/v1.0`,
 * control below `/tenant`, then the given parts.
 *
 * Port 0, the default, is any free one. Rejects with `EADDRINUSE` where the wanted port is taken.
 */
export const startTenant = async ({ port: wanted = 0, ...options }: TenantOptions & { port?: number } = {}): Promise<RunningTenant> => {
  const certificate = await certificateForLocalhost();
  let listener: Listener = (_incoming, outgoing) => void outgoing.writeHead(503).end();
  const { port, servers } = await listenOnLoopback(wanted, certificate, (incoming, outgoing) => listener(incoming, outgoing));
  const origin = `https://localhost:${port}`;
  const { tenant, login } = await makeTenant(origin, certificate, options);

  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      await sendResponse(await tenant.handle(await toRequest(incoming, origin)), outgoing);
    } catch (error) {
      if (error instanceof Dropped) return void incoming.socket.destroy();
      console.error('tenant: a request failed', error);
      outgoing.writeHead(500).end();
    }
  };
  listener = (incoming, outgoing) => {
    if (incoming.url?.startsWith('/login/')) login(incoming, outgoing);
    else void serve(incoming, outgoing);
  };

  return Object.assign(Object.create(tenant) as Tenant, { close: async () => void (await Promise.all(servers.map(close))) });
};
