import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.map': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export const contentType = (path: string) => types[extname(path).toLowerCase()] ?? 'application/octet-stream';

export const noStore = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** The file a URL path names below a folder, or `undefined` when it would lead out of it. `path` is still percent-encoded. */
export const fileBelow = (folder: string, path: string): string | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const root = resolve(folder);
  const file = resolve(root, `.${sep}${decoded}`);
  return file.startsWith(root + sep) ? file : undefined;
};

/** The bytes of a file below a folder; `undefined` when there is none. */
export const readBelow = async (folder: string, path: string): Promise<{ file: string; bytes: Buffer<ArrayBuffer> } | undefined> => {
  const file = fileBelow(folder, path);
  if (!file) return undefined;
  try {
    return { file, bytes: await readFile(file) };
  } catch {
    return undefined;
  }
};

export const notFound = () => new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', ...noStore } });

/** A file as it is, never cached. */
export const serveBelow = async (folder: string, path: string): Promise<Response> => {
  const found = await readBelow(folder, path);
  if (!found) return notFound();
  return new Response(found.bytes, { headers: { 'content-type': contentType(found.file), ...noStore } });
};
