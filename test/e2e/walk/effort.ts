import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openMail, openPane } from './outlook.ts';
import type { Seat } from './stage.ts';

/** What a person needs, by the keystroke-level model (Card, Moran and Newell): seconds for a key, a click with the way to it, and a decision. */
const seconds = { key: 0.28, click: 1.1, decision: 1.35 };
const mostSeconds = 20;
const mostDecisions = 3;

/** Counts what a hand and a head do. */
const makeMeter = () => {
  const counts = { key: 0, click: 0, decision: 0 };
  return {
    counts,
    decide: () => void (counts.decision += 1),
    async click(what: Locator) {
      counts.click += 1;
      await what.click({ force: true });
    },
    async type({ page }: Seat, text: string) {
      counts.key += text.length;
      await page.keyboard.type(text);
    },
    total: () => counts.key * seconds.key + counts.click * seconds.click + counts.decision * seconds.decision,
  };
};

/** From an open mail to a sent proposal, as few things done as a person can: the result as it stands, a colleague, a day. */
export const delegateSwiftly = async (seat: Seat, subject: string, colleague: { typed: string; name: string }): Promise<string> => {
  const { pane } = seat;
  const meter = makeMeter();
  await openMail(seat, subject);
  await openPane(seat);
  await pane.getByLabel('Hva skal være på plass?').waitFor();
  meter.counts.click += 1;
  meter.decide();
  await meter.click(pane.getByRole('combobox').first());
  await meter.type(seat, colleague.typed);
  await meter.click(pane.getByRole('option', { name: colleague.name }));
  meter.decide();
  await pane.locator('.room[aria-busy=false]').waitFor();
  await meter.click(pane.getByRole('radio').last());
  meter.decide();
  await meter.click(pane.getByRole('button', { name: /^Send til|likevel$/u }));
  await pane.getByRole('button', { name: 'Angre' }).waitFor();

  const { key, click, decision } = meter.counts;
  const total = meter.total();
  assert.ok(decision <= mostDecisions, `${decision} decisions`);
  assert.ok(total <= mostSeconds, `${total.toFixed(1)} s`);
  return `from open mail to sent: ${decision} decisions, ${click} clicks, ${key} keys, ${total.toFixed(1)} s by the keystroke-level model`;
};
