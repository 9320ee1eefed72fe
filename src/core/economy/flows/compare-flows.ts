import type { FlowTable } from './flow-table.ts'

/** What of a table is otherwise than in the one before. */
export type FlowChange = {
  readonly was: { readonly title: string; readonly weight: number } | null
  readonly weight: number
  readonly sectorsNew: readonly string[]
  readonly sectorsGone: readonly string[]
  /** Cells among sectors of both that have another amount. */
  readonly cells: number
  /** Those of them that differ most. */
  readonly largest: readonly ChangedFlow[]
  readonly changed: boolean
}

export type ChangedFlow = { readonly seller: string; readonly buyer: string; readonly was: number; readonly now: number }

const LARGEST = 5

export function compareFlows(before: FlowTable | null, now: FlowTable): FlowChange {
  const codesOf = (of: FlowTable | null) => (of?.sectors ?? []).map(({ divisions }) => divisions.join('+'))
  const [old, own] = [codesOf(before), codesOf(now)]
  const changed = before === null ? [] : changedFlows({ of: before, codes: old }, { of: now, codes: own })
  return {
    was: before === null ? null : { title: before.source.title, weight: before.weight },
    weight: now.weight,
    sectorsNew: own.filter((code) => !old.includes(code)),
    sectorsGone: old.filter((code) => !own.includes(code)),
    cells: changed.length,
    largest: changed.toSorted((one, other) => differenceOf(other) - differenceOf(one)).slice(0, LARGEST),
    changed: before === null || before.weight !== now.weight || !isSameTable(before, now),
  }
}

/** Whether two tables are the same file, read and told of in the same way; they may weigh differently. */
export function isSameTable(one: FlowTable, other: FlowTable): boolean {
  return factsOf(one) === factsOf(other)
}

/** In an order of its own: a table out of the database has its parts in another than one out of a file. */
function factsOf({ version, source, sectors, flows, finalUses, receipt }: FlowTable): string {
  const { title, publisher, year, address, licence } = source
  const codes = sectors.map(({ code, divisions }) => [code, divisions])
  return JSON.stringify([version, [title, publisher, year, address, licence], codes, flows, finalUses, receipt.sha256])
}

type Coded = { readonly of: FlowTable; readonly codes: readonly string[] }

function changedFlows(before: Coded, now: Coded): ChangedFlow[] {
  const flowAt = ({ of, codes }: Coded, from: string, to: string) =>
    of.flows[codes.indexOf(from) * codes.length + codes.indexOf(to)] ?? 0
  const both = now.codes.filter((code) => before.codes.includes(code))
  return both.flatMap((seller) =>
    both.flatMap((buyer): ChangedFlow[] => {
      const flow = { seller, buyer, was: flowAt(before, seller, buyer), now: flowAt(now, seller, buyer) }
      return flow.was === flow.now ? [] : [flow]
    }),
  )
}

function differenceOf({ was, now }: ChangedFlow): number {
  return Math.abs(now - was)
}
