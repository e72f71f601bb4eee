import { v7 as uuid } from 'uuid';
import { writeBundle } from '#core/ledger/bundle.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { writeGenesis } from '#core/ledger/write.ts';
import type { Terms } from '#core/vocabulary/terms.ts';
import { personNamed } from '../../tenant/as-person.ts';
import { tenantId } from '../../tenant/contract.ts';
import { todayInOslo } from '../days.ts';
import type { Stage } from './stage.ts';

export const inside = [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Internal' }];
export const fromOutside = [{ name: 'X-MS-Exchange-Organization-AuthAs', value: 'Anonymous' }];

export const file = (name: string, content: string, contentType = 'application/json') =>
  ({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentType, contentBytes: Buffer.from(content).toString('base64') }) as object;

const inDays = (days: number) => todayInOslo().add({ days }).toString();

type Wanted = { from: string; to: string; result: string; terms?: Partial<Terms> };

/** What `lofte.json` says when one person asks another. */
export const bundleOf = ({ tenant }: Stage, { from, to, result, terms = {} }: Wanted): string => {
  const party = (id: string) => {
    const { oid, mail, displayName } = personNamed(tenant, id);
    return { tid: tenantId, oid, address: mail, name: displayName };
  };
  const written = writeGenesis({
    by: 'delegator',
    parties: { delegator: party(from), delegate: party(to) },
    terms: { result, due: { date: inDays(8), time: null, zone: 'Europe/Oslo' }, ...terms },
    nonce: uuid(),
    dev: 'test1',
    at: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
  });
  if ('refusal' in written) throw new Error(written.refusal);
  return writeBundle(readLedger([written.text]), 'delegator') ?? '';
};

/** Lays a true letter in someone's inbox, as if a colleague had asked; answers its id. */
export const offerTo = (stage: Stage, wanted: Wanted): string => {
  const { displayName, mail } = personNamed(stage.tenant, wanted.from);
  return stage.deliver(wanted.to, {
    subject: `${displayName.split(' ')[0]} spør deg: ${wanted.result}`,
    from: [displayName, mail],
    headers: inside,
    attachments: [file('lofte.json', bundleOf(stage, wanted))] as never,
  });
};
