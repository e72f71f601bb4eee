type TrustedTypes = { createPolicy(name: string, rules: { createHTML(html: string): string }): unknown };

/**
 * The page's policy wants every piece of markup to pass through a policy called `default`, as Outlook on the web's does; the browser calls it
 * by itself. It lets all markup through, templates and cleaned letters alike: what a letter may bring is decided in `letter.ts`.
 * Browsers without Trusted Types need none.
 */
(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', { createHTML: html => html });
