import type { Writing } from '#core/draft/from-writing.ts';
import { asPromise } from './promise.ts';

const form = () => Office.context.mailbox.item as unknown as Office.MessageCompose;

const people = async (field: Office.Recipients) =>
  (await asPromise<Office.EmailAddressDetails[]>(done => field.getAsync(done)))
    .filter(({ emailAddress }) => emailAddress.includes('@'))
    .map(({ displayName, emailAddress }) => ({ name: displayName || emailAddress, address: emailAddress }));

/** The mail as it is written now. */
export const readWriting = async (): Promise<Writing> => {
  const item = form();
  const [subject, text, to, cc] = await Promise.all([
    asPromise<string>(done => item.subject.getAsync(done)),
    asPromise<string>(done => item.body.getAsync(Office.CoercionType.Text, done)),
    people(item.to),
    people(item.cc),
  ]);
  return { subject, text, to, cc };
};
