import type { Cells } from '#core/economy/cells/cells.ts'
import type { Observation } from './observation.ts'

/** Joint projects of the pairs of an answer, as they may be shown, and how well participants could be matched to firms. */
export type ObservedTies = {
  readonly ties: Cells
  readonly told: TiesTold
  readonly loads: Observation['loads']
}

export type TiesTold = {
  /** Projects with an organisation of the country that had begun by the end of the year, or whose beginning is not known. */
  readonly projects: number
  /** Of those, with at least two different organisations of the country. */
  readonly joint: number
  /** Organisations of the country in any project, and what became of them. */
  readonly organisations: number
  readonly byNumber: number
  readonly byName: number
  readonly ambiguous: number
  readonly unmatched: number
  readonly beginningUnknown: number
}
