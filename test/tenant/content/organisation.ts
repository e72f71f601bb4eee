import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Person } from '../contract.ts';

export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** A person's hours, wall clock in her own zone. */
type Hours = { daysOfWeek: Weekday[]; startTime: string; endTime: string; timeZone: string; percent: number };

/** Days counted from the tenant's today, both included. */
type Absence = { fromDay: number; toDay: number; kind: string; showAs: 'oof' };

type Recipe = {
  profile: string;
  series: string[];
  focus: { weekday: Weekday; start: string; minutes: number; subject: string; showAs: 'busy' | 'tentative' }[];
  lunch: { start: string; minutes: number; showAs: 'free' };
  adHoc: { perWeek: [number, number]; minutes: number[]; seed: string; tentativeShare: number };
};

export type Member = Person & {
  workingHours: Hours;
  absences: Absence[];
  freeBusyVisible: boolean;
  /** Some mailboxes have none to show (microsoft-graph-docs#10375); here it is one person. */
  sharesWorkingHours: boolean;
  /** Some plan their shifts elsewhere, and their calendar is empty; here it is one person. */
  usesCalendar: boolean;
  manager: string | null;
  unit: string;
  calendar: Recipe;
};

type Series = {
  id: string;
  subject: string;
  /** One weekday, or several with commas between. */
  weekday: string;
  start: string;
  minutes: number;
  /** Meets in the ISO weeks this number divides. */
  everyWeeks: number;
  attendees: string[];
  room: string | null;
};

type File = {
  name: string;
  domain: string;
  people: (Omit<Member, 'oid' | 'sharesWorkingHours' | 'usesCalendar'>)[];
  externals: (Omit<Person, 'oid' | 'department' | 'language'> & { company: string; language: string })[];
  series: Series[];
  adHocSubjects: string[];
};

const withoutWorkingHours = 'terje';
const withEmptyCalendar = 'magnus';

/** Reads one of the data files that lie beside this one. */
export const readData = <Shape>(name: string): Shape => JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')) as Shape;

/** A GUID that belongs to a name, such as an address; the same at every start. */
export const guidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const file = readData<File>('organisation.json');

export const { name: organisationName, domain, series, adHocSubjects } = file;

export const members: readonly Member[] = file.people.map(person => ({
  ...person,
  oid: guidOf(person.mail),
  sharesWorkingHours: person.id !== withoutWorkingHours,
  usesCalendar: person.id !== withEmptyCalendar,
}));

export const externals: readonly Person[] = file.externals.map(({ company, language, ...person }) => ({
  ...person,
  oid: guidOf(person.mail),
  department: company,
  language: language === 'en' ? 'en' : 'nb',
}));

const byName = new Map(members.flatMap(member => [member.id, member.mail, member.oid].map(name => [name, member] as const)));

/** The member with this id, address or object id. Addresses are told apart without regard to case. */
export const findMember = (name: string): Member | undefined => byName.get(name.toLowerCase());

const groups: Record<string, (member: Member) => boolean> = {
  [`alle@${domain}`]: () => true,
  [`plan.og.teknisk@${domain}`]: member => member.unit === 'tek',
  [`rpf@${domain}`]: () => false,
  [`ungdomsradet@${domain}`]: () => false,
  [`ordforer@${domain}`]: () => false,
};

/** Who gets a mail to this address: a member, a group's members, or `undefined` where the address is not known in the tenant. */
export const membersBehind = (address: string): readonly Member[] | undefined => {
  const member = findMember(address);
  if (member?.mail === address.toLowerCase()) return [member];

  const isInGroup = groups[address.toLowerCase()];
  return isInGroup && members.filter(isInGroup);
};

/** Whether an address is ours to deliver to; everything else is outside. */
export const isInside = (address: string): boolean => address.toLowerCase().endsWith(`@${domain}`);
