import type { Unit } from '#core/registry/property-type.ts'
import { isNumber } from '#core/values/measured.ts'
import { numberAt } from './answer.ts'
import type { Answers } from './answer.ts'
import { unitOf } from './check-parts.ts'
import { distanceFrom, OUT_OF_LINE, typicalOf } from './peer-spread.ts'
import type { PeerSpreads } from './peer-spread.ts'
import { isSummed, questions } from './question.ts'
import type { QuestionId } from './question.ts'
import { findingAt } from './return-finding.ts'
import type { ReturnFinding } from './return-finding.ts'
import type { SheetSums } from './sheets.ts'

/** Threefold or a third: what a slip of the unit or of a zero looks like, and an ordinary year does not. */
const JUMP = 3

/** Changes below this do not matter, whatever their factor: from 1 event to 4 nobody is asked. */
const smallestJump: { readonly [unit in Unit]?: number } = { eur: 50_000, people: 15, fte: 1 }
const SMALLEST_COUNT = 8

/** Numbers against those of the year before; `broken` are the questions that then meant something else. */
export function checkAgainstLastYear(
  ids: readonly QuestionId[],
  answers: Answers,
  lastYear: Answers,
  broken: ReadonlySet<QuestionId>,
): ReturnFinding[] {
  return numeric(ids).flatMap((id) => {
    const now = numberAt(answers, id)
    const before = numberAt(lastYear, id)
    if (!isNumber(now) || !isNumber(before) || broken.has(id)) return []
    const unit = unitOf(id)
    if (Math.abs(now - before) < (smallestJump[unit] ?? SMALLEST_COUNT)) return []
    if (now === 0) return [findingAt(id, { code: 'fell-to-nothing', before, unit })]
    const isInLine = now <= before * JUMP && now * JUMP >= before
    return isInLine ? [] : [findingAt(id, { code: 'jumped-since-last-year', before, now, unit })]
  })
}

/** Numbers against those of clusters like this one. */
export function checkAgainstPeers(ids: readonly QuestionId[], answers: Answers, peers: PeerSpreads): ReturnFinding[] {
  return numeric(ids).flatMap((id) => {
    const now = numberAt(answers, id)
    const spread = peers.get(id)
    if (!isNumber(now) || spread === undefined) return []
    const distance = distanceFrom(spread, now)
    if (distance === null || distance <= OUT_OF_LINE) return []
    const typical = typicalOf(spread)
    const unit = unitOf(id)
    if (Math.abs(now - typical) < (smallestJump[unit] ?? SMALLEST_COUNT)) return []
    return [findingAt(id, { code: 'out-of-line-with-peers', now, typical, clusters: spread.clusters, unit })]
  })
}

/** A sheet may round; a coordinator may too. */
const SHEETS_TOLERANCE = 0.005

/** The coordinator's figures against the sums of the firms' own sheets. */
export function checkAgainstSheets(answers: Answers, sheets: SheetSums): ReturnFinding[] {
  return [...sheets.sums.values()].flatMap(({ question, sum, answered }) => {
    const now = numberAt(answers, question)
    if (!isSummed(question) || !isNumber(now) || !isNumber(sum)) return []
    const unit = unitOf(question)
    if (Math.abs(now - sum) <= Math.max(1, sum * SHEETS_TOLERANCE)) return []
    if (now < sum) return [findingAt(question, { code: 'less-than-sheets', now, sheets: sum, firms: answered, unit })]
    const allAnswered = answered >= sheets.firms
    return allAnswered ? [findingAt(question, { code: 'differs-from-sheets', now, sheets: sum, unit })] : []
  })
}

function numeric(ids: readonly QuestionId[]): QuestionId[] {
  return ids.filter((id) => questions[id].answer.kind === 'number')
}
