import type { Language } from '#core/language/language.ts';
import { bundleName } from '#core/ledger/bundle-name.ts';
import type { WriteRefusal } from '#core/ledger/write.ts';
import { composeLetter } from '#core/letter/compose.ts';
import type { AgreementView } from '#core/overview/agreement-view.ts';
import type { Directory } from '#core/ports/directory.ts';
import type { Mailbox, NewAttachment } from '#core/ports/mailbox.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { sameAddress } from '#core/vocabulary/party.ts';
import { sayAgain } from './say.ts';
import { speak, type Speaker, type Spoken } from './speak.ts';

type Again = {
  view: AgreementView;
  language: Language;
  /** Where to; another address of the same person than the agreement names, where that one does not work. */
  address: string;
  /** The letter that did not arrive, whose files go along once more; null where none is known. */
  mailId: string | null;
};

/** What went along with a letter beside what it says; nothing where the letter is gone. */
const alongWith = async (mailbox: Mailbox, mailId: string): Promise<NewAttachment[]> => {
  const mail = await mailbox.read(mailId).catch((thrown: unknown) => {
    if (troubleOf(thrown).kind !== 'missing') throw thrown;
    return null;
  });
  const along: NewAttachment[] = [];
  for (const { id, name, contentType, kind } of mail?.attachments ?? []) {
    if (kind === 'file' && name !== bundleName) along.push({ name, contentType, bytes: await mailbox.attachment(mailId, id) });
  }
  return along;
};

/**
 * Says everything of one's own once more, as far as the outbox: a letter carries all its sender has said, so one that arrives heals every one
 * that did not. Another address is used only where the directory knows it as the same person's. Throws `Trouble`.
 */
export const sendAgain = async (
  ports: Speaker & { mailbox: Mailbox; directory: Pick<Directory, 'ownerOf'> },
  { view, language, address, mailId }: Again,
): Promise<Spoken | { refusal: WriteRefusal | 'someone-else' }> => {
  const { me, other, role, ag } = view;
  if (!sameAddress(address, other.address) && (await ports.directory.ownerOf(address)) !== other.oid) return { refusal: 'someone-else' };

  const along = mailId === null ? [] : await alongWith(ports.mailbox, mailId);
  const { command, telling, terms, offer } = sayAgain(view, along.length > 0);
  const letter = composeLetter(language, { from: me, to: other, terms, telling });
  return speak(ports, { ag, by: role, command, along, address, wording: eventId => letter(offer ?? eventId) });
};
