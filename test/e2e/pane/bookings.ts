import assert from 'node:assert/strict';
import { personNamed } from '../../tenant/as-person.ts';
import { bookedDay, isBusy, openCalendar, openEvent, openMeeting, pane, pictures, send, write } from './meetings.ts';
import type { Check, Stage } from './stage.ts';

/** Says yes to what one was asked in a letter. */
const promise = async (stage: Stage, who: string, words: string) => {
  const { body } = await (await stage.graph(who))('GET', `/me/mailFolders/inbox/messages?$select=id,subject&$top=100`);
  const letter = body.value.find(({ subject }) => String(subject).includes(words));
  await stage.at(who, String(letter?.['id']), async ({ pane: there }) => {
    await there.getByRole('radio', { name: /^Jeg lover/u }).press('Space');
    await there.locator('textarea.big').fill('Jeg lover å være der.');
    await there.getByRole('button', { name: /^Gi .* løftet$/u }).click();
    await there.getByText(/^Sendt\./u).waitFor({ timeout: 30_000 });
  });
};

export const bookings: readonly Check[] = [
  {
    name: 'a meeting with a colleague who is busy: the form says so, sending asks once, and a better time is taken with one click',
    async run(stage) {
      stage.giveAccess('stine');
      await isBusy(stage, 'jorunn', '10:00', '11:30');
      const { context, page } = await write(stage, 'stine', { to: ['jorunn'] });
      await page.getByText('Jorunn er opptatt da.', { exact: false }).waitFor();
      await page.screenshot({ path: `${pictures}form-insight.png` });
      await send(page).click();
      const dialog = page.getByRole('dialog', { name: 'Løfte' });
      await dialog.getByText('Jorunn er opptatt da.').waitFor();
      await page.screenshot({ path: `${pictures}alert.png` });
      await dialog.getByRole('button', { name: 'Utfør handling' }).click();
      await pane(page).getByRole('heading', { name: 'Tiden er trang for Jorunn', level: 1 }).waitFor();
      await page.screenshot({ path: `${pictures}pane.png` });
      const mail = context.waitForEvent('page');
      await pane(page).getByRole('button', { name: 'Skriv e-post i stedet' }).click();
      const instead = await mail;
      await instead.getByRole('link', { name: 'Stine Aamodt' }).click();
      await instead.locator('.compose').waitFor();
      assert.equal(await instead.getByLabel('Til', { exact: true }).inputValue(), personNamed(stage.tenant, 'jorunn').mail);
      await instead.close();
      await pane(page).getByLabel('Beholder du tiden? Si gjerne hvorfor').fill('Utvalget kan bare da.');
      await pane(page).getByRole('button', { name: 'Legg det i innkallingen' }).click();
      await pane(page).getByText('Det står i innkallingen.').waitFor();
      assert.match(await page.getByLabel('Tekst').inputValue(), /^Utvalget kan bare da\./u);
      await pane(page).getByRole('button', { name: /Passer for alle vi ser/u }).first().click();
      await pane(page).getByText(/^Møtet er flyttet til/u).waitFor();
      await pane(page).getByRole('heading', { name: 'Jorunn har rom' }).waitFor();
      assert.notEqual(await page.getByLabel('Start').inputValue(), `${bookedDay().toString()}T10:00`);
      await page.getByText('Jorunn er opptatt da.', { exact: false }).waitFor({ state: 'detached' });
      await page.screenshot({ path: `${pictures}pane-moved.png` });
      await send(page).click();
      await page.getByText('Møtet er sendt.').waitFor();
      await context.close();
    },
  },
  {
    name: 'beside a mail that is being written, what stands there begins the form, and whoever it is to is the one who is asked',
    async run(stage) {
      stage.giveAccess('stine');
      const subject = stage.word('Årsplanen');
      const { context, page } = await openCalendar(stage, 'stine');
      const mailto = `mailto:${personNamed(stage.tenant, 'kari').mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent('Kan du ta denne?')}`;
      await page.goto(`${stage.tenant.origin}/?${new URLSearchParams({ as: 'stine', mailto })}`);
      await page.locator('.compose').getByRole('button', { name: 'Løfte' }).click();
      const there = pane(page);
      await there.getByLabel('Hva skal være på plass?').waitFor();
      assert.equal(await there.getByLabel('Hva skal være på plass?').inputValue(), subject);
      await there.getByText('Kari Solheim').first().waitFor();
      await there.locator('.picks input').last().press('Space');
      await page.screenshot({ path: `${pictures}writing.png` });
      await there.getByRole('button', { name: /^(Send til|Spør) Kari/u }).click();
      await there.getByText(/Sendt\. Ballen ligger hos Kari/u).waitFor({ timeout: 30_000 });
      assert.equal(await page.getByLabel('Emne').inputValue(), subject, 'the mail is left as it was');
      await context.close();
    },
  },
  {
    name: 'the quick form sends without asking; «Flere valg» opens the form that asks, with what was written',
    async run(stage) {
      stage.giveAccess('stine');
      await isBusy(stage, 'jorunn', '10:00', '11:30');
      const { context, page } = await openCalendar(stage, 'stine');
      const fill = async () => {
        await page.getByRole('button', { name: 'Nytt møte' }).click();
        await page.getByLabel('Inviter').fill(personNamed(stage.tenant, 'jorunn').mail);
        await page.getByLabel('Inviter').press('Tab');
        await page.getByLabel('Start').fill(`${bookedDay().toString()}T10:00`);
        await page.getByLabel('Start').press('Tab');
      };
      await fill();
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.getByRole('button', { name: 'Nytt møte' }).waitFor();
      assert.equal(await page.getByRole('dialog').count(), 0);
      await fill();
      await page.getByRole('button', { name: 'Flere valg' }).click();
      await page.getByText('Jorunn er opptatt da.', { exact: false }).waitFor();
      await context.close();
    },
  },
  {
    name: '[T16] no token outlives the tab, neither from the page that is woken nor from the pane, and nobody’s calendar is kept',
    async run(stage) {
      stage.giveAccess('stine');
      await isBusy(stage, 'jorunn', '10:00', '11:30');
      const { context, page } = await write(stage, 'stine', { to: ['jorunn'], isPaneOpen: true });
      await page.getByText('Jorunn er opptatt da.', { exact: false }).waitFor();
      await pane(page).getByRole('heading', { name: 'Tiden er trang for Jorunn', level: 1 }).waitFor();
      const frames = page.frames().filter(frame => frame.url().includes('/addin/'));
      assert.equal(frames.length, 2, 'the page that is woken, and the pane');
      for (const frame of frames) {
        const [lasting, passing] = await frame.evaluate(() => [JSON.stringify([{ ...localStorage }, document.cookie]), JSON.stringify({ ...sessionStorage })]);
        assert.doesNotMatch(lasting ?? '', /eyJ[\w-]+\.[\w-]+\.|access_?token|"secret"/iu, frame.url());
        assert.doesNotMatch(`${lasting}${passing}`, /tannlegen|scheduleItems/u, 'nor anybody’s calendar');
      }
      await context.close();
    },
  },
  {
    name: 'someone goes to a meeting in my place: room at that very hour, and the organiser is told only when it is promised',
    async run(stage) {
      const subject = stage.word('Rammeavtaler');
      await isBusy(stage, 'ole', '12:00', '13:00');
      const { context, page } = await openMeeting(stage, 'geir', { subject, text: 'Vi går gjennom avtalene.', attendees: ['sindre'] });
      const there = pane(page);
      await there.getByRole('heading', { name: subject }).waitFor();
      await page.screenshot({ path: `${pictures}meeting.png` });
      await there.getByRole('button', { name: 'Spør noen om å gå' }).click();
      await there.getByRole('heading', { name: 'Spør noen om å gå i ditt sted' }).waitFor();
      await there.getByRole('combobox').first().fill('Ole Brekke');
      await there.getByRole('option', { name: 'Ole Brekke' }).first().click();
      await there.getByText('Ole er opptatt da.').waitFor();
      await page.screenshot({ path: `${pictures}stand-in.png` });
      await there.getByRole('button', { name: 'Bytt person' }).click();
      await there.getByRole('combobox').first().fill('Kari Solheim');
      await there.getByRole('option', { name: /Kari/u }).first().click();
      await there.getByText(/^(Kari har rom når møtet er\.|.*Kari.*)$/u).first().waitFor();
      await there.getByRole('button', { name: /^(Send til|Spør) Kari/u }).click();
      await there.getByText(/Sendt\. Ballen ligger hos Kari/u).waitFor({ timeout: 30_000 });
      await there.getByRole('button', { name: 'Tilbake' }).click();
      await there.getByText(/Vent med å svare Geir til Kari har lovet/u).waitFor();
      assert.equal(await there.getByRole('button', { name: /^Si fra til/u }).count(), 0, 'nothing to tell yet');
      await page.screenshot({ path: `${pictures}stand-in-waits.png` });
      await promise(stage, 'kari', subject);
      await page.reload();
      await openEvent(page, subject);
      await there.getByText('Kari har lovet å gå i ditt sted.', { exact: false }).waitFor({ timeout: 30_000 });
      await page.screenshot({ path: `${pictures}stand-in-promised.png` });
      const mail = context.waitForEvent('page');
      await there.getByRole('button', { name: 'Si fra til Geir' }).click();
      const form = await mail;
      await form.getByText('Kari Solheim går i mitt sted.', { exact: false }).waitFor();
      assert.equal(await form.getByLabel('Til', { exact: true }).inputValue(), personNamed(stage.tenant, 'geir').mail);
      await context.close();
    },
  },
  {
    name: 'after the meeting: a line of it becomes an agreement, the next one another, and both stand by the meeting',
    async run(stage) {
      const subject = stage.word('Referat');
      const { context, page } = await openMeeting(stage, 'geir', { subject, text: '- Bestille strøsand innen fredag\n- Varsle skolene', attendees: ['sindre'] });
      const there = pane(page);
      await there.getByText('Andre linjer').click();
      for (const [line, result, name] of [['Bestille strøsand', /Bestille strøsand|Strøsand er bestilt/u, 'Ole Brekke'], ['Varsle skolene', /^Skolene er varslet$/u, 'Kari Solheim']] as const) {
        await there.getByRole('button', { name: new RegExp(line, 'u') }).first().click();
        assert.match(await there.getByLabel('Hva skal være på plass?').inputValue(), result);
        await there.getByRole('combobox').first().fill(name);
        await there.getByRole('option', { name: new RegExp(name.split(' ')[0]!, 'u') }).first().click();
        await there.locator('.picks input').last().press('Space');
        await there.getByRole('button', { name: /^(Send til|Spør) / }).click();
        await there.getByText(/Sendt\. Ballen/u).waitFor({ timeout: 30_000 });
        await there.getByRole('button', { name: 'Tilbake' }).click();
        await there.getByRole('heading', { name: 'Avtalt fra dette møtet' }).waitFor();
      }
      assert.equal(await there.getByText(/^Spurt: /u).count(), 2);
      await page.screenshot({ path: `${pictures}after-meeting.png` });
      await context.close();
    },
  },
];
