import type { Ledger } from '#core/ledger/ledger.ts';
import type { EventId } from '#core/vocabulary/id.ts';
import type { Due } from '#core/vocabulary/terms.ts';
import { agreementView, type AgreementView } from './agreement-view.ts';

/** What the other has done that makes it my turn. */
export type Turn = 'asked' | 'countered' | 'question' | 'declined' | 'delivered' | 'other';

/** One agreement as a line in the list. */
export type OverviewRow = {
  ag: EventId;
  result: string;
  /** The other party's name, and her id in the directory. */
  name: string;
  otherOid: string;
  role: AgreementView['role'];
  status: AgreementView['status'];
  due: Due;
  /** ISO 8601 instant on its writer's clock; for reading only. */
  since: string;
  turn: Turn;
};

/** The agreements that matter today, each in one place. */
export type Overview = {
  waitsForMe: readonly OverviewRow[];
  iPromised: readonly OverviewRow[];
  iAmPromised: readonly OverviewRow[];
  waitsForOthers: readonly OverviewRow[];
};

/** How long a no is shown; nothing waits for it after that. */
const noShownDays = 7;

const isOver = new Set<AgreementView['status']>(['none', 'withdrawn', 'ended', 'closed']);
const isPromised = new Set<AgreementView['status']>(['agreed', 'recorded', 'delivered']);

const isOpenQuestion = (view: AgreementView) => view.questions.some(({ by, answer }) => by !== view.role && answer === null);

const turnOf = (view: AgreementView): Turn => {
  if (isOpenQuestion(view)) return 'question';
  if (view.status === 'countered') return 'countered';
  if (view.status === 'declined') return 'declined';
  if (view.status === 'delivered') return 'delivered';
  return view.status === 'offered' ? 'asked' : 'other';
};

/** When the latest thing was said that moved the ball. */
const latestAt = ({ said, since }: AgreementView) => said.at(-1)?.at ?? since;

const rowOf = (view: AgreementView): OverviewRow => ({
  ag: view.ag,
  result: view.terms.result,
  name: view.other.name,
  otherOid: view.other.oid,
  role: view.role,
  status: view.status,
  due: view.terms.due,
  since: latestAt(view),
  turn: turnOf(view),
});

/** A promise leaves the ball with whoever made it until the day; it waits for me only when something is asked of me. */
const isMyTurn = (view: AgreementView): boolean => {
  if (view.ball !== 'mine') return false;
  return !(view.role === 'delegate' && isPromised.has(view.status)) || isOpenQuestion(view);
};

const isOldNo = ({ status, since }: OverviewRow, today: Temporal.PlainDate): boolean => {
  if (status !== 'declined') return false;
  const on = Temporal.Instant.from(since).toZonedDateTimeISO('UTC').toPlainDate();
  return Temporal.PlainDate.compare(on.add({ days: noShownDays }), today) < 0;
};

const byDue = (one: OverviewRow, other: OverviewRow) => (one.due.date < other.due.date ? -1 : one.due.date > other.due.date ? 1 : 0);
const byAge = (one: OverviewRow, other: OverviewRow) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0);

/** One agreement's line, and the list it stands in. */
export type Stand = { row: OverviewRow; place: keyof Overview };

/** Where one agreement stands for one person, whatever the day; null for what is over, and for what cannot be read. */
export const standOf = (ledger: Ledger, oid: string): Stand | null => {
  const { parties } = ledger;
  const view = parties && agreementView(ledger, parties.delegator.oid === oid ? 'delegator' : 'delegate');
  const place = view && placeOf(view);
  return place ? { row: rowOf(view), place } : null;
};

/** Agreements sorted into what a person looks at: what waits by age, what is promised by day. Of a no she hears for a week. */
export const arrange = (stands: readonly Stand[], today: Temporal.PlainDate): Overview => {
  const rows = { waitsForMe: [] as OverviewRow[], iPromised: [] as OverviewRow[], iAmPromised: [] as OverviewRow[], waitsForOthers: [] as OverviewRow[] };
  for (const { row, place } of stands) if (!isOldNo(row, today)) rows[place].push(row);
  rows.waitsForMe.sort(byAge);
  rows.waitsForOthers.sort(byAge);
  rows.iPromised.sort(byDue);
  rows.iAmPromised.sort(byDue);
  return rows;
};

/** Everything one person has agreed to or been asked about. */
export const overviewOf = (ledgers: readonly Ledger[], oid: string, today: Temporal.PlainDate): Overview =>
  arrange(ledgers.flatMap(ledger => standOf(ledger, oid) ?? []), today);

const placeOf = (view: AgreementView): keyof Overview | null => {
  if (isOver.has(view.status)) return null;
  // My own no is said and done.
  if (view.status === 'declined' && view.ball !== 'mine') return null;
  if (isMyTurn(view)) return 'waitsForMe';
  if (isPromised.has(view.status)) return view.role === 'delegate' ? 'iPromised' : 'iAmPromised';
  return 'waitsForOthers';
};
