import { newProfile } from '../extension/browser.ts';
import { everythingKept } from '../extension/privacy.ts';
import { choose, fillForm, press, says, until, write } from '../extension/doing.ts';
import type { Stage as Desks } from '../extension/stage.ts';
import type { Stage } from './stage.ts';

const subject = 'Mørk og glatt gangvei ved Solbakken skole';

/** The extension's part: the side panel beside Outlook, from the first time it is opened to the morning after. */
export const sidePanel = async ({ step, kept }: Stage, desks: Desks): Promise<void> => {
  const profile = newProfile();
  const leader = await desks.desk('marit', { profile, isSignedIn: false, mail: await desks.deliver('marit', subject) });
  await step('Sidepanelet første gang', { page: leader.panel }, () => says(leader.panel, 'Et løfte er noe to er enige om'));

  await step('Lederen logger inn: e-posten som er åpen, står i panelet', { page: leader.panel }, async () => {
    await desks.signIn(leader);
    await says(leader.panel, subject);
  });

  await step('Merket ved siden av e-posten i Outlook', { page: leader.outlook }, () =>
    until('the chip', () => leader.outlook.$('lofte-chip')),
  );

  await step('Lederen delegerer fra panelet', { page: leader.panel }, async () => {
    await press(leader.panel, /^Spør en kollega om dette$/u);
    await fillForm(leader.panel, { result: 'Lys på gangveien ved Solbakken skole', colleague: 'Jorunn Aas' });
    await says(leader.panel, /rom til dette|trangt for|for mye for|småbiter|er borte|kalenderen til/iu);
  });

  await step('Sendt: i oversikten ligger ballen hos kollegaen', { page: leader.panel }, async () => {
    await press(leader.panel, /^(Send til|Spør) Jorunn/u);
    await says(leader.panel, 'Sendt. Ballen ligger hos Jorunn', 25);
    await press(leader.panel, /^Oversikt$/u);
    await says(leader.panel, /Venter på svar\s+1/u);
  });

  await step('Book med sjekk: hvem, når, og hvordan det blir', { page: leader.panel }, async () => {
    await press(leader.panel, /^Book møte$/u);
    await write(leader.panel, '[role=combobox]', 'Ole Brekke');
    await press(leader.panel, /Ole Brekke/u, '[role=option]');
    await says(leader.panel, /Ole har rom|Tiden er trang for Ole|Vi ser ikke om Ole har rom/u);
  });

  const colleague = await desks.desk('jorunn');
  await step('Kollegaens oversikt: ett forslag venter', { page: colleague.panel }, () => says(colleague.panel, /Marit spør deg/u));

  await step('Kollegaen lover i sitt panel', { page: colleague.panel }, async () => {
    await press(colleague.panel, /Lys på gangveien/u, 'button.row');
    await choose(colleague.panel, 'Jeg lover');
    await write(colleague.panel, 'textarea.big', 'Jeg lover at lysene virker igjen før 2. desember.');
    await press(colleague.panel, /^Gi Marit løftet$/u);
    await says(colleague.panel, 'Sendt.', 25);
    await says(colleague.panel, 'Avtalt. Dere har sagt ja til det samme.');
  });
  kept.stores.push(await everythingKept(leader), await everythingKept(colleague));
  await leader.close();

  const morning = await desks.desk('marit', { profile, isSignedIn: false });
  await step('Neste morgen, nettleseren åpnet på nytt: løftet er der, uten et klikk', { page: morning.panel }, () =>
    says(morning.panel, /Jeg er lovet\s+1/u, 20),
  );
  await morning.close();

  const away = await desks.desk('marit', { profile, isSignedIn: false, forgets: true });
  await step('Ikke logget inn: oversikten kan leses, og sier hvor gammel den er', { page: away.panel }, () => says(away.panel, /slik de var/u));
  await desks.leave();
};
