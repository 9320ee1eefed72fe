import type { Shown } from '#core/registry/shown.ts'
import type { Day } from '#core/values/fuzzy-date.ts'
import type { StatementValue, SubjectId } from '#core/statements/statement.ts'

/** One stretch of one item of a property, with what other sources say of the same stretch. */
export type Said = Pick<Shown, 'item' | 'value' | 'statement' | 'from' | 'until' | 'validFrom' | 'validTo'> & {
  /** Values of other statements that count for this stretch and say something else; none where one is preferred. */
  readonly rivals: readonly StatementValue[]
  /** Whether it is an assumption of a what-if and not a statement; its number is then 0. */
  readonly hypothetical: boolean
}

/** What is said of one subject, of all days, by property. */
export type Facts = { readonly subject: SubjectId; readonly said: ReadonlyMap<string, readonly Said[]> }

/** Everything that rule sets may ask of one cluster (or, for rule sets on organisations, of one organisation). */
export type Material = {
  readonly subject: Facts
  /** Members, coordinators and projects of all days. One that nothing is said of may be missing. */
  readonly others: ReadonlyMap<SubjectId, Facts>
  /** Members, coordinators or projects that a what-if adds and of which it assumes everything that is asked. */
  readonly gained: {
    readonly members: number
    readonly coordinators: number
    readonly projects: number
    /** The day on which they joined; the reference day unless given. */
    readonly since?: Day
  }
}
