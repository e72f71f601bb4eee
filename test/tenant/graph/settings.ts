import type { MailboxSettings } from '@microsoft/microsoft-graph-types';
import { dayOf } from '../clock.ts';
import { windowsZone } from '../content/zones.ts';
import { ok, type Operation } from './call.ts';
import { workingHoursOf } from './schedule.ts';

const locales = {
  nb: { locale: 'nb-NO', displayName: 'Norsk bokmål (Norge)' },
  nn: { locale: 'nn-NO', displayName: 'Norsk nynorsk (Noreg)' },
  en: { locale: 'en-GB', displayName: 'English (United Kingdom)' },
};

export const mailboxSettings: Operation = ({ bearer: { member }, world }) => {
  const midnight = (day: number) => ({
    dateTime: `${dayOf(world.now()).add({ days: day }).toString()}T00:00:00.0000000`,
    timeZone: windowsZone(member.workingHours.timeZone),
  });
  const away = member.absences.find(({ fromDay, toDay }) => fromDay <= 0 && toDay >= 0);
  const settings: MailboxSettings = {
    timeZone: windowsZone(member.workingHours.timeZone),
    dateFormat: member.language === 'en' ? 'dd/MM/yyyy' : 'dd.MM.yyyy',
    timeFormat: 'HH:mm',
    language: locales[member.language],
    userPurpose: 'user',
    automaticRepliesSetting: {
      status: away ? 'scheduled' : 'disabled',
      externalAudience: 'none',
      internalReplyMessage: '',
      externalReplyMessage: '',
      scheduledStartDateTime: midnight(away?.fromDay ?? 0),
      scheduledEndDateTime: midnight((away?.toDay ?? 0) + 1),
    },
    workingHours: workingHoursOf(member),
  };
  return ok(settings);
};
