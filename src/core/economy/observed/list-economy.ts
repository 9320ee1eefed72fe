import type { Field, Series } from '#core/economy/cells/cells.ts'
import type { Cell } from '#core/registry/table.ts'
import { chanceAt } from './chance.ts'
import type { Economy } from './economy.ts'
import { cellsColumnOf, cellsRowOf } from './find-place.ts'
import { byFigure, figureOf, figureOfCell } from './figure.ts'
import type { Figure } from './figure.ts'
import type { Observation } from './observation.ts'
import { isUnspecified } from './question.ts'
import { besideAt, besideIds } from './relatedness-beside.ts'
import { togetherWith } from './shown-coagglomeration.ts'
import { shiftIds } from './shown-shift.ts'
import type { ShiftId } from './shown-shift.ts'

/** Rows of plain cells under the names of their columns: for a terminal and its programs. */
export type Listed = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

export const lists = ['ranking', 'places', 'activities', 'space', 'coagglomeration'] as const
export type ListName = (typeof lists)[number]

const pairMeasures = ['share', 'quotient', 'symmetric', 'growth', 'density'] as const
/** What is measured of a place, in the order in which it is told. */
export const placeMeasures = [
  ...['variety', 'unrelated', 'related', 'herfindahl', 'distance', 'likeness', 'diversity', 'complexity', 'fitness'],
] as const satisfies readonly PlaceMeasure[]
/** What is measured of an activity. */
export const activityMeasures = [
  ...['concentration', 'moving', 'gathering', 'theil', 'theil-between', 'theil-within', 'agglomeration'],
  ...['ubiquity', 'complexity', 'fitness', 'growth'],
] as const satisfies readonly ActivityMeasure[]
export type PlaceMeasure = Exclude<keyof Economy['ofPlaces'], ShiftId>
export type ActivityMeasure = keyof Economy['ofActivities']
/** What a list of one place has beside a ranking: why each activity changed, and how varied the whole place is. */
const varieties = ['unrelated', 'related'] as const

type Seen = Pick<Observation, 'economy' | 'question'>

/** A list of the economy of a year, narrowed down to a place or an activity where one is given. */
export function listEconomy(
  { economy, question }: Seen,
  name: ListName,
  only: { readonly place: string | null; readonly activity: string | null },
): Listed {
  const isAsked = (place: string | null, activity: string | null) =>
    (only.place === null || place === null || place === only.place) &&
    (only.activity === null || activity === null || activity === only.activity)
  const { rows, columns } = economy.amount
  switch (name) {
    case 'ranking':
      return {
        columns: pairHeads,
        rows: rows.flatMap((place, row) =>
          columns.flatMap((activity, column) => {
            const at = row * columns.length + column
            if (!isAsked(place, activity) || economy.amount.values[at] === 0) return []
            return [pairCells({ economy, question }, at)]
          }),
        ),
      }
    case 'places':
      return {
        columns: ['place', ...headsOf(['amount', 'firms', ...placeMeasures, ...shiftIds])],
        rows: rows.flatMap((place, at) => {
          const { amountOfPlaces, firmsOfPlaces } = economy.totals
          const figures = [
            figureOfCell(amountOfPlaces, at),
            figureOfCell(firmsOfPlaces, at),
            ...measured(economy.ofPlaces, [...placeMeasures, ...shiftIds], at),
          ]
          return isAsked(place, null) ? [[place, ...figures.flatMap(cellsOf)]] : []
        }),
      }
    case 'activities':
      return {
        columns: [...activityHeads, ...headsOf(['amount', 'firms', ...activityMeasures])],
        rows: columns.flatMap((activity, at) => {
          const { amountOfActivities, firmsOfActivities } = economy.totals
          const figures = [
            figureOfCell(amountOfActivities, at),
            figureOfCell(firmsOfActivities, at),
            ...measured(economy.ofActivities, activityMeasures, at),
          ]
          return isAsked(null, activity) ? [[...activityCells(activity, question), ...figures.flatMap(cellsOf)]] : []
        }),
      }
    case 'coagglomeration':
      return {
        columns: ['activity', 'other', ...headsOf(['coagglomeration'])],
        rows: columns.flatMap((activity, at) =>
          isAsked(null, activity)
            ? togetherWith(economy, at).map((other) => [activity, other.activity, ...cellsOf(other.coagglomeration)])
            : [],
        ),
      }
    case 'space':
      return {
        columns: ['activity', 'other', 'relatedness', ...besideIds],
        rows: columns.flatMap((activity, one) =>
          columns.flatMap((other, two) => {
            const at = one * columns.length + two
            const relatedness = economy.relatedness[at] ?? Number.NaN
            if (one === two || !(relatedness > 0) || !isAsked(null, activity)) return []
            return [[activity, other, relatedness, ...besideAt(economy, at)]]
          }),
        ),
      }
  }
}

/** Of one place, its activities; of one activity, its places: the most specialised first. null where the table does not have it. */
export function profileOf(
  { economy, question }: Seen,
  of: { readonly place: string } | { readonly activity: string },
): Listed | null {
  const { rows, columns } = economy.amount
  const at = 'place' in of ? cellsRowOf(economy.amount, of.place) : cellsColumnOf(economy.amount, of.activity)
  if (at === null) return null
  const pairs =
    'place' in of ? columns.map((_, column) => at * columns.length + column) : rows.map((_, row) => row * columns.length + at)
  const ofPlace = 'place' in of ? measured(economy.ofPlaces, varieties, at).flatMap(cellsOf) : []
  return {
    columns: [...pairHeads, ...headsOf(['chance']), ...('place' in of ? headsOf([...shiftIds, ...varieties]) : [])],
    rows: pairs
      .filter((pair) => economy.amount.values[pair] !== 0)
      .map((pair) => ({ pair, quotient: figureOf(economy.quotient, pair) }))
      .toSorted((one, other) => byFigure(one.quotient, other.quotient))
      .map(({ pair }) => [
        ...pairCells({ economy, question }, pair),
        ...cellsOf(chanceAt(economy, pair)),
        ...('place' in of ? [...measured(economy.shift, shiftIds, pair).flatMap(cellsOf), ...ofPlace] : []),
      ]),
  }
}

/** What stands before the numbers of an activity; `no-deeper`: its firms are those of its code of which nothing finer is known. */
const activityHeads = ['activity', 'no-deeper']

function activityCells(activity: string, question: Seen['question']): Cell[] {
  return [activity, isUnspecified(activity, question) ? 'yes' : 'no']
}

const pairHeads = ['place', ...activityHeads, ...headsOf(['amount', 'firms', ...pairMeasures, 'cluster'])]

function pairCells({ economy, question }: Seen, at: number): Cell[] {
  const { rows, columns } = economy.amount
  const figures = [
    figureOfCell(economy.amount, at),
    figureOfCell(economy.firms, at),
    ...measured(economy, pairMeasures, at),
    figureOf(economy.clusterIndex.field, at),
  ]
  const activity = columns[at % columns.length] ?? ''
  return [rows[Math.floor(at / columns.length)] ?? '', ...activityCells(activity, question), ...figures.flatMap(cellsOf)]
}

function measured<Name extends string>(
  of: { readonly [name in Name]: Field | Series },
  names: readonly Name[],
  at: number,
): Figure[] {
  return names.map((name) => figureOf(of[name], at))
}

/** A number takes four columns: itself, at least, at most, and why it is not there. */
export function headsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => [name, `${name}-least`, `${name}-most`, `${name}-why`])
}

export function cellsOf({ value, least, most, why }: Figure): Cell[] {
  return [value, least, most, why === 'known' ? null : why]
}
