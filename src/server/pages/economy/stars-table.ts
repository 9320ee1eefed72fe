import type { StarList } from '#core/economy/observed/star-lists.ts'
import type { StrongList } from '#core/economy/observed/strong-lists.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageReader } from '#server/page-definition.ts'
import { say } from '#words/say.ts'
import { column, figureCells, figureColumns } from './tables.ts'

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

/** Strong pairs with what their quotient, people and firms had to reach. */
export function strongTable(reader: PageReader, lists: readonly StrongList[]): Table {
  const cut = (id: string, title: Parameters<typeof column>[2], end: 'least' | 'most') => {
    const named = column(reader, `${id}-${end}`, title)
    const text = `${named.title}: ${say(reader.language, `economy.column.${end}`).toLowerCase()}`
    return { ...named, title: text, meaning: text, type: 'number' as const }
  }
  const cuts = [
    ['cut-quotient', 'economy.strong.cut.quotient'],
    ['cut-people', 'economy.strong.cut.employment'],
    ['cut-firms', 'economy.strong.cut.firms'],
  ] as const
  const end = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    id: 'strong',
    title: say(reader.language, 'economy.strong'),
    columns: [
      column(reader, 'scheme', 'economy.stars.scheme'),
      column(reader, 'place', 'economy.column.place'),
      column(reader, 'activity', 'economy.column.activity'),
      ...figureColumns(reader, 'quotient', 'economy.column.quotient'),
      ...cuts.flatMap(([id, title]) => [cut(id, title, 'least'), cut(id, title, 'most')]),
    ],
    rows: lists.flatMap(({ scheme, strong }) =>
      strong.map((each) => [
        ...[scheme.id, each.place, each.activity],
        ...figureCells(each.quotient),
        ...[each.cuts.quotient, each.cuts.employment, each.cuts.firms].flatMap(({ least, most }) => [end(least), end(most)]),
      ]),
    ),
  }
}
