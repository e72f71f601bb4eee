import { bundleName } from '#core/ledger/bundle-name.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { findOpenMail } from '#core/flows/open-mail.ts';
import { longDay, moment } from '#core/language/calendar.ts';
import type { Language } from '#core/language/language.ts';
import { readOutlookAddress } from '#core/outlook-web/address.ts';
import { agreementView, type AgreementView } from '#core/overview/agreement-view.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import type { Store } from '#core/ports/store.ts';
import { firstName, sameAddress } from '#core/vocabulary/party.ts';
import { readAccount } from '../account.ts';
import type { ChipState } from '../chip-state.ts';
import type { Account } from '../messages/requests.ts';
import { isOutlook } from '../outlook-hosts.ts';
import { portsFor } from '../ports.ts';
import { storeFor } from '../store-for.ts';
import { readOwnLanguage, readRules } from '../rules.ts';
import { isFresh } from './mailroom.ts';
import { quietSignIn } from './sign-in.ts';

/** Mails already looked up, so that going to and fro in Outlook asks nothing twice. The worker's memory is short, and that is long enough. */
const seen = new Map<string, Promise<Mail | null>>();
const mostSeen = 50;

const mailAt = (account: Account, href: string): Promise<Mail | null> => {
  const address = readOutlookAddress(href, isOutlook);
  if (address?.kind !== 'mail') return Promise.resolve(null);
  const { id } = address;
  const key = `${account.oid} ${id.restId}`;
  const known = seen.get(key);
  if (known) return known;
  const found = portsFor(account, quietSignIn(account))
    .then(ports => findOpenMail(ports, id))
    .then(one => (one.kind === 'mail' ? one.mail : null));
  if (seen.size >= mostSeen) seen.clear();
  seen.set(key, found);
  found.catch(() => seen.delete(key));
  return found;
};

const agreementOf = async (store: Store, account: Account, mail: Mail): Promise<AgreementView | null> => {
  const viewOf = async (ag: string) => {
    const ledger = readLedger(await store.texts(ag), ag);
    return ledger.parties && agreementView(ledger, ledger.parties.delegator.oid === account.oid ? 'delegator' : 'delegate');
  };
  const own = await store.letter(mail.id);
  if (own) return viewOf(own);
  for (const ag of await store.agreements()) {
    const view = await viewOf(ag);
    if (view?.terms.sources?.some(({ ref }) => ref === mail.internetMessageId)) return view;
  }
  return null;
};

const sentence = (language: Language, view: AgreementView): { strong: string; rest: string } | null => {
  const { say } = language;
  const name = firstName(view.other.name);
  const when = moment(language, Temporal.Instant.from(view.said.at(-1)?.at ?? view.since), Temporal.Now.zonedDateTimeISO());
  switch (view.status) {
    case 'agreed':
    case 'recorded':
    case 'delivered':
      return { strong: say('chip.agreed'), rest: say('chip.agreed-rest', { name, day: longDay(language.tag, Temporal.PlainDate.from(view.terms.due.date)) }) };
    case 'closed':
      return { strong: say('chip.done'), rest: '' };
    case 'declined':
      return view.ball === 'mine' ? { strong: say('chip.declined', { name }), rest: '' } : null;
    case 'none':
    case 'withdrawn':
    case 'ended':
      return null;
    default:
      if (view.ball === 'theirs') return { strong: say('chip.asked'), rest: say('chip.asked-rest', { name, when }) };
      return view.status === 'offered' ? { strong: say('chip.asks-you', { name }), rest: '' } : { strong: say('chip.mine'), rest: say('chip.mine-rest', { name }) };
  }
};

/** What stands beside the mail that a tab of Outlook shows; null where we are unsure, signed out or switched off. */
export const chipAt = async (href: string): Promise<ChipState | null> => {
  const account = await readAccount();
  if (!account || !(await isFresh()) || !(await readRules()).contentScriptEnabled) return null;
  const mail = await mailAt(account, href).catch(() => null);
  if (!mail || mail.isDraft) return null;

  const language = await readOwnLanguage();
  const store = storeFor(account.address);
  const view = await agreementOf(store, account, mail);
  const said = view && sentence(language, view);
  if (said) return { ...said, language: language.tag };

  const isLetter = mail.attachments.some(({ name }) => name === bundleName);
  const isToMe = [...mail.to, ...mail.cc].some(({ address }) => sameAddress(address, account.address));
  return isToMe && !isLetter ? { strong: '', rest: language.say('chip.none'), language: language.tag } : null;
};
