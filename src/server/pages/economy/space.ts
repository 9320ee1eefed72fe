import { figureOf, figureOfCell, noFigure } from '#core/economy/observed/figure.ts'
import { besideAt, besideIds } from '#core/economy/observed/relatedness-beside.ts'
import { layOutSpace } from '#core/economy/observed/lay-out-space.ts'
import type { SpaceLayout } from '#core/economy/observed/lay-out-space.ts'
import type { Economy } from '#core/economy/observed/economy.ts'
import { colours, standaloneSvg } from '#core/figures/xml.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import type { EconomySpace } from '#web/public/economy/space-data.ts'
import type { Frame, Observed } from '#web/public/economy/economy-data.ts'
import { kindsOfSpace, sayKind } from '#web/public/economy/space-kinds.ts'
import { economySpaceSvg, spaceTitle } from '#web/public/economy/space-svg.ts'
import { textIn } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { drawingContext } from './drawing-context.ts'
import { ownActivities } from './rows.ts'
import { askedPlace, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { column, figureCells, figureColumns } from './tables.ts'

/** The network of related activities, and where a place stands in it. */
export const economySpacePage: PageDefinition<Observed<EconomySpace>> = {
  page: 'economy-space',
  async load(reader) {
    return observed(await see(reader), (seen) => spaceOf(reader, seen))
  },
  tables: (data, reader) => [nodesTable(reader, data.frame, data.content), edgesTable(reader, data.content)],
  async figure({ frame, content }, reader) {
    if (frame === null) return null
    const page = await drawingContext(reader, content.places)
    return standaloneSvg(economySpaceSvg(page, { content, frame, sheet: 'wide' }), {
      title: spaceTitle(page, content, frame),
      notes: [
        ...kindsOfSpace(content).map((kind) => ({
          mark: '●',
          colour: colours.data[kind] ?? colours.ink,
          text: sayKind(reader.language, kind),
        })),
        say(reader.language, 'economy.space.reads'),
        say(reader.language, 'economy.computed-by'),
      ],
    })
  },
}

/** Laying out takes longer than everything else: once for each economy. */
const layouts = new WeakMap<Economy, SpaceLayout>()

function layoutOf(economy: Economy): SpaceLayout {
  const known = layouts.get(economy)
  if (known !== undefined) return known
  const made = layOutSpace(economy.amount.columns.length, economy.relatedness)
  layouts.set(economy, made)
  return made
}

function spaceOf(reader: PageReader, seen: Seen): EconomySpace {
  const { economy } = seen.observation
  const { rows, columns } = economy.amount
  const text = reader.query.get('place')
  const at = text === null ? null : askedPlace(seen, text)
  const { x, y, edges } = layoutOf(economy)
  const links = new Map<number, number>()
  for (const { from, to } of edges) for (const end of [from, to]) links.set(end, (links.get(end) ?? 0) + 1)
  return {
    place: at === null ? null : (rows[at] ?? null),
    places: rows,
    nodes: ownActivities(economy).map((index) => ({
      activity: columns[index] ?? '',
      x: x[index] ?? 0,
      y: y[index] ?? 0,
      amount:
        at === null
          ? figureOfCell(economy.totals.amountOfActivities, index)
          : figureOfCell(economy.amount, at * columns.length + index),
      quotient: at === null ? noFigure('undefined-here') : figureOf(economy.quotient, at * columns.length + index),
      density: at === null ? noFigure('undefined-here') : figureOf(economy.density, at * columns.length + index),
      links: isSurelyAnybodys(economy, index) ? (links.get(index) ?? 0) : null,
    })),
    edges: edges.map(({ from, to, relatedness }) => ({
      from: columns[from] ?? '',
      to: columns[to] ?? '',
      relatedness,
      beside: besideAt(economy, from * columns.length + to),
    })),
  }
}

/** Ties are made of sure specialisations: of an activity that has none for sure, but may have some, nothing is said. */
function isSurelyAnybodys({ ofActivities: { ubiquity } }: Economy, activity: number): boolean {
  const { value, least } = figureOf(ubiquity, activity)
  return value !== null || (least ?? 0) > 0
}

function nodesTable(reader: PageReader, frame: Frame | null, content: EconomySpace | null): Table {
  return {
    id: 'activities',
    title: say(reader.language, 'economy.space'),
    columns: [
      column(reader, 'activity-id', 'economy.column.codes'),
      column(reader, 'activity', 'economy.column.activity'),
      ...figureColumns(reader, 'amount', `economy.counted.${frame?.question.unit ?? 'employment'}`),
      ...figureColumns(reader, 'quotient', 'economy.column.quotient'),
      ...figureColumns(reader, 'density', 'economy.column.density'),
    ],
    rows: (content?.nodes ?? []).map((node) => {
      const name = frame?.names[node.activity]
      return [
        node.activity,
        (name === undefined ? undefined : textIn(name, reader.language)?.text) ?? node.activity,
        ...figureCells(node.amount),
        ...figureCells(node.quotient),
        ...figureCells(node.density),
      ]
    }),
  }
}

function edgesTable(reader: PageReader, content: EconomySpace | null): Table {
  return {
    id: 'ties',
    title: say(reader.language, 'economy.activity.related'),
    columns: [
      column(reader, 'one', 'economy.column.activity'),
      column(reader, 'other', 'economy.activity.related'),
      { ...column(reader, 'relatedness', 'economy.column.relatedness'), type: 'number' },
      ...besideIds.map((id) => ({ ...column(reader, id, `economy.column.${id}`), type: 'number' as const })),
    ],
    rows: (content?.edges ?? []).map(({ from, to, relatedness, beside }) => [from, to, relatedness, ...beside]),
  }
}
