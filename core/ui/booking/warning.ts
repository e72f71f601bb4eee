import type { Language } from '#core/language/language.ts';
import type { Booking } from '#core/load/booking.ts';
import type { MeetingFinding } from '#core/load/meeting.ts';
import { firstName } from '#core/vocabulary/party.ts';
import { hoursText } from '../room/sentence.ts';

/** Longest a Smart Alert may be (SmartAlertsEventCompletedOptions). */
const mostInAlert = 500;
const mostNamed = 3;

type Words = Pick<Language, 'say' | 'sayChosen'>;

/**
 * What a check of a meeting came to, as it is kept in the meeting's form until it is sent: whom it is hard for, why, and for how long.
 * Nobody's calendar can be read out of it.
 */
export type KeptCheck = {
  v: 1;
  /** The meeting it is about; when and whom, as `meetingKey` writes it. */
  of: string;
  count: number;
  tight: readonly { address: string; why: MeetingFinding['why']; seconds: number }[];
};

export type MeetingAsked = { startMilliseconds: number; endMilliseconds: number; addresses: readonly string[] };

/** Tells two states of a meeting's form apart, where it matters to a check. */
export const meetingKey = ({ startMilliseconds, endMilliseconds, addresses }: MeetingAsked): string =>
  [startMilliseconds, endMilliseconds, ...addresses.map(address => address.toLowerCase()).sort()].join(' ');

/** What is kept of a check. */
export const keptCheck = (of: string, { tight, unseen, fine }: Booking): KeptCheck => ({
  v: 1,
  of,
  count: tight.length + unseen.length + fine.length,
  tight: tight.map(({ address, finding }) => ({ address, why: finding.why, seconds: finding.seconds })),
});

/** Reads what a form has kept; null where it is about another state of the meeting, or nothing we know. */
export const readKept = (text: string | null | undefined, of: string): KeptCheck | null => {
  try {
    const kept = JSON.parse(text || 'null') as Partial<KeptCheck> | null;
    return kept && kept.v === 1 && kept.of === of && Array.isArray(kept.tight) ? (kept as KeptCheck) : null;
  } catch {
    return null;
  }
};

/** A length of time to the minute: «én time og 30 minutter». */
export const lengthText = (language: Words, seconds: number): string => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.round((seconds % 3600) / 60)];
  if (hours === 0 || minutes === 0) return hoursText(language, seconds);
  return language.say('booking.length', { hours: hoursText(language, hours * 3600), minutes: language.say('time.minutes', { minutes }) });
};

// Direction marks and line ends in a name would move what stands beside it; Markdown's own signs would make more of it than a name.
const unwanted = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
const markdownSigns = /[\\`*_{}[\]()#<>|~!]/g;
const plainName = (name: string): string => name.replace(unwanted, '').trim();
const nameInMarkdown = (name: string): string => plainName(name).replace(markdownSigns, '').trim();

/** What a meeting does to someone, with her name in it. */
export const namedFinding = (language: Words, name: string, { why, seconds }: MeetingFinding): string =>
  language.sayChosen(`booking.named-${why}`, { name: firstName(plainName(name)), hours: lengthText(language, seconds) });

/** As many of the parts, in order, as there is space for. */
export const fitted = (parts: readonly string[], most: number, between: string): string =>
  parts.reduce((kept, part) => (`${kept}${kept && between}${part}`.length <= most ? `${kept}${kept && between}${part}` : kept), '');

/** What is asked once when the meeting is sent, as text and as Markdown, each at most 500 characters. Null where there is nothing to warn of. */
export const alertTexts = (language: Words, { count, tight }: KeptCheck, nameOf: (address: string) => string): { text: string; markdown: string } | null => {
  const [first] = tight;
  if (!first) return null;
  const { say } = language;
  const title = (shown: (name: string) => string) =>
    count === 1 ? `${say('booking.tight-one', { name: firstName(shown(nameOf(first.address))) })}.` : `${say('booking.tight', { count: tight.length, of: count })}.`;
  const named = (shown: (name: string) => string) => tight.slice(0, mostNamed).map(one => namedFinding(language, shown(nameOf(one.address)), one));
  const last = [say('booking.see-times'), say('booking.send-anyway')].join(' ');
  const space = mostInAlert - last.length - 2;
  return {
    text: `${fitted([title(plainName), ...named(plainName)], space, ' ')}\n\n${last}`,
    markdown: `${fitted([`**${title(nameInMarkdown)}**\n`, ...named(nameInMarkdown).map(line => `- ${line}\r`)], space, '\n')}\n\n${last}`,
  };
};
