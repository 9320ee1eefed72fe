import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { contentHash, targetOf } from '#store/statements.ts'

/** What an invented source says of a subject. */
export type Said = {
  readonly property: PropertyId
  readonly value: StatementValue
  readonly from?: string
  readonly to?: string
  readonly source: string
  readonly ours?: boolean
  /** The number of the statement that this one corrects. */
  readonly corrects?: number
}

/** A deed of the past, under which statements are recorded. */
export type PastDeed = {
  readonly id: number
  readonly at: string
  readonly by: string
  readonly deed: string
  readonly isImport: boolean
}

export const statementColumns =
  'id, subject, property, item, value, target, valid_from, valid_to, source, locator, note, ours, content_hash, recorded_at, recorded_by, change_id, import_id, supersedes'

/** One statement as a line of PostgreSQL's COPY. An import of the past has the number of its change. */
export function statementLine(id: number, deed: PastDeed, subject: string, said: Said): string {
  const { property, value, source, from = null, to = null, ours = false, corrects = null } = said
  const definition = propertyOf(property)
  if (definition === undefined) throw new Error(`there is no property ${property}`)
  const draft = { subject, property, value, validFrom: from, validTo: to, source, locator: null, note: null, ours }
  return asLine([
    id,
    subject,
    property,
    itemOf(definition, value),
    JSON.stringify(value),
    targetOf(value),
    from,
    to,
    source,
    null,
    null,
    ours,
    contentHash(draft),
    deed.at,
    deed.by,
    deed.id,
    deed.isImport ? deed.id : null,
    corrects,
  ])
}

type Cell = string | number | boolean | null

/** A row in the text format of COPY. */
export function asLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (cell === null ? '\\N' : typeof cell === 'string' ? escaped(cell) : String(cell))).join('\t')}\n`
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : text
}
