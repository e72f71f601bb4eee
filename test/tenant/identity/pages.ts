import { readFileSync } from 'node:fs';
import { escapeHtml } from '../mail/text.ts';
import type { Member } from '../content/organisation.ts';
import { appName, languageOf, words, type Language } from './words.ts';
import type { ResourceScope } from './scopes.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

const style = read('page.css');
const findPerson = read('find-person.js');

const page = (language: Language, title: string, content: string) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} – ${words[language].product}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="mark">${words[language].product}</p>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>`;

const personItem = ({ oid, displayName, jobTitle, mail, department }: Member, isHinted: boolean) => {
  const find = escapeHtml(`${displayName} ${jobTitle} ${mail} ${department}`.toLowerCase());
  const inside = `<bdi>${escapeHtml(displayName)}</bdi><small>${escapeHtml(jobTitle)}</small>`;
  const mark = isHinted ? ' aria-current="true"' : '';
  return `<li data-find="${find}"><button class="person" name="person" value="${oid}"${mark}>${inside}</button></li>`;
};

/** Everybody one may sign in as, by department, with a box to find a name; the hinted person is marked and has the focus. */
export const signInPage = (language: Language, action: string, people: readonly Member[], hinted?: Member): string => {
  const say = words[language];
  const departments = [...new Set(people.map(person => person.department))].map(department => {
    const items = people.filter(person => person.department === department).map(person => personItem(person, person === hinted));
    return `<section><h2>${escapeHtml(department)}</h2><ul>${items.join('\n')}</ul></section>`;
  });
  return page(
    language,
    say.signIn,
    `<p>${say.signInWhy}</p>
<label hidden>${say.find}<input id="find" type="search" autocomplete="off"></label>
<p id="none" role="status" hidden>${say.none}</p>
<form method="post" action="${escapeHtml(action)}">${departments.join('\n')}</form>
<script type="module">${findPerson}</script>`,
  );
};

export type ConsentQuestion = { person: Member; clientId: string; scopes: readonly ResourceScope[] };

/** What an app asks for that the person has not yet said yes to, each in plain words. */
export const consentPage = (language: Language, action: string, { person, clientId, scopes }: ConsentQuestion): string => {
  const say = words[language];
  const app = appName(clientId);
  return page(
    language,
    say.consent(app),
    `<p>${escapeHtml(say.consentWhy(app, person.displayName))}</p>
<ul class="scopes">${scopes.map(scope => `<li>${say.scopes[scope]} <small>(${scope})</small></li>`).join('\n')}</ul>
<form method="post" action="${escapeHtml(action)}" class="row">
<button class="act" name="answer" value="accept">${say.accept}</button>
<button class="quiet" name="answer" value="cancel">${say.cancel}</button>
</form>`,
  );
};

/** `form` is oidc-provider's own, with the id `op.logoutForm`. */
export const signOutPage = (form: string, asked: string): string => {
  const language = languageOf(asked);
  const say = words[language];
  return page(
    language,
    say.signingOut,
    `${form}
<div class="row">
<button class="act" form="op.logoutForm" name="logout" value="yes">${say.goOn}</button>
<button class="quiet" form="op.logoutForm">${say.cancel}</button>
</div>`,
  );
};

export const signedOutPage = (asked: string): string => page(languageOf(asked), words[languageOf(asked)].signedOut, '');

/** What went wrong, in the provider's own words: whoever reads it is a developer. */
export const errorPage = (out: { error: string; error_description?: string | undefined }, asked: string): string => {
  const language = languageOf(asked);
  return page(language, words[language].wrong, `<p>${escapeHtml(`${out.error}: ${out.error_description ?? ''}`)}</p>`);
};
