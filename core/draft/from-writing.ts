import { asLine, asText } from '#core/vocabulary/text.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { plainSubject, type MailPerson } from './from-mail.ts';

/** A mail that is being written. */
export type Writing = { subject: string; text: string; to: readonly MailPerson[]; cc: readonly MailPerson[] };

/** So much of a text is a reason; what is longer holds more than that. */
const longestReason = 600;

/** A draft of terms from a mail that is being written: its subject as the result, its text as the reason, the one it is to as whoever is asked. */
export const draftFromWriting = ({ subject, text, to }: Writing): Draft => {
  const why = asText(text);
  const [only, ...others] = to;
  return {
    ...emptyDraft,
    texts: {
      ...emptyDraft.texts,
      ...(plainSubject(subject) ? { result: { value: plainSubject(subject), from: 'mail' } } : {}),
      ...(why && why.length <= longestReason ? { why: { value: why, from: 'mail' } } : {}),
    },
    ...(only && others.length === 0 ? { delegate: { value: { oid: null, name: asLine(only.name) || only.address, address: only.address }, from: 'mail' } } : {}),
  };
};
