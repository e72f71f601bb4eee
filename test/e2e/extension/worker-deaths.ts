import assert from 'node:assert/strict';
import { says, until } from './doing.ts';
import { askAboutOpenMail, reopen, word } from './journeys.ts';
import type { Check, Desk, Stage } from './stage.ts';

/** Milliseconds after the panel has closed at which the worker dies: while it wakes, reads, drafts, sends, takes in and rests. */
const moments = [0, 5, 10, 20, 35, 50, 70, 90, 120, 150, 190, 230, 280, 340, 410, 500, 620, 760, 950, 1200, 1600];

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** What the rows of the list say. */
const rowsIn = ({ panel }: Desk) => panel.evaluate(() => Array.from(document.querySelectorAll('button.row'), row => row.textContent));

/** Whether each of the words stands in one row, and in no other. */
const eachInOneRow = (rows: readonly string[], told: readonly { words: string }[]) =>
  told.every(({ words }) => rows.filter(row => row.includes(words)).length === 1);

/** Kills the worker at a moment after a letter was left to it, and opens the panel again, as people do. */
const leaveAndKill = async (stage: Stage, desk: Desk, after: number): Promise<{ words: string; back: number }> => {
  const words = word(`Død ${after}`);
  const mail = await stage.deliver(desk.who, words);
  await desk.outlook.goto(stage.addressOf(desk.who, mail), { waitUntil: 'domcontentloaded' });
  await askAboutOpenMail(desk, words, 'Terje Opsahl');
  await desk.panel.close();
  await pause(after);
  await desk.killWorker();
  const killed = performance.now();
  await reopen(desk);
  return { words, back: performance.now() - killed };
};

export const workerDeaths: readonly Check[] = [
  {
    name: `[T21] the worker dies at ${moments.length} moments while it sends and takes in: nothing is lost, nothing doubled, and it is back within two seconds`,
    async run(stage) {
      const desk = await stage.desk('anne', { mail: await stage.deliver('anne', word('Først')) });
      const told: { words: string; back: number }[] = [];
      for (const after of moments) told.push(await leaveAndKill(stage, desk, after));
      for (const { words } of told) await stage.exactlyOne('anne', 'terje', words);
      await until('the list has them all', async () => eachInOneRow(await rowsIn(desk), told), 30);
      const slowest = Math.max(...told.map(({ back }) => back));
      console.log(`  the slowest came back after ${slowest.toFixed(0)} ms`);
      assert.ok(slowest < 2000, `back after ${slowest.toFixed(0)} ms`);
    },
  },
  {
    name: '[T20] two windows, and the panel in both: a letter that is sent a hundred times over goes once',
    async run(stage) {
      const words = word('Hundre');
      const desk = await stage.desk('kari', { mail: await stage.deliver('kari', words) });
      const other = await desk.open(`chrome-extension://${desk.extensionId}/sidepanel.html`);
      await says(other, /(God|Hei)[\p{L} ]*,/u);
      await desk.outlook.bringToFront();
      await askAboutOpenMail(desk, words, 'Terje Opsahl');
      const look = () => desk.panel.evaluate(() => void (globalThis as unknown as { chrome: typeof chrome }).chrome.runtime.sendMessage({ kind: 'look' }));
      for (let times = 0; times < 100; times += 1) await look();
      await other.reload();
      await desk.panel.close();
      await stage.exactlyOne('kari', 'terje', words);
      await says(other, words, 25);
    },
  },
];
