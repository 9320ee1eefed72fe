import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import { gatherStudy } from '#actions/study/gather-study.ts'
import type { StudyMade } from '#actions/study/write-study.ts'
import type { World } from '#actions/world.ts'
import { makeDraftApart } from '#publish/study/write-apart.ts'
import { keepRecent } from '#server/keep-recent.ts'

// The same parts make the same study: it is made again only when something in it has changed.
const kept = keepRecent<StudyMade>(4)

/** The study of a year as it stands at this moment, read in one picture of the database. */
export async function draftNow({ db }: World, year: number): Promise<StudyMade> {
  const gathered = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((tx) => gatherStudy(tx, year))
  const key = createHash('sha256').update(serialize(gathered)).digest('hex')
  return kept(key, () => makeDraftApart(gathered))
}
