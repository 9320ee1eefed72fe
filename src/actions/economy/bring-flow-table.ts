import { compareFlows, isSameTable } from '#core/economy/flows/compare-flows.ts'
import type { FlowChange } from '#core/economy/flows/compare-flows.ts'
import { flowTableId, namedApart, USUAL_LINKS_WEIGHT } from '#core/economy/flows/flow-table.ts'
import type { FlowTable } from '#core/economy/flows/flow-table.ts'
import type { Person } from '#core/people/role.ts'
import { isBrought, readFlowDrops, readFlowTable, readReceiptOf } from '#sources/flows/flow-table-document.ts'
import { appendAudit } from '#store/audit-trail.ts'
import { readDocuments, writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import type { Deed, Reader } from '#store/deed.ts'
import { mustBeAllowed } from '../in-work.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { bringerOf } from './bringer.ts'
import { FLOW_DROPS, FLOW_RECEIPTS, FLOW_TABLE, receiptsIn, stateOfFlows } from './flow-receipts.ts'

/** The table that links between activities are made of; null before one is brought. */
export async function readBroughtFlows(db: Reader): Promise<FlowTable | null> {
  return readFlowTable((await readDocuments(db)).get(FLOW_TABLE))
}

/** The state that was looked at before (`stateOfFlows`); without it, whatever is there is meant. */
type Seen = { readonly seen?: string | undefined }

type Bringing = Seen & {
  readonly table: Omit<FlowTable, 'weight'> & { readonly weight: number | null }
  readonly dry: boolean
}

/** Keeps a table of flows in the place of the one before; the same table again, weighed alike, changes nothing. `dry` tells what it would change. */
export async function bringFlowTable(world: World, person: Person, { table, dry, seen }: Bringing): Promise<FlowChange> {
  mustBeAllowed(person, { act: 'import-economy', on: null })
  const judged = (before: FlowTable | null) => {
    const kept: FlowTable = { ...table, weight: table.weight ?? before?.weight ?? USUAL_LINKS_WEIGHT }
    return { before, kept, change: compareFlows(before, kept) }
  }
  if (dry) return judged(await readBroughtFlows(world.db)).change
  const { file, sha256 } = table.receipt
  return inDeedUnlessIdle(
    world.db,
    { by: person.id, deed: 'bring-flow-table', at: world.now(), details: { file, sha256 } },
    async (deed) => {
      const documents = await readDocuments(deed.tx)
      mustBeAsSeen(documents.get(FLOW_TABLE), seen)
      const { before, kept, change } = judged(readFlowTable(documents.get(FLOW_TABLE)))
      if (!change.changed) return { idle: true, result: change }
      const receipts = receiptsIn(documents)
      // Weighed otherwise, it is the same table with the same receipt.
      const isSame = before !== null && isSameTable(before, kept)
      const { version, source, receipt } = isSame ? before : namedApart(kept, receipts)
      // A table that could not be read again would stop every question about derived groups.
      const readable = readFlowTable({ ...kept, receipt })
      await writeDocuments(deed, {
        [FLOW_TABLE]: readable,
        [FLOW_RECEIPTS]: isSame ? receipts : [...receipts, { version, source, receipt }],
      })
      await tell(world, person, deed, {
        act: 'import-economy',
        details: { load: flowTableId({ receipt }), file, sha256, weight: kept.weight },
      })
      return { idle: false, result: change }
    },
  )
}

/** Weighs the links of the table that is there otherwise; false where none is there or it weighs that much already. */
export async function reweighFlows(
  world: World,
  person: Person,
  { weight, seen }: Seen & { readonly weight: number },
): Promise<boolean> {
  mustBeAllowed(person, { act: 'import-economy', on: null })
  const about = { by: person.id, deed: 'weigh-flow-table', at: world.now(), details: { weight } }
  return inDeedUnlessIdle(world.db, about, async (deed) => {
    const document = (await readDocuments(deed.tx)).get(FLOW_TABLE)
    mustBeAsSeen(document, seen)
    const before = readFlowTable(document)
    if (before === null || before.weight === weight) return { idle: true, result: false }
    await writeDocuments(deed, { [FLOW_TABLE]: readFlowTable({ ...before, weight }) })
    await tell(world, person, deed, { act: 'import-economy', details: { load: flowTableId(before), weight } })
    return { idle: false, result: true }
  })
}

/** Takes the table out, and adds to its receipt when and why, unless not even the receipt can be read; null where no table is there. */
export async function dropFlowTable(
  world: World,
  person: Person,
  { reason, seen }: Seen & { readonly reason: string | null },
): Promise<{ readonly receipt: string | null } | null> {
  mustBeAllowed(person, { act: 'drop-economy', on: null })
  const about = { by: person.id, deed: 'drop-flow-table', at: world.now(), details: reason === null ? {} : { reason } }
  return inDeedUnlessIdle(world.db, about, async (deed) => {
    const documents = await readDocuments(deed.tx)
    const document = documents.get(FLOW_TABLE)
    if (!isBrought(document)) return { idle: true, result: null }
    mustBeAsSeen(document, seen)
    // It goes also where this Santalka cannot read it, and even its receipt.
    const current = readReceiptOf(document)
    const id = current === null ? null : flowTableId(current)
    const drops = id === null ? [] : [{ id, at: world.now().toISOString(), by: bringerOf(person), reason }]
    await writeDocuments(deed, {
      [FLOW_TABLE]: {},
      [FLOW_RECEIPTS]: receiptsIn(documents),
      [FLOW_DROPS]: [...readFlowDrops(documents.get(FLOW_DROPS)), ...drops],
    })
    await tell(world, person, deed, {
      act: 'drop-economy',
      details: { ...(id === null ? {} : { load: id }), ...(reason === null ? {} : { reason }) },
    })
    return { idle: false, result: { receipt: id } }
  })
}

function mustBeAsSeen(document: unknown, seen: string | undefined): void {
  if (seen !== undefined && seen !== stateOfFlows(document)) throw new Refusal('changed-meanwhile')
}

type Told = Pick<Parameters<typeof appendAudit>[1], 'act' | 'details'>

/** In the chain of the lake, where the files are told beside which the table stands. */
async function tell({ now }: World, person: Person, { tx }: Deed, { act, details }: Told): Promise<void> {
  await appendAudit(tx, { chain: 'lake', person, act, details: { dataSet: FLOW_TABLE, ...details }, at: now() })
}
