import type { Observation } from './observation.ts'

/** How many groups of the set that is shown have no code of the year's edition and are in no row; null where all have one, or no set is asked for. */
export function uncodedIn({
  question,
  sets,
}: Pick<Observation, 'question' | 'sets'>): { readonly count: number; readonly isWhole: boolean } | null {
  const set = sets.find(({ id }) => id === question.groups)
  return set === undefined || set.uncoded === 0 ? null : { count: set.uncoded, isWhole: set.groups.length === 0 }
}
