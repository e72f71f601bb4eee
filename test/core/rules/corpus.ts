import { readFileSync } from 'node:fs';
import { emptyDraft, type Draft } from '#core/draft/draft.ts';
import { draftFromMail } from '#core/draft/from-mail.ts';
import { roomFor } from '#core/load/room.ts';
import type { Busy, SeenSchedule } from '#core/load/seen.ts';
import { factsOfDraft } from '#core/rules/facts-of-draft.ts';
import type { Facts } from '#core/rules/catalogue.ts';
import { assumedSize, effortOf, reckonedSeconds } from '#core/vocabulary/effort.ts';
import { makeClock } from '#tenant/clock.ts';
import { fillCalendars } from '#tenant/content/calendars.ts';
import { findMember } from '#tenant/content/organisation.ts';
import { makeWorld, type World } from '#tenant/world.ts';

type Mail = {
  id: string;
  me: string;
  subject: string;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  sent: string;
  conversationId: string;
  internetMessageId: string;
  labels: { delegable: boolean; result: string; forWhom: string | null; mandate: string | null; likelyDelegates: string[]; asks: { due: string | null }[] };
};

const data = new URL('../../tenant/content/data/', import.meta.url);
const read = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(name, data), 'utf8')) as Shape;

const worlds = new Map<string, World>();
const worldOn = (date: string): World => {
  const world = worlds.get(date) ?? makeWorld(makeClock(date));
  if (!worlds.has(date)) fillCalendars(world);
  worlds.set(date, world);
  return world;
};

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Someone's calendar as it is seen from outside on a day. */
const scheduleOf = (address: string, date: string): SeenSchedule => {
  const member = findMember(address);
  if (!member?.freeBusyVisible) return { seen: false };
  const events = worldOn(date).calendars.get(member.oid) ?? [];
  const statuses = ['busy', 'oof', 'tentative'] as readonly string[];
  const busy = events
    .filter(({ showAs }) => statuses.includes(showAs))
    .map(({ start, end, showAs }): Busy => ({ startSeconds: Date.parse(start) / 1000, endSeconds: Date.parse(end) / 1000, status: showAs as Busy['status'] }));
  const { daysOfWeek, startTime, endTime, timeZone } = member.workingHours;
  const hours = { days: daysOfWeek.map(day => dayNames.indexOf(day) + 1), startMinutes: minutes(startTime), endMinutes: minutes(endTime), zone: timeZone };
  return { seen: true, busy, unknown: [], hours, isEmpty: events.length === 0 };
};

export type CorpusDraft = { id: string; draft: Draft; facts: Facts };

const filled = ({ me, subject, from, to, cc, sent, internetMessageId, labels }: Mail): Draft => {
  const draft = draftFromMail({ internetMessageId, subject, from, to, cc, sentOn: sent.slice(0, 10) }, me);
  const address = labels.likelyDelegates.find(one => one !== me) ?? labels.likelyDelegates[0];
  const member = address ? findMember(address) : undefined;
  const due = labels.asks.flatMap(ask => ask.due ?? []).toSorted().at(-1)?.slice(0, 10) ?? null;
  return {
    ...draft,
    texts: {
      ...draft.texts,
      result: { value: labels.result, from: 'you' },
      forWhom: { value: labels.forWhom ?? '', from: 'you' },
      mandate: { value: labels.mandate ?? '', from: 'you' },
    },
    delegate: { value: address ? { oid: member?.oid ?? null, name: member?.displayName ?? address, address } : null, from: 'you' },
    due: due ? { value: due, from: 'you' } : emptyDraft.due,
  };
};

/**
 * A draft of each delegable mail of the organisation, on the day it was sent: its labelled result, for whom, mandate, first delegate and last deadline
 * filled in, the rest as the form has it. What was asked before in the same conversation has been asked.
 */
export const corpusDrafts = (): readonly CorpusDraft[] => {
  const { mails } = read<{ mails: Mail[] }>('mails-open.json');
  const asked = new Map<string, string>();
  return mails
    .filter(({ labels }) => labels.delegable)
    .toSorted((one, other) => (one.sent < other.sent ? -1 : 1))
    .map(mail => {
      const draft = filled(mail);
      const name = draft.delegate.value?.name ?? '';
      const today = Temporal.PlainDate.from(mail.sent.slice(0, 10));
      const now = today.toZonedDateTime({ timeZone: 'Europe/Oslo', plainTime: mail.sent.slice(11, 16) });
      const due = draft.due.value ? Temporal.PlainDate.from(draft.due.value) : null;
      const effortSeconds = reckonedSeconds(effortOf[assumedSize]);
      const room = due && draft.delegate.value ? roomFor(scheduleOf(draft.delegate.value.address, today.toString()), now, { until: due, effortSeconds, commitments: [] }) : null;
      const before = asked.get(mail.conversationId);
      asked.set(mail.conversationId, name);
      const earlier = before ? [{ name: before, isPromised: false, isSameMail: false }] : [];
      return { id: mail.id, draft, facts: factsOfDraft(draft, { today, room, earlier, shared: [], mandatesKnown: 24, reachesDelegate: true }) };
    });
};
