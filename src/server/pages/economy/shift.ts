import { figureOf } from '#core/economy/observed/figure.ts'
import type { Figure } from '#core/economy/observed/figure.ts'
import type { Observation } from '#core/economy/observed/observation.ts'
import { shiftIds } from '#core/economy/observed/shown-shift.ts'
import type { ShiftId } from '#core/economy/observed/shown-shift.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { EconomyPlace, ShiftFigures } from '#web/public/economy/profile-data.ts'
import type { Frame } from '#web/public/economy/economy-data.ts'
import { say } from '#words/say.ts'
import { column, figureCells, figureColumns, nameOfActivity, provenance, provenanceOf } from './tables.ts'

/** What the change of a place came from, whole and by activity: where the place itself weighed most comes first. */
export function shiftAt({ economy, growthYears }: Observation, place: number): EconomyPlace['shift'] {
  if (growthYears === null) return null
  const { columns } = economy.amount
  return {
    whole: figuresOf((id) => figureOf(economy.ofPlaces[id], place)),
    rows: columns
      .map((activity, at) => ({
        activity,
        ...figuresOf((id) => figureOf(economy.shift[id], place * columns.length + at)),
      }))
      .filter(({ change }) => change.why !== 'known' || change.value !== 0)
      .toSorted((one, other) => sureSize(other.regional) - sureSize(one.regional)),
  }
}

function figuresOf(of: (id: ShiftId) => Figure): ShiftFigures {
  return { change: of('change'), national: of('national'), mix: of('mix'), regional: of('regional') }
}

/** How far from nothing it is for certain. */
function sureSize({ value, least, most }: Figure): number {
  if (value !== null) return Math.abs(value)
  if (least !== null && least > 0) return least
  return most !== null && most < 0 ? -most : -1
}

/** The whole place stands first, without an activity. */
export function shiftTable(reader: PageReader, frame: Frame | null, content: Pick<EconomyPlace, 'shift'> | null): Table {
  const shift = content?.shift ?? null
  const rows = shift === null ? [] : [{ activity: null, ...shift.whole }, ...shift.rows]
  return {
    id: 'shift-share',
    title: say(reader.language, 'economy.shift'),
    columns: [
      column(reader, 'activity-id', 'economy.column.codes'),
      column(reader, 'activity', 'economy.column.activity'),
      { ...column(reader, 'from-year', 'economy.shift.from-year'), type: 'number' },
      ...shiftIds.flatMap((id) => figureColumns(reader, id, `economy.shift.${id}`)),
      ...provenance(reader),
    ],
    rows: rows.map((row) => [
      row.activity,
      row.activity === null ? say(reader.language, 'economy.shift.whole') : nameOfActivity(reader, frame, row.activity),
      frame === null || frame.growthYears === null ? null : frame.year - frame.growthYears,
      ...shiftIds.flatMap((id) => figureCells(row[id])),
      ...provenanceOf(frame),
    ]),
  }
}
