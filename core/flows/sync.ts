import { bundleName } from '#core/ledger/bundle-name.ts';
import { looksLikeReport } from '#core/letter/report-signs.ts';
import type { Clock } from '#core/ports/clock.ts';
import type { Me } from '#core/ports/directory.ts';
import type { FolderChanges, Mail, Mailbox } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import { troubleOf } from '#core/ports/trouble.ts';
import { findLeftDrafts } from './left-drafts.ts';
import { takeReports } from './reports.ts';
import { takeIn, type LetterPorts } from './take-in.ts';

export type SyncPorts = LetterPorts & { mailbox: Mailbox; store: Store; clock: Clock };

const folders = ['inbox', 'sentitems'] as const;
type Watched = (typeof folders)[number];

const sweepEveryHours = 24;
/** How far back a first look goes; what is older is found by the sweep. */
const firstLookHours = 24;

const isLetter = (mail: Mail) => !mail.isDraft && mail.attachments.some(({ name }) => name === bundleName);

/** Names of what a device notes between two looks. */
const linkNote = (folder: Watched) => `delta ${folder}`;
const sweptNote = 'swept';
export const syncedNote = 'synced';

const hoursAgo = (clock: Clock, hours: number) => clock.now().toInstant().subtract({ hours }).toString({ smallestUnit: 'second' });

/** What is new in one folder; where the service has forgotten how far we had come, everything since yesterday, and the sweep is due. */
const changesIn = async ({ mailbox, store, clock }: SyncPorts, folder: Watched): Promise<FolderChanges & { isFirst: boolean }> => {
  const link = await store.note(linkNote(folder));
  const anew = async () => ({ ...(await mailbox.changes(folder, { since: hoursAgo(clock, firstLookHours) })), isFirst: true });
  if (!link) return anew();
  return mailbox.changes(folder, { link }).then(
    changes => ({ ...changes, isFirst: false }),
    (thrown: unknown) => {
      if (troubleOf(thrown).kind !== 'missing') throw thrown;
      return anew();
    },
  );
};

const isReport = (mail: Mail) => !isLetter(mail) && mail.folder === 'inbox' && looksLikeReport({ subject: mail.subject, from: mail.from?.address ?? null });

/** What is new and may concern us: everything with attachments, and of the rest what calls itself a report. */
const readNew = async ({ mailbox, store }: SyncPorts, { ids, bare }: FolderChanges): Promise<Mail[]> => {
  const mails: Mail[] = [];
  for (const id of [...ids, ...bare.filter(looksLikeReport).map(one => one.id)]) {
    if (await store.letter(id)) continue;
    // Moved or deleted between the listing and now: it is not here to be read.
    const mail = await mailbox.read(id).catch((thrown: unknown) => {
      if (troubleOf(thrown).kind !== 'missing') throw thrown;
      return null;
    });
    if (mail) mails.push(mail);
  }
  return mails;
};

const isSweepDue = async ({ store, clock }: SyncPorts): Promise<boolean> => {
  const swept = await store.note(sweptNote);
  // A time still to come was noted by a clock that has been set since.
  return !swept || swept < hoursAgo(clock, sweepEveryHours) || swept > hoursAgo(clock, 0);
};

/** Finds letters that no folder's changes told of: older ones, those in other folders, and those that an emptied browser never sent. */
const sweep = async (ports: SyncPorts, me: Me): Promise<void> => {
  const mails = await ports.mailbox.withAttachment(bundleName);
  await takeIn(ports, me, mails.filter(isLetter));
  await findLeftDrafts(ports, me, mails.filter(({ isDraft }) => isDraft));
  await ports.store.keepNote(sweptNote, hoursAgo(ports.clock, 0));
};

/**
 * Looks into the mailbox for letters and takes them in. A quiet look costs two requests; once a day it searches the whole mailbox.
 *
 * How far it has come is noted only after what was found is kept, so that a device that dies in the midst reads the same again and loses
 * nothing: taking in a letter twice is the same as once. A mail that is no longer there takes nothing back. Throws `Trouble`.
 */
export const syncLetters = async (ports: SyncPorts, me: Me): Promise<void> => {
  let isBehind = await isSweepDue(ports);
  const mails: Mail[] = [];
  const links: [Watched, string][] = [];
  for (const folder of folders) {
    const changes = await changesIn(ports, folder);
    mails.push(...(await readNew(ports, changes)));
    links.push([folder, changes.link]);
    isBehind ||= changes.isFirst;
  }
  // Judged together, the oldest first: what another browser of mine began stands in Sent Items, and its answer in Inbox.
  await takeIn(ports, me, mails.filter(isLetter));
  if (isBehind) await sweep(ports, me);
  await takeReports(ports, mails.filter(isReport));
  for (const [folder, link] of links) await ports.store.keepNote(linkNote(folder), link);
  await ports.store.keepNote(syncedNote, hoursAgo(ports.clock, 0));
};
