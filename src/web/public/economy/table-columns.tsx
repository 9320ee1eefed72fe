import type { ReactNode } from 'react'
import type { Figure } from '#core/economy/observed/figure.ts'
import type { PageContext } from '#web/page-context.ts'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { say } from '#words/say.ts'
import { amountAs } from './counted-words.ts'
import type { Frame } from './economy-data.ts'
import { ActivityLink, MethodHead, PlaceLink } from './economy-links.tsx'
import { FigureText } from './figure-text.tsx'
import { methodFor } from './method-for.ts'
import type { Writing } from './write-figure.ts'

/** Columns that tables of the observatory share; each takes rows that have what it shows. */
export function activityColumn<Row extends { readonly activity: string }>(
  page: PageContext,
  frame: Frame,
  head = true,
): TableColumn<Row> {
  return {
    id: 'activity',
    title: say(page.language, 'economy.column.activity'),
    head,
    cell: ({ activity }) => <ActivityLink page={page} frame={frame} activity={activity} />,
  }
}

export function placeColumn<Row extends { readonly place: string }>(page: PageContext, head = true): TableColumn<Row> {
  return {
    id: 'place',
    title: say(page.language, 'economy.column.place'),
    head,
    cell: ({ place }) => <PlaceLink page={page} place={place} />,
  }
}

/** What is counted: people, firms or wages. */
export function amountColumn<Row extends { readonly amount: Figure }>(
  { language }: PageContext,
  { question: { unit } }: Frame,
): TableColumn<Row> {
  return {
    id: 'amount',
    title: say(language, `economy.counted.${unit}`),
    numeric: true,
    cell: ({ amount }) => <FigureText language={language} figure={amount} as={amountAs(unit)} />,
  }
}

/** How many firms it is, unless firms are what is counted. */
export function firmsColumns<Row extends { readonly firms: Figure }>(
  { language }: PageContext,
  { question: { unit } }: Frame,
): TableColumn<Row>[] {
  if (unit === 'firms') return []
  return [
    {
      id: 'firms',
      title: say(language, 'economy.column.firms'),
      numeric: true,
      cell: ({ firms }) => <FigureText language={language} figure={firms} as="count" />,
    },
  ]
}

/** Where, or in what, a row is strongest; where nothing is sure it says so. */
export function strongestColumn<Row extends { readonly strongest: readonly string[] }>(
  { language }: PageContext,
  title: string,
  linkTo: (id: string) => ReactNode,
): TableColumn<Row> {
  return {
    id: 'strongest',
    title,
    cell: ({ strongest }) =>
      strongest.length === 0 ? (
        <span className="absent">{say(language, 'economy.strongest.none')}</span>
      ) : (
        <ul className="values">
          {strongest.map((id) => (
            <li key={id}>{linkTo(id)}</li>
          ))}
        </ul>
      ),
  }
}

/** A measure under a head that leads to its method. */
export function measureColumn<Id extends Measure, Row extends { readonly [id in Id]: Figure }>(
  page: PageContext,
  id: Id,
  as: Writing,
): TableColumn<Row> {
  const { language } = page
  return {
    id,
    title: (
      <MethodHead page={page} method={methodFor[id]}>
        {say(language, id === 'cluster' ? 'economy.head.cluster' : `economy.column.${id}`)}
      </MethodHead>
    ),
    label: say(language, `economy.column.${id}`),
    numeric: true,
    cell: (row) => <FigureText language={language} figure={row[id]} as={as} />,
  }
}

type Measure = Exclude<keyof typeof methodFor, 'radar' | 'relatedness' | 'shift' | 'chance' | `firm${string}`>
