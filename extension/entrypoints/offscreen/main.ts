import type { AuthFlow } from '#core/graph/auth-flow.ts';
import { browser } from 'wxt/browser';
import { openAuthFlow } from '../../auth-flow.ts';
import { answerRequests, request } from '../../messages/exchange.ts';

let made: Promise<AuthFlow> | null = null;

// This page can reach nothing but messages: windows and the vault are the worker's.
const flow = () =>
  (made ??= request({ kind: 'host.registration' }).then(registration => openAuthFlow({
    ...registration,
    redirectUri: `https://${browser.runtime.id}.chromiumapp.org/`,
    launch: (url, { isInteractive }) => request({ kind: 'host.launch', url, isInteractive }),
    vault: {
      load: () => request({ kind: 'host.load' }),
      save: async entries => void (await request({ kind: 'host.save', entries })),
    },
  })).catch((thrown: unknown) => {
    made = null;
    throw thrown;
  }));

answerRequests({
  'owner.token': async question => (await flow()).token(question),
  'owner.ask': async ({ step, as, mustChoose }) => (await flow()).ask(step, as, mustChoose),
  'owner.forget': async () => {
    await (await flow()).forget();
    return null;
  },
});
