import { agree } from './agree.ts'
import { canonical } from './canonical.ts'
import type { Timing } from './project-timeline.ts'
import { covers, isEmpty, spanOf } from './span.ts'
import type { Day, LiveStatement, Span, StatementValue } from './statement.ts'

/**
 * What other live statements on the same item say of the stretch that begins on `from` (null = the open past), where it
 * contradicts the statement shown: those that `projectTimeline` counts as its peers. None when the one shown is preferred.
 */
export function rivalsOf(
  shown: LiveStatement,
  from: Day | null,
  { live, timing }: { live: readonly LiveStatement[]; timing: Timing },
): StatementValue[] {
  if (shown.rank === 'preferred') return []
  const span = spanOf(shown)
  const rivals = new Map<string, StatementValue>()
  for (const other of live) {
    const its = spanOf(other)
    const isPeer = timing === 'state' ? !isEmpty(its) && holdsFrom(its, from) : its.from === span.from && its.until === span.until
    if (isPeer && !agree(other.value, shown.value)) rivals.set(canonical(other.value), other.value)
  }
  return [...rivals].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value)
}

function holdsFrom(span: Span, from: Day | null): boolean {
  return from === null ? span.from === null : covers(span, from)
}
