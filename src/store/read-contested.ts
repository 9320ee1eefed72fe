import { sql } from 'kysely'
import { subjectKinds } from '#core/registry/property-type.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from './deed.ts'
import { shownOfKind } from './read-projection.ts'

/** A stretch of time for which sources disagree on one thing. */
export type ContestedStretch = {
  readonly subject: SubjectId
  readonly property: string
  readonly item: string
  readonly from: Day | null
  readonly until: Day | null
}

/** Every stretch on which statements that count contradict each other, as known at a moment (null = now), in one order. */
export async function readContested(db: Reader, knownAt: Moment | null): Promise<ContestedStretch[]> {
  const stretches = knownAt === null ? await contestedNow(db) : await contestedThen(db, knownAt)
  return stretches.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

async function contestedNow(db: Reader): Promise<ContestedStretch[]> {
  const { rows } = await sql<ContestedStretch>`
    SELECT subject, property, item, from_day AS "from", until_day AS until FROM projection WHERE contested`.execute(db)
  return rows
}

async function contestedThen(db: Reader, knownAt: Moment): Promise<ContestedStretch[]> {
  const shown = await Promise.all(subjectKinds.map((kind) => shownOfKind(db, kind, { knownAt })))
  return shown
    .flat()
    .filter(({ contested }) => contested)
    .map(({ subject, property, item, from, until }) => ({ subject, property, item, from, until }))
}

/** Where a stretch stands in the order; no two have the same place. */
function placeOf({ subject, property, item, from }: ContestedStretch): string {
  return [subject, property, item, from ?? ''].join('\n')
}
