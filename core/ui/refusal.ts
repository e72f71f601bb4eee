import type { Language, MessageId } from '#core/language/language.ts';
import type { AcceptRefusal } from '#core/ledger/accept.ts';
import { firstName } from '#core/vocabulary/party.ts';

// Protocol words never reach a screen: many reasons are one sentence for a person.
const sentences: Record<AcceptRefusal, MessageId> = {
  draft: 'pane.draft-open',
  'folder-unknown': 'letter.unreadable',
  junk: 'letter.folder',
  deleted: 'letter.folder',
  'no-letter': 'letter.unreadable',
  'several-letters': 'letter.several',
  'not-a-file': 'letter.unreadable',
  'size-unknown': 'letter.unreadable',
  'too-big': 'letter.too-large',
  'no-sender': 'letter.unverified',
  'on-behalf': 'letter.unverified',
  'from-outside': 'letter.unverified',
  'several-verdicts': 'letter.unverified',
  unverified: 'letter.unverified',
  'bundle-too-big': 'letter.too-large',
  'bundle-not-json': 'letter.unreadable',
  'bundle-newer-version': 'letter.newer',
  'bundle-bad-shape': 'letter.unreadable',
  'too-many-events': 'letter.too-large',
  'unknown-agreement': 'letter.unknown',
  'not-my-agreement': 'letter.not-a-party',
  'not-to-me': 'letter.not-a-party',
  'not-a-party': 'letter.unverified',
  'others-name': 'letter.foreign-words',
  'newer-version': 'letter.newer',
  'bad-event': 'letter.unreadable',
  'too-many-pending': 'letter.too-large',
};

/** Why a letter is not used, in a sentence for the person who opened it. */
export const refusalText = ({ say, sayChosen }: Language, reason: AcceptRefusal, from: string): string => {
  const id = sentences[reason];
  if (id !== 'letter.unverified') return sayChosen(id, {});
  return from ? say(id, { name: firstName(from) }) : say('letter.unverified-nobody');
};
