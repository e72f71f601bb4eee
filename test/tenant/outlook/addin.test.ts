import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addinClientId, type Identity, type Person } from '../contract.ts';
import { localOffice } from './addin.ts';
import { fileBelow } from './files.ts';
import { outlookPart } from './part.ts';

const origin = 'https://localhost:4443';
const cdn = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
const person: Person = { oid: 'oid-1', id: 'anne', displayName: 'Anne "A" Berg', givenName: 'Anne', surname: 'Berg', mail: 'anne@fjordvik.example', jobTitle: 'Rådgiver', department: 'Oppvekst', language: 'nb' };
const identity: Identity = { issuer: `${origin}/login/t/v2.0`, hasConsent: () => false, consent: () => undefined, issue: () => Promise.reject(new Error('no')) };

let ask: (path: string, init?: RequestInit) => Promise<Response | undefined>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'addin-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'taskpane.html'), `<!doctype html><head>${cdn}</head><body>Løfte</body>`);
  await writeFile(join(folder, 'assets/pane.js'), 'export {};');
  await writeFile(join(folder, 'config.json'), '{"clientId":"of production"}');
  const part = outlookPart({ origin, people: [person], identity, now: () => Temporal.Instant.from('2026-11-26T09:00:00Z') }, { addinFolder: folder, clientFolder: folder });
  ask = async (path, init) => part(new Request(origin + path, init), new URL(origin + path));
});

test('of the production page only the CDN line is exchanged', () => {
  const html = localOffice(`<head><!-- ours -->${cdn}<script type="module" src="./assets/pane.js"></script></head>`);
  expect(html).not.toContain('appsforoffice');
  expect(html).toMatch(/^<head><!-- ours --><script src="\/outlook\/host-side\/msajax-shim\.js"><\/script>.*<script type="module" src="\.\/assets\/pane\.js"><\/script><\/head>$/);
  expect(html.indexOf('naa-bridge')).toBeLessThan(html.indexOf('/officejs/office.js'));
});

test('the pane comes under a policy as strict as production’s, and is never cached', async () => {
  const response = await ask('/addin/taskpane.html');
  expect(response?.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(response?.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(response?.headers.get('cache-control')).toBe('no-store');
  expect(await response?.text()).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

test('config.json is the tenant’s own', async () => {
  expect(await (await ask('/addin/config.json'))?.json()).toEqual({ clientId: addinClientId, authority: identity.issuer, graph: origin, tenant: 'local' });
});

test.each([
  ['/addin/assets/pane.js', 'text/javascript; charset=utf-8'],
  ['/outlook/host-side/naa-bridge.js', 'text/javascript; charset=utf-8'],
  ['/officejs/Office.js', 'text/javascript; charset=utf-8'],
  ['/?as=anne', 'text/html; charset=utf-8'],
  ['/mail/?as=anne', 'text/html; charset=utf-8'],
  ['/mail/inbox/id/AAMk%2Fa%3D?as=anne', 'text/html; charset=utf-8'],
])('%s is served as %s', async (path, type) => {
  const response = await ask(path);
  expect([response?.status, response?.headers.get('content-type')]).toEqual([200, type]);
});

test.each(['/addin/..%2f..%2fpackage.json', '/addin/..%5cpart.ts', '/addin/%00', '/addin/%E0%A4%A', '/officejs/..%2f..%2fpackage.json', '/outlook/host-side/..%2fpart.ts', '/addin/assets'])(
  '%s leads nowhere',
  async path => {
    expect((await ask(path))?.status).toBe(404);
  },
);

test('a folder whose name only begins like ours is not below ours', () => {
  expect(fileBelow('/srv/addin', '../addin-secret/key')).toBeUndefined();
  expect(fileBelow('/srv/addin', '')).toBeUndefined();
  expect(fileBelow('/srv/addin', 'a/../taskpane.html')).toBe('/srv/addin/taskpane.html');
});

test('what is not Outlook’s is left to the next part', async () => {
  expect(await ask('/v1.0/me')).toBeUndefined();
  expect(await ask('/tenant/reset', { method: 'POST' })).toBeUndefined();
});

const textOf = async (path: string) => (await (await ask(path))?.text()) ?? '';

test('the page is the same at every address of Outlook, and what it loads is named from the root', async () => {
  const html = await textOf('/?as=anne');
  for (const path of ['/mail?as=anne', '/mail/0/inbox/id/x?as=anne', '/mail/deeplink/compose?as=anne']) expect(await textOf(path)).toBe(html);
  for (const [, address] of html.matchAll(/\b(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^\//);
});

test('whoever is chosen on the start page comes to her Outlook, and to what was asked for in it', async () => {
  expect(await textOf('/')).toContain('href="/mail/?as=anne"');
  expect(await textOf('/mail/inbox/id/AAMk%2Fa%3D?as=ingen')).toContain('href="/mail/inbox/id/AAMk%2Fa%3D?as=anne"');
});

test('the policy is as strict as Outlook’s: own scripts, and markup through one policy of the page’s', async () => {
  const policy = (await ask('/mail/?as=anne'))?.headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(expect.arrayContaining(["script-src 'self'", "require-trusted-types-for 'script'", 'trusted-types default']));
});

test('start data lies in the page as text: nothing in a name becomes markup or script', async () => {
  const html = await textOf('/?as=anne');
  expect(html).toContain('Anne \\&quot;A\\&quot; Berg');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
});

test('another site is given no token and no consent', async () => {
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
  expect((await ask('/outlook/broker/token', { method: 'POST', headers, body: '{}' }))?.status).toBe(403);
  expect((await ask('/outlook/broker/consent', { method: 'POST', headers, body: '{}' }))?.status).toBe(403);
});
