import { asDraft, emptyDraft, type Draft } from '#core/draft/draft.ts';
import { loadLanguage } from '#core/language/language.ts';
import type { Room } from '#core/load/room.ts';
import { advise, judge } from '#core/rules/catalogue.ts';
import { factsOfDraft } from '#core/rules/facts-of-draft.ts';
import { adviceText } from '#core/ui/advice-text.ts';
import { reckonedSeconds } from '#core/vocabulary/effort.ts';
import { readPolicy } from '#core/vocabulary/policy.ts';
import type { SharedAgreement } from '#core/vocabulary/shared-agreement.ts';
import type { Terms } from '#core/vocabulary/terms.ts';

type History = { hasSource?: boolean; reachesDelegate?: boolean; earlier?: { name: string; isPromised?: boolean; isSameMail?: boolean }[] };
type Line = {
  draft: Partial<Terms> & { delegate?: { name: string; address?: string } | null; history?: History };
  room?: { band?: 'room' | 'full' | 'over' | 'absent' | 'unknown'; until?: string };
  shared?: Partial<SharedAgreement>[] | null;
  policy?: unknown;
  now?: string;
};

const isLine = (line: unknown): line is Line => typeof line === 'object' && line !== null && 'draft' in line && typeof line.draft === 'object' && line.draft !== null;

const field = <Value>(value: Value) => ({ value, from: 'you' as const });
const text = (value: string | readonly string[] | undefined) => field(typeof value === 'string' ? value : (value ?? []).join('\n'));

const draftOf = ({ delegate, ...terms }: Line['draft']): Draft => {
  const latitude = terms.latitude ?? {};
  return asDraft({
    ...emptyDraft,
    texts: {
      result: text(terms.result),
      why: text(terms.why),
      forWhom: text(terms.forWhom),
      mandate: text(terms.mandate),
      success: text(terms.success),
      goals: text(terms.goals),
      decidesAlone: text(latitude.decidesAlone),
      consultsFirst: text(latitude.consultsFirst),
      staysWithDelegator: text(latitude.staysWithDelegator),
      bounds: text(latitude.bounds),
      delegatorPromises: text(terms.delegatorPromises),
      resources: text(terms.resources),
      competence: text(terms.competence),
      consultation: text(terms.consultation),
    },
    delegate: field(delegate ? { oid: null, name: delegate.name, address: delegate.address ?? '' } : null),
    due: field(terms.due?.date ?? null),
    answerBy: field(terms.answerBy?.date ?? null),
    checkIns: field(terms.checkIns?.every ?? null),
  })!;
};

const zero = { bookedSeconds: 0, baselineSeconds: 0, promisedSeconds: 0, askedSeconds: 0, totalSeconds: 0, timeSeconds: 0 };

const roomOf = (room: Line['room'], until: Temporal.PlainDate | null): Room | null => {
  if (!room?.band) return null;
  if (room.band === 'unknown' || !until) return { seen: false, why: 'hidden' };
  return { seen: true, band: room.band, until, sum: zero, lackingSeconds: 0, isCrumbs: false, earliest: null, backOn: null, hoursAssumed: false, days: [] };
};

const sharedOf = (one: Partial<SharedAgreement>): SharedAgreement => ({ ag: '', result: '', at: '', competence: [], isKept: false, waitsForRecognition: false, learned: null, ...one });

/** A line in: `{"draft","room"?,"shared"?,"policy"?,"now"?}`. A line out: what the rules find, in every language, and which of them cannot tell. */
export const inspectRules = async (line: unknown): Promise<object> => {
  if (!isLine(line)) return { error: 'not-a-line' };
  const { history = {}, effort, sources } = line.draft;
  const draft = draftOf(line.draft);
  const { policy } = readPolicy(line.policy ?? null);
  const { rules } = policy;
  const until = line.room?.until ?? draft.due.value;
  const facts = {
    ...factsOfDraft(draft, {
      today: line.now ? Temporal.PlainDate.from(line.now.slice(0, 10)) : Temporal.Now.plainDateISO(),
      room: roomOf(line.room, until ? Temporal.PlainDate.from(until) : null),
      earlier: (history.earlier ?? []).map(one => ({ isPromised: false, isSameMail: true, ...one })),
      shared: line.shared?.map(sharedOf) ?? null,
      mandatesKnown: line.policy === undefined ? 1 : policy.mandates.length + policy.goals.length,
      reachesDelegate: history.reachesDelegate ?? true,
    }),
    hasSource: history.hasSource ?? (sources?.length ?? 0) > 0,
    effortSeconds: reckonedSeconds(effort),
  };
  const languages = await Promise.all((['nb', 'nn', 'en'] as const).map(loadLanguage));
  const principles = new Map(judge(facts, rules).map(({ rule }) => [rule.id, rule.principles]));
  return {
    findings: advise(facts, rules).map(({ rule, severity, messageId, data }) => ({
      rule,
      severity,
      principles: principles.get(rule),
      messageId,
      data: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value instanceof Temporal.PlainDate ? value.toString() : value])),
      text: Object.fromEntries(languages.map(language => [language.tag, adviceText(language, { rule, messageId, data })])),
    })),
    unknown: judge(facts, rules).flatMap(({ rule, outcome }) => (outcome === 'unknown' ? [rule.id] : [])),
  };
};
