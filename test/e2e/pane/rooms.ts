import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { personNamed } from '../../tenant/as-person.ts';
import { serveBuilt } from '../../tenant/start.ts';
import { todayInOslo } from '../days.ts';
import { findings } from './axe.ts';
import { frameOf, makeStage, type Check, type Seat, type Stage } from './stage.ts';

const me = 'kari';
const storyDay = '2026-11-24';
const pictures = fileURLToPath(new URL('../../../dist/rooms/', import.meta.url));
mkdirSync(pictures, { recursive: true });

type Asked = { colleague: string; size?: string; day?: string };

/** Asks about a colleague's room, and answers the sentence. */
const ask = async ({ pane }: Seat, { colleague, size, day }: Asked): Promise<string> => {
  await pane.getByRole('combobox').first().fill(colleague.slice(0, 12));
  await pane.getByRole('option', { name: colleague }).click();
  await pane.locator('.room[aria-busy=false]').waitFor();
  if (day) {
    const picks = pane.getByRole('radio', { name: day });
    if (await picks.count()) await picks.first().press('Space');
  }
  if (size) {
    await pane.getByText('Slik er det regnet ut').click();
    await pane.getByRole('radio', { name: size }).press('Space');
  }
  return (await pane.locator('.room output').innerText()).replaceAll('\u00A0', ' ');
};

const picture = async ({ pane }: Seat, name: string) => pane.locator('main').screenshot({ path: `${pictures}${name}.png` });

/** What getSchedule answers, changed on its way into the browser. */
type Answer = { value: { scheduleItems: { status: string; start: { dateTime: string }; end: { dateTime: string } }[]; workingHours: { timeZone: object } }[] };
const changed = async (context: BrowserContext, change: (answer: Answer) => void) => {
  await context.route('**/getSchedule', async route => {
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    change(answer);
    await route.fulfill({ response, json: answer });
  });
};

/** A browser whose pages think that it is another moment. Only our code reads it so: tokens go on with the real clock. */
const setClock = (context: BrowserContext, instant: string) =>
  context.addInitScript(wanted => {
    const { Now, Instant } = Temporal;
    const [read, zone] = [Now.instant.bind(Now), Now.timeZoneId.bind(Now)];
    const shift = read().until(Instant.from(wanted));
    Now.instant = () => read().add(shift);
    Now.zonedDateTimeISO = (at = zone()) => Now.instant().toZonedDateTimeISO(at);
    Now.plainDateISO = at => Now.zonedDateTimeISO(at).toPlainDate();
  }, instant);

const open = async (stage: Stage, who: string, change?: (context: BrowserContext) => Promise<void>): Promise<Seat> => {
  stage.giveAccess(who);
  const mail = stage.deliver(who, { subject: stage.word('Rom') });
  const seat = await stage.sit(who, mail, { isPaneOpen: false });
  await change?.(seat.context);
  await seat.page.goto(`${stage.tenant.origin}/?as=${who}&pane=open&id=${encodeURIComponent(mail)}`, { waitUntil: 'domcontentloaded' });
  await seat.pane.getByLabel('Hva skal være på plass?').waitFor();
  return seat;
};

const nameOf = (stage: Stage, id: string) => personNamed(stage.tenant, id).displayName;

/** The days the strip shows, as who hears it is told. */
const daysShown = async ({ pane }: Seat) => {
  if (!(await pane.locator('.room details.explained').getAttribute('open'))) await pane.locator('.room details.explained').evaluate(fold => ((fold as HTMLDetailsElement).open = true));
  return (await pane.locator('.strip tbody tr').allTextContents()).map(text => text.replaceAll('\u00A0', ' '));
};

const onDay = async (stage: Stage, today: string, work: (there: Stage, seat: Seat) => Promise<void>, change?: (context: BrowserContext) => Promise<void>) => {
  const tenant = await serveBuilt(0, { today });
  const there = makeStage(tenant, stage.browser);
  const seat = await open(there, me, async context => {
    await setClock(context, `${today}T09:00:00Z`);
    await change?.(context);
  });
  try {
    await work(there, seat);
  } finally {
    await seat.context.close();
    await tenant.close();
  }
};

