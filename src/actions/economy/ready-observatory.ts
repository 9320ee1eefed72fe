import type { Lake } from '#lake/open.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import type { LakeTrouble } from '#lake/trouble.ts'
import type { World } from '../world.ts'
import { observeFirms } from './observe-firms.ts'
import { observe } from './observe.ts'

/**
 * Works out ahead what takes long once data have changed or the program has started, so that the first reader does not wait: what is kept back of the latest year and
 * of the one that growth is compared with, in people and wages (profiles ask both), the derived groups, and how firms came and went. The
 * answers stay in the folder of the lake. Where the lake cannot be asked now, as while the copy on its server is behind, it tells why, and it is
 * left to the first reader. Once `stopping`, nothing more is begun, and what fails because the lake is closed is of no account.
 */
export async function readyObservatory(
  { db, lake }: Pick<World, 'db'> & { readonly lake: Lake },
  stopping?: AbortSignal,
): Promise<LakeTrouble | null> {
  try {
    for (const unit of ['employment', 'wages'] as const) {
      if (stopping?.aborted === true) return null
      await observe({ db, lake }, { year: null, unit, by: 'municipality', level: 'division', groups: null })
    }
    if (stopping?.aborted !== true) await observeFirms({ db, lake }, null)
    return null
  } catch (error) {
    if (error instanceof LakeRefusal) return error.trouble
    if (stopping?.aborted !== true) throw error
    return null
  }
}
