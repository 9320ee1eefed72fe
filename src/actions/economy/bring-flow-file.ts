import { stat } from 'node:fs/promises'
import type { FlowChange } from '#core/economy/flows/compare-flows.ts'
import type { Leniency } from '#core/economy/flows/judge-flows.ts'
import type { FlowTable } from '#core/economy/flows/flow-table.ts'
import type { Person } from '#core/people/role.ts'
import { readFlows } from '#sources/flows/read-flows.ts'
import type { ReadFlows } from '#sources/flows/read-flows.ts'
import { mustBeAllowed } from '../in-work.ts'
import type { World } from '../world.ts'
import { bringFlowTable } from './bring-flow-table.ts'
import { bringerOf } from './bringer.ts'

type Given = Pick<FlowTable, 'version' | 'source'> &
  Pick<Leniency, 'negativeAsZero' | 'missingAsZero'> & {
    readonly path: string
    readonly sheet?: string | undefined
    /** The table in an archive of several. */
    readonly member?: string | undefined
    /** null: as the table before, or the usual one. */
    readonly weight: number | null
    readonly dry: boolean
    /** What was there when it was decided (`stateOfFlows`). */
    readonly seen?: string | undefined
  }

/** Reads an input–output table out of a file and keeps it; with anything wrong in it nothing is taken, and `change` is null. */
export async function bringFlowFile(
  world: World,
  person: Person,
  { path, sheet, member, version, source, weight, dry, seen, ...lenient }: Given,
): Promise<{ readonly read: ReadFlows; readonly change: FlowChange | null }> {
  mustBeAllowed(person, { act: 'import-economy', on: null })
  const read = await readFlows(path, { version, sheet, member, ...lenient })
  if (read.findings.length > 0) return { read, change: null }
  const { file, sha256, layout, notes } = read
  const receipt = {
    ...{ file, sha256, layout, notes, by: bringerOf(person), read: read.read, activities: read.flows.sectors.length },
    bytes: (await stat(path)).size,
    broughtAt: world.now().toISOString(),
  }
  return {
    read,
    change: await bringFlowTable(world, person, { table: { ...read.flows, version, source, weight, receipt }, dry, seen }),
  }
}
