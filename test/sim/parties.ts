import type { Parties, Party, Role } from '#core/vocabulary/party.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

const tid = '11111111-1111-4111-8111-111111111111';
const person = (last: number, name: string, address: string): Party => ({ tid, oid: `aaaaaaaa-0000-4000-8000-00000000000${last}`, name, address });

export const parties: Parties = { delegator: person(1, 'Kari Nordmann', 'kari@eksempel.no'), delegate: person(2, 'Ola Hansen', 'ola@eksempel.no') };
/** A colleague of both. */
export const colleague = person(3, 'Xenia Moe', 'xenia@eksempel.no');
export const roles: readonly Role[] = ['delegator', 'delegate'];

const directory = [parties.delegator, parties.delegate, colleague];
/** Whom the directory says an address belongs to. */
export const ownerOf = (address: string): string | null => directory.find(one => one.address === address)?.oid ?? null;

export const termsNo = (edition: number): Terms => ({ result: `Svaret er sendt, utgave ${edition}`, due: { date: '2026-12-01', time: null, zone: 'Europe/Oslo' } });
