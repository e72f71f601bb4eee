import { addinClientId, type Identity, type Person } from '../contract.ts';
import { askedScopes } from './broker.ts';
import { escape, html, page } from './pages.ts';
import { hasText, isLanguage, say, type Language } from './texts.ts';

const appName = (clientId: string, language: Language) => (clientId === addinClientId ? 'Løfte' : say(language, 'consent.app-unknown'));

const inWords = (scope: string, language: Language) => {
  const id = `scope.${scope}`;
  return hasText(id) ? say(language, id) : say(language, 'scope.other', { scope });
};

/** A yes or no in a window of its own, in plain words. Works without script; the answer's page tells the opener. */
export const consentPage = (query: URLSearchParams, people: readonly Person[]): Response => {
  const person = people.find(one => one.id === query.get('as'));
  const clientId = query.get('clientId') ?? '';
  const scopes = (query.get('scopes') ?? '').split(' ').filter(Boolean);
  if (!person || !clientId) return html(page('nb', say('nb', 'outlook'), `<main><p>${escape(say('nb', 'problem.gone'))}</p></main>`), 400);

  const wanted = query.get('lang');
  const language = isLanguage(wanted) ? wanted : person.language;
  const app = appName(clientId, language);
  const title = say(language, 'consent.title', { app });
  const items = askedScopes(scopes).map(scope => `<li>${escape(inWords(scope, language))}</li>`);
  const hidden = Object.entries({ as: person.id, clientId, scopes: scopes.join(' '), lang: language })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`)
    .join('');
  return html(
    page(
      language,
      title,
      `<main class="consent"><h1>${escape(title)}</h1><p>${escape(say(language, 'consent.as', { name: person.displayName }))}</p>` +
        `<p>${escape(say(language, 'consent.lead', { app }))}</p><ul>${items.join('')}</ul>` +
        `<form method="post">${hidden}<button name="answer" value="yes">${escape(say(language, 'consent.yes'))}</button> ` +
        `<button name="answer" value="no">${escape(say(language, 'consent.no'))}</button></form></main>`,
    ),
  );
};

const field = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Keeps a yes, and tells the window that asked. */
export const answerConsent = (form: FormData, people: readonly Person[], identity: Identity): Response => {
  const person = people.find(one => one.id === field(form, 'as'));
  const clientId = field(form, 'clientId');
  if (!person || !clientId) return html(page('nb', say('nb', 'outlook'), `<main><p>${escape(say('nb', 'problem.gone'))}</p></main>`), 400);

  const granted = field(form, 'answer') === 'yes';
  if (granted) identity.consent(person.oid, clientId, askedScopes(field(form, 'scopes').split(' ')));
  const wanted = field(form, 'lang');
  const language = isLanguage(wanted) ? wanted : person.language;
  return html(
    page(
      language,
      say(language, 'outlook'),
      `<main class="consent" data-granted="${granted}"><p>${escape(say(language, 'consent.done'))}</p></main>`,
      '<script src="/outlook/host-side/consent-done.js" defer></script>',
    ),
  );
};
