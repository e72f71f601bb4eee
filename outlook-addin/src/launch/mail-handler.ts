import { duePicks } from '#core/draft/due-picks.ts';
import { readMail } from '#core/draft/read-mail.ts';
import type { Writing } from '#core/draft/from-writing.ts';
import type { Language } from '#core/language/language.ts';
import { roomFor } from '#core/load/room.ts';
import type { Looked } from '#core/screens/booking.ts';
import { roomSentence } from '#core/ui/room/sentence.ts';
import { reckonedSeconds } from '#core/vocabulary/effort.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import type { SendAnswer } from './handlers.ts';

export type MailParts = {
  read: () => Promise<Writing>;
  look: (people: Writing['to']) => Promise<Looked>;
  language: () => Promise<Language>;
  me: string;
  wasAsked: (key: string) => Promise<boolean>;
  setAsked: (key: string) => Promise<void>;
  deadlineMilliseconds: number;
};

/** More than so many are told something, not asked for it. */
const mostAsked = 5;

const letGo: SendAnswer = { allowEvent: true };

/** Whom a mail asks for something: by name, or whoever it is to where it names nobody. */
const askedIn = ({ subject, text, to, cc }: Writing, me: string, now: Temporal.ZonedDateTime) => {
  const { asks, due } = readMail({ subject, from: { name: '', address: me }, to, cc, me: '', sent: now, text });
  const named = asks.flatMap(({ who }) => (who === null ? to.map(({ address }) => address) : [who]));
  return { people: to.filter(({ address }) => named.some(one => sameAddress(one, address))), due };
};

/** What Outlook asks before a mail is sent that asks something of someone with too little room for it; whatever fails lets it go. */
export const makeMailHandler = (parts: MailParts) => {
  const answer = async (): Promise<SendAnswer> => {
    const writing = await parts.read();
    const now = Temporal.Now.zonedDateTimeISO();
    const { people, due } = askedIn(writing, parts.me, now);
    const key = people.map(({ address }) => address.toLowerCase()).join(' ');
    if (people.length === 0 || people.length > mostAsked || (await parts.wasAsked(key))) return letGo;
    const [looked, language] = await Promise.all([parts.look(people), parts.language()]);
    const today = now.toPlainDate();
    const until = due ? Temporal.PlainDate.from(due.slice(0, 10)) : (duePicks(today)[0] ?? today);
    const tight = looked.attendees.flatMap(({ name, address, schedule }) => {
      const room = schedule === 'group' ? null : roomFor(schedule, now, { until, effortSeconds: reckonedSeconds(undefined), commitments: looked.promises(address) });
      return room?.seen && (room.band === 'over' || room.band === 'absent') ? [roomSentence(language, room, name)] : [];
    });
    if (tight.length === 0) return letGo;
    await parts.setAsked(key);
    const said = tight.slice(0, 3).join(' ');
    const ways = `${language.say('booking.mail-way')} ${language.say('booking.send-anyway')}`;
    return { allowEvent: false, errorMessage: `${said}\n\n${ways}`, errorMessageMarkdown: `${said}\n\n${ways}`, cancelLabel: language.say('booking.mail-stay') };
  };
  return async (): Promise<SendAnswer> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<SendAnswer>(resolve => {
      timer = setTimeout(() => resolve(letGo), parts.deadlineMilliseconds);
    });
    return Promise.race([answer().catch(() => letGo), late]).finally(() => clearTimeout(timer));
  };
};
