import { demographyIds } from '#core/economy/observed/firm-demography.ts'
import { byFigure } from '#core/economy/observed/figure.ts'
import { firmLevel, firmRows, survivalCells, survivalRows } from '#core/economy/observed/list-firms.ts'
import type { FirmRow, FirmsAsked } from '#core/economy/observed/list-firms.ts'
import { standaloneSvg } from '#core/figures/xml.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readOneOf } from '#server/read-filters.ts'
import { nameIn } from '#server/value-cell.ts'
import { firmLists } from '#web/public/economy/firms-data.ts'
import type { EconomyFirms, FirmsPart } from '#web/public/economy/firms-data.ts'
import type { Frame, Observed } from '#web/public/economy/economy-data.ts'
import { survivalSvg } from '#web/public/economy/survival-svg.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'
import { askedPlace, observed, see } from './see.ts'
import type { Seen } from './see.ts'
import { column, figureCells, figureColumns, nameOfActivity, provenance, provenanceOf } from './tables.ts'

const FILE_WIDTH = 720

/** How firms come, go and grow: places beside each other, or activities; of one place or one activity where it is named. */
export const economyFirmsPage: PageDefinition<Observed<EconomyFirms>> = {
  page: 'economy-firms',
  async load(reader) {
    const seen = await see(reader)
    if (seen === null) return { frame: null, content: null }
    const named = reader.query.get('place')
    const place = named === null || named === '' ? null : (seen.observation.economy.amount.rows[askedPlace(seen, named)] ?? null)
    const activity = reader.query.get('activity') ?? ''
    const of = place !== null ? 'activities' : activity !== '' ? 'places' : readOneOf(reader.query, 'of', firmLists)
    const whole =
      of === 'places' ? { place, activity: activity === '' ? 'all' : activity } : { place: place ?? 'country', activity: null }
    const made = await withFirms(reader, seen, whole)
    return observed(made.seen, () => ({ of, place, activity: activity === '' ? null : activity, firms: made.firms }))
  },
  tables: ({ frame, content }, reader) => firmsTables(reader, frame, content?.firms ?? null),
  figure({ frame, content }, { language }) {
    const told = content?.firms.told ?? null
    const [whole] = told?.survival ?? []
    if (frame === null || told === null || whole === undefined || whole.curve.why !== null) return null
    const title = say(language, 'economy.firms.curve')
    return standaloneSvg(survivalSvg(language, whole.curve, FILE_WIDTH), {
      title: `${title}, ${told.from}–${told.to}`,
      notes: [
        say(language, 'economy.firms.curve.key'),
        ...(whole.curve.points.some(({ share }) => share === null) ? [say(language, 'economy.firms.curve.withheld')] : []),
        say(language, 'economy.computed-by'),
      ],
    })
  },
}

export const nothingTold: FirmsPart = { why: 'not-told', told: null }

/** The firms of what is asked; their loads and the names of their activities join those of the page. */
export async function withFirms(
  reader: PageReader,
  seen: Seen,
  asked: Pick<FirmsAsked, 'place' | 'activity'>,
): Promise<{ readonly seen: Seen; readonly firms: FirmsPart }> {
  const { question } = seen.observation
  const firms = await reader.economy.firms(question.year)
  if (firms === null || firms.told === null) return { seen, firms: { why: firms?.why ?? 'no-such-year', told: null } }
  const level = firmLevel(question.level)
  const wanted = { by: question.by, level, ...asked }
  const rows = firmRows(firms.told, wanted)
  if (rows === null) return { seen, firms: nothingTold }
  const [whole] = rows
  const isWhole = whole !== undefined && (asked.place === null ? whole.place === 'country' : whole.activity === 'all')
  const others = isWhole ? rows.slice(1) : rows
  const { years, fields } = firms.told
  if (years.length < 2) return { seen, firms: { why: 'one-year', told: null } }
  const isAsked = level === question.level && question.groups === null
  const held = new Set(seen.frame.madeOf.map(({ id }) => id))
  return {
    seen: {
      ...seen,
      frame: {
        ...seen.frame,
        madeOf: [
          ...seen.frame.madeOf,
          ...firms.loads
            .filter(({ id }) => !held.has(id))
            .map(({ id, dataSet, file, loadedAt }) => ({ id, dataSet, file, day: loadedAt.slice(0, 10) })),
        ],
      },
    },
    firms: {
      why: null,
      told: {
        // The page names its own activities, where a division may be what has no class; here it is the whole division.
        names: await reader.economy.names(seen.observation, fields.active.columns),
        from: years[0] ?? question.year,
        to: years.at(-1) ?? question.year,
        isFiner: !isAsked,
        whole: isWhole ? whole : null,
        survival: survivalRows(firms.told, wanted) ?? [],
        rules: firms.told.rules,
        unlinked: firms.unlinked,
        rows: others.toSorted((one, other) => byFigure(one.figures.active, other.figures.active)),
      },
    },
  }
}

