import type { Deed } from '#store/deed.ts'
import { reproject } from '#store/projection.ts'
import { refreshSearchDocuments } from '#store/search-documents.ts'
import { appendRankings, appendStatements } from '#store/statements.ts'
import type { Draft } from '#store/statements.ts'
import type { Rank } from '#core/statements/statement.ts'
import type { Localised } from '#core/values/language.ts'

/** A judgement on a statement of some subject. */
export type Judgement = {
  readonly statement: number
  readonly subject: string
  readonly rank: Rank
  readonly reason: Localised | null
}

/**
 * Records checked drafts and judgements inside a deed and brings everything derived up to date in the same
 * transaction. Gives the numbers of the new statements in the order of the drafts.
 */
export async function recordDrafts(
  deed: Deed,
  drafts: readonly Draft[],
  options: { importId?: number | null; judgements?: readonly Judgement[] } = {},
): Promise<number[]> {
  const { importId = null, judgements = [] } = options
  const ids = await appendStatements(deed, drafts, importId)
  await appendRankings(deed, judgements)
  const touched = [...new Set([...drafts.map((draft) => draft.subject), ...judgements.map((judgement) => judgement.subject)])]
  await reproject(deed.tx, touched)
  await refreshSearchDocuments(deed.tx, touched)
  return ids
}
