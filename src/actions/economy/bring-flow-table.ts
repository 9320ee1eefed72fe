import { flowTableId, USUAL_LINKS_WEIGHT } from '#core/economy/flows/flow-table.ts'
import type { FlowReceipt, FlowTable } from '#core/economy/flows/flow-table.ts'
import { isBrought, readFlowReceipts as readReceipts, readFlowTable } from '#sources/flows/flow-table-document.ts'
import { readDocuments, writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import type { Reader } from '#store/deed.ts'
import type { World } from '../world.ts'

/** Name of the document with the input–output table that an operator brought. */
export const FLOW_TABLE = 'input-output'

/** And of the receipts of all that were brought. */
const FLOW_RECEIPTS = 'input-output-receipts'

/** What of a table is otherwise than in the one before. */
export type FlowChange = {
  readonly was: Pick<FlowTable, 'source' | 'receipt' | 'weight'> | null
  readonly sectorsNew: readonly string[]
  readonly sectorsGone: readonly string[]
  /** Cells among sectors of both that have another amount. */
  readonly cells: number
  readonly changed: boolean
}

/** The table that links between activities are made of; null before one is brought. */
export async function readBroughtFlows(db: Reader): Promise<FlowTable | null> {
  return readFlowTable((await readDocuments(db)).get(FLOW_TABLE))
}

type Bringing = { readonly table: Omit<FlowTable, 'weight'> & { readonly weight: number | null }; readonly dry: boolean }

/** Receipts of all tables that were ever brought: a figure made of one is traced also after another took its place. */
export async function readFlowReceipts(db: Reader): Promise<FlowReceipt[]> {
  const documents = await readDocuments(db)
  const receipts = readReceipts(documents.get(FLOW_RECEIPTS))
  const current = readFlowTable(documents.get(FLOW_TABLE))
  // A table that was brought before receipts were kept apart has its own only.
  if (current === null || receipts.some((each) => flowTableId(each) === flowTableId(current))) return receipts
  const { version, source, receipt } = current
  return [...receipts, { version, source, receipt }]
}

/** Keeps a table of flows in the place of the one before; the same table again, weighed alike, changes nothing. `dry` tells what it would change. */
export async function bringFlowTable(world: World, { table, dry }: Bringing): Promise<FlowChange> {
  const judged = (before: FlowTable | null) => {
    const kept: FlowTable = { ...table, weight: table.weight ?? before?.weight ?? USUAL_LINKS_WEIGHT }
    return { kept, change: changeOf(before, kept) }
  }
  if (dry) return judged(await readBroughtFlows(world.db)).change
  const { file, sha256, by } = table.receipt
  return inDeedUnlessIdle(
    world.db,
    { by, deed: 'bring-flow-table', at: world.now(), details: { file, sha256 } },
    async (deed) => {
      const { kept, change } = judged(await readBroughtFlows(deed.tx))
      const { version, source, receipt } = kept
      const others = (await readFlowReceipts(deed.tx)).filter((each) => flowTableId(each) !== flowTableId(kept))
      // A table that could not be read again would stop every question about derived groups.
      const readable = readFlowTable(kept)
      if (change.changed)
        await writeDocuments(deed, { [FLOW_TABLE]: readable, [FLOW_RECEIPTS]: [...others, { version, source, receipt }] })
      return { idle: !change.changed, result: change }
    },
  )
}

type Weighing = { readonly weight: number | null; readonly by: string }

/** Weighs the links of the table that is there otherwise, or takes it out (null); false where none is there or nothing would change. */
export async function reweighFlows(world: World, { weight, by }: Weighing): Promise<boolean> {
  const deedName = weight === null ? 'drop-flow-table' : 'weigh-flow-table'
  return inDeedUnlessIdle(world.db, { by, deed: deedName, at: world.now(), details: { weight } }, async (deed) => {
    if (weight === null) {
      // Taken out unread: it goes also where this Santalka cannot read it.
      const idle = !isBrought((await readDocuments(deed.tx)).get(FLOW_TABLE))
      if (!idle) await writeDocuments(deed, { [FLOW_TABLE]: {} })
      return { idle, result: !idle }
    }
    const before = await readBroughtFlows(deed.tx)
    const idle = before === null || before.weight === weight
    if (!idle) await writeDocuments(deed, { [FLOW_TABLE]: readFlowTable({ ...before, weight }) })
    return { idle, result: !idle }
  })
}

function changeOf(before: FlowTable | null, now: FlowTable): FlowChange {
  const codesOf = (of: FlowTable | null) => (of?.sectors ?? []).map(({ divisions }) => divisions.join('+'))
  const [old, own] = [codesOf(before), codesOf(now)]
  const flowAt = (of: FlowTable, codes: readonly string[], from: string, to: string) =>
    of.flows[codes.indexOf(from) * codes.length + codes.indexOf(to)] ?? 0
  const both = own.filter((code) => old.includes(code))
  const cells =
    before === null
      ? 0
      : both.flatMap((from) => both.filter((to) => flowAt(before, old, from, to) !== flowAt(now, own, from, to))).length
  const facts = (of: FlowTable | null) =>
    of === null ? '' : JSON.stringify([of.version, of.source, of.weight, of.sectors, of.flows, of.finalUses, of.receipt.sha256])
  return {
    was: before,
    sectorsNew: own.filter((code) => !old.includes(code)),
    sectorsGone: old.filter((code) => !own.includes(code)),
    cells,
    changed: facts(before) !== facts(now),
  }
}
