import { acceptLetter, type Known } from '#core/ledger/accept.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import type { Attachment, Letter, Me, Policy } from '#core/ledger/letter-facts.ts';
import { isObject } from '#core/ledger/read.ts';

type Message = Omit<Letter, 'parentFolder' | 'attachments'> & {
  parentFolder?: string | null | { wellKnownName?: string | null; displayName?: string | null };
  attachments?: (Attachment & { contentBytes?: string | null })[] | null;
};

/** A line in: `{"message","me","known","policy"?}`. A line out: `{"accepted":[ids],"reason"}`, `reason` null when the letter is accepted. */
export const inspectLetter = (line: unknown): object => {
  if (!isObject(line) || !isObject(line['message']) || !isObject(line['me']) || !Array.isArray(line['known'])) return { error: 'not-a-line' };

  const message = line['message'] as Message;
  const letter = { ...message, parentFolder: folderOf(message), content: contentOf(message) };
  const answer = acceptLetter(letter, line['me'] as Me, line['known'] as Known[], (line['policy'] ?? {}) as Policy);
  return 'reason' in answer ? { accepted: [], reason: answer.reason } : { accepted: answer.accepted, reason: null };
};

/** Graph's v1.0 folder has only a display name; where the line gives no well-known name, the English one is read as such. */
const folderOf = ({ parentFolder }: Message): string | null | undefined =>
  typeof parentFolder === 'object' && parentFolder !== null
    ? (parentFolder.wellKnownName ?? parentFolder.displayName?.toLowerCase().replaceAll(' ', '') ?? null)
    : parentFolder;

const contentOf = (message: Message): string | null => {
  const bytes = message.attachments?.find(({ name }) => name === bundleName)?.contentBytes;
  return typeof bytes === 'string' ? new TextDecoder().decode(Buffer.from(bytes, 'base64')) : null;
};
