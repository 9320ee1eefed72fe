import { flowTableId } from '#core/economy/flows/flow-table.ts'
import type { FlowReceipt } from '#core/economy/flows/flow-table.ts'
import {
  isBrought,
  readFlowDrops,
  readFlowReceipts as readReceipts,
  readReceiptOf,
  readWeight,
} from '#sources/flows/flow-table-document.ts'
import type { FlowDrop } from '#sources/flows/flow-table-document.ts'
import { readDocuments } from '#store/country-documents.ts'
import type { Reader } from '#store/deed.ts'

/** Name of the document with the input–output table that an operator brought. */
export const FLOW_TABLE = 'input-output'

/** Of the receipts of all that were brought, and of when and why tables were taken out: both are only ever added to. */
export const FLOW_RECEIPTS = 'input-output-receipts'
export const FLOW_DROPS = 'input-output-drops'

export type KeptFlowReceipt = FlowReceipt & { readonly isCurrent: boolean; readonly dropped: readonly FlowDrop[] }

/** Receipts of all tables that were ever brought: a figure made of one is traced also after it was replaced or taken out. */
export async function readFlowReceipts(db: Reader): Promise<KeptFlowReceipt[]> {
  const documents = await readDocuments(db)
  const receipts = receiptsIn(documents)
  const drops = readFlowDrops(documents.get(FLOW_DROPS))
  const current = readReceiptOf(documents.get(FLOW_TABLE))
  const currentId = current === null ? null : flowTableId(current)
  return receipts.map((each) => {
    const id = flowTableId(each)
    return { ...each, isCurrent: id === currentId, dropped: drops.filter((drop) => drop.id === id) }
  })
}

type CurrentFlows = {
  /** Null where none is there, or not even its receipt can be read; weight: null where the table cannot be read any more. */
  readonly current: (FlowReceipt & { readonly weight: number | null }) | null
  readonly isThere: boolean
  readonly state: string
}

/** The receipt of the table that is there, and what its links weigh. */
export async function readCurrentFlows(db: Reader): Promise<CurrentFlows> {
  const document = (await readDocuments(db)).get(FLOW_TABLE)
  const receipt = readReceiptOf(document)
  return {
    current: receipt === null ? null : { ...receipt, weight: readWeight(document) },
    isThere: isBrought(document),
    state: stateOfFlows(document),
  }
}

/** Whoever looked at a table and decides about it decides about this one, weighed so, and about no other that came meanwhile. */
export function stateOfFlows(document: unknown): string {
  if (!isBrought(document)) return 'none'
  const receipt = readReceiptOf(document)
  return receipt === null ? 'unreadable' : `${flowTableId(receipt)} ${readWeight(document) ?? 'unreadable'}`
}

/** As they lie in the documents, and that of a table which was brought before receipts were kept apart: only the table itself has it. */
export function receiptsIn(documents: ReadonlyMap<string, unknown>): FlowReceipt[] {
  const receipts = readReceipts(documents.get(FLOW_RECEIPTS))
  const current = readReceiptOf(documents.get(FLOW_TABLE))
  if (current === null || receipts.some((each) => flowTableId(each) === flowTableId(current))) return receipts
  return [...receipts, current]
}
