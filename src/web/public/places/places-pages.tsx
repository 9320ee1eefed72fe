import type { ReactNode } from 'react'
import { linkToSubject } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Cell } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import type { TableColumn } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { Drawing } from '#web/figures/drawing.tsx'
import { drawCounties } from '#web/figures/draw-counties.ts'
import { compareIn, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { CountiesData, MunicipalitiesData, PlaceRow } from './places-data.ts'

export function CountiesPage({ page, data }: { page: PageContext; data: CountiesData }) {
  const { language } = page
  const title = say(language, 'places.counties.title')
  const rows = data.rows.toSorted(
    (one, other) => other.clusters - one.clusters || compareIn(language, nameOf(page, one.subject), nameOf(page, other.subject)),
  )
  return (
    <Layout page={page} title={title} description={say(language, 'places.counties.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'places.counties.lead')}</p>
      </PageTitle>
      <div className="beside">
        <PlaceList
          page={page}
          caption={title}
          rows={rows}
          unknown={data.unknown}
          columns={[...countyColumns(page), municipalitiesColumn(page)]}
        />
        <figure className="figure map-small">
          <Drawing
            svg={drawCounties(data.map, {
              rows,
              title,
              nameOf: (subject) => nameOf(page, subject),
              link: (subject) => linkToSubject(page, subject),
              language,
            })}
          />
          <figcaption className="figure-note">{say(language, data.map.schematic ? 'map.schematic' : 'map.official')}</figcaption>
        </figure>
      </div>
    </Layout>
  )
}

export function MunicipalitiesPage({ page, data }: { page: PageContext; data: MunicipalitiesData }) {
  const { language } = page
  const title = say(language, 'places.municipalities.title')
  const rows = data.rows.toSorted((one, other) => compareIn(language, nameOf(page, one.subject), nameOf(page, other.subject)))
  const county: TableColumn<MunicipalitiesData['rows'][number]> = {
    id: 'county',
    title: say(language, 'places.column.county'),
    cell: (row) => (row.county === null ? null : <SubjectLink page={page} subject={row.county} />),
  }
  return (
    <Layout page={page} title={title} description={say(language, 'places.municipalities.lead')} twins={['json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'places.municipalities.lead')}</p>
      </PageTitle>
      <PlaceList
        page={page}
        caption={title}
        rows={rows}
        unknown={data.unknown}
        columns={[county, codeColumn(page), areaColumn(page)]}
      />
    </Layout>
  )
}

type PlaceListProps<Row extends PlaceRow> = {
  page: PageContext
  caption: string
  rows: readonly Row[]
  columns: readonly TableColumn<Row>[]
  unknown?: { readonly clusters: number; readonly organisations: number }
}

/** Places with what is seated there; what has no known seat is a row of its own. */
export function PlaceList<Row extends PlaceRow>({ page, caption, rows, columns, unknown }: PlaceListProps<Row>) {
  const { language } = page
  const sum = (pick: (row: { clusters: number; organisations: number }) => number) =>
    formatNumber(
      language,
      [...rows, ...(unknown === undefined ? [] : [unknown])].reduce((total, row) => total + pick(row), 0),
    )
  const count = (id: 'clusters' | 'organisations'): TableColumn<Row> => ({
    id,
    title: say(language, `places.column.${id}`),
    numeric: true,
    cell: (row) => formatNumber(language, row[id]),
  })
  return (
    <DataTable
      caption={caption}
      captionUnseen
      rows={rows}
      rowKey={(row) => row.subject}
      cards
      columns={[
        {
          id: 'name',
          title: say(language, 'places.column.name'),
          head: true,
          cell: (row) => <SubjectLink page={page} subject={row.subject} />,
        },
        ...columns,
        count('clusters'),
        count('organisations'),
      ]}
      foot={
        <>
          {unknown === undefined ? null : (
            <FootRow
              title={say(language, 'places.unknown')}
              span={columns.length}
              numbers={[formatNumber(language, unknown.clusters), formatNumber(language, unknown.organisations)]}
              labels={[say(language, 'places.column.clusters'), say(language, 'places.column.organisations')]}
            />
          )}
          <FootRow
            title={say(language, 'places.total')}
            span={columns.length}
            numbers={[sum((row) => row.clusters), sum((row) => row.organisations)]}
            labels={[say(language, 'places.column.clusters'), say(language, 'places.column.organisations')]}
          />
        </>
      }
    />
  )
}

function FootRow({
  title,
  span,
  numbers,
  labels,
}: {
  title: ReactNode
  span: number
  numbers: readonly string[]
  labels: readonly string[]
}) {
  return (
    <tr>
      <th scope="row" colSpan={span + 1}>
        {title}
      </th>
      {numbers.map((number, index) => (
        <td key={labels[index]} className="numeric" data-label={labels[index]}>
          {number}
        </td>
      ))}
    </tr>
  )
}

export function codeColumn<Row extends PlaceRow>(page: PageContext): TableColumn<Row> {
  return {
    id: 'code',
    title: say(page.language, 'places.column.code'),
    cell: ({ shown }) => <Cell page={page} shown={shown} property="code" />,
  }
}

export function areaColumn<Row extends PlaceRow>(page: PageContext): TableColumn<Row> {
  return {
    id: 'area',
    title: say(page.language, 'places.column.area'),
    numeric: true,
    cell: ({ shown }) => <Cell page={page} shown={shown} property="area-sq-km" unitless />,
  }
}

function countyColumns<Row extends PlaceRow>(page: PageContext): TableColumn<Row>[] {
  return [
    {
      id: 'nuts',
      title: say(page.language, 'places.column.nuts'),
      cell: ({ shown }) => <Cell page={page} shown={shown} property="nuts-code" />,
    },
    areaColumn(page),
  ]
}

function municipalitiesColumn(page: PageContext): TableColumn<CountiesData['rows'][number]> {
  return {
    id: 'municipalities',
    title: say(page.language, 'places.column.municipalities'),
    numeric: true,
    cell: (row) => formatNumber(page.language, row.municipalities),
  }
}
