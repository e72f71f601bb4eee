/** What the parts of the local tenant know of each other. Paths are on the tenant's one https origin. */

/** One person of the organisation, with a mailbox, or an external correspondent without one. */
export type Person = {
  /** Entra object id, a GUID made from the address, the same at every start. */
  oid: string;
  /** Short name used in addresses such as `?as=anne`. */
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  mail: string;
  jobTitle: string;
  department: string;
  /** `nb`, `nn` or `en`: the language her Outlook speaks. */
  language: 'nb' | 'nn' | 'en';
};

export type Token = { access_token: string; id_token: string; expires_in: number; scope: string };

/** Sign-in and consent, as the rest of the tenant sees it. */
export type Identity = {
  /** `https://localhost:PORT/login/<tid>/v2.0`; discovery lies below it. */
  issuer: string;
  hasConsent(oid: string, clientId: string, scopes: readonly string[]): boolean;
  consent(oid: string, clientId: string, scopes: readonly string[]): void;
  /** Tokens for a person who has consented; the same opaque access tokens the token endpoint gives. */
  issue(oid: string, clientId: string, scopes: readonly string[]): Promise<Token>;
};

/** A part answers the requests it knows and leaves the others (`undefined`) to the next. */
export type Part = (request: Request, url: URL) => Promise<Response | undefined> | Response | undefined;

/** The add-in's client in the local tenant, and Outlook's own. */
export const addinClientId = '0f0a1c6e-51ab-4d8e-9d0c-6b1f6f7e10f7';
export const outlookClientId = '5d661950-3475-41cd-a2c3-d671a3162bc1';
export const tenantId = 'f10d71c5-0000-4000-8000-f10d71c50000';
