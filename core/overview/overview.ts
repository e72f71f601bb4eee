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
  /** The other party's name. */
  name: string;
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

const isOldNo = (view: AgreementView, today: Temporal.PlainDate): boolean => {
  const on = Temporal.Instant.from(latestAt(view)).toZonedDateTimeISO('UTC').toPlainDate();
  return Temporal.PlainDate.compare(on.add({ days: noShownDays }), today) < 0;
};

const byDue = (one: OverviewRow, other: OverviewRow) => (one.due.date < other.due.date ? -1 : one.due.date > other.due.date ? 1 : 0);
const byAge = (one: OverviewRow, other: OverviewRow) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0);

/** Everything one person has agreed to or been asked about, sorted into what she looks at: what waits by age, what is promised by day. */
export const overviewOf = (ledgers: readonly Ledger[], oid: string, today: Temporal.PlainDate): Overview => {
  const rows = { waitsForMe: [] as OverviewRow[], iPromised: [] as OverviewRow[], iAmPromised: [] as OverviewRow[], waitsForOthers: [] as OverviewRow[] };
  for (const ledger of ledgers) {
    const { parties } = ledger;
    const view = parties && agreementView(ledger, parties.delegator.oid === oid ? 'delegator' : 'delegate');
    const place = view && placeOf(view, today);
    if (place) rows[place].push(rowOf(view));
  }
  rows.waitsForMe.sort(byAge);
  rows.waitsForOthers.sort(byAge);
  rows.iPromised.sort(byDue);
  rows.iAmPromised.sort(byDue);
  return rows;
};

/** Null for what is over: nothing more is expected of anyone. */
const placeOf = (view: AgreementView, today: Temporal.PlainDate): keyof Overview | null => {
  if (isOver.has(view.status)) return null;
  // My own no is said and done; the other's is heard for a week.
  if (view.status === 'declined' && (view.ball !== 'mine' || isOldNo(view, today))) return null;
  if (isMyTurn(view)) return 'waitsForMe';
  if (isPromised.has(view.status)) return view.role === 'delegate' ? 'iPromised' : 'iAmPromised';
  return 'waitsForOthers';
};
