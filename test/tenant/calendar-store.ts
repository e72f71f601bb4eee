import type { Attendee, SingleValueLegacyExtendedProperty } from '@microsoft/microsoft-graph-types';
import type { Address } from './mail/mailbox.ts';

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';

/**
 * An event in one person's calendar, never changed in place: a changed event takes its place.
 * All-day events run from midnight to midnight in their zone.
 */
export type StoredEvent = {
  key: string;
  changed: number;
  /** Instants as ISO text in UTC. */
  start: string;
  end: string;
  /** IANA name of the zone it was made in. */
  timeZone: string;
  isAllDay: boolean;
  subject: string;
  showAs: ShowAs;
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  location: string | null;
  isOnlineMeeting: boolean;
  organizer: Address;
  attendees: Attendee[];
  body: { contentType: 'text' | 'html'; content: string };
  categories: string[];
  /** The series a meeting belongs to, or `null` for a single one. */
  seriesKey: string | null;
  iCalUId: string;
  transactionId: string | null;
  created: string;
  modified: string;
  extendedProperties: SingleValueLegacyExtendedProperty[];
  /** Events people made are kept in the state file; the recipes' are made anew around today. */
  madeBy: 'recipe' | 'person';
};
