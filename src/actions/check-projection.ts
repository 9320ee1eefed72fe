import { projectSubjects } from '#core/registry/project-subject.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { Db } from '#store/deed.ts'
import { inDeed } from '#store/deed.ts'
import { rebuildProjection } from '#store/projection.ts'
import { shownOf } from '#store/read-projection.ts'
import { refreshSearchDocuments } from '#store/search-documents.ts'
import { historyOf, subjectsAfter } from '#store/statements.ts'
import type { World } from './world.ts'

const SUBJECTS_AT_ONCE = 2_000

/** What a look at the whole projection found. */
export type ProjectionReport = { readonly subjects: number; readonly differing: readonly string[] }

/**
 * Compares what is shown with what the statements give, subject by subject, on one snapshot of the database.
 * Changes nothing; `onProgress` gets the number of subjects looked at.
 */
export async function checkProjection(
  db: Db,
  onProgress: (subjects: number) => void = () => undefined,
): Promise<ProjectionReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const differing: string[] = []
      let seen = 0
      for (
        let some = await subjectsAfter(tx, '', SUBJECTS_AT_ONCE);
        some.length > 0;
        some = await subjectsAfter(tx, some.at(-1) ?? '', SUBJECTS_AT_ONCE)
      ) {
        const shown = contentBySubject(await shownOf(tx, some))
        const { statements, rankings } = await historyOf(tx, some)
        const expected = contentBySubject(
          projectSubjects(statements, rankings).map(({ statement, ...segment }) => ({
            ...segment,
            value: statement.value,
            statement: statement.id,
            source: statement.source,
            validFrom: statement.validFrom,
            validTo: statement.validTo,
            rank: statement.rank,
            ours: statement.ours,
          })),
        )
        differing.push(...some.filter((subject) => shown.get(subject) !== expected.get(subject)))
        seen += some.length
        onProgress(seen)
      }
      return { subjects: seen, differing }
    })
}

/** Makes the projection and the search documents again from the statements, in one transaction. */
export async function rebuildAll(world: World, by: string, onProgress: (share: number) => void = () => undefined): Promise<void> {
  await inDeed(world.db, { by, deed: 'rebuild-projection', at: world.now() }, async (deed) => {
    await rebuildProjection(deed, onProgress)
    for (
      let some = await subjectsAfter(deed.tx, '', SUBJECTS_AT_ONCE);
      some.length > 0;
      some = await subjectsAfter(deed.tx, some.at(-1) ?? '', SUBJECTS_AT_ONCE)
    ) {
      await refreshSearchDocuments(deed.tx, some)
    }
  })
}

function contentBySubject(segments: readonly Shown[]): Map<string, string> {
  const lines = new Map<string, string[]>()
  for (const segment of segments) lines.set(segment.subject, [...(lines.get(segment.subject) ?? []), canonical(segment)])
  return new Map([...lines].map(([subject, content]) => [subject, content.toSorted().join('\n')]))
}
