import { addinClientId } from '../contract.ts';
import { contentType, noStore, notFound, readBelow } from './files.ts';

/** The one line of the production page that is not the same here. */
const cdnScript = /<script\b[^>]*\bsrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/g;

/** What stands in its place: the stand-in for MicrosoftAjax, the sign-in bridge, office.js from node_modules, the theme. All are files, as the policy wants. */
const localScripts = ['/outlook/host-side/msajax-shim.js', '/outlook/host-side/naa-bridge.js', '/officejs/office.js', '/outlook/host-side/office-theme.js']
  .map(source => `<script src="${source}"></script>`)
  .join('');

/** The production HTML with Microsoft's CDN exchanged for local files; nothing else is touched. */
export const localOffice = (html: string) => html.replace(cdnScript, localScripts);

/** As production's, with this origin for Graph, sign-in and Outlook. */
const addinPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** What the pane reads at start: whose client it is, who signs in, where Graph is. */
const addinConfig = (issuer: string, origin: string) => ({ clientId: addinClientId, authority: issuer, graph: origin, tenant: 'local' });

/** The add-in's own files below `/addin/`, as production serves them. */
export const serveAddin = async (folder: string, path: string, issuer: string, origin: string): Promise<Response> => {
  if (path === 'config.json') return Response.json(addinConfig(issuer, origin), { headers: noStore });
  if (path === 'policy.json') return Response.json({}, { headers: noStore });
  const found = await readBelow(folder, path);
  if (!found) return notFound();
  const type = contentType(found.file);
  if (!type.startsWith('text/html')) return new Response(found.bytes, { headers: { 'content-type': type, ...noStore } });
  const html = localOffice(found.bytes.toString('utf8'));
  return new Response(html, { headers: { 'content-type': type, 'content-security-policy': addinPolicy, ...noStore } });
};
