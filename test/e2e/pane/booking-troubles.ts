import assert from 'node:assert/strict';
import { isBusy, pane, send, write } from './meetings.ts';
import type { Check, Stage } from './stage.ts';
import type { BrowserContext, Page } from 'playwright-core';

const schedule = '/getSchedule$';

type Trouble = {
  name: string;
  who: string;
  /** Breaks it, before anything is opened. */
  before?: (stage: Stage, who: string) => void;
  /** Breaks it in the browser. */
  inBrowser?: (context: BrowserContext) => Promise<unknown>;
  /** What the pane says instead of an answer. */
  says: RegExp;
};

const troubles: readonly Trouble[] = [
  { name: 'Graph is down', who: 'geir', before: (stage, who) => stage.fault(who, { when: { method: 'POST', path: schedule }, then: '503' }), says: /har det travelt|opptatt|svarer ikke/u },
  { name: 'Graph asks us to wait', who: 'ole', before: (stage, who) => stage.fault(who, { when: { method: 'POST', path: schedule }, then: '429', retryAfter: 30 }), says: /har det travelt|opptatt|svarer ikke/u },
  { name: 'access was never given', who: 'eirik', says: /Se om kollegaer har rom|Løfte .* ledig/u },
  { name: 'Graph takes ten seconds', who: 'ingvild', before: (stage, who) => stage.fault(who, { when: { method: 'POST', path: schedule }, then: 'slow', seconds: 10 }), says: /Ser etter/u },
  { name: 'Graph can’t be reached', who: 'terje', inBrowser: context => context.route('**/getSchedule', route => route.abort('connectionreset')), says: /uten nett|får ikke kontakt|når ikke/iu },
  {
    name: 'the token is refused',
    who: 'hilde',
    inBrowser: context =>
      context.route('**/outlook/broker/token', route =>
        (route.request().postData() ?? '').includes('Calendars.ReadBasic') ? route.fulfill({ json: { error: 'interaction_required' } }) : route.continue(),
      ),
    says: /Se om kollegaer har rom|Løfte .* ledig/u,
  },
];

const dialogs = (page: Page) => page.getByRole('dialog', { name: 'Løfte' });

/** A meeting that is hard for someone, where that can't be seen: nothing is said in its form, and it goes at once. */
const goes = async (stage: Stage, { who, before, inBrowser, says, name }: Trouble) => {
  if (!name.startsWith('access')) stage.giveAccess(who);
  before?.(stage, who);
  const { context, page } = await write(stage, who, { to: ['jorunn'], ...(inBrowser ? { prepare: inBrowser } : {}) });
  try {
    await page.getByLabel('Inviter').and(page.locator('[value*="Jorunn"]')).or(page.getByLabel('Inviter')).first().waitFor();
    await page.waitForFunction(() => (document.querySelector<HTMLInputElement>('#meeting-required')?.value ?? '').startsWith('Jorunn'));
    const begun = Date.now();
    await send(page).click();
    await page.getByText('Møtet er sendt.').or(dialogs(page)).first().waitFor({ timeout: 8000 });
    const seconds = (Date.now() - begun) / 1000;
    assert.equal(await dialogs(page).count(), 0, 'nothing is asked');
    assert.ok(seconds < 5, `it waited ${seconds} s`);
    assert.equal(await page.locator('.notifications li').count(), 0, 'nothing is said');
  } finally {
    await context.close();
  }
  // The pane tells in one sentence, and the meeting can be sent beside it.
  const desk = await write(stage, who, { to: ['jorunn'], isPaneOpen: true, ...(inBrowser ? { prepare: inBrowser } : {}) });
  try {
    await pane(desk.page).getByText(says).first().waitFor();
    assert.equal(await pane(desk.page).locator('.note').count() <= 1, true, 'one sentence, not two');
    await send(desk.page).click();
    await desk.page.getByText('Møtet er sendt.').waitFor({ timeout: 8000 });
  } finally {
    await desk.context.close();
  }
};

export const bookingTroubles: readonly Check[] = troubles.map(trouble => ({
  name: `where ${trouble.name}, a meeting is sent without a warning and without delay, and the pane says in one sentence what is missing`,
  async run(stage) {
    await isBusy(stage, 'jorunn', '10:00', '11:30');
    await goes(stage, trouble);
  },
}));
