import { isKnownHere } from '#core/browser/store-name.ts';
import { languageFor, loadLanguage, type Language } from '#core/language/language.ts';
import { lookAt } from '#core/screens/booking.ts';
import { makeSession, type Session } from '#core/screens/session.ts';
import { fetchPolicy } from '#core/vocabulary/policy-file.ts';
import { inForce, readSettings } from '#core/vocabulary/settings.ts';
import { displayLanguage, mailboxAddress, outlookIsReady } from '../office/host.ts';
import { keepCheck, readAsked, readCheck, readMeeting, setAsked, tellInForm } from '../office/open-meeting.ts';
import { readWriting } from '../office/open-writing.ts';
import { readRoaming } from '../office/settings.ts';
import { makeCheck } from './check.ts';
import { makeHandlers, type Handlers, type SendAnswer } from './handlers.ts';

/** Leaves time to be heard within the five seconds Outlook waits before it says that an add-in is slow. */
const deadlineMilliseconds = 3000;

/** What Outlook can wake: beside a meeting that is written, and before a mail is sent. */
export type InOutlook = { meetings: Handlers; onMailSend: () => Promise<SendAnswer> };

/** The handlers on Outlook's forms, with one session for as long as the frame lives. */
export const startInOutlook = async (): Promise<InOutlook> => {
  await outlookIsReady();
  const policy = await fetchPolicy(fetch.bind(globalThis), './policy.json');
  const rules = inForce(readSettings(readRoaming()), policy);
  const address = mailboxAddress();
  let made: Promise<Session> | null = null;
  const session = () =>
    (made ??= import('../connect.ts').then(({ connect }) => makeSession(address, { connect: () => connect(address, { policy, load: rules.load }), isKnownHere: () => isKnownHere(address), policy })));
  let words: Promise<Language> | null = null;
  const language = () => (words ??= loadLanguage(languageFor(rules.language === 'auto' ? displayLanguage() : rules.language)));
  const wasAsked = async (key: string) => (await readAsked()) === key;
  const meetings = makeHandlers({
    form: { read: readMeeting, keepCheck, readCheck, wasAsked, setAsked, tell: tellInForm },
    check: makeCheck(session),
    language,
    deadlineMilliseconds,
  });
  // The reading of a mail weighs more than the rest, and is in use in one build only.
  const onMailSend = async () => {
    const { makeMailHandler } = await import('./mail-handler.ts');
    const look = async (people: readonly { name: string; address: string }[]) => lookAt(await session(), people.map(one => ({ ...one, isGroup: false })), null);
    return makeMailHandler({ read: readWriting, look, language, me: address, wasAsked, setAsked, deadlineMilliseconds })();
  };
  return { meetings, onMailSend };
};
