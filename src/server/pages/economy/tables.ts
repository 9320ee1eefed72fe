import { noFigure } from '#core/economy/observed/figure.ts'
import type { Figure } from '#core/economy/observed/figure.ts'
import { activityMeasures, placeMeasures } from '#core/economy/observed/list-economy.ts'
import type { ActivityMeasure, PlaceMeasure } from '#core/economy/observed/list-economy.ts'
import { isUnspecified } from '#core/economy/observed/question.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { PageReader } from '#server/page-definition.ts'
import { nameIn } from '#server/value-cell.ts'
import type { ActivityRow, Frame, PairRow, PlaceRow } from '#web/public/economy/economy-data.ts'
import { textIn } from '#core/values/language.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'

const pairMeasures = ['amount', 'firms', 'share', 'quotient', 'symmetric', 'growth', 'density', 'cluster'] as const
type PairMeasure = (typeof pairMeasures)[number]

/** Activities in places as they leave the house: each number with its bounds and the reason why there is none. */
export async function pairsTable(reader: PageReader, frame: Frame | null, rows: readonly PairRow[]): Promise<Table> {
  const { language } = reader
  const hasChance = rows.some(({ chance }) => chance !== null)
  const names = await reader.namesOf([...new Set(rows.map(({ place }) => place))])
  return {
    id: 'pairs',
    title: say(language, 'economy.ranking'),
    columns: [
      column(reader, 'place-id', 'economy.column.id'),
      column(reader, 'place', 'economy.column.place'),
      ...activityColumns(reader),
      ...pairMeasures.flatMap((measure) => figureColumns(reader, measure, labelOf(frame, measure))),
      ...(hasChance ? figureColumns(reader, 'chance', 'economy.column.chance') : []),
      ...provenance(reader),
    ],
    rows: rows.map((row) => [
      row.place,
      nameIn(names.get(row.place), language) ?? row.place,
      ...activityCells(reader, frame, row.activity),
      ...pairMeasures.flatMap((measure) => figureCells(row[measure])),
      ...(hasChance ? figureCells(row.chance ?? noFigure('undefined-here')) : []),
      ...provenanceOf(frame),
    ]),
  }
}

export async function placesTable(reader: PageReader, frame: Frame | null, rows: readonly PlaceRow[]): Promise<Table> {
  const { language } = reader
  const names = await reader.namesOf(rows.map(({ place }) => place))
  const measures = ['amount', 'firms', ...placeMeasures] as const
  return {
    id: 'places',
    title: say(language, 'economy.places'),
    columns: [
      column(reader, 'place-id', 'economy.column.id'),
      column(reader, 'place', 'economy.column.place'),
      ...measures.flatMap((measure) => figureColumns(reader, measure, labelOf(frame, measure))),
      { ...column(reader, 'clusters', 'economy.column.clusters'), type: 'number' as const },
      column(reader, 'strongest', 'economy.column.strongest'),
      ...provenance(reader),
    ],
    rows: rows.map((row) => [
      row.place,
      nameIn(names.get(row.place), language) ?? row.place,
      ...measures.flatMap((measure) => figureCells(row[measure])),
      row.clusters,
      [...row.strongest],
      ...provenanceOf(frame),
    ]),
  }
}

export function activitiesTable(reader: PageReader, frame: Frame | null, rows: readonly ActivityRow[]): Table {
  const measures = ['amount', 'firms', ...activityMeasures] as const
  return {
    id: 'activities',
    title: say(reader.language, 'economy.activities'),
    columns: [
      ...activityColumns(reader),
      ...measures.flatMap((measure) => figureColumns(reader, measure, labelOf(frame, measure))),
      column(reader, 'strongest', 'economy.column.strongest-places'),
      ...provenance(reader),
    ],
    rows: rows.map((row) => [
      ...activityCells(reader, frame, row.activity),
      ...measures.flatMap((measure) => figureCells(row[measure])),
      [...row.strongest],
      ...provenanceOf(frame),
    ]),
  }
}

type Measure = PairMeasure | PlaceMeasure | ActivityMeasure

function labelOf(frame: Frame | null, measure: Measure): MessageKey {
  return measure === 'amount' ? `economy.counted.${frame?.question.unit ?? 'employment'}` : `economy.column.${measure}`
}

export function column({ language }: PageReader, id: string, title: MessageKey): Column {
  return { id, title: say(language, title), meaning: say(language, title), type: 'text' }
}

/** A number takes four columns: itself, what it is at least and at most, and why it is not there. */
export function figureColumns({ language }: PageReader, id: string, label: MessageKey): Column[] {
  const name = say(language, label)
  const part = (word: 'least' | 'most' | 'why') => `${name}: ${say(language, `economy.column.${word}`).toLowerCase()}`
  return [
    { id, title: name, meaning: name, type: 'number' },
    { id: `${id}-least`, title: part('least'), meaning: part('least'), type: 'number' },
    { id: `${id}-most`, title: part('most'), meaning: part('most'), type: 'number' },
    { id: `${id}-why`, title: part('why'), meaning: part('why'), type: 'text' },
  ]
}

export function figureCells({ value, least, most, why }: Figure): Cell[] {
  return why === 'known' ? [value, least, most, null] : [null, least, most, why]
}

export function provenance(reader: PageReader): Column[] {
  return [{ ...column(reader, 'year', 'economy.ask.year'), type: 'number' }, column(reader, 'loads', 'layout.nav.economy-data')]
}

export function provenanceOf(frame: Frame | null): Cell[] {
  return frame === null ? [null, null] : [frame.year, frame.madeOf.map(({ id }) => id)]
}

/** An activity by its code and name, and for programs whether its firms are those of which nothing finer is known. */
function activityColumns(reader: PageReader): Column[] {
  return [
    column(reader, 'activity-id', 'economy.column.codes'),
    column(reader, 'activity', 'economy.column.activity'),
    column(reader, 'no-deeper', 'economy.column.no-deeper'),
  ]
}

function activityCells(reader: PageReader, frame: Frame | null, activity: string): Cell[] {
  const isNoDeeper = frame !== null && isUnspecified(activity, frame.question)
  return [activity, nameOfActivity(reader, frame, activity), isNoDeeper ? 'yes' : 'no']
}

export function nameOfActivity({ language }: PageReader, of: Pick<Frame, 'names'> | null, activity: string): string {
  const name = of?.names[activity]
  return (name === undefined ? undefined : textIn(name, language)?.text) ?? activity
}
