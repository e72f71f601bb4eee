import { outlookClientId, type Person } from '../contract.ts';
import { accountOf } from './broker.ts';
import { noStore } from './files.ts';
import { isLanguage, languages, say, type Language } from './texts.ts';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string) => text.replace(/[&<>"']/g, mark => marks[mark] ?? mark);

/** Nothing from elsewhere is ever loaded. Inline style is for the letters people read, shown in a frame that inherits this policy. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

export const html = (text: string, status = 200) =>
  new Response(`<!doctype html>\n${text}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy, ...noStore },
  });

export const page = (language: Language, title: string, body: string, more = '') =>
  `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${escape(title)}</title><link rel="icon" href="/outlook/outlook.svg"><link rel="stylesheet" href="/outlook/pages.css">${more}</head><body>${body}</body></html>`;

const byUnit = (people: readonly Person[], language: Language) => {
  const units = Object.groupBy(people, person => person.department);
  return Object.entries(units).toSorted(([one], [other]) => one.localeCompare(other, language));
};

/** What was come for stands in the query, and stays in it. */
const as = (search: URLSearchParams, id: string) => {
  const query = new URLSearchParams(search);
  query.delete('lang');
  query.set('as', id);
  return query.toString();
};

const personLink = (pathname: string, search: URLSearchParams, { id, displayName, jobTitle }: Person) =>
  `<li><a href="${escape(`${pathname}?${as(search, id)}`)}"><bdi>${escape(displayName)}</bdi></a> <span>${escape(jobTitle)}</span></li>`;

/** Without `?as=`: who do you want to be? `unknown` is an id nobody has. Whoever came for something in Outlook comes to it by her choice. */
export const startPage = (people: readonly Person[], { pathname, searchParams }: URL, unknown?: string): string => {
  const wanted = searchParams.get('lang');
  const target = pathname === '/' ? '/mail/' : pathname;
  const language = isLanguage(wanted) ? wanted : 'nb';
  const told = (id: Parameters<typeof say>[1], values?: Parameters<typeof say>[2]) => escape(say(language, id, values));
  const links = languages.map(one =>
    one === language
      ? `<b aria-current="true">${told(`language.${one}`)}</b>`
      : `<a href="${escape(pathname)}?lang=${one}" lang="${one}">${told(`language.${one}`)}</a>`,
  );
  const units = byUnit(people, language).map(
    ([unit, members]) => `<section><h3>${escape(unit)}</h3><ul>${(members ?? []).map(person => personLink(target, searchParams, person)).join('')}</ul></section>`,
  );
  return page(
    language,
    say(language, 'outlook'),
    `<header><h1>${told('outlook')}</h1><nav aria-label="${told('start.language')}">${links.join(' ')}</nav></header>` +
      `<main><p>${told('start.lead')} ${told('start.tabs')}</p>` +
      (unknown === undefined ? '' : `<p role="status"><strong>${told('start.unknown', { name: unknown })}</strong></p>`) +
      `<h2>${told('start.people')}</h2><div class="units">${units.join('')}</div>` +
      `<form method="post" action="/tenant/reset" id="reset"><button>${told('start.reset')}</button> <span>${told('start.reset-what')}</span></form></main>`,
    '<script src="/outlook/host-side/reset.js" defer></script>',
  );
};

/** What the mail client reads at start; the rest it asks Graph. */
export type ClientStart = {
  person: Person;
  outlookClientId: string;
  account: ReturnType<typeof accountOf>;
  /** The tenant's time when the page was made, epoch milliseconds. */
  now: number;
};

/** The mail client of one person. Its start data lies in the page as text, never as script. */
export const clientPage = (person: Person, issuer: string, now: number): string => {
  const start: ClientStart = { person, outlookClientId, account: accountOf(person, issuer), now };
  return (
    `<html lang="${person.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${escape(say(person.language, 'outlook'))}</title><link rel="icon" href="/outlook/outlook.svg"><link rel="stylesheet" href="/outlook/outlook.css">` +
    `<script type="module" src="/outlook/outlook.js"></script></head>` +
    `<body data-start="${escape(JSON.stringify(start))}"><div id="outlook"></div></body></html>`
  );
};
