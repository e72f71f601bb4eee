import { longDay, sentenceCase } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import type { Room } from '#core/load/room.ts';
import { freeSecondsOf } from '#core/load/room.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { planned } from './planned.ts';

type Seen = Extract<Room, { seen: true }>;

const hour = 3600;

/** Whole hours, or minutes below one: «7 timer». Up where something is lacking, so that nobody is told less than it is. */
export const hoursText = ({ say }: Pick<Language, 'say'>, seconds: number, isUp = false): string => {
  if (seconds > 0 && seconds < hour) return say('time.minutes', { minutes: isUp ? Math.ceil(seconds / 60) : Math.floor(seconds / 60) });
  return say('time.hours', { hours: isUp ? Math.ceil(seconds / hour) : Math.floor(seconds / hour) });
};

/** Parts of a sum in whole hours that add up on screen as they do in truth: the rounding falls where it changes least. */
export const wholeHours = (parts: readonly number[]): readonly number[] => {
  const total = Math.round(parts.reduce((all, part) => all + part, 0) / hour);
  const floors = parts.map(part => Math.floor(part / hour));
  const left = total - floors.reduce((all, part) => all + part, 0);
  const byRest = parts.map((part, at) => ({ at, rest: part % hour })).toSorted((one, other) => other.rest - one.rest);
  const raised = new Set(byRest.slice(0, left).map(({ at }) => at));
  return floors.map((part, at) => part + (raised.has(at) ? 1 : 0));
};

const otherSentence = (language: Language, room: Seen, name: string): string => {
  const { say, tag } = language;
  const day = longDay(tag, room.until);
  if (room.band === 'absent') return room.backOn ? say('room.absent', { name, day: longDay(tag, room.backOn) }) : say('room.absent-long', { name });
  if (room.band === 'over' && room.isCrumbs) return say('room.crumbs', { name, hours: hoursText(language, freeSecondsOf(room.days)) });
  if (room.band === 'over') return say('room.over', { name, day: sentenceCase(day), hours: hoursText(language, room.lackingSeconds, true) });
  return say(`room.${room.band}`, { name, day });
};

const ownSentence = (language: Language, room: Seen): string => {
  const { say, tag } = language;
  if (room.band === 'absent') return room.backOn ? say('room.own-absent', { day: longDay(tag, room.backOn) }) : say('room.own-absent-long');
  if (!room.earliest) return say('room.own-never');
  return say(`room.own-${room.band}`, { when: planned(language, room.earliest) });
};

const partlySentence = (language: Language, { from, to, ifFree }: Extract<Room, { why: 'partly' }>, name: string | null): string => {
  const { say, tag } = language;
  const days = { from: longDay(tag, from), to: longDay(tag, to) };
  const unseen = name === null ? say('room.own-partly', days) : say('room.partly', { name: firstName(name), ...days });
  if (!ifFree) return unseen;
  const when = planned(language, ifFree);
  return `${unseen} ${name === null ? say('room.own-if-free', { when }) : say('room.if-free', { name: firstName(name), when })}`;
};

/** The one sentence about someone's room, by hours and a date, never a share of a person; `name` is null for the reader's own. */
export const roomSentence = (language: Language, room: Room, name: string | null): string => {
  const own = name === null ? 'own-' : '';
  const first = firstName(name ?? '');
  if (!room.seen && room.why === 'partly') return partlySentence(language, room, name);
  if (!room.seen) return language.sayChosen(`room.${own}${room.why === 'hidden' ? 'unknown' : room.why}`, { name: first });
  return name === null ? ownSentence(language, room) : otherSentence(language, room, first);
};
