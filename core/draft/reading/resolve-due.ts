import type { Due, When } from './due.ts';
import { dueIn, namesDeadline } from './due.ts';
import { dueBeforeEvent } from './event-due.ts';
import type { Finding } from './findings.ts';
import type { Patterns } from './patterns.ts';
import type { Piece } from './pieces.ts';
import { readable } from './body.ts';

const common = /(?:^|\s)(?:samlet|felles|samla|alle|alt|de to første|dei to første|the first two|all|everything|common|gemensam|samlad|fælles|svarfrist\p{L}*|fristen|frist|deadline)(?![\p{L}])/iu;

/** «The test starts in two weeks» over a list says when something else is. */
const begins = /(?:^|\s)(?:starts|begins|opens|starter|startar|begynner|byrjar|åpner|opnar|trykkes|börjar|öppnar|begynder)(?![\p{L}])/iu;

/** «Alt skal være klart onsdag», «Resten bør jeg ha innen mandag», «Everything except the signature should reach me by Wednesday». */
const ofAll = /^(?:alt|alt annet|alt anna|begge deler|begge|resten|de to (?:første|siste|andre)|dei to (?:første|siste|andre)|everything|the rest|both|all of it|allt|båda|alle deler|alle svar)(?![\p{L}])/iu;

/** «Helst innen onsdag.» */
const fewWords = 5;

