import type { User } from '@microsoft/microsoft-graph-types';
import { findMember, members, type Member } from '../content/organisation.ts';
import { ok, refuse, type Call, type Operation } from './call.ts';
import { pageOf, project, selected, type Entity } from './query.ts';

const locale = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Returned without `$select`, in Graph's order. */
const ordinary = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
];

/** What User.ReadBasic.All opens of others: names and address. The rest comes back empty. */
const basic = new Set(['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName']);

const userShape = (person: Member, isBasic: boolean): Entity => {
  const shape: User = {
    id: person.oid,
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    mail: person.mail,
    userPrincipalName: person.mail,
    jobTitle: person.jobTitle,
    department: person.department,
    preferredLanguage: locale[person.language],
    mobilePhone: null,
    officeLocation: null,
  };
  const seen = Object.entries(shape).map(([name, value]) => [name, isBasic && !basic.has(name) ? null : (value as unknown)]);
  return { businessPhones: [], ...Object.fromEntries(seen) as Entity };
};

const shownUser = ({ query }: Call, shape: Entity): Entity => {
  const names = selected(query);
  if (!names) return project(shape, new URLSearchParams({ $select: ordinary.join(',') }));
  const { id, ...rest } = project(shape, query);
  return names.has('id') ? { id, ...rest } : rest;
};

export const me: Operation = call => ok(shownUser(call, userShape(call.bearer.member, false)));

export const readUser: Operation = call => {
  const person = findMember(call.params['user-id'] ?? '');
  const isMe = person === call.bearer.member;
  if (!isMe && !call.bearer.scopes.includes('User.ReadBasic.All')) {
    return refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  if (!person) {
    return refuse(
      404,
      'Request_ResourceNotFound',
      `Resource '${call.params['user-id'] ?? ''}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return ok(shownUser(call, userShape(person, !isMe && call.world.switches.basicProfiles)));
};

const words = (text: string) => text.toLowerCase().split(/[\s.@-]+/).filter(Boolean);

const clause = /"(displayName|mail|givenName|surname|userPrincipalName):([^"]*)"/;

/** The directory's `$search`: every word must begin a word of the property; clauses are joined with AND or OR. */
const isFound = (shape: Entity, search: string): boolean | undefined => {
  const alternatives = search.split(/\s+OR\s+/).map(part => part.split(/\s+AND\s+/).map(one => clause.exec(one.trim())));
  if (alternatives.flat().some(one => one === null)) return undefined;
  return alternatives.some(all => all.every(one => {
    const held = words(String(shape[one?.[1] ?? ''] ?? ''));
    return words(one?.[2] ?? '').every(word => held.some(whole => whole.startsWith(word)));
  }));
};

export const listUsers: Operation = call => {
  const { query, headers } = call;
  const search = query.get('$search');
  const { basicProfiles } = call.world.switches;
  const shapes = members.map(person => userShape(person, basicProfiles && person !== call.bearer.member));
  if (search !== null && headers.get('consistencylevel')?.toLowerCase() !== 'eventual')
    return refuse(
      400,
      'Request_UnsupportedQuery',
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  if (search !== null && shapes.some(shape => isFound(shape, search) === undefined)) {
    return refuse(400, 'Request_BadRequest', `Syntax error: ${search}`);
  }

  const found = search === null ? shapes : shapes.filter(shape => isFound(shape, search));
  const answer = pageOf(call, found, { size: 100, largest: 999, orderBy: 'displayName' });
  if (answer.status !== 200) return answer;
  const page = answer.body as { value: Entity[] };
  return ok({ ...page, value: page.value.map(shape => shownUser(call, shape)) });
};
