import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Load } from '#lake/load.ts'
import { appendAuditOnce, readActs } from '#store/audit-trail.ts'
import type { World } from '../world.ts'
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

/** When a file was last brought into the lake, as the audit trail has it. Tables of flows, which lie elsewhere, and copies on a server are told beside them. */
export async function latestImport(db: World['db']): Promise<Moment | null> {
  const told = await readActs(db, chain, act)
  return told.findLast(({ details }) => details['load'] !== undefined && details['dataSet'] !== FLOW_TABLE)?.at ?? null
}

/** Those of the loads that the audit trail does not tell of. */
export async function untoldLoads(db: World['db'], loads: readonly Load[]): Promise<Load[]> {
  if (loads.length === 0) return []
  const told = await readActs(db, chain, act)
  return loads.filter((load) => !told.some(({ details }) => isOf(details, load)))
}

/** Where a folder was lost, its file may have come again under the same id on the same day. Entries of earlier versions do not say when. */
function isOf({ load, loadedAt }: AuditDetails, { id, loadedAt: at }: Load): boolean {
  return load === id && (loadedAt === undefined || loadedAt === at)
}
