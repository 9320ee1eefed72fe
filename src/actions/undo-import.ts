import type { Localised } from '#core/values/language.ts'
import { inDeed } from '#store/deed.ts'
import { buildersUpon, readImport, standingStatements } from '#store/imports.ts'
import { recordDrafts } from './record-statements.ts'
import type { Judgement } from './record-statements.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/**
 * Takes a whole import back, in one transaction: all its statements are withdrawn with a reason, and what they had
 * superseded counts again. The history keeps both. An import that a later statement builds upon is refused: without it, what
 * was before it would come back beside the later statement.
 */
export async function undoImport(
  world: World,
  request: { importId: number; by: string; reason: Localised },
): Promise<{ statements: number; fileName: string }> {
  const { importId, by, reason } = request
  return inDeed(world.db, { by, deed: 'undo-import', at: world.now(), details: { import: importId } }, async (deed) => {
    const found = await readImport(deed.tx, importId)
    if (!found) throw new Refusal('import-not-found')
    // The deed that is just being done stands in the log already.
    if (found.undoneAt !== null && found.undoneAt < deed.recordedAt) throw new Refusal('import-already-undone')
    const builders = await buildersUpon(deed.tx, importId)
    if (builders.length > 0) throw new Refusal('import-built-upon', builders)
    const standing = await standingStatements(deed.tx, importId)
    const judgements = standing.map((statement): Judgement => ({
      statement: statement.id,
      subject: statement.subject,
      rank: 'withdrawn',
      reason,
    }))
    await recordDrafts(deed, [], { judgements })
    return { statements: standing.length, fileName: found.fileName }
  })
}
