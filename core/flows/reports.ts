import { answeredBy, isExchangeReport, isReport } from '#core/letter/report-signs.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Mail, Mailbox } from '#core/ports/mailbox.ts';
import type { OutboxRow, Store } from '#core/ports/store.ts';

/** A letter of mine that stands in Sent Items. */
export type SentLetter = { ag: string; mailId: string; messageId: string; to: string; sentAt: string };

/** A report of a mail that may prove to be a letter of mine, once that letter's copy is seen. `at`: epoch milliseconds. */
type WaitingReport = { messageId: string; at: number };

export type Undelivered = { ag: string; mailId: string; /** Where it was sent. */ address: string };

const sentNote = (ag: string, mailId = '') => `sent ${ag} ${mailId}`;
const failedNote = (ag: string, mailId = '') => `undelivered ${ag} ${mailId}`;
const reportNote = (messageId = '') => `report ${messageId}`;
const longestWait = 24 * 3600 * 1000;

/** Remembers a letter of mine by the id its report would name. */
export const noteSent = (store: Store, ag: string, mail: Mail): Promise<void> => {
  const letter: SentLetter = { ag, mailId: mail.id, messageId: mail.internetMessageId, to: mail.to[0]?.address ?? '', sentAt: mail.sentAt ?? '' };
  return store.keepNote(sentNote(ag, mail.id), JSON.stringify(letter));
};

/** Remembers a letter that has just left; by which id a report would name it is learned when its copy is taken in. */
export const noteLeft = (store: Store, { ag, mail }: OutboxRow, mailId: string, clock: Clock): Promise<void> => {
  const letter: SentLetter = { ag, mailId, messageId: '', to: mail.to.address, sentAt: clock.now().toInstant().toString() };
  return store.keepNote(sentNote(ag, mailId), JSON.stringify(letter));
};

/** The mail a report says did not arrive. Exchange's own tells it in its headers; others are read whole. */
const reportedBy = async (mailbox: Mailbox, { id, headers }: Mail): Promise<string | null> => {
  if (isReport(headers) === false) return null;
  const answered = isExchangeReport(headers) ? answeredBy(headers) : null;
  if (answered) return answered;
  const { readReport } = await import('#core/letter/read-report.ts');
  return readReport(await mailbox.eml(id));
};

const parsed = <Value>(notes: readonly string[]): Value[] => notes.map(note => JSON.parse(note) as Value);

/** Ties each report to the letter of mine it names. One that names none is kept for a day: its letter's copy may be slower than it. */
const settle = async ({ store, clock }: { store: Store; clock: Clock }): Promise<void> => {
  const reports = parsed<WaitingReport>(await store.notes(reportNote()));
  if (reports.length === 0) return;
  const letters = parsed<SentLetter>(await store.notes('sent '));
  for (const { messageId, at } of reports) {
    const letter = letters.find(one => one.messageId === messageId);
    if (letter) await store.keepNote(failedNote(letter.ag, letter.mailId), letter.mailId);
    if (letter || Math.abs(clock.now().epochMilliseconds - at) > longestWait) await store.dropNote(reportNote(messageId));
  }
};

/**
 * Takes in reports of mails that were not delivered. A report is tied to a letter by its internetMessageId alone, and only ever says of my own
 * letter that it did not arrive. Throws `Trouble`.
 */
export const takeReports = async (ports: { mailbox: Mailbox; store: Store; clock: Clock }, mails: readonly Mail[]): Promise<void> => {
  for (const mail of mails) {
    const messageId = await reportedBy(ports.mailbox, mail);
    const report: WaitingReport = { messageId: messageId ?? '', at: ports.clock.now().epochMilliseconds };
    if (messageId) await ports.store.keepNote(reportNote(messageId), JSON.stringify(report));
  }
  await settle(ports);
};

const byTime = (one: SentLetter, other: SentLetter) => (one.sentAt < other.sentAt ? -1 : one.sentAt > other.sentAt ? 1 : 0);

/** My newest letter in an agreement, as far as this device has seen Sent Items. */
export const newestSent = async (store: Store, ag: string): Promise<SentLetter | null> => parsed<SentLetter>(await store.notes(sentNote(ag))).toSorted(byTime).at(-1) ?? null;

/** My newest letter in an agreement, where it did not arrive; null where it did, as far as anyone has said. A later one carries all the earlier said. */
export const undeliveredIn = async (store: Store, ag: string): Promise<Undelivered | null> => {
  const failed = new Set(await store.notes(failedNote(ag)));
  if (failed.size === 0) return null;
  const newest = await newestSent(store, ag);
  return newest && failed.has(newest.mailId) ? { ag, mailId: newest.mailId, address: newest.to } : null;
};

/** Every agreement whose newest letter of mine did not arrive. */
export const undeliveredLetters = async (store: Store): Promise<readonly Undelivered[]> => {
  const all: Undelivered[] = [];
  if ((await store.notes('undelivered ')).length === 0) return all;
  for (const ag of await store.agreements()) {
    const one = await undeliveredIn(store, ag);
    if (one) all.push(one);
  }
  return all;
};
