import type { StrongScheme } from '#core/economy/country-economy.ts'
import { strongClusters } from '#core/economy/stars/strong-clusters.ts'
import type { Strength } from '#core/economy/stars/strong-clusters.ts'
import type { Cell } from '#core/registry/table.ts'
import { byFigure, figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Listed } from './list-economy.ts'
import type { Observation } from './observation.ts'
import { pairsOf } from './star-lists.ts'
import type { StarList, StarredOf } from './star-lists.ts'

export type Strong = {
  readonly place: string
  readonly activity: string
  readonly quotient: Figure
  readonly cuts: Strength['cuts']
}

/** Pairs that are strong by the rule that one publisher gave, for certain; how many more may be. */
export type StrongList = { readonly scheme: StrongScheme; readonly strong: readonly Strong[]; readonly unsaid: number }

/** Made of protected cells: a pair is strong only where it is whatever is kept back. Only where people are counted, for that is what the rules are of. */
export function strongListsOf({ economy, question, strongSchemes }: Observation, of: StarredOf): StrongList[] {
  if (question.unit !== 'employment') return []
  const { rows, columns } = economy.amount
  const pairs = pairsOf(economy, of)
  return strongSchemes.map((scheme) => {
    const given = strongClusters({ employment: economy.amount, firms: economy.firms, quotient: economy.quotient }, scheme.rule)
    const of = (said: Strength['given']) =>
      pairs.filter(({ row, column }) => given[row * columns.length + column]?.given === said)
    return {
      scheme,
      strong: of('yes')
        .flatMap(({ row, column }) => {
          const at = row * columns.length + column
          const strength = given[at]
          if (strength === undefined) return []
          const { cuts } = strength
          return [{ place: rows[row] ?? '', activity: columns[column] ?? '', quotient: figureOf(economy.quotient, at), cuts }]
        })
        .toSorted((one, other) => byFigure(one.quotient, other.quotient)),
      unsaid: of('cannot-say').length,
    }
  })
}

const starHeads = ['scheme', 'place', 'activity', 'criterion', 'given', 'why', 'least', 'most', 'cut-least', 'cut-most']

/** Stars criterion by criterion, and strong pairs with what their quotient had to reach: for a terminal. */
export function listStars(stars: readonly StarList[], strong: readonly StrongList[]): Listed {
  const ends = (...numbers: readonly (number | null)[]): Cell[] =>
    numbers.map((end) => (end !== null && Number.isFinite(end) ? end : null))
  return {
    columns: starHeads,
    rows: [
      ...stars.flatMap(({ scheme, starred }) =>
        starred.flatMap((pair) =>
          pair.stars.map(({ of, given, why, reach, cut }) => [
            ...[scheme.id, pair.place, pair.activity, of, given, why],
            ...ends(reach.least, reach.most, cut.least, cut.most),
          ]),
        ),
      ),
      ...strong.flatMap((list) =>
        list.strong.map(({ place, activity, quotient, cuts }) => [
          ...[list.scheme.id, place, activity, 'strong', 'yes', null],
          ...ends(quotient.least, quotient.most, cuts.quotient.least, cuts.quotient.most),
        ]),
      ),
    ],
  }
}
