import { fileURLToPath } from 'node:url';
import type { Part, Tenant } from '../contract.ts';
import { serveAddin } from './addin.ts';
import { readTokenRequest, tokenFor } from './broker.ts';
import { answerConsent, consentPage } from './consent-page.ts';
import { noStore, notFound, serveBelow } from './files.ts';
import { clientPage, html, startPage } from './pages.ts';

/** What Outlook needs to know of the tenant it stands in. */
export type OutlookTenant = Pick<Tenant, 'origin' | 'people' | 'identity' | 'now'>;

export type OutlookFolders = {
  /** The production build of the add-in. */
  addinFolder: string;
  /** The built web client (`buildOutlook`). */
  clientFolder: string;
};

const officeFolder = fileURLToPath(new URL('../../../node_modules/@microsoft/office-js/dist', import.meta.url));
const hostSideFolder = fileURLToPath(new URL('./host-side', import.meta.url));

const body = async (request: Request): Promise<unknown> => {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
};

/** Other sites get no tokens and no yes from here, though the browser would send their requests. */
const isFromElsewhere = (request: Request, origin: string) => {
  const sender = request.headers.get('origin');
  return sender !== null && sender !== origin;
};

/** «Simulert Outlook»: the start page, the mail client, the add-in in it, and the sign-in broker for the add-in. */
export const outlookPart = (tenant: OutlookTenant, { addinFolder, clientFolder }: OutlookFolders): Part => {
  const { origin, people, identity } = tenant;

  const home = (url: URL) => {
    const as = url.searchParams.get('as');
    if (as === null) return startPage(people, url);
    const person = people.find(one => one.id === as);
    return person ? clientPage(person, identity.issuer, tenant.now().epochMilliseconds) : startPage(people, url, as);
  };

  const broker = async (request: Request, url: URL): Promise<Response> => {
    const isPost = request.method === 'POST';
    if (isPost && isFromElsewhere(request, origin)) return new Response('Forbidden', { status: 403, headers: noStore });
    if (url.pathname === '/outlook/broker/token' && isPost) {
      return Response.json(await tokenFor(readTokenRequest(await body(request)), people, identity), { headers: noStore });
    }
    if (url.pathname !== '/outlook/broker/consent') return notFound();
    return isPost ? answerConsent(await request.formData(), people, identity) : consentPage(url.searchParams, people);
  };

  return (request, url) => {
    const { pathname } = url;
    if (pathname === '/' || /^\/(?:mail|calendar)(?:\/|$)/u.test(pathname)) return html(home(url));
    if (pathname.startsWith('/outlook/broker/')) return broker(request, url);
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    if (pathname.startsWith('/outlook/host-side/')) return serveBelow(hostSideFolder, pathname.slice('/outlook/host-side/'.length));
    if (pathname.startsWith('/outlook/')) return serveBelow(clientFolder, pathname.slice('/outlook/'.length));
    // The library asks for its files in capitals that the package does not have.
    if (pathname.startsWith('/officejs/')) return serveBelow(officeFolder, pathname.slice('/officejs/'.length).toLowerCase());
    if (pathname.startsWith('/addin/')) return serveAddin(addinFolder, pathname.slice('/addin/'.length), identity.issuer, origin);
    return undefined;
  };
};
