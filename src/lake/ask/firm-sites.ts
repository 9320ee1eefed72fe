import type { DataSetId } from '../data-set.ts'
import { coordinateColumns, coordinatesOfLayout } from '../formats/coordinates.ts'
import type { CoordinateSystem } from '../formats/coordinates.ts'
import type { Load } from '../load.ts'
import type { Lake } from '../open.ts'
import { askRows } from './ask-rows.ts'
import { holdPeriod } from './held-period.ts'
import type { HeldPeriod, Period } from './held-period.ts'
import { sitesStatement } from './statements.ts'

/**
 * Firms of a period with where they stand, row by row: degrees, or metres of LKS-94, NaN where a firm has no coordinates; raw codes of activities by their edition
 * (-1 = none); mean insured persons. Firm-level, and places of firms: for curves that are withheld where they are about few, never for a page.
 */
export type FirmSites = {
  readonly system: CoordinateSystem
  readonly across: Float64Array
  readonly up: Float64Array
  readonly persons: Float64Array
  readonly activities: { readonly names: readonly string[]; readonly at: Int32Array }
  readonly versions: { readonly names: readonly string[]; readonly at: Int32Array }
  readonly loads: readonly Load[]
}

/** Where the firms of a period stand; null where no month of it has coordinates. Months without, or in another system than the latest, are left out. */
export async function firmSites(
  lake: Lake,
  { dataSet, period }: { readonly dataSet: DataSetId; readonly period: Period },
): Promise<FirmSites | null> {
  const held = await holdPeriod(lake, dataSet, period)
  const layoutOf = new Map(held.loads.map(({ id, layout }) => [id, layout]))
  // A slice has the columns of each load that it is made of.
  const systemsOf = new Map(
    [...held.slices].map(([slice, { loads }]) => [
      slice,
      loads.flatMap((id) => coordinatesOfLayout(layoutOf.get(id) ?? '') ?? []),
    ]),
  )
  const system = [...systemsOf.values()].at(-1)?.at(-1) ?? [...systemsOf.values()].flat().at(-1)
  if (system === undefined) return null
  const used = [...held.slices].filter(([slice]) => systemsOf.get(slice)?.includes(system))
  // Months that are left out are files that are not read; a copy on a server would have to be told of them, and places of firms stay here.
  const sited: HeldPeriod = {
    ...held,
    slices: new Map(used),
    files: held.files.filter((file) => used.some(([, slice]) => file.endsWith(slice.file))),
    loads: held.loads.filter(({ id }) => used.some(([, { loads }]) => loads.includes(id))),
  }
  const { firmMonth, months, run } = await askRows({ ...lake, server: null }, sited)
  const answer = await run(
    sitesStatement({ firmMonth }, { held: Math.max(1, used.length), months, ...coordinateColumns[system] }),
    2,
  )
  const [activity, version] = [answer.text(0), answer.text(1)]
  return {
    system,
    across: answer.numbers(3),
    up: answer.numbers(4),
    persons: answer.numbers(2),
    activities: { names: activity.texts, at: activity.at },
    versions: { names: version.texts, at: version.at },
    loads: sited.loads,
  }
}
