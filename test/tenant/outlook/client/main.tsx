import './trusted-types.ts';
import { render } from 'solid-js/web';
import { makePersonStore } from '../host/store.ts';
import { createAddress } from './address.ts';
import { App } from './app.tsx';
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
const mount = document.querySelector('#outlook');

if (mount) {
  render(() => {
    const store = makePersonStore(localStorage, person.id);
    const settings = createSettings(store, person.language);
    const address = createAddress();
    const mail = makeMail(makeGraph(makeOwnToken(person.id, outlookClientId)));
    const mailbox = createMailbox(
      mail,
      () => address.address().folder,
      () => address.address().id,
    );
    const broker = makeBroker(person.id, account, settings.language);
    return (
      <OutlookProvider value={{ ...address, person, now: () => new Date(Date.now() + behind), store, settings, mail, mailbox, broker }}>
        <App />
      </OutlookProvider>
    );
  }, mount);
}
