import { agree } from './agree.ts'
import { covers, isEmpty, spanOf } from './span.ts'
import type { Day, LiveStatement, Span } from './statement.ts'

/** How a property's statements share time. */
export type Timing =
  /** One value holds until another one does: a name, a seat. */
  | 'state'
  /** A value measured for a period and shown until a newer one is there: a count, a turnover. */
  | 'observation'

/** A stretch of valid time on which one statement is the one shown. */
export type Segment = Span & {
  readonly statement: LiveStatement
  /** How many live statements say something for this stretch (for an observation: for the same period). */
  readonly voices: number
  /** Whether one of them says something else. */
  readonly contested: boolean
}

/**
 * Chooses, for every stretch of valid time, the statement that is shown, from the live statements on one item of one
 * property of one subject. Order of choice: rank (preferred, accepted, disputed), then the later start of validity,
 * then a dated one before an undated one, then the later recorded. Statements with an empty span say nothing.
 * The result is sorted by time, without overlap; a day outside every segment has no value.
 */
export function projectTimeline(statements: readonly LiveStatement[], timing: Timing): Segment[] {
  const claims = statements.map((statement) => ({ statement, span: spanOf(statement) })).filter((claim) => !isEmpty(claim.span))
  const shown =
    timing === 'observation' ? claims.map((claim) => ({ ...claim, span: { from: claim.span.from, until: null } })) : claims
  const bounds = boundsOf(shown.map((claim) => claim.span))
  const segments: Segment[] = []
  for (const [index, from] of bounds.entries()) {
    const until = bounds[index + 1] ?? null
    if (from !== null && from === until) continue
    const here = shown.filter((claim) => coversFrom(claim.span, from))
    const chosen = here.toSorted((one, other) => compareClaims(one, other, timing))[0]
    if (!chosen) continue
    const peers = here.filter((claim) => timing === 'state' || sameSpan(claims, claim.statement, chosen.statement))
    const contested = peers.some((claim) => !agree(claim.statement.value, chosen.statement.value))
    append(segments, { from, until, statement: chosen.statement, voices: peers.length, contested })
  }
  return segments
}

/** The segment that holds on a day, if any. */
export function segmentOn(segments: readonly Segment[], day: Day): Segment | undefined {
  return segments.find((segment) => covers(segment, day))
}

type Claim = { statement: LiveStatement; span: Span }

/** Starts and ends of all spans in order, beginning with the open past when a span has no start. */
function boundsOf(spans: readonly Span[]): (Day | null)[] {
  const days = new Set<Day>()
  for (const span of spans) {
    if (span.from !== null) days.add(span.from)
    if (span.until !== null) days.add(span.until)
  }
  const sorted = [...days].toSorted()
  return spans.some((span) => span.from === null) ? [null, ...sorted] : sorted
}

function coversFrom(span: Span, from: Day | null): boolean {
  return from === null ? span.from === null : covers(span, from)
}

const rankOrder = { preferred: 0, accepted: 1, disputed: 2 } as const

function compareClaims(one: Claim, other: Claim, timing: Timing): number {
  const byRank = rankOrder[one.statement.rank] - rankOrder[other.statement.rank]
  const byStart = compareText(other.span.from ?? '', one.span.from ?? '')
  const byMoment = compareText(other.statement.recordedAt, one.statement.recordedAt)
  // A newer observation replaces an older preferred one; among observations of one period the rank decides.
  const order = timing === 'observation' ? [byStart, byRank, byMoment] : [byRank, byStart, byMoment]
  return order.find((step) => step !== 0) ?? other.statement.id - one.statement.id
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function sameSpan(claims: readonly Claim[], one: LiveStatement, other: LiveStatement): boolean {
  const spanA = claims.find((claim) => claim.statement === one)?.span
  const spanB = claims.find((claim) => claim.statement === other)?.span
  return spanA?.from === spanB?.from && spanA?.until === spanB?.until
}

/** Adjacent stretches with the same statement and voices are one. */
function append(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  const joins =
    last !== undefined &&
    last.until === next.from &&
    last.statement.id === next.statement.id &&
    last.voices === next.voices &&
    last.contested === next.contested
  if (joins) segments[segments.length - 1] = { ...last, until: next.until }
  else segments.push(next)
}
