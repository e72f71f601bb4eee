import type { MailContent } from '#core/flows/along.ts';
import type { Draft } from '#core/draft/draft.ts';
import type { MailPerson, SourceMail } from '#core/draft/from-mail.ts';
import type { MeetingPurpose, SourceMeeting } from '#core/draft/from-meeting.ts';
import type { SourcePage } from '#core/draft/from-page.ts';
import type { AlongFile } from '#core/ui/delegate/along.ts';

/** A mail open in Outlook, as far as its host tells. `id` is Graph's id of it. */
export type OpenMail = {
  kind: 'message';
  id: string;
  mail: SourceMail;
  /** As the host writes it; null where it tells none. */
  conversationId: string | null;
  /** Instant as an ISO 8601 string. */
  sentAt: string | null;
  files: readonly AlongFile[];
  /** Its content, where it is not in one's own mailbox; it lives as long as the mail is open. */
  content?: MailContent;
  /** It carries a letter of ours. */
  isLetter: boolean;
};

/** A meeting in one's calendar, for one thing it is delegated for, and the draft that begins with. */
export type OpenMeeting = { kind: 'meeting'; id: string; meeting: SourceMeeting; purpose: MeetingPurpose; /** Who is offered first. */ people: readonly MailPerson[]; /** The line of its text it is about; empty for none. */ words: string; draft: Draft };

/** The person's own thought; where she was writing to someone, with what she had written. */
export type OpenThought = { kind: 'nothing'; id: string; people?: readonly MailPerson[]; draft?: Draft };

/** What a delegation grows from: an open mail, something from a meeting, something marked on a page, or the person's own thought. `id` tells drafts apart. */
export type OpenItem = OpenMail | OpenMeeting | { kind: 'page'; id: string; page: SourcePage } | OpenThought;
