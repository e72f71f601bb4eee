import { describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#core/language/language.ts';
import type { Booking } from '#core/load/booking.ts';
import type { AskedMeeting } from '#core/screens/booking.ts';
import { makeHandlers, type MeetingForm } from '../../../outlook-addin/src/launch/handlers.ts';

const amira = { name: 'Amira Haddad', address: 'amira.haddad@fjordvik.example' };
const hard: Booking = { tight: [{ ...amira, finding: { why: 'busy', seconds: 3600 }, others: [] }], unseen: [], fine: [], better: [] };
const fine: Booking = { tight: [], unseen: [], fine: [{ ...amira, findings: [] }], better: [] };
const at = (startSeconds: number): AskedMeeting => ({ startSeconds, endSeconds: startSeconds + 3600, subject: 'Vinterdrift', attendees: [{ ...amira, isGroup: false }], isAllDay: false, isRecurring: false, eventId: null });

/** A meeting's form in memory; what it says and keeps can be looked at. */
const formOf = (meeting: AskedMeeting) => {
  const seen = { meeting, said: null as string | null, told: 0, kept: null as string | null, asked: null as string | null };
  const form: MeetingForm = {
    read: async () => seen.meeting,
    keepCheck: async text => void (seen.kept = text),
    readCheck: async () => seen.kept,
    wasAsked: async key => seen.asked === key,
    setAsked: async key => void (seen.asked = key),
    tell: async message => {
      seen.told += 1;
      seen.said = message?.text ?? null;
    },
  };
  return { form, seen };
};

const language = () => loadLanguage('nb');
const never = () => new Promise<never>(() => undefined);

describe('while a meeting is written', () => {
  it('the form says whom it is hard for', async () => {
    const { form, seen } = formOf(at(1_800_000_000));
    await makeHandlers({ form, check: async () => hard, language, deadlineMilliseconds: 100 }).onChanged();
    expect(seen.said).toBe('Amira er opptatt da.');
  });

  it('what was said is taken away when it is no longer so, or no longer known', async () => {
    const { form, seen } = formOf(at(1_800_000_000));
    const check = vi.fn<() => Promise<Booking>>().mockResolvedValue(hard);
    const handlers = makeHandlers({ form, check, language, deadlineMilliseconds: 100 });
    await handlers.onChanged();
    check.mockResolvedValue(fine);
    await handlers.onChanged();
    expect(seen.said).toBeNull();
    check.mockResolvedValue(hard);
    await handlers.onChanged();
    check.mockRejectedValue(new Error('no consent'));
    await handlers.onChanged();
    expect(seen.said).toBeNull();
  });

  it('an answer that comes after the form has gone on is not shown', async () => {
    const { form, seen } = formOf(at(1_800_000_000));
    let answerFirst: (booking: Booking) => void = () => undefined;
    const check = vi.fn<() => Promise<Booking>>().mockReturnValueOnce(new Promise(resolve => (answerFirst = resolve))).mockResolvedValue(fine);
    const handlers = makeHandlers({ form, check, language, deadlineMilliseconds: 100 });
    const first = handlers.onChanged();
    await vi.waitFor(() => expect(check).toHaveBeenCalled());
    await handlers.onChanged();
    answerFirst(hard);
    await first;
    expect(seen).toMatchObject({ said: null, told: 1 });
  });

  it('nothing of anybody’s calendar is kept in the form', async () => {
    const { form, seen } = formOf(at(1_800_000_000));
    const better = [{ startSeconds: 1_800_090_000, endSeconds: 1_800_093_600, fits: 2, of: 2, isShorter: false }];
    await makeHandlers({ form, check: async () => ({ ...hard, better }), language, deadlineMilliseconds: 100 }).onChanged();
    expect(JSON.parse(seen.kept ?? '')).toEqual({ v: 1, of: `1800000000000 1800003600000 ${amira.address}`, count: 1, tight: [{ address: amira.address, why: 'busy', seconds: 3600 }] });
  });
});

describe('a meeting that is to be sent', () => {
  it('is asked about once, in text and in Markdown', async () => {
    const { form } = formOf(at(1_800_000_000));
    const handlers = makeHandlers({ form, check: async () => hard, language, deadlineMilliseconds: 1000 });
    expect(await handlers.onSend()).toEqual({
      allowEvent: false,
      errorMessage: 'Tiden er trang for Amira. Amira er opptatt da.\n\nLøfte viser tider som passer bedre. Du kan sende likevel.',
      errorMessageMarkdown: '**Tiden er trang for Amira.**\n\n- Amira er opptatt da.\r\n\nLøfte viser tider som passer bedre. Du kan sende likevel.',
      cancelLabel: 'Endre tiden',
    });
    expect(await handlers.onSend()).toEqual({ allowEvent: true });
  });

  it('is asked about again at another time', async () => {
    const { form, seen } = formOf(at(1_800_000_000));
    const handlers = makeHandlers({ form, check: async () => hard, language, deadlineMilliseconds: 1000 });
    await handlers.onSend();
    seen.meeting = at(1_800_086_400);
    expect((await handlers.onSend()).allowEvent).toBe(false);
  });

  it('needs no new check where the form has kept one of the same time, and trusts none of another', async () => {
    const { form, seen } = formOf(at(1_800_000_000));
    const check = vi.fn<() => Promise<Booking>>().mockResolvedValue(hard);
    const handlers = makeHandlers({ form, check, language, deadlineMilliseconds: 1000 });
    await handlers.onChanged();
    check.mockResolvedValue(fine);
    expect((await handlers.onSend()).allowEvent).toBe(false);
    expect(check).toHaveBeenCalledTimes(1);
    seen.meeting = at(1_800_086_400);
    expect((await handlers.onSend()).allowEvent).toBe(true);
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('goes where everyone has room', async () => {
    const { form } = formOf(at(1_800_000_000));
    expect(await makeHandlers({ form, check: async () => fine, language, deadlineMilliseconds: 1000 }).onSend()).toEqual({ allowEvent: true });
  });

  const failures: [string, Partial<Parameters<typeof makeHandlers>[0]>, Partial<MeetingForm>][] = [
    ['the check is refused', { check: () => Promise.reject(new Error('no consent')) }, {}],
    ['the check takes too long', { check: never }, {}],
    ['the form cannot be read', {}, { read: () => Promise.reject(new Error('closed')) }],
    ['the form never answers', {}, { read: never }],
    ['what was kept is rubbish, and nothing can be checked', { check: () => Promise.reject(new Error('offline')) }, { readCheck: async () => '{"v":1' }],
    ['the language does not come', { language: () => Promise.reject(new Error('offline')) }, {}],
  ];
  it.each(failures)('goes where %s', async (_, parts, broken) => {
    const { form } = formOf(at(1_800_000_000));
    const handlers = makeHandlers({ form: { ...form, ...broken }, check: async () => hard, language, deadlineMilliseconds: 20, ...parts });
    expect(await handlers.onSend()).toEqual({ allowEvent: true });
  });
});
