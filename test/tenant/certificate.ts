import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generate } from 'selfsigned';

export type Certificate = { key: string; cert: string };

const folder = new URL('../../dist/tenant/', import.meta.url);
const file = new URL('certificate.json', folder);
const dayMilliseconds = 86_400_000;

const isStillGood = ({ cert }: Certificate) => new X509Certificate(cert).validToDate.getTime() - Date.now() > 30 * dayMilliseconds;

const kept = (): Certificate | undefined => {
  try {
    const certificate = JSON.parse(readFileSync(file, 'utf8')) as Certificate;
    return isStillGood(certificate) ? certificate : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The tenant's own certificate for `localhost`, kept under `dist/tenant` so that a person accepts it once.
 * RSA, so that its key can sign id tokens with RS256 too.
 */
export const certificateForLocalhost = async (): Promise<Certificate> => {
  const before = kept();
  if (before) return before;

  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'rsa',
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 390 * dayMilliseconds),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }, { type: 7, ip: '::1' }] },
    ],
  });
  const certificate = { key: made.private, cert: made.cert };
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
};
