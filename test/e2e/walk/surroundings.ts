import { openMail, openPane, signIn } from './outlook.ts';
import { result } from './promises.ts';
import type { Stage } from './stage.ts';

const permit = 'Building permit form';

/** How it holds up: emptied browsers, other languages, dark, narrow, and a host that lends no sign-in of its own. */
export const surroundings = async ({ sit, step }: Stage): Promise<void> => {
  const leader = await sit('anne');
  await step('Lederen på en tom maskin: samme avtale, fra postkassen alene', leader, async () => {
    await openMail(leader, 'Terje lover');
    await openPane(leader);
    await leader.pane.getByRole('heading', { name: result }).waitFor();
    await leader.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
    await leader.pane.getByText('Jeg lover at Wenche får ringe meg').first().waitFor();
  });
  await leader.context.close();

  const colleague = await sit('terje', '&pane=open', { colorScheme: 'dark' });
  await step('Kollegaen på en tom maskin, mørkt: samme avtale', colleague, async () => {
    await openMail(colleague, 'Anne spør deg: Wenche');
    await colleague.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
    await colleague.pane.getByText('Jeg lover at Wenche får ringe meg').first().waitFor();
  });
  await colleague.context.close();

  const nynorsk = await sit('gunnhild', '&pane=open');
  await step('Outlook på nynorsk, Løfte på nynorsk', nynorsk, async () => {
    await openMail(nynorsk, 'Hjelpemiddellageret');
    await nynorsk.pane.getByRole('heading', { name: 'Spør ein kollega om dette' }).waitFor();
  });
  await nynorsk.context.close();

  const english = await sit('daniel', '&pane=open&naa=off', { colorScheme: 'dark', locale: 'en-GB' });
  await step('English, dark, and sign-in in a window of its own', english, async () => {
    await openMail(english, permit);
    await english.pane.getByRole('combobox').fill('Nina Dal');
    const press = english.pane.getByRole('button', { name: 'Give access' });
    const [popup] = await Promise.all([english.context.waitForEvent('page'), press.click()]);
    await popup.getByRole('heading').first().waitFor();
    await popup.screenshot({ path: english.picture('sign-in') });
    await signIn(popup, 'Daniel Okafor', 'Accept');
    await english.pane.getByRole('combobox').click();
    await english.pane.getByRole('option', { name: 'Nina Dalseth' }).click();
    await english.pane.getByText(/has room for this|only just|too much|small pieces|away until|calendar is empty/u).first().waitFor();
  });
  await english.context.close();

  const narrow = await sit('anne', '', {}, { width: 320, height: 720 });
  await step('Et smalt vindu', narrow, async () => {
    await openMail(narrow, 'Terje lover');
    await openPane(narrow);
    await narrow.pane.getByText('Avtalt. Dere har sagt ja til det samme.').waitFor();
  });
  await narrow.context.close();
};
