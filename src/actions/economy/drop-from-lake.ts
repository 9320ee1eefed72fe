import type { Person } from '#core/people/role.ts'
import type { DataSetId } from '#lake/data-set.ts'
import { dropSlices } from '#lake/drop-slices.ts'
import type { Drop } from '#lake/load.ts'
import type { Lake } from '#lake/open.ts'
import { mustBeAllowed } from '../in-work.ts'
import type { World } from '../world.ts'
import { bringerOf } from './bringer.ts'
import { tellDrop } from './tell-drop.ts'
import { tellUntoldAsWriter } from './tell-untold.ts'

type DropAsked = { readonly dataSet: DataSetId; readonly slices: readonly string[] | null; readonly reason?: string | undefined }

/**
 * Takes slices of a data set (all of them without names) out of the lake, and tells it in the audit trail of the lake, after what nobody told
 * before; the receipts of their loads stay.
 */
export async function dropFromLake(
  { db, now, lake }: World & { readonly lake: Lake },
  person: Person,
  { dataSet, slices, reason }: DropAsked,
): Promise<Drop[]> {
  mustBeAllowed(person, { act: 'drop-economy', on: null })
  return dropSlices(lake, {
    dataSet,
    slices,
    reason,
    by: bringerOf(person),
    now,
    // Under the lock of the lake, like an import: nobody takes it for one that nobody tells.
    begin: async () => tellUntoldAsWriter({ db, lake }),
    end: async (id, gone) => tellDrop(db, { id, dataSet, slices: gone, reason }, { person, at: now() }),
  })
}
