import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchEvents } from '../../manifests/launch-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'lofte-classic-'));
let code = '';

beforeAll(async () => {
  await build({ configFile: 'outlook-addin/vite.classic.config.ts', build: { outDir: folder } });
  code = readFileSync(join(folder, 'launchevent.js'), 'utf8');
}, 30_000);

type Form = { start: number; addresses: readonly string[]; kept?: unknown; isBroken?: boolean };

const key = (start: number, addresses: readonly string[]) => [start, start + 3_600_000, ...addresses].join(' ');

/** Runs the script as classic Outlook does: an engine without a page, and Office alone beside it. */
const outlookWith = ({ start, addresses, kept, isBroken = false }: Form, displayLanguage = 'nb-NO') => {
  const session = new Map<string, string>(kept === undefined ? [] : [['lofte.check', JSON.stringify(kept)]]);
  const answers = (value: unknown) => ({ getAsync: (done: (result: unknown) => void) => done({ status: isBroken ? 'failed' : 'succeeded', value }) });
  const item = {
    requiredAttendees: answers(addresses.map(emailAddress => ({ emailAddress, displayName: emailAddress.split('.')[0] }))),
    optionalAttendees: answers([]),
    start: answers(new Date(start)),
    end: answers(new Date(start + 3_600_000)),
    sessionData: {
      getAsync: (name: string, done: (result: unknown) => void) => done(session.has(name) ? { status: 'succeeded', value: session.get(name) } : { status: 'failed' }),
      setAsync: (name: string, value: string) => void session.set(name, value),
    },
  };
  const handlers: Record<string, (event: { completed: (options?: unknown) => void }) => void> = {};
  const Office = {
    actions: { associate: (name: string, handler: (typeof handlers)[string]) => void (handlers[name] = handler) },
    context: { displayLanguage, mailbox: { item } },
    AsyncResultStatus: { Succeeded: 'succeeded' },
  };
  runInContext(code, createContext({ Office }));
  const call = (name: string) => new Promise<unknown>(resolve => handlers[name]?.({ completed: resolve }));
  return { handlers, call };
};

const anne = 'anne.haugen@fjordvik.example';
const monday = Date.UTC(2026, 10, 30, 9);
const tight = { v: 1, of: key(monday, [anne]), count: 1, tight: [{ address: anne, why: 'outside', seconds: 5400 }] };

describe('the script of classic Outlook', () => {
  it('is ECMAScript 2016, and one file', () => {
    expect(() => parse(code, { ecmaVersion: 2016 })).not.toThrow();
    expect(code).not.toMatch(/\bimport\s*\(|\bfetch\s*\(|\bdocument\b|\bwindow\b|\blocalStorage\b|\bTemporal\b/u);
  });

  it('answers to every event the manifest names', () => {
    expect(Object.keys(outlookWith({ start: monday, addresses: [] }).handlers)).toEqual(launchEvents.map(({ functionName }) => functionName));
  });

  it('asks once about a meeting the pane has found too tight, in the language of Outlook', async () => {
    const { call } = outlookWith({ start: monday, addresses: [anne], kept: tight });
    expect(await call('onAppointmentSend')).toMatchObject({
      allowEvent: false,
      errorMessage: 'Tiden er trang for anne. anne har én time og 30 minutter av møtet utenfor arbeidstiden.\n\nLøfte viser tider som passer bedre. Du kan sende likevel.',
      cancelLabel: 'Endre tiden',
      commandId: 'lofteMeeting',
    });
    expect(await call('onAppointmentSend')).toEqual({ allowEvent: true });
    const { call: english } = outlookWith({ start: monday, addresses: [anne], kept: tight }, 'en-US');
    expect(await english('onAppointmentSend')).toMatchObject({ errorMessage: expect.stringContaining('has one hour and 30 minutes of the meeting outside working hours') });
  });

  it.each([
    ['nothing was kept', { start: monday, addresses: [anne] }],
    ['what was kept is about another time', { start: monday + 1, addresses: [anne], kept: tight }],
    ['what was kept is about other people', { start: monday, addresses: [anne, 'ole@fjordvik.example'], kept: tight }],
    ['what was kept is rubbish', { start: monday, addresses: [anne], kept: { v: 1, of: key(monday, [anne]), tight: 'x' } }],
    ['Outlook does not tell who is asked', { start: monday, addresses: [anne], kept: tight, isBroken: true }],
  ] satisfies [string, Form][])('lets the meeting go where %s', async (_, form) => {
    expect(await outlookWith(form).call('onAppointmentSend')).toEqual({ allowEvent: true });
  });

  it('ends at once when the form changes: there is nothing it can look up', async () => {
    const { call } = outlookWith({ start: monday, addresses: [anne] });
    expect(await call('onAppointmentAttendeesChanged')).toBeUndefined();
  });
});
