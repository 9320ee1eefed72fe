import { areaOfRow, ALL_ACTIVITIES, WHOLE_COUNTRY } from './firm-layout.ts'
import { demographyIds } from './firm-demography.ts'
import type { DemographyId, FirmDemography } from './firm-demography.ts'
import { figureOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { cellsOf, headsOf } from './list-economy.ts'
import type { Listed } from './list-economy.ts'
import type { Cell } from '#core/registry/table.ts'
import type { Area, Level } from './question.ts'
import { survivalAt } from './survival-curve.ts'
import type { SurvivalCurve } from './survival-curve.ts'

/** The firms of one place and one activity, `country` and `all` being the whole. */
export type FirmRow = {
  readonly place: string
  readonly activity: string
  readonly figures: { readonly [id in DemographyId]: Figure }
}

export type FirmsAsked = {
  readonly by: Area
  readonly level: Level
  readonly place: string | null
  readonly activity: string | null
}

/** Firms are told of sections and divisions: of anything finer, nearly all would be kept back. */
export const firmLevel = (level: Level): 'section' | 'division' => (level === 'section' ? 'section' : 'division')

/**
 * Rows of what is asked, the whole first: of places their own and the country, of activities those of the level and all. Without firms
 * there is no row. null where the place or the activity is none that is told.
 */
export function firmRows({ fields }: FirmDemography, { by, level, place, activity }: FirmsAsked): FirmRow[] | null {
  const { rows, columns } = fields.active
  const asked = activity === ALL_ACTIVITIES ? activity : (activity?.toUpperCase() ?? null)
  const places = place === null ? [WHOLE_COUNTRY, ...rows.filter((row) => areaOfRow(row) === by)] : [place]
  const isOfLevel = (column: string) => (level === 'section' ? /^[A-Z]$/ : /^\d{2}$/).test(column)
  const activities = asked === null ? [ALL_ACTIVITIES, ...columns.filter(isOfLevel)] : [asked]
  if (!places.every((each) => rows.includes(each)) || !activities.every((each) => columns.includes(each))) return null
  return places
    .flatMap((row) => activities.map((column) => firmRow(fields, rows.indexOf(row), columns.indexOf(column))))
    .filter(({ figures }) => figures.active.value !== 0)
}

function firmRow(fields: FirmDemography['fields'], row: number, column: number): FirmRow {
  const { rows, columns } = fields.active
  const of = (id: DemographyId) => figureOf(fields[id], row * columns.length + column)
  return {
    place: rows[row] ?? '',
    activity: columns[column] ?? '',
    figures: {
      active: of('active'),
      began: of('began'),
      entry: of('entry'),
      ended: of('ended'),
      exit: of('exit'),
      'cohort-1': of('cohort-1'),
      'survival-1': of('survival-1'),
      'cohort-2': of('cohort-2'),
      'survival-2': of('survival-2'),
      'cohort-3': of('cohort-3'),
      'survival-3': of('survival-3'),
      large: of('large'),
      fast: of('fast'),
      'fast-share': of('fast-share'),
      gone: of('gone'),
    },
  }
}

/** How long the firms of a place and an activity survive. */
export type SurvivalRow = { readonly place: string; readonly activity: string; readonly curve: SurvivalCurve }

/** A curve for each of the rows, the whole first. */
export function survivalRows(told: FirmDemography, asked: FirmsAsked): SurvivalRow[] | null {
  return (
    firmRows(told, asked)?.map(({ place, activity }) => ({
      place,
      activity,
      curve: survivalAt(told.survival, { place, activity }, told.rules),
    })) ?? null
  )
}

const survivalHeads = [
  ...['after', 'at-risk', 'ended', 'survival', 'survival-least', 'survival-most', 'survival-why'],
  ...['cohorts', 'cohorts-withheld', 'cohorts-unknown', 'cohorts-other-edition'],
]

/** A row for each age that is told; where none is, one that says why. */
export function survivalCells({ why, points }: SurvivalCurve): Cell[][] {
  if (why !== null) return [[null, null, null, null, null, null, why, null, null, null, null]]
  return points.map(({ length, atRisk, ended, share, least, most, cohorts, withheld, unknown, elsewhere }) => [
    ...[length, atRisk, ended, share, least, most],
    share === null ? 'withheld' : null,
    ...[cohorts, withheld, unknown, elsewhere],
  ])
}

export function listSurvival(told: FirmDemography, asked: FirmsAsked): Listed | null {
  const rows = survivalRows(told, asked)
  if (rows === null) return null
  return {
    columns: ['place', 'activity', ...survivalHeads],
    rows: rows.flatMap(({ place, activity, curve }) => survivalCells(curve).map((cells) => [place, activity, ...cells])),
  }
}

/** The same for a terminal. */
export function listFirms(told: FirmDemography, asked: FirmsAsked): Listed | null {
  const rows = firmRows(told, asked)
  if (rows === null) return null
  return {
    columns: ['place', 'activity', ...headsOf(demographyIds)],
    rows: rows.map(({ place, activity, figures }) => [place, activity, ...demographyIds.flatMap((id) => cellsOf(figures[id]))]),
  }
}
