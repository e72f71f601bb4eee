import { describe, expect, it } from 'vitest';
import type { Writing } from '#core/draft/from-writing.ts';
import { loadLanguage } from '#core/language/language.ts';
import type { SeenSchedule } from '#core/load/seen.ts';
import { makeMailHandler, type MailParts } from '../../../outlook-addin/src/launch/mail-handler.ts';

const amira = { name: 'Amira Haddad', address: 'amira.haddad@fjordvik.example' };
const hours = { days: [1, 2, 3, 4, 5], startMinutes: 480, endMinutes: 960, zone: 'Europe/Oslo' };
const now = Math.floor(Date.now() / 1000);
const taken: SeenSchedule = { seen: true, busy: [{ startSeconds: now - 86_400, endSeconds: now + 20 * 86_400, status: 'busy' }], unknown: [], hours, isEmpty: false };
const free: SeenSchedule = { seen: true, busy: [{ startSeconds: now - 86_400, endSeconds: now - 80_000, status: 'busy' }], unknown: [], hours, isEmpty: false };

const asking: Writing = { subject: 'Årsplanen', text: 'Hei Amira. Kan du skrive utkastet til årsplanen?', to: [amira], cc: [] };

const handler = (writing: Writing, schedule: SeenSchedule | 'never', more: Partial<MailParts> = {}) => {
  let asked: string | null = null;
  return makeMailHandler({
    read: async () => writing,
    look: people => (schedule === 'never' ? new Promise(() => undefined) : Promise.resolve({ attendees: people.map(one => ({ ...one, schedule })), organizer: null, promises: () => [], replaces: null })),
    language: () => loadLanguage('nb'),
    me: 'ingrid.solheim@fjordvik.example',
    wasAsked: async key => asked === key,
    setAsked: async key => void (asked = key),
    deadlineMilliseconds: 2000,
    ...more,
  });
};

describe('a mail that is sent by hand', () => {
  it('is asked about once where it asks something of someone with too little room', async () => {
    const send = handler(asking, taken);
    const first = await send();
    expect(first).toMatchObject({ allowEvent: false, cancelLabel: 'Endre e-posten' });
    expect('errorMessage' in first && first.errorMessage).toMatch(/for mye for Amira\.\n\nLøfte kan spørre med en dato som passer\. Du kan sende likevel\.$/u);
    expect(await send()).toEqual({ allowEvent: true });
  });

  it('goes where there is room', async () => {
    expect(await handler(asking, free)()).toEqual({ allowEvent: true });
  });

  it('goes where it asks for nothing', async () => {
    expect(await handler({ ...asking, text: 'Hei Amira. Takk for sist, det var et fint møte.' }, taken)()).toEqual({ allowEvent: true });
  });

  it('goes where calendars are not seen, or the answer does not come', async () => {
    expect(await handler(asking, { seen: false })()).toEqual({ allowEvent: true });
    expect(await handler(asking, 'never', { deadlineMilliseconds: 20 })()).toEqual({ allowEvent: true });
    expect(await handler(asking, taken, { read: () => Promise.reject(new Error('closed')) })()).toEqual({ allowEvent: true });
  });
});
