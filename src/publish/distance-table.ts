import type { ToldCurve, ToldDistance } from '#core/economy/distance/study/distance-study.ts'
import type { Cell, Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { saidColumn } from './said-column.ts'

/** Curves to take away: of what and when, and the ids of the loads that they were made of. */
export type DistanceToTake = {
  readonly activity: string
  readonly year: number
  readonly distance: ToldDistance
  readonly loads: readonly string[]
}

/** One row for each measure and distance, or a row with the reason where nothing is told. K_d is per kilometre. */
export function distanceTable(language: Language, taken: DistanceToTake | null): Table {
  const column = saidColumn(language)
  return {
    id: 'distance',
    title: say(language, 'layout.nav.economy-distance'),
    columns: [
      column('measure', 'economy.distance.column.measure'),
      column('kilometres', 'economy.distance.column.kilometres', 'number'),
      column('value', 'economy.distance.column.value', 'number'),
      column('lowest', 'economy.distance.column.lowest', 'number'),
      column('highest', 'economy.distance.column.highest', 'number'),
      column('band-least', 'economy.distance.column.band-least', 'number'),
      column('band-most', 'economy.distance.column.band-most', 'number'),
      column('outside', 'economy.distance.column.outside'),
      column('simulations', 'economy.distance.column.simulations', 'number'),
      column('seed', 'economy.distance.column.seed', 'number'),
      column('why-not', 'economy.distance.column.why-not'),
      column('activity', 'economy.distance.column.activity'),
      column('sited', 'economy.distance.column.sited'),
      column('weighed', 'economy.distance.column.weighed'),
      column('firms', 'economy.distance.column.firms', 'number'),
      column('year', 'economy.ask.year', 'number'),
      column('loads', 'layout.nav.economy-data'),
    ],
    rows: taken === null ? [] : rowsOf(taken),
  }
}

function rowsOf({ activity, year, distance, loads }: DistanceToTake): Cell[][] {
  const { marconPuech, durantonOverman, refused, sited, weighed, firms, seed } = distance
  const provenance: Cell[] = [activity, sited, weighed, firms, year, loads]
  const curve = (measure: string, told: ToldCurve | null) =>
    (told?.points ?? []).map(({ kilometres, value, lowest, highest, least, most }): Cell[] => [
      measure,
      kilometres,
      value,
      lowest,
      highest,
      least,
      most,
      outsideOf(told, kilometres),
      told?.simulations ?? null,
      seed,
      null,
      ...provenance,
    ])
  const unsaid: Cell[] = [...Array.from({ length: 10 }, () => null), refused, ...provenance]
  return [...(refused === null ? [] : [unsaid]), ...curve('M', marconPuech), ...curve('K_d', durantonOverman)]
}

/** Which way a curve leaves its band at a distance; null where it does not. */
export function outsideOf(curve: ToldCurve | null, kilometres: number): 'concentrated' | 'dispersed' | null {
  const isIn = (stretches: ToldCurve['concentrated'] | undefined) =>
    (stretches ?? []).some(({ from, to }) => from <= kilometres && kilometres <= to)
  if (isIn(curve?.concentrated)) return 'concentrated'
  return isIn(curve?.dispersed) ? 'dispersed' : null
}