/** «Portalen stenger fredag»: what is asked for has to be there by then. */
const closes = /^(?:er|is|är) (?:den|det|it|they) (?:hos|på plass|inne|with|here|hos oss)|(?:^|\s)(?:stenger|stengjer|stenges|lukker|lukkar|lukkes|stänger|closes|close|går ut|går i trykken|går til trykk(?:ing)?|trykkes|løper ut|utløper|expires|goes to print|goes to press)(?![\p{L}])/u;
/** «Trykkeriet skal ha alt på torsdag», «so it should be there the day before». */
const isToHaveIt = /(?:^|\s)(?:(?:vil|skal|må|ska|måste|needs?|must|trenger|treng|wants?|vill|behøver|behöver) (?:to have |have |ha |få |get |bruge |bruke )?(?:den|det|dem|dei|alt|it|them|everything|allt)|(?:den|det|dei|de|it|they|this) (?:må|bør|skal|should|must|needs to|need to|ska|måste) (?:be|være|vere|vara|ligge|ligg|henge|stå|komme|kome|inn|ut|på|hos))(?![\p{L}])/u;
/** «Jeg har lovet dem svar i uke 50.» */
const hasPromised = /(?:^|\s)(?:har|have|'ve) (?:lovet|lova|lovt|lovat|promised)(?![\p{L}])/u;
/** «Det haster ikke fra i dag til i morgen.» */
const noHurry = /haster ikke|hastar ikkje|ingen hast|no hurry|no rush|brådskar inte|haster ikke/u;
/** «Kan det nås inden jul», «if it reaches us by mid-December». */
const isHoped = /^(?:kan|kunne|can|could|rekker|går) (?:det|den|it|this) |^(?:if|hvis|dersom|om|ifall) (?:it|den|det|they|de|dei) (?:reaches|reach|is with|are with|når|er hos|kommer|kjem)/u;
/** «Redegjørelsen bes oversendt innen fredag.» */
const itsThing = /(?:^|, (?:så|so) )(?:the )?\p{L}{5,} (?:bes|bedes|må|skal|bør|måste|ska|must|should|needs)(?![\p{L}])/u;
/** «Anything before the 11th is fine.» */
const isFine = /(?:^|\s)(?:er (?:fint|greit|bra|tidsnok|godt nok)|holder|held|rekker|is (?:fine|ok|okay|good|soon enough)|works|will do|would do|räcker|går bra|är bra|duger)(?![\p{L}])/u;
const startsWithMe = /^(?:jeg|eg|i|jag|vi|we|me)\s/u;

const readsAsLimit = (piece: Piece, when: When) => dueIn(piece.text, piece.start, when)?.isTold === true;

/** A sentence that only says when: it names the deadline, or speaks of «it» and what must be. */
const isAboutTime = (piece: Piece, patterns: Patterns, when: When): boolean => {
  const text = readable(piece.text).toLowerCase();
  const isFragment = text.split(' ').length <= fewWords && !text.endsWith('?');
  if (isFragment && startsWithMe.test(text)) return false;
  if (noHurry.test(text)) return false;
  if ((isHoped.test(text) || itsThing.test(text) || isFine.test(text)) && readsAsLimit(piece, when)) return true;
  if (ofAll.test(text) || closes.test(text) || isToHaveIt.test(text) || hasPromised.test(text)) return true;
  if (isFragment || namesDeadline(text, when) || patterns.needsIt.test(text) || patterns.isNeeded.test(text)) return true;
  return patterns.points.test(text) && (patterns.hasDuty.test(text) || readsAsLimit(piece, when));
};

const isMine = (findings: readonly Finding[], piece: Piece) => findings.some(finding => finding.piece.start === piece.start && finding.strength === 'clear');

/** The deadline said after an ask: in the next two sentences, if they speak of it, or anywhere after where it is said to be for all. */
const saidAfter = (finding: Finding, findings: readonly Finding[], pieces: readonly Piece[], patterns: Patterns, when: When): Due | null => {
  const after = pieces.filter(piece => piece.start > finding.piece.start && piece.kind === 'sentence');
  const isOfSameList = (other: Finding) => finding.piece.kind === 'item' && other.piece.block === finding.piece.block;
  const nextAsk = findings.find(other => other.kind === 'ask' && other.piece.start > finding.piece.start && !isOfSameList(other))?.piece.start ?? Infinity;
  for (const [at, piece] of after.entries()) {
    if (isMine(findings, piece) || !isAboutTime(piece, patterns, when)) continue;
    const isNear = at < 2 && piece.start < nextAsk;
    if (!isNear && !ofAll.test(piece.text) && !(namesDeadline(piece.text, when) && common.test(piece.text))) continue;
    const due = dueIn(piece.text, piece.start, when);
    if (due) return due;
  }
  return null;
};

/** The limit the next sentence sets to an ask that only names a day: «… den 12. desember? Svar ønskes innen fredag.» */
const limitNextTo = (finding: Finding, findings: readonly Finding[], pieces: readonly Piece[], patterns: Patterns, when: When): Due | null => {
  const next = pieces.find(piece => piece.start > finding.piece.start);
  if (!next || isMine(findings, next) || !isAboutTime(next, patterns, when)) return null;
  const due = dueIn(next.text, next.start, when);
  return due?.isTold ? due : null;
};

/** The deadline said before an ask, by that name. */
const saidBefore = (finding: Finding, findings: readonly Finding[], pieces: readonly Piece[], when: When): Due | null => {
  const before = pieces.filter(piece => piece.start < finding.piece.start && piece.kind === 'sentence' && !isMine(findings, piece)).toReversed();
  const piece = before.slice(0, 3).find(each => namesDeadline(each.text, when));
  return piece ? dueIn(piece.text, piece.start, when) : null;
};

/** The time set by the paragraph a list hangs on. */
const saidOfList = (finding: Finding, pieces: readonly Piece[], when: When): Due | null => {
  if (finding.piece.kind !== 'item') return null;
  const first = pieces.find(piece => piece.block === finding.piece.block);
  const intro = pieces.filter(piece => piece.start < (first?.start ?? 0)).findLast(piece => piece.block !== finding.piece.block);
  if (!intro || !/:\s*$/u.test(intro.text)) return null;
  const paragraph = pieces.filter(piece => piece.block === intro.block).toReversed();
  return paragraph.map(piece => dueIn(piece.text, piece.start, when)).find((due, at) => due !== null && ((at === 0 && !begins.test(paragraph[0]!.text)) || due.isTold || startsWithMe.test(paragraph[at]!.text.toLowerCase()))) ?? null;
};

/** When a finding is due: what its own words say, or else what the mail says of it elsewhere. */
export const resolvedDue = (finding: Finding, findings: readonly Finding[], pieces: readonly Piece[], patterns: Patterns, when: When): Due | null => {
  if (finding.due) return finding.due.isTold || finding.kind === 'promise' ? finding.due : (limitNextTo(finding, findings, pieces, patterns, when) ?? finding.due);
  if (finding.piece.kind === 'row') return null;
  const event = dueBeforeEvent(finding.piece, pieces, when);
  if (event) return event;
  const ofList = saidOfList(finding, pieces, when);
  if (ofList?.isTold || finding.kind === 'promise') return ofList;
  return saidAfter(finding, findings, pieces, patterns, when) ?? ofList ?? saidBefore(finding, findings, pieces, when);
};
