import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { personNamed } from '../../tenant/as-person.ts';
import { press, says, until, write } from './doing.ts';
import type { Check, Desk, Stage } from './stage.ts';

const pictures = fileURLToPath(new URL('../../../dist/booking/', import.meta.url));
mkdirSync(pictures, { recursive: true });

/** The next day but one that is a working day, so that all of it lies ahead. */
const bookedDay = () => {
  const later = Temporal.Now.plainDateISO('Europe/Oslo').add({ days: 2 });
  return later.dayOfWeek > 5 ? later.add({ days: 8 - later.dayOfWeek }) : later;
};

/** Puts something into a colleague's calendar. */
const isBusy = async (stage: Stage, who: string, day: Temporal.PlainDate, from: string, to: string) => {
  const at = (time: string) => ({ dateTime: `${day.toString()}T${time}:00`, timeZone: 'Europe/Oslo' });
  const { status } = await (await stage.graph(who))('POST', '/me/events', { subject: 'Hos tannlegen', start: at(from), end: at(to), showAs: 'busy' });
  assert.equal(status, 201);
};

const setField = (desk: Desk, type: 'date' | 'time', value: string) =>
  desk.panel.$eval(
    `input[type=${type}]`,
    (field, wanted) => {
      (field as HTMLInputElement).value = wanted;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    value,
  );

const invite = async (desk: Desk, name: string) => {
  await write(desk.panel, '[role=combobox]', name.slice(0, 12));
  await press(desk.panel, new RegExp(name, 'u'), '[role=option]');
  await says(desk.panel, name);
};

/** Begins when the list has come to rest, so that the button stays where it is. */
const beginBooking = async (desk: Desk) => {
  await until('the look is over', async () => !/Ser etter/u.test(await desk.panel.evaluate(() => document.body.innerText)));
  await press(desk.panel, /^Book møte$/u);
};

export const bookings: readonly Check[] = [
  {
    name: 'a meeting is checked in the panel before it is written: who, when, a better time with one click, and Outlook’s form opens filled in',
    async run(stage) {
      const day = bookedDay();
      await isBusy(stage, 'jorunn', day, '10:00', '11:30');
      const desk = await stage.desk('siv');
      await beginBooking(desk);
      await says(desk.panel, 'Book med sjekk');
      await invite(desk, personNamed(stage.tenant, 'jorunn').displayName);
      await setField(desk, 'date', day.toString());
      await setField(desk, 'time', '10:00');
      await says(desk.panel, /Tiden er trang for Jorunn/u);
      await says(desk.panel, 'Er opptatt da.');
      assert.ok(!(await desk.panel.evaluate(() => document.body.innerText)).includes('tannlegen'), 'what for is nobody else’s');
      await desk.panel.screenshot({ path: `${pictures}panel.png`, fullPage: true });
      await press(desk.panel, /Passer for alle vi ser/u, 'button.way');
      await says(desk.panel, /Møtet er flyttet til/u);
      await says(desk.panel, /Jorunn har rom/u);
      await desk.panel.screenshot({ path: `${pictures}panel-moved.png`, fullPage: true });
      const opened = desk.browser.waitForTarget(target => target.url().includes('/calendar/deeplink/compose'), { timeout: 15_000 });
      await press(desk.panel, /^Skriv innkallingen i Outlook$/u);
      const form = new URL((await opened).url());
      assert.equal(form.searchParams.get('to'), personNamed(stage.tenant, 'jorunn').mail);
      assert.match(form.searchParams.get('startdt') ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/u);
    },
  },
  {
    name: 'the meeting thought of stays in the panel while one looks at something else, and one who is asked can be left out again',
    async run(stage) {
      const desk = await stage.desk('siv');
      await beginBooking(desk);
      await says(desk.panel, /Inviter noen/u);
      await invite(desk, personNamed(stage.tenant, 'geir').displayName);
      await until('the answer', async () => /har rom|trang|Vi ser ikke/u.test(await desk.panel.evaluate(() => document.body.innerText)));
      await press(desk.panel, /^Oversikt$/u);
      await press(desk.panel, /^Book møte$/u);
      await says(desk.panel, personNamed(stage.tenant, 'geir').displayName);
      await press(desk.panel, /^Ta bort Geir/u);
      await says(desk.panel, /Inviter noen/u);
    },
  },
  {
    name: 'a meeting open in Outlook’s calendar stands in the panel: someone is asked to go in my place, with her room at that hour, and it is sent',
    async run(stage) {
      const day = bookedDay();
      const subject = `Dialogmøte ${randomUUID().slice(0, 8)}`;
      const at = (time: string) => ({ dateTime: `${day.toString()}T${time}:00`, timeZone: 'Europe/Oslo' });
      const { displayName: name, mail: address } = personNamed(stage.tenant, 'siv');
      const invited = await (await stage.graph('geir'))('POST', '/me/events', { subject, start: at('12:00'), end: at('13:00'), attendees: [{ type: 'required', emailAddress: { name, address } }] });
      assert.equal(invited.status, 201);
      const { body } = await (await stage.graph('siv'))('GET', `/me/events?$filter=${encodeURIComponent(`subject eq '${subject}'`)}&$select=id`, undefined, { prefer: '' });
      const id = encodeURIComponent(String(body.value[0]?.['id']).replaceAll('-', '/').replaceAll('_', '+'));
      const desk = await stage.desk('siv');
      await desk.outlook.goto(`${stage.tenant.origin}/calendar/item/${id}?as=siv`);
      await says(desk.panel, subject);
      await desk.panel.screenshot({ path: `${pictures}panel-beside-meeting.png` });
      await press(desk.panel, /^Spør noen om å gå, eller/u);
      await says(desk.panel, 'Merk en linje i innkallingen og høyreklikk');
      await press(desk.panel, /^Spør noen om å gå$/u);
      await write(desk.panel, '[role=combobox]', 'Ole Brekke');
      await press(desk.panel, /Ole Brekke/u, '[role=option]');
      await says(desk.panel, /Ole har (?:rom når møtet er|.* av møtet|noe foreløpig|lovet deg)|Ole (?:er|får|mister) |Vi ser ikke om Ole|for Ole/u);
      await press(desk.panel, /^(Send til|Spør) Ole/u);
      await says(desk.panel, 'Sendt. Ballen ligger hos Ole', 25);
      await press(desk.panel, /^Oversikt$/u);
      await press(desk.panel, /^Spør noen om å gå, eller/u);
      await says(desk.panel, /Vent med å svare Geir til Ole har lovet/u);
      await desk.panel.screenshot({ path: `${pictures}panel-stand-in.png` });
    },
  },
  ...(['429', '503', 'drop'] as const).map(then => ({
    name: `where calendars can’t be asked (${then}), the panel says so in one sentence, and the invitation can be written all the same`,
    async run(stage: Stage) {
      const desk = await stage.desk('siv');
      stage.fault('siv', { when: { method: 'POST', path: '/getSchedule$' }, then, times: 20, ...(then === '429' ? { retryAfter: 1 } : {}) });
      await beginBooking(desk);
      await invite(desk, personNamed(stage.tenant, 'jorunn').displayName);
      await until('one sentence', async () => (await desk.panel.$$('main .note')).length === 1, 40);
      const opened = desk.browser.waitForTarget(target => target.url().includes('/calendar/deeplink/compose'), { timeout: 15_000 });
      await press(desk.panel, /^Skriv innkallingen i Outlook$/u);
      await opened;
      stage.tenant.clearFaults();
    },
  })),
];
