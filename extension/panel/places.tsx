import { Match, Switch, createResource, lazy, onMount, type Component } from 'solid-js';
import type { Me } from '#core/ports/directory.ts';
import type { Mail } from '#core/ports/mailbox.ts';
import { makeDrafts } from '#core/screens/drafts.ts';

import type { OpenItem } from '#core/screens/open-item.ts';
import type { Session } from '#core/screens/session.ts';
import { Icon } from '#core/ui/icons.tsx';
import { useLanguage } from '#core/ui/language.tsx';

const AgreementPanel = lazy(() => import('#core/screens/agreement-panel.tsx').then(module => ({ default: module.AgreementPanel })));
const DelegateView = lazy(() => import('#core/screens/delegate-view.tsx').then(module => ({ default: module.DelegateView })));

/** Where the person is in the panel. */
export type Place = { at: 'list' } | { at: 'agreement'; ag: string } | { at: 'form'; item: OpenItem };

export type PlacesProps = {
  session: Session;
  me: Me;
  place: Place;
  isReadOnly: boolean;
  onBack: () => void;
};

/** One agreement or one form, with the way back to the list above it. */
export const Places: Component<PlacesProps> = props => {
  const { say } = useLanguage();
  const drafts = makeDrafts(props.session.address);
  const agreement = () => (props.place.at === 'agreement' ? props.place : null);
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
              hasText={() => Promise.resolve(true)}
              myName={props.me.name}
            />
          )}
        </Match>
      </Switch>
    </>
  );
};
