import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import type { ImportFinding } from './finding.ts'
import { keepsOut } from './finding.ts'
import type { ImportChoices, PlannedStatement, RegisterView } from './register-view.ts'

/** What becomes of a row. */
export type Outcome = 'new' | 'changed' | 'same' | 'left-out'

export type PlannedRow = {
  readonly line: number
  readonly outcome: Outcome
  readonly subject: string | null
  readonly name: string
}

/** A membership that the register has and a complete list has not. */
export type Leaver = { readonly subject: string; readonly organisation: string; readonly name: string; readonly closed: boolean }

/** What an import would do, before anything is written. */
export type ImportPlan = {
  readonly drafts: readonly PlannedStatement[]
  readonly rows: readonly PlannedRow[]
  readonly left: readonly Leaver[]
  /** Organisations and projects that the register does not know yet. */
  readonly unknown: readonly { readonly subject: string; readonly name: string }[]
  readonly findings: readonly ImportFinding[]
}

/** What one row asks for: drafts, or findings that keep it out. */
export type RowPlan = {
  readonly name: string
  readonly subject: string | null
  readonly drafts: readonly PlannedStatement[]
  readonly findings: readonly ImportFinding[]
  readonly unknown: readonly { readonly subject: string; readonly name: string }[]
}

/** Plans the rows one after another; a row that is kept out leaves nothing behind. */
export type Planning = { readonly view: RegisterView; readonly choices: ImportChoices }

export function isKeptOut(findings: readonly ImportFinding[], choices: Pick<ImportChoices, 'allow'>): boolean {
  return findings.some((finding) => keepsOut(finding, choices.allow))
}

/** The outcome of a row that is taken: new is a period or a subject that was not there. */
export function outcomeOf(plan: RowPlan, drafts: readonly PlannedStatement[]): Outcome {
  if (drafts.length === 0) return 'same'
  const isNewPeriod = drafts.some(
    (draft) => draft.supersedes === null && (draft.property === 'member' || draft.property === 'label'),
  )
  return isNewPeriod || plan.unknown.some(({ subject }) => subject === plan.subject) ? 'new' : 'changed'
}

/** A statement from a row of the file. */
export function draftOf(
  said: {
    subject: string
    property: string
    value: StatementValue
    validFrom: string | null
    validTo: string | null
    supersedes?: number | null
  },
  line: number,
  choices: ImportChoices,
): PlannedStatement {
  const property = propertyOf(said.property)
  if (!property) throw new Error(`an import speaks of the unknown property ${said.property}`)
  return {
    subject: said.subject,
    property: said.property,
    item: itemOf(property, said.value),
    value: said.value,
    validFrom: said.validFrom,
    validTo: said.validTo,
    source: choices.source,
    locator: `${choices.file}:${line}`,
    note: null,
    ours: false,
    supersedes: said.supersedes ?? null,
  }
}
