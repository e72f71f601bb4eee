import type { SourceMail } from '#core/draft/from-mail.ts';
import type { SourcePage } from '#core/draft/from-page.ts';
import type { AlongFile } from '#core/ui/delegate/along.ts';

/** A mail open in Outlook, as far as its host tells. `id` is Graph's id of it. */
export type OpenMail = {
  kind: 'message';
  id: string;
  mail: SourceMail;
  /** Instant as an ISO 8601 string. */
  sentAt: string | null;
  files: readonly AlongFile[];
  /** It carries a letter of ours. */
  isLetter: boolean;
};

/** What a delegation grows from: an open mail, something marked on a page, or the person's own thought. `id` tells drafts apart. */
export type OpenItem = OpenMail | { kind: 'page'; id: string; page: SourcePage } | { kind: 'nothing'; id: string };
