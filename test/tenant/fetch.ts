import { request } from 'node:https';
import { readFileSync } from 'node:fs';

const certificate = () =>
  (JSON.parse(readFileSync(new URL('../../dist/tenant/certificate.json', import.meta.url), 'utf8')) as { cert: string }).cert;

/** `fetch` over the network for tests in Node: trusts the tenant's certificate and nothing else, follows no redirects, keeps no cookies. */
export const tenantFetch = async (input: string | URL, init: RequestInit = {}): Promise<Response> => {
  const asked = new Request(input, init);
  const body = Buffer.from(await asked.arrayBuffer());

  return new Promise((resolve, reject) => {
    // `Request` drops a browser's own headers, such as Cookie and Origin, that a test plays the browser with.
    const headers = { ...Object.fromEntries(asked.headers), ...(init.headers as Record<string, string>) };
    const outgoing = request(asked.url, { method: asked.method, headers, ca: certificate() }, incoming => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const received = new Headers();
        for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
          received.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
        }
        const status = incoming.statusCode ?? 500;
        resolve(new Response([204, 304].includes(status) ? null : Buffer.concat(chunks), { status, headers: received }));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
};
