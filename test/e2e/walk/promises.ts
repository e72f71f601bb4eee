import { allow, openMail, openPane } from './outlook.ts';
import type { Stage } from './stage.ts';

const complaint = 'Klage på hjemmetjenesten';
export const result = 'Wenche Aarskog har ett navn å forholde seg til, og et møte før jul';

/** A leader delegates a citizen's mail, a colleague promises, and both see that it is agreed. */
export const promises = async ({ sit, step }: Stage): Promise<void> => {
  const leader = await sit('anne');
  const { pane } = leader;

  await step('Lederen åpner innbyggerens e-post', leader, async () => {
    await openMail(leader, complaint);
    await leader.page.getByRole('heading', { name: complaint }).waitFor();
  });

  await step('Løfte åpnes med utfylt forslag', leader, async () => {
    await openPane(leader);
    await pane.getByRole('heading', { name: 'Spør en kollega om dette' }).waitFor();
  });

  await step('Søk etter en kollega ber om tilgang og sier hva den er til', leader, async () => {
    await pane.getByLabel('Hva skal være på plass?').fill(result);
    await pane.getByRole('combobox').fill('Terje Opsahl');
    await pane.getByRole('button', { name: 'Gi tilgang' }).waitFor();
  });

  await step('Med tilgang vises kolleger, aldri etter hvor mye de har å gjøre', leader, async () => {
    await allow(leader, () => pane.getByRole('button', { name: 'Gi tilgang' }).click());
    await pane.getByRole('combobox').click();
    await pane.getByRole('option', { name: 'Terje Opsahl' }).waitFor();
  });

  await step('Kollegaen er valgt, og rommet vises', leader, async () => {
    await pane.getByRole('option', { name: 'Terje Opsahl' }).click();
    await pane.getByText(/rom til dette|trangt for|for mye for|småbiter|er borte|kalenderen til/iu).first().waitFor();
  });

  await step('Dagen er hentet fra e-posten, med ordene den står i', leader, async () => {
    await pane.locator('.picks input').last().focus();
    await pane.getByText(/«?før jul»? (?:Vi leser det som|Det var) \p{L}+dag /u).waitFor();
    await pane.locator('.source mark').getByText('før jul').waitFor();
  });

  await step('Dato og løfte tilbake', leader, async () => {
    await pane.getByRole('radio').last().press('Space');
    await pane.getByText('Det jeg lover tilbake').click();
    await pane.getByLabel('Jeg lover').fill('Jeg svarer samme dag når du spør.');
    await pane.getByText('Det Terje får med seg').click();
    await pane.getByText('Send e-posten med').waitFor();
  });

  await step('Brevet slik kollegaen leser det', leader, async () => {
    await pane.getByRole('button', { name: 'Se brevet' }).click();
    await pane.getByRole('heading', { name: 'Slik leser Terje det' }).waitFor();
  });

  await step('Send ber om tilgang til avtalebrev', leader, async () => {
    await pane.getByRole('button', { name: 'Lukk' }).click();
    await pane.getByRole('button', { name: /^(Send til|Spør) Terje/u }).click();
    await pane.getByText('Les og send avtalebrev').waitFor();
  });

  await step('Brevet venter i ti sekunder og kan angres', leader, async () => {
    await allow(leader, () => pane.getByRole('button', { name: 'Gi tilgang' }).click());
    await pane.getByRole('button', { name: 'Angre' }).waitFor();
  });

  await step('Sendt: ballen ligger hos kollegaen', leader, async () => {
    await pane.getByText('Sendt. Ballen ligger hos Terje.').waitFor({ timeout: 20_000 });
  });

  const colleague = await sit('terje');
  await step('Kollegaen får et brev som kan leses uten Løfte', colleague, async () => {
    await openMail(colleague, /spør deg/u);
    await colleague.page.frameLocator('iframe.letter').getByText('Anne Haugen spør om du vil ta ansvar for dette:').waitFor();
  });

  await step('Kollegaen åpner forslaget i Løfte', colleague, async () => {
    await openPane(colleague);
    await allow(colleague, () => colleague.pane.getByRole('button', { name: 'Gi tilgang' }).click());
    await colleague.pane.getByRole('heading', { name: result }).waitFor();
    await allow(colleague, () => colleague.pane.getByRole('button', { name: 'Gi tilgang' }).click());
    await colleague.pane.getByText(/tidligst love dette|ikke plass nå/u).waitFor();
  });

  await step('Kollegaen leser innbyggerens e-post fra avtalen', colleague, async () => {
    await colleague.pane.getByText('Bakgrunn').click();
    await colleague.pane.getByRole('button', { name: 'Åpne e-posten' }).click();
    await colleague.pane.getByText('Jeg har ringt elleve ganger').waitFor();
  });

  await step('Kollegaen lover med egne ord', colleague, async () => {
    await colleague.pane.getByRole('button', { name: 'Lukk' }).click();
    await colleague.pane.getByRole('radio', { name: 'Jeg lover' }).press('Space');
    await colleague.pane.getByLabel('Løftet ditt, med dine ord').fill('Jeg lover at Wenche får ringe meg, og at vi møtes før jul.');
    await colleague.pane.getByLabel('Dette trenger jeg fra deg').fill('En halvtime med deg på mandag');
  });

  await step('Kollegaen ser «avtalt»', colleague, async () => {
    await colleague.pane.getByRole('button', { name: 'Gi Anne løftet' }).click();
    await colleague.pane.getByText('Sendt.', { exact: true }).waitFor({ timeout: 20_000 });
    await colleague.pane.getByText('Ballen ligger hos deg').waitFor();
    await colleague.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
  });

  await step('Lederen ser løftet og «avtalt»', leader, async () => {
    await openMail(leader, /Terje lover/u);
    await leader.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
    await leader.pane.getByText('Jeg lover at Wenche får ringe meg').first().waitFor();
  });

  await step('Det som er lovet, kan ikke gis til en annen', leader, async () => {
    await openMail(leader, complaint);
    await leader.pane.getByText('Dette har Terje lovet. Snakk sammen før noen andre får det.').waitFor();
  });

  await step('Fra rådet er det ett trykk til avtalen', leader, async () => {
    await leader.pane.getByRole('button', { name: 'Se avtalen' }).click();
    await leader.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
  });

  await leader.context.close();
  await colleague.context.close();
};
