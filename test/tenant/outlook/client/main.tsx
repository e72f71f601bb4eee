import './trusted-types.ts';
import { render } from 'solid-js/web';
import { makePersonStore } from '../host/store.ts';
import { createAddress } from './address.ts';
import { App } from './app.tsx';
import { Calendar } from './calendar.tsx';
import { MeetingWindow } from './meeting-window.tsx';
import { makeBroker, makeOwnToken } from './broker.ts';
import { makeGraph } from './graph.ts';
import { makeMail } from './mail.ts';
import { createMailbox } from './mailbox.ts';
import { OutlookProvider } from './outlook.tsx';
import './outlook.css';
import { createSettings } from './settings.ts';
import { readStart } from './start.ts';

const { person, outlookClientId, account, now: startedAt } = readStart();
const behind = startedAt - Date.now();
/** Which window an address opens: mail, one's week, or a meeting being written. */
const Window = () => {
  const { pathname } = location;
  if (!pathname.startsWith('/calendar')) return <App />;
  return pathname.includes('/deeplink/compose') ? <MeetingWindow /> : <Calendar />;
};

const mount = document.querySelector('#outlook');

if (mount) {
  render(() => {
    const store = makePersonStore(localStorage, person.id);
    const settings = createSettings(store, person.language);
    const address = createAddress();
    const graph = makeGraph(makeOwnToken(person.id, outlookClientId));
    // `?mailbox=` opens another's mailbox, as someone who may; Outlook's own way there is no matter of ours.
    const sharedBy = new URLSearchParams(location.search).get('mailbox') ?? undefined;
    const mail = makeMail(sharedBy ? makeGraph(makeOwnToken(sharedBy, outlookClientId)) : graph);
    const mailbox = createMailbox(
      mail,
      () => address.address().folder,
      () => address.address().id,
    );
    const broker = makeBroker(person.id, account, settings.language);
    return (
      <OutlookProvider value={{ ...address, person, now: () => new Date(Date.now() + behind), store, settings, sharedBy, graph, mail, mailbox, broker }}>
        <Window />
      </OutlookProvider>
    );
  }, mount);
}
