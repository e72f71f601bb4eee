import { browser } from 'wxt/browser';
import { Match, Switch, createResource, lazy, onMount, type Component } from 'solid-js';
import type { SourceMeeting } from '#core/draft/from-meeting.ts';
import { mailLink } from '#core/outlook-web/mail-link.ts';
import type { Me } from '#core/ports/directory.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import { makeDrafts } from '#core/screens/drafts.ts';
import type { MailText } from '#core/screens/readable-mail.ts';
import type { OpenItem } from '#core/screens/open-item.ts';
import type { Session } from '#core/screens/session.ts';
import type { MeetingIdea } from '#core/ui/booking/book-form.tsx';
import { Icon } from '#core/ui/icons.tsx';
import { outlookOrigin } from './outlook-tab.ts';
import { useLanguage } from '#core/ui/language.tsx';

const AgreementPanel = lazy(() => import('#core/screens/agreement-panel.tsx').then(module => ({ default: module.AgreementPanel })));
const Book = lazy(() => import('./book.tsx').then(module => ({ default: module.Book })));
const MeetingView = lazy(() => import('#core/screens/meeting-view.tsx').then(module => ({ default: module.MeetingView })));
const StandInRoom = lazy(() => import('#core/screens/stand-in-room.tsx').then(module => ({ default: module.StandInRoom })));
const DelegateView = lazy(() => import('#core/screens/delegate-view.tsx').then(module => ({ default: module.DelegateView })));

/** Where the person is in the panel. */
export type Place = { at: 'list' } | { at: 'agreement'; ag: string } | { at: 'form'; item: OpenItem } | { at: 'booking' } | { at: 'meeting'; meeting: SourceMeeting };

export type PlacesProps = {
  session: Session;
  me: Me;
  place: Place;
  isReadOnly: boolean;
  /** The meeting that is thought of; it stays while the panel is open. */
  idea: MeetingIdea;
  onIdea: (idea: MeetingIdea) => void;
  onAsk: (item: OpenItem) => void;
  onBack: () => void;
};

/** Begins a mail in Outlook, which shows it before anything is sent. */
const mailTo = async (to: string, subject: string, text: string) => {
  await browser.tabs.create({ url: mailLink(await outlookOrigin(), { to, subject, text }) });
};

/** One agreement or one form, with the way back to the list above it. */
export const Places: Component<PlacesProps> = props => {
  const { say } = useLanguage();
  const drafts = makeDrafts(props.session.address);
  const agreement = () => (props.place.at === 'agreement' ? props.place : null);
  const meeting = () => (props.place.at === 'meeting' ? props.place.meeting : null);
  const form = () => (props.place.at === 'form' ? props.place.item : null);
  // What came along with the letters is read from the mailbox; without it the agreement still stands.
  const [mails] = createResource(agreement, async ({ ag }): Promise<readonly Mail[]> => {
    const { mailbox, store } = await props.session.ports();
    const found = await Promise.all((await store.lettersOf(ag)).map(id => mailbox.read(id).catch(() => null)));
    return found.filter(mail => mail !== null);
  });
  const putAside = (item: OpenItem) => {
    drafts.forget(item.id);
    props.onBack();
  };
  const textOf = async (item: OpenItem): Promise<MailText | null> =>
    item.kind === 'message' ? { text: await (await props.session.ports()).mailbox.ownText(item.id), html: null } : null;
  let back!: HTMLButtonElement;
  onMount(() => back.focus());
  return (
    <>
      <nav class="back">
        <button ref={back} class="btn quiet" type="button" onClick={() => props.onBack()}>
          <Icon name="back" />
          {say('overview.back')}
        </button>
      </nav>
      <Switch>
        <Match when={props.place.at === 'booking'}>
          <Book session={props.session} idea={props.idea} onIdea={props.onIdea} />
        </Match>
        <Match keyed when={meeting()}>
          {open => <MeetingView session={props.session} meeting={open} text={null} myName={props.me.name} onAsk={props.onAsk} onTell={mailTo} />}
        </Match>
        <Match keyed when={agreement()}>
          {({ ag }) => <AgreementPanel session={props.session} me={props.me} ag={ag} mails={mails.latest ?? []} isReadOnly={props.isReadOnly} onGone={() => props.onBack()} />}
        </Match>
        <Match keyed when={form()}>
          {item => (
            <DelegateView
              session={props.session}
              item={item}
              draft={drafts.of(item)}
              onDraft={draft => drafts.keep(item.id, draft)}
              onSent={() => drafts.forget(item.id)}
              onPutAside={() => putAside(item)}
              text={() => textOf(item)}
              onFill={draft => drafts.fill(item.id, draft)}
              myName={props.me.name}
              roomInstead={item.kind === 'meeting' && item.purpose === 'stand-in' ? <StandInRoom session={props.session} meeting={item.meeting} person={drafts.of(item).delegate.value} /> : undefined}
            />
          )}
        </Match>
      </Switch>
    </>
  );
};
