import { byFigure } from '#core/economy/observed/figure.ts'
import { levelOfActivity } from '#core/economy/observed/question.ts'
import { togetherWith, togetherWithin } from '#core/economy/observed/shown-coagglomeration.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { Frame } from '#web/public/economy/economy-data.ts'
import type { TogetherPart } from '#web/public/economy/profile-data.ts'
import { say } from '#words/say.ts'
import { see } from './see.ts'
import type { Seen } from './see.ts'
import { column, figureCells, figureColumns, nameOfActivity, provenance, provenanceOf } from './tables.ts'

/** Which others choose the same places as the activity or group in a column, and of a group how its own activities do. */
export async function togetherAt(reader: PageReader, seen: Seen, at: number): Promise<TogetherPart> {
  const { economy, sets, question } = seen.observation
  const group = sets.find(({ id }) => id === question.groups)?.groups.find(({ id }) => id === economy.amount.columns[at])
  return {
    rows: togetherWith(economy, at).toSorted((one, other) => byFigure(one.coagglomeration, other.coagglomeration)),
    within: group === undefined ? null : await withinGroup(reader, group.activities, question.year),
  }
}

/** Activities of a group are compared as finely as the group tells them apart: in the table of that level. */
async function withinGroup(reader: PageReader, members: readonly string[], year: number): Promise<TogetherPart['within']> {
  const levels = [...new Set(members.map(levelOfActivity))]
  const [level] = levels
  if (level === undefined || level === null || levels.length > 1) return { figure: noWithin, level: null }
  const seen = await see(reader, { groups: null, level, year })
  return seen === null ? null : { figure: togetherWithin(seen.observation.economy, members), level }
}

const noWithin = { value: null, least: null, most: null, why: 'undefined-here' } as const

export function togetherTable(reader: PageReader, frame: Frame | null, together: TogetherPart | null): Table {
  const { language } = reader
  const own = together?.within ?? null
  return {
    id: 'coagglomeration',
    title: say(language, 'economy.together'),
    columns: [
      column(reader, 'of', 'economy.together.of'),
      column(reader, 'activity-id', 'economy.column.codes'),
      column(reader, 'activity', 'economy.column.activity'),
      ...figureColumns(reader, 'coagglomeration', 'economy.column.coagglomeration'),
      ...provenance(reader),
    ],
    rows: [
      ...(own === null
        ? []
        : [[say(language, 'economy.together.of.within'), null, null, ...figureCells(own.figure), ...provenanceOf(frame)]]),
      ...(together?.rows ?? []).map((row) => [
        say(language, 'economy.together.of.with'),
        row.activity,
        nameOfActivity(reader, frame, row.activity),
        ...figureCells(row.coagglomeration),
        ...provenanceOf(frame),
      ]),
    ],
  }
}
