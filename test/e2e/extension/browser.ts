import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { chromiumArguments } from '../../browser/arguments.ts';
import type { ExtensionConfig } from '../../../extension/build.ts';

/** A Chromium with the extension in it, and a profile that may outlive it. */
export type ExtensionBrowser = {
  browser: Browser;
  extensionId: string;
  /** Opens a page in a tab of its own. */
  open: (address: string) => Promise<Page>;
  /** Opens the true side panel beside a page, as pressing the icon does. */
  panelBeside: (page: Page) => Promise<Page>;
  /** Kills the service worker; true when one was alive. */
  killWorker: () => Promise<boolean>;
  close: () => Promise<void>;
};

/** A copy of a built extension with a configuration of its own. */
export const extensionFolder = (built: string, config: ExtensionConfig): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lofte-extension-'));
  cpSync(built, folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  return folder;
};

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'lofte-profile-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const isWorker = (id: string) => (target: Target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);

export const launch = async (executablePath: string, folder: string, profile: string, more: readonly string[] = []): Promise<ExtensionBrowser> => {
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    userDataDir: profile,
    acceptInsecureCerts: true,
    args: [...chromiumArguments, '--ignore-certificate-errors', '--lang=nb', '--window-size=1280,860', ...more],
    defaultViewport: null,
  });
  await browser.waitForTarget(target => target.type() === 'service_worker', { timeout: 10_000 });
  const [extension] = [...(await browser.extensions()).values()];
  if (!extension) throw new Error('the extension was not loaded');
  const { id } = extension;
  return {
    browser,
    extensionId: id,
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async panelBeside(page) {
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget(one => one.url() === `chrome-extension://${id}/sidepanel.html`, { timeout: 10_000 });
      return target.asPage();
    },
    async killWorker() {
      const target = browser.targets().find(isWorker(id));
      const worker = await target?.worker().catch(() => null);
      await worker?.close().catch(() => undefined);
      return worker !== null && worker !== undefined;
    },
    close: () => browser.close(),
  };
};
