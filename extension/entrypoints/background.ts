import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests } from '../messages/exchange.ts';
import { tokenFor, askFor, signOut } from '../worker/sign-in.ts';
import { chipAt } from '../worker/chip.ts';
import { launchFlow, loadVault, readRegistration, saveVault } from '../worker/host.ts';
import { lookIntoMailbox } from '../worker/mailroom.ts';
import { followMenu, writeMenu } from '../worker/menu.ts';
import { followIcon, openPanel } from '../worker/panel.ts';
import { onRules } from '../rules.ts';
import { readAccount } from '../account.ts';
import { panelPort } from '../panel-port.ts';

const alarm = 'look';
const minutesBetweenLooks = 5;

/** The alarm may be gone after the browser was closed; it is set again only then, so that it is never put off. */
const keepAlarm = async (): Promise<void> => {
  if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { delayInMinutes: 0.5, periodInMinutes: minutesBetweenLooks });
};

export default defineBackground(() => {
  // Everything that wakes the worker is listened to in its first turn; nothing here waits.
  answerRequests({
    token: async ({ step, fresh, claims }) => tokenFor(await readAccount(), step, { ...(fresh ? { fresh } : {}), ...(claims ? { claims } : {}) }),
    ask: ({ step, mustChoose }) => askFor(step, mustChoose ?? false),
    'sign-out': signOut,
    look: lookIntoMailbox,
    chip: (_, { tab, url }) => chipAt(tab?.url ?? url ?? ''),
    'open-panel': async (_, { tab }) => {
      await openPanel(tab);
      return null;
    },
    'host.registration': readRegistration,
    'host.launch': ({ url, isInteractive }) => launchFlow(url, { isInteractive }),
    'host.load': loadVault,
    'host.save': async ({ entries }) => {
      await saveVault(entries);
      return null;
    },
  });
  followIcon();
  followMenu();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void lookIntoMailbox();
  });
  browser.runtime.onInstalled.addListener(() => void writeMenu());
  browser.runtime.onStartup.addListener(() => void writeMenu());
  // A panel that closes leaves its letters to the worker.
  browser.runtime.onConnect.addListener(port => {
    if (port.name === panelPort) port.onDisconnect.addListener(() => void lookIntoMailbox());
  });
  onRules(() => void writeMenu());
  void keepAlarm();
});
