import type { Load } from '#lake/load.ts'
import { readLoads } from '#lake/loads.ts'
import { asOnlyWriter } from '#lake/lock.ts'
import type { Lake } from '#lake/open.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import { readAuditOfPerson } from '#store/audit-trail.ts'
import type { World } from '../world.ts'
import { bringerIn } from './bringer.ts'
import { tellDrop, untoldDrops } from './tell-drop.ts'
import type { TakenOut } from './tell-drop.ts'
import { tellImport, untoldLoads } from './tell-import.ts'

type Telling = Pick<World, 'db'> & { readonly lake: Lake }

type ToldLate = { readonly loads: readonly Load[]; readonly drops: readonly TakenOut[] }

/**
 * Tells what nobody told: where the machine stopped between the switch of the lake and the audit trail. Everything is in the receipts of the
 * loads: who, what and when. Gives what is told now. Only the one writer of the lake may: who is at work would be told late.
 */
export async function tellUntoldAsWriter({ db, lake }: Telling): Promise<ToldLate> {
  const untold = await untoldIn({ db, lake })
  const late: { loads: Load[]; drops: TakenOut[] } = { loads: [], drops: [] }
  for (const load of untold.loads) {
    const about = { person: await personIn(db, load.by), at: new Date(load.loadedAt), isLate: true }
    if (await tellImport(db, load, about)) late.loads.push(load)
  }
  for (const drop of untold.drops) {
    const about = { person: await personIn(db, drop.by), at: new Date(drop.at), isLate: true }
    if (await tellDrop(db, drop, about)) late.drops.push(drop)
  }
  return late
}

/** The same for somebody who is not writing in the lake. Nothing is told while another is: that one tells it, or has what is seen here still to tell. */
export async function tellUntold({ db, lake }: Telling): Promise<ToldLate> {
  const nothing: ToldLate = { loads: [], drops: [] }
  // A lake where all is told is not locked, nor made where there is none.
  const { loads, drops } = await untoldIn({ db, lake })
  if (loads.length + drops.length === 0) return nothing
  try {
    return await asOnlyWriter(lake.place, async () => tellUntoldAsWriter({ db, lake }))
  } catch (error) {
    if (error instanceof LakeRefusal && error.trouble.code === 'lake-busy') return nothing
    throw error
  }
}

async function untoldIn({ db, lake }: Telling) {
  const loads = await readLoads(lake.place)
  return { loads: await untoldLoads(db, loads), drops: await untoldDrops(db, loads) }
}

/** The receipt has no name: it is what an earlier entry calls the same person. */
async function personIn(db: World['db'], by: string): Promise<{ readonly id: string; readonly name: string }> {
  const id = bringerIn(by)
  return { id, name: (await readAuditOfPerson(db, id, 1))[0]?.personName ?? id }
}
