import type { Figure } from '#core/economy/observed/figure.ts'
import type { SubjectId } from '#core/statements/statement.ts'

export type SpaceNode = {
  readonly activity: string
  readonly x: number
  readonly y: number
  readonly amount: Figure
  readonly quotient: Figure
  readonly density: Figure
  /** How many lines it has; null where nobody is surely specialised in it, so that it cannot be said. */
  readonly links: number | null
}

export type EconomySpace = {
  readonly place: SubjectId | null
  readonly places: readonly SubjectId[]
  readonly nodes: readonly SpaceNode[]
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly relatedness: number
    /** Other measures of it: in files. */
    readonly beside: readonly (number | null)[]
  }[]
}