export const rooms: readonly Check[] = [
  {
    name: 'three calendars, three sentences, none of them green: an empty one, a half-visible one, a part-timer’s',
    async run(stage) {
      const said: string[] = [];
      // On one and the same day: whoever works part of the week is away on some.
      const look = (id: string, asked: Omit<Asked, 'colleague'>, change?: (context: BrowserContext) => Promise<void>) =>
        onDay(
          stage,
          storyDay,
          async (there, seat) => {
            said.push(await ask(seat, { colleague: nameOf(there, id), ...asked }));
            assert.equal(await seat.pane.locator('.room.fine').count(), 0, 'nothing is green');
            await picture(seat, id);
          },
          change,
        );
      await look('magnus', {});
      await look('ole', {}, context =>
        changed(context, ({ value }) => {
          const [first] = value;
          const until = Temporal.PlainDate.from(storyDay).add({ days: 8 });
          first?.scheduleItems.push({ status: 'unknown', start: { dateTime: `${storyDay}T00:00:00.0000000` }, end: { dateTime: `${until.toString()}T00:00:00.0000000` } });
        }),
      );
      await look('sindre', { size: 'Mer, opptil en uke' });
      assert.match(said[0] ?? '', /^Kalenderen til Magnus er tom i hele perioden/u);
      assert.match(said[1] ?? '', /^Vi ser ikke kalenderen til Ole fra .* Er den tiden ledig, kan Ole love dette /u);
      assert.match(said[2] ?? '', /timer for mye for Sindre\.$/u);
    },
  },
  {
    name: 'what can wait is put aside in the pane: the mail opened again says so, another day can be chosen, and axe finds nothing',
    async run(stage) {
      const who = 'siv';
      stage.giveAccess(who);
      const words = stage.word('Kan vente');
      const mail = stage.deliver(who, { subject: words });
      const seat = await stage.sit(who, mail, { look: { bypassCSP: true } });
      const { pane } = seat;
      await ask(seat, { colleague: nameOf(stage, 'ingvild') });
      await pane.getByLabel('Hva skal være på plass?').fill(`${words}, skrevet`);
      await pane.getByRole('button', { name: /^Ikke nå/u }).click();
      await pane.getByText(/^Lagt bort til mandag/u).waitFor();
      await picture(seat, 'aside');
      assert.deepEqual(await findings(await frameOf(seat)), []);
      const tomorrow = todayInOslo().add({ days: 1 });
      await pane.getByLabel('En annen dag').fill(tomorrow.toString());
      await pane.getByText(new RegExp(`^Lagt bort til .* ${tomorrow.day}\\.`, 'u')).waitFor();
      await seat.page.evaluate(() => localStorage.clear());
      await seat.page.reload();
      await pane.getByText(/^Lagt bort til/u).waitFor();
      assert.equal(await pane.getByLabel('Hva skal være på plass?').inputValue(), `${words}, skrevet`);
      await pane.getByRole('button', { name: 'Ta det fram igjen' }).click();
      await pane.getByText(/^Lagt bort til/u).waitFor({ state: 'detached' });
      await seat.context.close();
    },
  },
  {
    name: '[T19] in Easter week, and where the clock is moved in spring, holidays are no working days and the days stand where they are',
    run: stage =>
      onDay(stage, '2027-03-22', async (there, seat) => {
        await ask(seat, { colleague: nameOf(there, 'ole'), day: 'fre. 2. apr.' });
        const days = await daysShown(seat);
        for (const day of ['tirsdag 23. mars', 'onsdag 24. mars', 'tirsdag 30. mars']) assert.ok(days.some(row => row.startsWith(day)), `${day} in ${days.join(' | ')}`);
        for (const day of ['torsdag 25. mars', 'fredag 26. mars', 'søndag 28. mars', 'mandag 29. mars']) assert.ok(!days.some(row => row.startsWith(day)), `no ${day}`);
        await picture(seat, 'easter');
      }),
  },
  {
    name: '[T19] where the clock is moved in autumn, and for a colleague in Kathmandu, the days are hers and as long as they are',
    run: stage =>
      onDay(
        stage,
        '2027-10-29',
        async (there, seat) => {
          const said = await ask(seat, { colleague: nameOf(there, 'priya'), day: 'fre. 5. nov.' });
          assert.match(said, /Priya/u);
          const days = await daysShown(seat);
          assert.ok(days.some(row => /^mandag 1\. november.*8 timer$/u.test(row)), days.join(' | '));
          await picture(seat, 'kathmandu');
        },
        context => changed(context, ({ value }) => value.forEach(one => (one.workingHours.timeZone = { name: 'Nepal Standard Time' }))),
      ),
  },
  {
    name: 'where the organisation lets nobody see calendars, the sentence says so, and the form can be sent all the same',
    async run(stage) {
      const who = 'lars';
      stage.fault(who, { when: { path: 'getSchedule' }, then: '403' });
      const seat = await open(stage, who);
      await seat.pane.getByRole('combobox').first().fill('Ole Brekke');
      await seat.pane.getByRole('option', { name: 'Ole Brekke' }).click();
      await seat.pane.getByRole('radio').last().press('Space');
      await seat.pane.getByRole('button', { name: 'Send til Ole' }).waitFor();
      await seat.page.waitForTimeout(1000);
      await picture(seat, 'no-consent');
      await seat.context.close();
    },
  },
];
