import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Load } from '#lake/load.ts'
import { readLoads } from '#lake/loads.ts'
import type { Lake } from '#lake/open.ts'
import { appendAuditOnce, readActs, readAuditOfPerson } from '#store/audit-trail.ts'
import type { World } from '../world.ts'
import { bringerIn } from './bringer.ts'

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
 * record: who, what and when. Gives the loads that are told now. Asked again it has nothing to tell.
 */
export async function tellUntoldImports({ db, lake }: Pick<World, 'db'> & { readonly lake: Lake }): Promise<Load[]> {
  const loads = await readLoads(lake.place)
  if (loads.length === 0) return []
  const told = await readActs(db, chain, act)
  const late: Load[] = []
  for (const load of loads) {
    if (told.some((details) => isOf(details, load))) continue
    const id = bringerIn(load.by)
    // The record has no name: it is what an earlier entry calls the same person.
    const name = (await readAuditOfPerson(db, id, 1))[0]?.personName ?? id
    if (await tellImport(db, load, { person: { id, name }, at: new Date(load.loadedAt), isLate: true })) late.push(load)
  }
  return late
}

/** Where a folder was lost, its file may have come again under the same id on the same day. Entries of earlier versions do not say when. */
function isOf({ load, loadedAt }: AuditDetails, { id, loadedAt: at }: Load): boolean {
  return load === id && (loadedAt === undefined || loadedAt === at)
}
