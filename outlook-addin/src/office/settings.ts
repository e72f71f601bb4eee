import { asPromise } from './promise.ts';

const key = 'lofte';

/** What the person has chosen, kept in her mailbox by Outlook, so that it follows her from one Outlook to another. */
export const readRoaming = (): unknown => Office.context.roamingSettings.get(key);

export const writeRoaming = async (settings: object): Promise<void> => {
  Office.context.roamingSettings.set(key, settings);
  await asPromise<void>(done => Office.context.roamingSettings.saveAsync(done));
};
