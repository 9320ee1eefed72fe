import type { AuditDetails } from '#core/people/audit-entry.ts'
import type { Drop, Load } from '#lake/load.ts'
import { appendAuditOnce, readActs } from '#store/audit-trail.ts'
import type { World } from '../world.ts'

const chain = 'lake'
const act = 'drop-economy'

/** What was taken out of the lake at once, of however many loads. Earlier versions gave it no id. */
export type TakenOut = Pick<Drop, 'id' | 'slices' | 'reason'> & Pick<Load, 'dataSet'>

/** Tells in the audit trail of the lake that slices were taken out; once, whoever comes to tell it. */
export async function tellDrop(
  db: World['db'],
  taken: TakenOut,
  { person, at, isLate = false }: { person: { readonly id: string; readonly name: string }; at: Date; isLate?: boolean },
): Promise<boolean> {
  const { id, dataSet, slices, reason } = taken
  const details = {
    ...(id === undefined ? {} : { drop: id }),
    dataSet,
    slices: [...slices],
    ...(reason === undefined ? {} : { reason }),
    ...(isLate && { late: true }),
  }
  return db.transaction().execute((tx) => appendAuditOnce(tx, { chain, person, act, details, at }, (told) => isOf(told, taken)))
}

/** What the receipts of these loads say of slices that were taken out, and the audit trail does not. */
export async function untoldDrops(db: World['db'], loads: readonly Load[]): Promise<(TakenOut & Pick<Drop, 'at' | 'by'>)[]> {
  const taken = loads.flatMap(({ dataSet, dropped }) => dropped.map((drop) => ({ ...drop, dataSet })))
  if (taken.length === 0) return []
  const told = await readActs(db, chain, act)
  return [...Map.groupBy(taken, ({ id, at, by, dataSet }) => id ?? `${dataSet} ${at} ${by}`).values()]
    .flatMap(([first, ...rest]) => {
      if (first === undefined) return []
      const slices = new Set([first, ...rest].flatMap((each) => each.slices))
      return [{ ...first, slices: [...slices].toSorted() }]
    })
    .filter((each) => !told.some(({ details }) => isOf(details, each)))
}

/** Entries of earlier versions say only of what slices they are. */
function isOf({ drop, dataSet, slices }: AuditDetails, taken: TakenOut): boolean {
  if (taken.id !== undefined) return drop === taken.id
  const named = Array.isArray(slices) ? slices : []
  return drop === undefined && dataSet === taken.dataSet && taken.slices.every((slice) => named.includes(slice))
}
