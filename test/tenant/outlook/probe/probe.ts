/** A small add-in that shows what office.js and MSAL give it: the simulated Outlook is tested with it. */
import { createNestablePublicClientApplication, InteractionRequiredAuthError, type IPublicClientApplication } from '@azure/msal-browser';

const show = (id: string, text: string) => {
  const element = document.querySelector(`#${id}`);
  if (element) element.textContent = text;
};

/** A callback of office.js as a promise; its error as `code name`. */
const result = <Value>(call: (callback: (answer: Office.AsyncResult<Value>) => void) => void) =>
  new Promise<Value>((resolve, reject) => {
    call(answer => {
      if (answer.status === Office.AsyncResultStatus.Succeeded) resolve(answer.value);
      else reject(new Error(`${answer.error.code} ${answer.error.name}`));
    });
  });

const item = () => Office.context.mailbox.item as (Office.MessageRead & Office.MessageCompose) | null;

const showItem = async () => {
  const now = item();
  const subject = now?.subject;
  show('subject', !now ? 'ingenting valgt' : typeof subject === 'string' ? subject : await result<string>(done => now.subject.getAsync(done)));
  show('body', now ? (await result<string>(done => now.body.getAsync(Office.CoercionType.Text, done))).trim() : '');
};

let client: IPublicClientApplication | undefined;

const signIn = async () => {
  const config = (await (await fetch('config.json')).json()) as { clientId: string; authority: string };
  client ??= await createNestablePublicClientApplication({
    auth: { clientId: config.clientId, authority: config.authority, knownAuthorities: [new URL(config.authority).host] },
    cache: { cacheLocation: 'sessionStorage' },
  });
  return client;
};

/** What happened, in one word a test can read: `silent`, `popup`, or an error's code. */
const token = async (scopes: string[], popup: boolean) => {
  const app = await signIn();
  try {
    const answer = popup ? await app.acquireTokenPopup({ scopes }) : await app.acquireTokenSilent({ scopes });
    return { how: answer.fromCache ? 'cache' : popup ? 'popup' : 'silent', username: answer.account.username, accessToken: answer.accessToken };
  } catch (error) {
    const code = error instanceof Error && 'errorCode' in error ? String(error.errorCode) : String(error);
    return { how: error instanceof InteractionRequiredAuthError ? 'interaction required' : code };
  }
};

const probe = { result, item, token, bridge: () => 'nestedAppAuthBridge' in window, changes: [] as (string | null)[], themes: [] as unknown[], last: undefined as unknown };
export type Probe = typeof probe;
Object.assign(window, { probe });

document.querySelector('#token')?.addEventListener('click', async () => {
  probe.last = undefined;
  probe.last = await token(['User.Read', 'Mail.ReadWrite'], true);
});

const info = await Office.onReady();
show('ready', `${info.host} ${info.platform}`);
Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, () => {
  const subject = item()?.subject;
  probe.changes.push(typeof subject === 'string' ? subject : null);
  void showItem();
});
Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, (event: unknown) => probe.themes.push(event));
await showItem();
