import { escapeHtml } from '../mail/text.ts';
import type { Member } from '../content/organisation.ts';
import { appName, languageOf, words, type Language } from './words.ts';
import type { ResourceScope } from './scopes.ts';

const style = `
:root{color-scheme:light dark;--ink:#242424;--soft:#5c5c5c;--paper:#fff;--ground:#f5f5f5;--line:#8a8a8a;--act:#0f548c;--on-act:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#f5f5f5;--soft:#c7c7c7;--paper:#292929;--ground:#1a1a1a;--line:#8f8f8f;--act:#8ec3f0;--on-act:#10263a}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 'Segoe UI',system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 3rem}h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1rem;margin:1.5rem 0 .25rem;color:var(--soft)}
p,label{margin:.5rem 0;display:block}.mark{color:var(--soft);margin:0}.person,input,.act,.quiet{font:inherit;width:100%;min-height:44px;padding:.5rem .75rem;border-radius:4px;border:1px solid var(--line);background:var(--paper);color:var(--ink)}
ul{list-style:none;padding:0;margin:0}li+li{margin-top:.25rem}.scopes{list-style:disc;padding-left:1.25rem;margin:1rem 0}.scopes li{margin:.5rem 0}
.person{text-align:left;cursor:pointer}.person small{display:block;color:var(--soft);font-size:.875rem}.person:hover,.quiet:hover{border-color:var(--act)}.person[aria-current]{border:2px solid var(--act)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:1.5rem}.row>*{flex:1 1 8rem}.act{background:var(--act);color:var(--on-act);border-color:var(--act);cursor:pointer}.quiet{cursor:pointer}
:focus-visible{outline:3px solid var(--act);outline-offset:2px}[hidden]{display:none}`;

const page = (language: Language, title: string, content: string) =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)} – ${words[language].product}</title><style>${style}</style></head><body><main><p class="mark">${words[language].product}</p><h1>${escapeHtml(title)}</h1>${content}</main></body></html>`;

const filterScript = `{const box=document.querySelector('#find'),none=document.querySelector('#none');box.closest('label').hidden=false;
box.addEventListener('input',()=>{const words=box.value.toLowerCase().split(/\\s+/).filter(Boolean);let shown=0;
for(const group of document.querySelectorAll('section')){let here=0;for(const item of group.querySelectorAll('li')){const fits=words.every(word=>item.dataset.find.includes(word));item.hidden=!fits;if(fits)here++}group.hidden=here===0;shown+=here}none.hidden=shown>0});
document.querySelector('[aria-current]')?.focus();if(!document.querySelector('[aria-current]'))box.focus()}`;

const personItem = ({ oid, displayName, jobTitle, mail, department }: Member, hinted: boolean) =>
  `<li data-find="${escapeHtml(`${displayName} ${jobTitle} ${mail} ${department}`.toLowerCase())}"><button class="person" name="person" value="${oid}"${hinted ? ' aria-current="true"' : ''}><bdi>${escapeHtml(displayName)}</bdi><small>${escapeHtml(jobTitle)}</small></button></li>`;

/** Everybody one may sign in as, by department, with a box to find a name; the hinted person is marked and has the focus. */
export const signInPage = (language: Language, action: string, people: readonly Member[], hinted?: Member): string => {
  const say = words[language];
  const departments = [...new Set(people.map(person => person.department))];
  const lists = departments.map(department => {
    const items = people.filter(person => person.department === department).map(person => personItem(person, person === hinted));
    return `<section><h2>${escapeHtml(department)}</h2><ul>${items.join('')}</ul></section>`;
  });
  return page(
    language,
    say.signIn,
    `<p>${say.signInWhy}</p><label hidden>${say.find}<input id="find" type="search" autocomplete="off"></label><p id="none" role="status" hidden>${say.none}</p><form method="post" action="${escapeHtml(action)}">${lists.join('')}</form><script>${filterScript}</script>`,
  );
};

/** What an app asks for that the person has not yet said yes to, each in plain words. */
export const consentPage = (language: Language, action: string, person: Member, clientId: string, scopes: readonly ResourceScope[]): string => {
  const say = words[language];
  const app = appName(clientId);
  const asked = scopes.map(scope => `<li>${say.scopes[scope]} <small>(${scope})</small></li>`);
  return page(
    language,
    say.consent(app),
    `<p>${escapeHtml(say.consentWhy(app, person.displayName))}</p><ul class="scopes">${asked.join('')}</ul><form method="post" action="${escapeHtml(action)}" class="row"><button class="act" name="answer" value="accept">${say.accept}</button><button class="quiet" name="answer" value="cancel">${say.cancel}</button></form>`,
  );
};

/** `form` is oidc-provider's own, with the id `op.logoutForm`. */
export const signOutPage = (form: string, asked: string): string => {
  const language = languageOf(asked);
  const say = words[language];
  return page(language, say.signingOut, `${form}<div class="row"><button class="act" form="op.logoutForm" name="logout" value="yes">${say.goOn}</button><button class="quiet" form="op.logoutForm">${say.cancel}</button></div>`);
};

export const signedOutPage = (asked: string): string => page(languageOf(asked), words[languageOf(asked)].signedOut, '');

/** What went wrong, in the provider's own words: whoever reads it is a developer. */
export const errorPage = (out: { error: string; error_description?: string | undefined }, asked: string): string =>
  page(languageOf(asked), words[languageOf(asked)].wrong, `<p>${escapeHtml(out.error)}: ${escapeHtml(out.error_description ?? '')}</p>`);
