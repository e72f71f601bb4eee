import type { IncomingMessage, ServerResponse } from 'node:http';

/** Node's request as the web's. The body is read whole; a tenant on one machine has no streams worth keeping. */
export const toRequest = async (incoming: IncomingMessage, origin: string): Promise<Request> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);

  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
  }

  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, body });
};

/** Writes the web's answer on Node's. */
export const sendResponse = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const cookies = response.headers.getSetCookie();
  outgoing.writeHead(response.status, { ...headers, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) });
  outgoing.end(Buffer.from(await response.arrayBuffer()));
};

/** Thrown where a fault breaks the connection; the server destroys the socket, an in-process caller sees what `fetch` would throw. */
export class Dropped extends TypeError {
  constructor() {
    super('fetch failed');
  }
}
