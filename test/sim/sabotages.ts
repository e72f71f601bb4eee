/** One change of the product's source that must not go unseen. `put` takes the place of `cut`, which stands there exactly once. */
type Change = { file: string; cut: string; put: string };
export type Sabotage = Change & { name: string; and?: Change };

export const sabotages: readonly Sabotage[] = [
  { name: 'a withdrawal always wins', file: 'core/ledger/formed.ts', cut: "return new Set([...past.named('terms.accepted'), ...adopting.map(offer => offer.id)]);", put: "return new Set([...past.named('terms.accepted'), ...adopting.map(offer => offer.id)].filter(id => !past.named('terms.withdrawn').has(id)));" },
  { name: 'the clock breaks ties', file: 'core/ledger/set.ts', cut: 'readable.toSorted((a, b) => a.event.n - b.event.n || byCodeUnits(a.id, b.id))', put: 'readable.toSorted((a, b) => byCodeUnits(a.event.at, b.event.at) || a.event.n - b.event.n || byCodeUnits(a.id, b.id))' },
  {
    name: 'the order of arrival breaks ties',
    file: 'core/ledger/set.ts', cut: 'readable.toSorted((a, b) => a.event.n - b.event.n || byCodeUnits(a.id, b.id))', put: 'readable.toSorted((a, b) => a.event.n - b.event.n)',
    and: { file: 'core/ledger/formed.ts', cut: 'a.body.rev - b.body.rev || byCodeUnits(a.id, b.id)', put: 'a.body.rev - b.body.rev' },
  },
  { name: 'no mark of the organisation is asked for', file: 'core/ledger/sender.ts', cut: "if (verdicts.some(verdict => verdict !== 'Internal')) return { reason: 'from-outside' };", put: "if (verdicts.length > 0) return { address, proof: 'internal' };" },
  { name: 'a mail without a mark is believed', file: 'core/ledger/sender.ts', cut: "return policy.confirmedByHand ? { address, proof: 'by-hand' } : { reason: 'unverified' };", put: "return { address, proof: 'internal' };" },
  { name: 'whoever sends may write for another', file: 'core/ledger/accept.ts', cut: "if (bundle.by !== by || events.some(one => !('reason' in one) && one.event.actor !== by)) return { reason: 'others-name' };", put: '' },
  { name: 'a colleague passes for a party', file: 'core/ledger/accept.ts', cut: "if (!by) return { reason: 'not-a-party' };", put: "if (!by) return accepted(bundle, events, before, { by: bundle.by, parties, proof: read.proof });" },
  { name: 'a mail on behalf is believed', file: 'core/ledger/sender.ts', cut: "if (!sameAddress(address, sender)) return { reason: 'on-behalf' };", put: '' },
  { name: 'junk is read', file: 'core/ledger/letter.ts', cut: "if (folder === 'junkemail') return { reason: 'junk' };", put: '' },
  { name: 'a letter is not looked for before it is sent', file: 'core/flows/find-letter.ts', cut: 'const byKey = await mailbox.findByKey(id);', put: 'const byKey = draftId === null ? null : { id: draftId, isDraft: true, otherDrafts: [] };' },
  { name: 'a 202 counts as sent', file: 'core/flows/outbox.ts', cut: 'await mailbox.send(found.id).catch((thrown: unknown) => {', put: 'await finish(asked, found.id);\n    await mailbox.send(found.id).catch((thrown: unknown) => {' },
  { name: 'the link is noted before the letters are kept', file: 'core/flows/sync.ts', cut: '    links.push([folder, changes.link]);', put: '    await ports.store.keepNote(linkNote(folder), changes.link);' },
  { name: 'a letter carries only its newest event', file: 'core/ledger/bundle.ts', cut: '.map(({ text }) => text);', put: '.map(({ text }) => text).slice(-1);' },
  { name: 'what is built upon is taken back', file: 'core/flows/outbox.ts', cut: 'const isBuiltOn = (await store.texts(row.ag)).some(text => text.includes(`"${row.id}"`));', put: 'const isBuiltOn = false;' },
  { name: 'a recorded yes is consent', file: 'core/ledger/formed.ts', cut: "return new Set([...past.named('terms.accepted'), ...adopting", put: "return new Set([...past.named('terms.accepted', 'answer.recorded'), ...adopting" },
  { name: 'other terms than those proposed can be adopted', file: 'core/agreement/possible.ts', cut: 'at.openCounters.has(counter) && at.find(counter)?.terms === terms;', put: 'at.openCounters.has(counter);' },
  { name: 'the hash of what is accepted is not compared', file: 'core/agreement/possible.ts', cut: 'return at.find(word.body.offer)?.terms === word.body.terms;', put: 'return true;' },
  { name: 'anyone may say anything', file: 'core/agreement/possible.ts', cut: 'if (!writersOf[word.type].includes(by)) return false;', put: '' },
  { name: 'effect is judged by all that has arrived', file: 'core/ledger/effect.ts', cut: 'standingIn(pastOf(history, one.before))', put: 'standingIn(pastOf(history))' },
  { name: 'a closing can be undone by a late ending', file: 'core/ledger/endings.ts', cut: 'return past.of(\'delivery.confirmed\').filter(closing => !isAfterEnding(closing));', put: "return ended.length > 0 ? [] : past.of('delivery.confirmed').filter(closing => !isAfterEnding(closing));" },
  { name: 'unknown words are dropped', file: 'core/ledger/bundle.ts', cut: 'ledger.events.filter(({ event }) => event.actor === by)', put: "ledger.events.filter(({ event }) => event.actor === by && event.type !== ('mood.felt' as never))" },
  { name: 'crossings are not told', file: 'core/overview/agreement-view.ts', cut: 'hasCrossed: state.crossed.length > 0,', put: "hasCrossed: state.crossed.length > 0 && role === 'delegator'," },
  { name: 'a clock set back makes letters wait', file: 'core/flows/row-times.ts', cut: 'return left > 0 && left <= undoMilliseconds;', put: 'return left > 0;' },
];
