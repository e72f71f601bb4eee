import { writeBundle } from '#core/ledger/bundle.ts';
import { readLedger } from '#core/ledger/ledger.ts';
import { termsOf } from '#core/ledger/terms-of.ts';
import { writeEvent } from '#core/ledger/write.ts';
import type { EventId } from '#core/vocabulary/id.ts';
import type { Command } from '#core/agreement/decide.ts';
import { personNamed } from '../../tenant/as-person.ts';
import { bundleOf, file, inside } from './letters.ts';
import type { Stage } from './stage.ts';

type State = 'offered' | 'countered' | 'agreed' | 'declined';

const answerTo = (state: Exclude<State, 'offered'>, offer: string, terms: object): Command => {
  switch (state) {
    case 'agreed':
      return { type: 'terms.accepted', body: { offer, promise: 'Jeg lover det.', needs: ['En halvtime på mandag'] } } as Command;
    case 'countered':
      return { type: 'terms.countered', body: { offer, terms: { ...terms, result: 'Noe mindre er på plass' }, because: 'Da rekker jeg det.' } } as Command;
    case 'declined':
      return { type: 'terms.declined', body: { offer, because: 'Det er for mye nå.' } } as Command;
  }
};

/**
 * An agreement as the one who asked finds it in the mailbox: the offer, and the answer of the one who was asked.
 *
 * The offer is laid in the inbox too, as if sent from another computer to oneself; what is offered and not answered is seen there.
 */
export const agreementIn = (stage: Stage, { from, to, result, state }: { from: string; to: string; result: string; state: State }): string => {
  const terms = { success: 'Alle vet det', delegatorPromises: ['Jeg svarer samme dag'], latitude: { decidesAlone: ['Rekkefølgen'] }, checkIns: { every: 'weekly' as const } };
  const bundle = bundleOf(stage, { from, to, result, terms });
  const { displayName, mail } = personNamed(stage.tenant, from);
  const conversationId = result;
  const own = { subject: result, from: [displayName, mail] as [string, string], headers: inside, attachments: [file('lofte.json', bundle)] as never, conversationId };
  if (state === 'offered') return stage.deliver(from, own);

  stage.deliver(from, own);
  const { events } = JSON.parse(bundle) as { events: string[] };
  const ledger = readLedger(events);
  const offer = ledger.ag ?? '';
  const offered = termsOf(ledger, offer as EventId) ?? {};
  const written = writeEvent(ledger, { actor: 'delegate', dev: 'test2', at: Temporal.Now.instant().toString({ smallestUnit: 'second' }), ...answerTo(state, offer, offered) });
  if ('refusal' in written) throw new Error(written.refusal);
  const answer = writeBundle(readLedger([...events, written.text]), 'delegate') ?? '';
  const answerer = personNamed(stage.tenant, to);
  return stage.deliver(from, { subject: `SV: ${result}`, from: [answerer.displayName, answerer.mail], headers: inside, attachments: [file('lofte.json', answer)] as never, conversationId });
};
