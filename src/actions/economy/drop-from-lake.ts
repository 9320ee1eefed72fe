import type { Person } from '#core/people/role.ts'
import type { DataSetId } from '#lake/data-set.ts'
import { dropSlices } from '#lake/drop-slices.ts'
import type { Drop } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { mustBeAllowed } from '../in-work.ts'
import type { World } from '../world.ts'
import { bringerOf } from './bringer.ts'
import { tellUntoldImports } from './tell-import.ts'

/** Takes slices of a data set (all of them without names) out of the lake; the receipts of their loads stay. */
export async function dropFromLake(
  { db, now, lake }: World & { readonly lake: Lake },
  person: Person,
  {
    dataSet,
    slices,
    reason,
  }: { readonly dataSet: DataSetId; readonly slices: readonly string[] | null; readonly reason?: string | undefined },
): Promise<Drop[]> {
  mustBeAllowed(person, { act: 'drop-economy', on: null })
  await tellUntoldImports({ db, lake })
  const drops = await dropSlices(lake, { dataSet, slices, reason, by: bringerOf(person), now })
  await db.transaction().execute((tx) =>
    appendAudit(tx, {
      chain: 'lake',
      person,
      act: 'drop-economy',
      details: {
        dataSet,
        slices: [...new Set(drops.flatMap((drop) => drop.slices))].toSorted(),
        ...(reason === undefined ? {} : { reason }),
      },
      at: now(),
    }),
  )
  return drops
}
