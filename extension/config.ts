import { browser } from 'wxt/browser';

/** What the build was made for. An organisation's policy may name its own tenant and app. */
export type Config = {
  /** Application (client) id; empty where nobody has set it yet. */
  clientId: string;
  authority: string;
  /** Origin of Microsoft Graph. */
  graph: string;
};

let read: Promise<Config> | null = null;

/** The build's `config.json`, read once. */
export const readConfig = (): Promise<Config> =>
  (read ??= fetch(browser.runtime.getURL('/config.json')).then(response => response.json() as Promise<Config>));
