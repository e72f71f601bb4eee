import type { Draft } from '#core/draft/draft.ts';
import { peopleOn, type MailPerson } from '#core/draft/from-mail.ts';
import type { DelegateSource } from './source-box.tsx';

/** Whether someone is asked to go to a meeting in one's place. */
export const isStandIn = (source: DelegateSource): boolean => source.kind === 'meeting' && source.purpose === 'stand-in';

/** What the form is called, by what it grows from. */
export const titleOf = (source: DelegateSource) => {
  if (isStandIn(source)) return 'delegate.title-stand-in';
  return source.kind === 'nothing' ? 'delegate.title-nothing' : 'delegate.title';
};

const origins = { mail: 'delegate.result-from-mail', page: 'delegate.result-from-page', meeting: 'delegate.result-from-meeting' } as const;

/** Where the result's words came from, as a sentence; null where the person has written them herself. */
export const originOf = ({ texts }: Draft) => {
  const { from } = texts.result;
  return from === 'mail' || from === 'page' || from === 'meeting' ? origins[from] : null;
};

/** People who are offered first. */
export const peopleAround = (source: DelegateSource, me: string): readonly MailPerson[] => {
  if (source.kind === 'message') return peopleOn(source.mail, me);
  return source.kind === 'page' ? [] : (source.people ?? []);
};