/** What leaves the house of firms: how they came and went, and how long they survive. */
export async function firmsTables(reader: PageReader, frame: Frame | null, firms: FirmsPart | null): Promise<Table[]> {
  return [await firmsTable(reader, frame, firms), await survivalTable(reader, frame, firms)]
}

async function survivalTable(reader: PageReader, frame: Frame | null, firms: FirmsPart | null): Promise<Table> {
  const { language } = reader
  const rows = firms?.told?.survival ?? []
  const named = await namesOfFirms(reader, firms, rows)
  const number = (id: string, title: MessageKey) => ({ ...column(reader, id, title), type: 'number' as const })
  return {
    id: 'survival',
    title: say(language, 'economy.firms.curve'),
    columns: [
      ...namedColumns(reader),
      number('after', 'economy.firms.curve.after'),
      number('at-risk', 'economy.firms.curve.at-risk'),
      number('ended', 'economy.firms.curve.ended'),
      ...figureColumns(reader, 'survival', 'economy.firms.curve.share').slice(0, 3),
      column(reader, 'survival-why', 'economy.column.why'),
      number('cohorts', 'economy.firms.curve.cohorts'),
      number('cohorts-withheld', 'economy.firms.curve.cohorts-withheld'),
      number('cohorts-unknown', 'economy.firms.curve.cohorts-unknown'),
      number('cohorts-other-edition', 'economy.firms.curve.cohorts-elsewhere'),
      ...provenance(reader),
    ],
    rows: rows.flatMap((row) => survivalCells(row.curve).map((cells) => [...named(row), ...cells, ...provenanceOf(frame)])),
  }
}

/** The whole stands first. */
async function firmsTable(reader: PageReader, frame: Frame | null, firms: FirmsPart | null): Promise<Table> {
  const { language } = reader
  const told = firms?.told ?? null
  const rows: FirmRow[] = told === null ? [] : [...(told.whole === null ? [] : [told.whole]), ...told.rows]
  const named = await namesOfFirms(reader, firms, rows)
  return {
    id: 'firms',
    title: say(language, 'economy.firms'),
    columns: [
      ...namedColumns(reader),
      ...demographyIds.flatMap((id) => figureColumns(reader, id, `economy.firms.${id}`)),
      ...provenance(reader),
    ],
    rows: rows.map((row) => [
      ...named(row),
      ...demographyIds.flatMap((id) => figureCells(row.figures[id])),
      ...provenanceOf(frame),
    ]),
  }
}

function namedColumns(reader: PageReader): Column[] {
  return [
    column(reader, 'place-id', 'economy.column.id'),
    column(reader, 'place', 'economy.column.place'),
    column(reader, 'activity-id', 'economy.column.codes'),
    column(reader, 'activity', 'economy.column.activity'),
  ]
}

type OfFirms = { readonly place: string; readonly activity: string }

async function namesOfFirms(
  reader: PageReader,
  firms: FirmsPart | null,
  rows: readonly OfFirms[],
): Promise<(row: OfFirms) => Cell[]> {
  const { language } = reader
  const names = await reader.namesOf([...new Set(rows.map(({ place }) => place))].filter((place) => place !== 'country'))
  return ({ place, activity }) => [
    place,
    place === 'country' ? say(language, 'economy.firms.country') : (nameIn(names.get(place), language) ?? place),
    activity,
    activity === 'all' ? say(language, 'economy.firms.all') : nameOfActivity(reader, firms?.told ?? null, activity),
  ]
}
