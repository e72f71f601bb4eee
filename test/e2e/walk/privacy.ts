import type { BrowserContext, Page } from 'playwright-core';
import type { Tenant } from '../../tenant/contract.ts';
import { canaryMarks, marksIn } from '../canaries.ts';

/** What everyone's browser has kept and said, as text. */
export type Kept = { stores: string[]; logs: string[] };

const sessionStores = (page: Page) => Promise.all(page.frames().map(frame => frame.evaluate(() => JSON.stringify({ ...sessionStorage })).catch(() => '')));

/** Keeps an eye on a browser: what its pages log, and, when it is closed, everything it has stored for every site. */
export const watch = (context: BrowserContext, { stores, logs }: Kept): void => {
  context.on('console', message => logs.push(message.text()));
  const close = context.close.bind(context);
  context.close = async (...options) => {
    for (const page of context.pages()) stores.push(...(await sessionStores(page)));
    stores.push(JSON.stringify(await context.storageState({ indexedDB: true })));
    await close(...options);
  };
};

/** After everything: nothing of anybody's calendar stands in a store, a mailbox, a log or a request (T38). Answers what does, by place. */
export const tracesOf = (tenant: Tenant, { stores, logs }: Kept, clients: readonly string[]): readonly string[] => {
  const marks = canaryMarks(tenant);
  const requests = clients.flatMap(client => tenant.graphLog(client)).map(({ url, request }) => JSON.stringify({ url, request }));
  const places = { store: stores, mailbox: [tenant.written()], log: logs, request: requests };
  const { length } = stores.join('');
  if (marks.length < 100 || length < 10_000 || requests.length < 50) return [`too little to look through: ${marks.length} marks, ${length} characters, ${requests.length} requests`];
  return Object.entries(places).flatMap(([place, texts]) => texts.flatMap(text => marksIn(text, marks).map(mark => `${mark} stands in a ${place}`)));
};
