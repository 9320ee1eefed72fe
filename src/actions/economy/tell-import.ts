import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Load } from '#lake/load.ts'
import { readLoads } from '#lake/loads.ts'
import { asOnlyWriter } from '#lake/lock.ts'
import type { Lake } from '#lake/open.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import { appendAuditOnce, readActs, readAuditOfPerson } from '#store/audit-trail.ts'
import type { World } from '../world.ts'
import { bringerIn } from './bringer.ts'
import { FLOW_TABLE } from './flow-receipts.ts'

const chain = 'lake'
const act = 'import-economy'

/** Tells in the audit trail of the lake that a load was brought in; once, whoever comes to tell it. */
export async function tellImport(
  db: World['db'],
  load: Load,
  { person, at, isLate = false }: { person: { readonly id: string; readonly name: string }; at: Date; isLate?: boolean },
): Promise<boolean> {
  const { id, dataSet, file, sha256, rowsKept, rowsRefused, slices, loadedAt } = load
  const details = { load: id, dataSet, file, sha256, rowsKept, rowsRefused, slices, loadedAt, ...(isLate && { late: true }) }
  return db.transaction().execute((tx) => appendAuditOnce(tx, { chain, person, act, details, at }, (told) => isOf(told, load)))
}

/**
 * Tells the imports that nobody told: where the machine stopped between the switch of the lake and the audit trail. Everything is in the load's own
 * record: who, what and when. Gives the loads that are told now. Only the one writer of the lake may: who is importing would be told late.
 */
export async function tellUntoldAsWriter({ db, lake }: Telling): Promise<Load[]> {
  const late: Load[] = []
  for (const load of await untoldLoads({ db, lake })) {
    const id = bringerIn(load.by)
    // The record has no name: it is what an earlier entry calls the same person.
    const name = (await readAuditOfPerson(db, id, 1))[0]?.personName ?? id
    if (await tellImport(db, load, { person: { id, name }, at: new Date(load.loadedAt), isLate: true })) late.push(load)
  }
  return late
}

/** The same for somebody who is not writing in the lake. Nothing is told while another is: that one tells it, or has what is seen here still to tell. */
export async function tellUntoldImports({ db, lake }: Telling): Promise<Load[]> {
  // A lake where all is told is not locked, nor made where there is none.
  if ((await untoldLoads({ db, lake })).length === 0) return []
  try {
    return await asOnlyWriter(lake.place, async () => tellUntoldAsWriter({ db, lake }))
  } catch (error) {
    if (error instanceof LakeRefusal && error.trouble.code === 'lake-busy') return []
    throw error
  }
}

/** When a file was last brought into the lake, as the audit trail has it. Tables of flows, which lie elsewhere, and copies on a server are told beside them. */
export async function latestImport(db: World['db']): Promise<Moment | null> {
  const told = await readActs(db, chain, act)
  return told.findLast(({ details }) => details['load'] !== undefined && details['dataSet'] !== FLOW_TABLE)?.at ?? null
}

type Telling = Pick<World, 'db'> & { readonly lake: Lake }

async function untoldLoads({ db, lake }: Telling): Promise<Load[]> {
  const loads = await readLoads(lake.place)
  if (loads.length === 0) return []
  const told = await readActs(db, chain, act)
  return loads.filter((load) => !told.some(({ details }) => isOf(details, load)))
}

/** Where a folder was lost, its file may have come again under the same id on the same day. Entries of earlier versions do not say when. */
function isOf({ load, loadedAt }: AuditDetails, { id, loadedAt: at }: Load): boolean {
  return load === id && (loadedAt === undefined || loadedAt === at)
}
