import { randomUUID } from 'node:crypto';
import type { Answer } from './call.ts';
import { corsHeaders } from './cors.ts';
import { readPrefer } from './prefer.ts';

type Failure = { error: { code: string; message: string } };

/** An answer as HTTP, with the ids and headers Graph puts on every one. */
export const respond = ({ status, body, bytes, headers = {} }: Answer, request: Request): Response => {
  const requestId = randomUUID();
  const clientRequestId = request.headers.get('client-request-id') ?? requestId;
  const { applied } = readPrefer(request.headers);
  const common = {
    'cache-control': 'private',
    ...corsHeaders,
    'request-id': requestId,
    'client-request-id': clientRequestId,
    ...(applied && status < 400 ? { 'preference-applied': applied } : {}),
    ...headers,
  };
  if (bytes) return new Response(bytes, { status, headers: common });
  if (body === undefined) return new Response(null, { status, headers: common });

  const content = status < 400 ? body : withIds(body as Failure, requestId, clientRequestId);
  return Response.json(content, { status, headers: common });
};

const withIds = ({ error }: Failure, requestId: string, clientRequestId: string) => ({
  error: {
    ...error,
    innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': requestId, 'client-request-id': clientRequestId },
  },
});
