import { browser } from 'wxt/browser';
import type { AuthFlow } from '#core/graph/auth-flow.ts';
import { request } from '../messages/exchange.ts';
import { launchFlow, loadVault, readRegistration, saveVault } from './host.ts';

/** The one page that holds the sign-in: MSAL needs a window and web storage, which a service worker lacks. */
const offscreenPage = 'offscreen.html';

let opening: Promise<void> | null = null;

const openOffscreen = async (): Promise<void> => {
  const contextTypes = ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType];
  const open = await browser.runtime.getContexts({ contextTypes });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: offscreenPage,
    reasons: ['LOCAL_STORAGE' as chrome.offscreen.Reason],
    justification: 'Signing in to Microsoft 365 needs web storage.',
  });
};

const withOffscreen = async <Result>(act: () => Promise<Result>): Promise<Result> => {
  opening ??= openOffscreen().finally(() => (opening = null));
  await opening;
  return act();
};

const inOffscreen: AuthFlow = {
  token: question => withOffscreen(() => request({ kind: 'owner.token', ...question })),
  ask: (step, as, mustChoose) => withOffscreen(() => request({ kind: 'owner.ask', step, as, mustChoose })),
  forget: () => withOffscreen(async () => void (await request({ kind: 'owner.forget' }))),
};

/** Firefox has no offscreen page; its background is a page with a window, and holds the sign-in itself. */
const inEventPage = (): AuthFlow => {
  let made: Promise<AuthFlow> | null = null;
  const flow = () =>
    (made ??= Promise.all([import('../auth-flow.ts'), readRegistration()])
      .then(([{ openAuthFlow }, registration]) =>
        openAuthFlow({ ...registration, redirectUri: browser.identity.getRedirectURL(), launch: launchFlow, vault: { load: loadVault, save: saveVault } }),
      )
      .catch((thrown: unknown) => {
        made = null;
        throw thrown;
      }));
  return {
    token: async question => (await flow()).token(question),
    ask: async (step, as, mustChoose) => (await flow()).ask(step, as, mustChoose),
    forget: async () => (await flow()).forget(),
  };
};

export const owner: AuthFlow = import.meta.env.BROWSER === 'firefox' ? inEventPage() : inOffscreen;
