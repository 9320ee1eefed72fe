import type { Reason } from '#core/economy/cells/cells.ts'
import { demographyIds } from '#core/economy/observed/firm-demography.ts'
import type { DemographyId } from '#core/economy/observed/firm-demography.ts'

type Told = { readonly figures: { readonly [id in DemographyId]?: { readonly why: Reason } } }

/** Whether a number of the whole is kept back although one of its parts shows it: a reader would take that for a mistake. */
export function isWholeKeptBack(whole: Told | null, rows: readonly Told[]): boolean {
  return demographyIds.some(
    (id) => whole?.figures[id]?.why === 'withheld' && rows.some(({ figures }) => figures[id]?.why === 'known'),
  )
}
