import type { LiveStatement, Moment, Ranking, Statement } from './statement.ts'

/**
 * The statements that counted at a moment, each with its rank of then: recorded by then, not superseded by a statement
 * recorded by then that itself counts, and not withdrawn. `knownAt` undefined = all that is known.
 * A superseding statement that is withdrawn gives its predecessor back.
 */
export function liveStatements(
  statements: readonly Statement[],
  rankings: readonly Ranking[],
  knownAt?: Moment,
): LiveStatement[] {
  const known = knownAt === undefined ? statements : statements.filter((each) => each.recordedAt <= knownAt)
  const rankOf = latestRanks(rankings, knownAt)
  const counted = known.filter((each) => rankOf.get(each.id) !== 'withdrawn')
  const superseded = new Set(counted.map((each) => each.supersedes))
  const live: LiveStatement[] = []
  for (const each of counted) {
    const rank = rankOf.get(each.id) ?? 'accepted'
    if (rank !== 'withdrawn' && !superseded.has(each.id)) live.push({ ...each, rank })
  }
  return live
}

function latestRanks(rankings: readonly Ranking[], knownAt: Moment | undefined): Map<number, Ranking['rank']> {
  const latest = new Map<number, Ranking>()
  for (const each of rankings) {
    if (knownAt !== undefined && each.recordedAt > knownAt) continue
    const before = latest.get(each.statement)
    if (!before || before.recordedAt <= each.recordedAt) latest.set(each.statement, each)
  }
  return new Map([...latest].map(([statement, ranking]) => [statement, ranking.rank]))
}
