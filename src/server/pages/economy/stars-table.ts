import type { StarList } from '#core/economy/observed/star-lists.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageReader } from '#server/page-definition.ts'
import { say } from '#words/say.ts'
import { column } from './tables.ts'

/** Stars as they leave the house: each with what it was given by and what had to be reached. */
export function starsTable(reader: PageReader, lists: readonly StarList[]): Table {
  const number = (id: string, title: Parameters<typeof column>[2]) => ({ ...column(reader, id, title), type: 'number' as const })
  return {
    id: 'stars',
    title: say(reader.language, 'economy.stars'),
    columns: [
      column(reader, 'scheme', 'economy.stars.scheme'),
      column(reader, 'place', 'economy.column.place'),
      column(reader, 'activity', 'economy.column.activity'),
      column(reader, 'criterion', 'economy.stars.criterion'),
      column(reader, 'given', 'economy.stars.given'),
      column(reader, 'why', 'economy.stars.why'),
      number('least', 'economy.column.least'),
      number('most', 'economy.column.most'),
      number('cut-least', 'economy.stars.cut-least'),
      number('cut-most', 'economy.stars.cut-most'),
    ],
    rows: lists.flatMap(({ scheme, starred }) =>
      starred.flatMap(({ place, activity, stars }) =>
        stars.map(({ of, given, why, reach, cut }) => [
          scheme.id,
          place,
          activity,
          of,
          given,
          why,
          ...[reach.least, reach.most, cut.least, cut.most].map((end) => (Number.isFinite(end) ? end : null)),
        ]),
      ),
    ),
  }
}
