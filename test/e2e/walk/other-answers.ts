import { delegateSwiftly } from './effort.ts';
import { draft, openMail, openPane, sendAndClose } from './outlook.ts';
import type { Stage } from './stage.ts';

const phone = { mail: 'Telefonen på legevakta', result: 'Innbyggerne når legevakta på hovednummeret', colleague: 'Terje Opsahl' };
const budget = { mail: 'Siste purring', result: 'Budsjettkommentarene for helse og omsorg er levert', colleague: 'Terje Opsahl' };

/** The three answers that are no promise: a question, a counter-proposal that is taken in, and a no. */
export const otherAnswers = async ({ sit, step }: Stage): Promise<void> => {
  const leader = await sit('anne', '&pane=open');
  const colleague = await sit('terje');

  await step('Lederen spør om en ny sak og lukker Løfte: brevet sendes likevel', leader, async () => {
    await draft(leader, phone);
    await sendAndClose(leader, /^(Send til|Spør) Terje/u);
  });

  await step('Kollegaen spør før svaret', colleague, async () => {
    await openMail(colleague, 'Anne spør deg: Innbyggerne');
    await openPane(colleague);
    await colleague.pane.getByRole('radio', { name: 'Jeg lurer på noe' }).press('Space');
    await colleague.pane.getByLabel('Hva lurer du på?').fill('Gjelder dette også helligdagene?');
    await sendAndClose(colleague, 'Send spørsmålet');
  });

  await step('Lederen svarer på spørsmålet', leader, async () => {
    await openMail(leader, 'Terje lurer på noe');
    await openPane(leader);
    await leader.pane.getByText('Gjelder dette også helligdagene?').first().waitFor();
    await leader.pane.getByRole('button', { name: 'Svar', exact: true }).click();
    await leader.pane.getByLabel('Svaret ditt').fill('Ja, men ikke julaften.');
    await sendAndClose(leader, 'Svar');
  });

  await step('Kollegaen foreslår en annen dato', colleague, async () => {
    await openMail(colleague, 'Anne svarer');
    await openPane(colleague);
    await colleague.pane.getByText('Ja, men ikke julaften.').waitFor();
    await colleague.pane.getByRole('radio', { name: 'Jeg foreslår noe annet' }).press('Space');
    await colleague.pane.getByRole('button', { name: 'Velg dato' }).click();
    await colleague.pane.getByLabel('Annen dato').fill(in20Days());
    await colleague.pane.getByLabel('Hva passer bedre, og hvorfor?').fill('Telefonleverandøren trenger to uker.');
    await colleague.page.waitForTimeout(100);
  });

  await step('Motforslaget er sendt, ballen ligger hos lederen', colleague, async () => {
    await colleague.pane.getByRole('button', { name: 'Send motforslaget' }).click();
    await colleague.pane.getByText('Sendt. Ballen ligger hos Anne.').waitFor({ timeout: 20_000 });
  });

  await step('Lederen ser hva som er endret', leader, async () => {
    await openMail(leader, 'Terje foreslår noe annet');
    await openPane(leader);
    await leader.pane.getByRole('heading', { name: 'Terje foreslår noe annet' }).waitFor();
    await leader.pane.getByText(/^Før: /u).waitFor();
  });

  await step('Lederen tar det inn: da er det avtalt', leader, async () => {
    await leader.pane.getByRole('button', { name: 'Ja, vi tar det inn' }).click();
    await leader.pane.getByText('Sendt. Ballen ligger hos Terje.').waitFor({ timeout: 20_000 });
    await leader.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
  });

  await step('Kollegaen ser at motforslaget er avtalt', colleague, async () => {
    await openMail(colleague, 'Avtalt: Innbyggerne');
    await colleague.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
  });

  await step('Lederen angrer i tide: ingenting er sendt', leader, async () => {
    await draft(leader, budget);
    await leader.pane.getByRole('button', { name: /^(Send til|Spør) Terje/u }).click();
    await leader.pane.getByRole('button', { name: 'Angre' }).click();
    await leader.pane.getByRole('heading', { name: 'Spør en kollega om dette' }).waitFor();
  });

  await step('Lederen spør likevel, og kollegaen svarer nei uten begrunnelse', colleague, async () => {
    await sendAndClose(leader, /^(Send til|Spør) Terje/u);
    await openMail(colleague, 'Anne spør deg: Budsjett');
    await colleague.pane.getByRole('radio', { name: 'Nei, ikke nå' }).press('Space');
    await colleague.pane.getByText('Du trenger ikke å begrunne det.').waitFor();
    await colleague.pane.getByLabel('Vet du om noen andre? (valgfritt)').fill('Siv Anita Rød');
  });

  await step('Lederen ser svaret, og ballen er tilbake', leader, async () => {
    await sendAndClose(colleague, 'Send svaret');
    await openMail(leader, 'Terje svarer nei');
    await openPane(leader);
    await leader.pane.getByText('Terje sa nei, ikke nå.').waitFor();
    await leader.pane.getByText('Ballen ligger hos deg').waitFor();
  });

  await step('Tre avgjørelser fra åpen e-post til sendt forslag', leader, async () => {
    console.log(`  ${await delegateSwiftly(leader, 'Datagrundlag til evalueringen', { typed: 'gunnh', name: 'Gunnhild Sæbø' })}`);
  });

  await leader.context.close();
  await colleague.context.close();
};

const in20Days = () => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
