/** What a script on another origin may read beside the body. */
const exposed = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'Retry-After',
  'request-id',
  'client-request-id',
  'WWW-Authenticate',
];

/** The headers clients send; one that is missing here would be stopped by the browser, not by Graph. */
const taken = [
  'authorization',
  'accept',
  'client-request-id',
  'consistencylevel',
  'content-range',
  'content-type',
  'if-match',
  'if-none-match',
  'prefer',
  'return-client-request-id',
  'sdkversion',
];

/** Graph may be asked from any origin, for the bearer token and not the origin opens it; it says so on every answer, also on a no. */
export const corsHeaders = { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed.join(', ') };

/** The answer to a browser that asks whether it may ask. It carries no token, and needs none. */
export const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
      'access-control-allow-headers': taken.join(', '),
      'access-control-max-age': '600',
    },
  });
