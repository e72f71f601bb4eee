import type { Page } from 'playwright-core';
import type { Seat, Stage } from './stage.ts';

const leader = 'anne';
const colleague = { id: 'terje', name: 'Terje Opsahl', mail: 'terje.opsahl@fjordvik.example' };
const meeting = 'Vinterdrift ved skolene';
const minutes = 'Oppfølging av klagen';

/** A working day that lies wholly ahead. */
const dayAhead = () => {
  const later = Temporal.Now.plainDateISO('Europe/Oslo').add({ days: 2 });
  return later.dayOfWeek > 5 ? later.add({ days: 8 - later.dayOfWeek }) : later;
};

type Written = { title: string; invited?: string; at: string };

/** Fills the quick form in the calendar. */
const fillQuickForm = async (page: Page, { title, invited, at }: Written) => {
  await page.getByRole('button', { name: 'Nytt møte' }).click();
  await page.getByLabel('Tittel').fill(title);
  if (invited) {
    await page.getByLabel('Inviter').fill(invited);
    await page.getByLabel('Inviter').press('Tab');
  }
  await page.getByLabel('Start').fill(`${dayAhead().toString()}T${at}`);
  await page.getByLabel('Start').press('Tab');
};

const toCalendar = async ({ page }: Seat) => {
  await page.getByRole('link', { name: 'Kalender' }).click();
  await page.getByRole('button', { name: 'Nytt møte' }).waitFor();
};

const openEvent = async ({ page }: Seat, title: string) => {
  const event = page.getByRole('button', { name: new RegExp(title, 'u') }).first();
  const isThisWeek = await event.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
  if (!isThisWeek) await page.getByRole('button', { name: 'Uken etter' }).click();
  await event.click();
};

/** A meeting is checked before it overloads anyone, someone goes in the leader's place, and a meeting's line becomes an agreement. */
export const meetings = async ({ sit, step }: Stage): Promise<void> => {
  const busy = await sit(colleague.id);
  await toCalendar(busy);
  await fillQuickForm(busy.page, { title: 'Hos tannlegen', at: '10:00' });
  await busy.page.getByRole('button', { name: 'Send', exact: true }).click();
  await busy.page.getByRole('button', { name: 'Nytt møte' }).waitFor();

  const seat = await sit(leader);
  const { page, pane } = seat;
  await step('Lederen skriver et møte i kalenderens lille skjema', seat, async () => {
    await toCalendar(seat);
    await fillQuickForm(page, { title: meeting, invited: colleague.mail, at: '10:00' });
  });
  await step('I eget vindu sier innkallingen at tiden er trang', seat, async () => {
    await page.getByRole('button', { name: 'Flere valg' }).click();
    await page.getByText('Terje er opptatt da.', { exact: false }).waitFor();
  });
  await step('Når møtet sendes, spør Outlook én gang', seat, async () => {
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('dialog', { name: 'Løfte' }).getByText('Terje er opptatt da.').waitFor();
  });
  await step('Fra spørsmålet til tider som passer bedre', seat, async () => {
    await page.getByRole('dialog', { name: 'Løfte' }).getByRole('button', { name: 'Utfør handling' }).click();
    await pane.getByRole('heading', { name: 'Disse tidene passer bedre' }).waitFor();
  });
  await step('Ett klikk, og møtet er flyttet', seat, async () => {
    await pane.getByRole('button', { name: /Passer for alle vi ser/u }).first().click();
    await pane.getByText(/^Møtet er flyttet til/u).waitFor();
    await pane.getByText('Terje har rom', { exact: false }).first().waitFor();
  });
  await step('Møtet er sendt', seat, async () => {
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Møtet er sendt.').waitFor();
  });
  await seat.context.close();

  await fillQuickForm(busy.page, { title: minutes, invited: 'anne.haugen@fjordvik.example', at: '14:00' });
  await busy.page.getByRole('button', { name: 'Send', exact: true }).click();
  await busy.page.getByRole('button', { name: 'Nytt møte' }).waitFor();
  await busy.context.close();

  const asked = await sit(leader);
  await step('Innkalt til et møte: hva skal gjøres, og kan noen gå i ditt sted?', asked, async () => {
    await toCalendar(asked);
    await openEvent(asked, minutes);
    await asked.page.getByRole('button', { name: 'Løfte' }).click();
    await asked.pane.getByRole('heading', { name: 'Kan noen gå i ditt sted?' }).waitFor();
  });
  await step('Den som kan gå, har rom nettopp da eller ikke', asked, async () => {
    await asked.pane.getByRole('button', { name: 'Spør noen om å gå' }).click();
    await asked.pane.getByRole('combobox').first().fill('Ole Brekke');
    await asked.pane.getByRole('option', { name: 'Ole Brekke' }).first().click();
    await asked.pane.getByText(/^(Ole|Vi ser ikke om Ole|Møtet tar tid fra noe Ole|Det blir)/u).first().waitFor();
    await asked.pane.getByLabel('Hva trenger du med tilbake?').fill('Hvem som følger opp Wenche, og når');
  });
  await step('Spurt: organisatoren får svar når det er lovet', asked, async () => {
    await asked.pane.getByRole('button', { name: /^(Send til|Spør) Ole/u }).click();
    await asked.pane.getByText(/Sendt\. Ballen ligger hos Ole/u).waitFor({ timeout: 30_000 });
    await asked.pane.getByRole('button', { name: 'Tilbake' }).click();
    await asked.pane.getByText(/Vent med å svare Terje til Ole har lovet/u).waitFor();
  });
  await step('Etter møtet: noe å gjøre blir en avtale', asked, async () => {
    await asked.pane.getByRole('button', { name: 'Skriv det selv' }).click();
    await asked.pane.getByLabel('Hva skal være på plass?').fill('Wenche Aarskog er ringt');
    await asked.pane.getByRole('combobox').first().fill('Kari Solheim');
    await asked.pane.getByRole('option', { name: /Kari/u }).first().click();
    await asked.pane.locator('.picks input').last().press('Space');
    await asked.pane.getByRole('button', { name: /^(Send til|Spør) Kari/u }).click();
    await asked.pane.getByText(/Sendt\. Ballen ligger hos Kari/u).waitFor({ timeout: 30_000 });
    await asked.pane.getByRole('button', { name: 'Tilbake' }).click();
    await asked.pane.getByText('Spurt: Kari Solheim').waitFor();
  });
  await asked.context.close();
};
