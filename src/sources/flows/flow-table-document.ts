import { z } from 'zod'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { flowNotes } from '#core/economy/flows/flow-table.ts'
import type { FlowReceipt, FlowTable } from '#core/economy/flows/flow-table.ts'

const amount = z.number().min(0)

const receiptSchema = z.object({
  version: z.enum(activityVersions),
  source: z.object({
    title: z.string().min(1),
    publisher: z.string().nullable(),
    year: z.int().nullable(),
    address: z.string().nullable(),
    licence: z.string().nullable(),
  }),
  receipt: z.object({
    id: z.string().optional(),
    file: z.string(),
    sha256: z.string(),
    bytes: z.number(),
    layout: z.enum(['matrix', 'long']),
    read: z.number(),
    activities: z.number(),
    notes: z.array(z.object({ code: z.enum(flowNotes), rows: z.number(), examples: z.array(z.string()) })),
    broughtAt: z.string(),
    by: z.string(),
  }),
})

const flowTableSchema = receiptSchema
  .extend({
    // Tables that were brought before receipts were kept apart do not say how many activities they have.
    receipt: receiptSchema.shape.receipt.partial({ activities: true }),
    weight: z.number().min(0).max(1),
    sectors: z.array(z.object({ code: z.string(), divisions: z.array(z.string()).min(1) })).min(2),
    flows: z.array(amount),
    finalUses: z.array(amount).nullable(),
  })
  .refine(({ sectors, flows }) => flows.length === sectors.length ** 2)
  .transform((table) => ({
    ...table,
    receipt: { ...table.receipt, activities: table.receipt.activities ?? table.sectors.length },
  }))

/** The input–output table that was brought, as it was kept; null where none is, or it was taken out. */
export function readFlowTable(document: unknown): FlowTable | null {
  return isBrought(document) ? flowTableSchema.parse(document) : null
}

/** What the links of the table weigh; null where none is, or it cannot be read any more. */
export function readWeight(document: unknown): number | null {
  return flowTableSchema.safeParse(document).data?.weight ?? null
}

/** Whether a document holds a table at all, readable or not: one that was taken out is empty. */
export function isBrought(document: unknown): boolean {
  return typeof document === 'object' && document !== null && Object.keys(document).length > 0
}

const bareReceiptSchema = receiptSchema
  .extend({ receipt: receiptSchema.shape.receipt.partial({ activities: true }), sectors: z.array(z.unknown()).optional() })
  .transform(({ version, source, receipt, sectors }) => ({
    version,
    source,
    receipt: { ...receipt, activities: receipt.activities ?? sectors?.length ?? 0 },
  }))

/** The receipt of a table that was brought, also where the table itself cannot be read any more; null where not even that can. */
export function readReceiptOf(document: unknown): FlowReceipt | null {
  return isBrought(document) ? (bareReceiptSchema.safeParse(document).data ?? null) : null
}

const dropsSchema = z.array(z.object({ id: z.string(), at: z.string(), by: z.string(), reason: z.string().nullable() }))

/** That a table was taken out: added beside its receipt, which stays as it is. */
export type FlowDrop = z.infer<typeof dropsSchema>[number]

export function readFlowDrops(document: unknown): FlowDrop[] {
  return dropsSchema.parse(document ?? [])
}

/** Receipts of all tables that were ever brought, the first one first. */
export function readFlowReceipts(document: unknown): FlowReceipt[] {
  return receiptSchema.array().parse(document ?? [])
}
