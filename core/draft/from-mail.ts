import { sameAddress } from '#core/vocabulary/party.ts';
import { asLine } from '#core/vocabulary/text.ts';
import { emptyDraft, type Draft } from './draft.ts';

export type MailPerson = { name: string; address: string };

/** The open mail, as far as a draft is made of it. Reading what the text asks for is not done here. */
export type SourceMail = {
  internetMessageId: string;
  subject: string;
  from: MailPerson | null;
  to: readonly MailPerson[];
  cc: readonly MailPerson[];
  /** Local date of sending, `YYYY-MM-DD`. */
  sentOn: string | null;
};

const marks = /^\s*(?:(?:re|sv|fw|fwd|vs|vl|svar|aw|wg)(?:\[\d+\])?\s*:\s*)+/iu;

/** A subject without the marks that replies and forwards put before it. */
export const plainSubject = (subject: string) => asLine(subject.replace(marks, ''));

/** Everyone on a list once. */
export const distinctPeople = (people: readonly MailPerson[]): MailPerson[] =>
  people.filter((person, at) => people.findIndex(other => sameAddress(other.address, person.address)) === at);

/** Everyone on a list but one, each once. */
export const othersThan = (me: string, people: readonly MailPerson[]): MailPerson[] => distinctPeople(people).filter(({ address }) => !sameAddress(address, me));

/** Everyone on the mail but me, in the mail's own order, each once. */
export const peopleOn = (mail: SourceMail | undefined, me: string): MailPerson[] =>
  mail ? othersThan(me, [...(mail.from ? [mail.from] : []), ...mail.to, ...mail.cc]) : [];

/** A draft of terms from an open mail: the subject as the result, the sender as the one it is for, the mail as its source. */
export const draftFromMail = (mail: SourceMail, me: string): Draft => {
  const subject = plainSubject(mail.subject);
  const isFromMe = mail.from !== null && sameAddress(mail.from.address, me);
  const sender = mail.from && !isFromMe ? asLine(mail.from.name || mail.from.address) : '';
  return {
    ...emptyDraft,
    texts: {
      ...emptyDraft.texts,
      ...(subject ? { result: { value: subject, from: 'mail' } } : {}),
      ...(sender ? { forWhom: { value: sender, from: 'mail' } } : {}),
    },
    source: mail.internetMessageId
      ? { kind: 'message', ref: asLine(mail.internetMessageId, 1000), subject: asLine(mail.subject), date: mail.sentOn }
      : null,
  };
};

/** Whether a person has had the mail already, so that it need not go along. */
export const hasHad = (mail: SourceMail | undefined, address: string) => peopleOn(mail, '').some(person => sameAddress(person.address, address));
