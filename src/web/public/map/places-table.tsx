import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { total } from '#web/figures/draw-cluster-map.ts'
import { compareIn, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { MapData, PlaceCount } from './map-data.ts'

type Row = PlaceCount & { readonly municipality: string | null; readonly county: string | null }

/** The twin of the map: counties with their municipalities, the unknown place as a row of its own, and the whole. */
export function PlacesTable({ page, data }: { page: PageContext; data: MapData }) {
  const { language } = page
  const nameOrNothing = (subject: string | null) => (subject === null ? '' : nameOf(page, subject))
  const known = data.municipalities
    .filter(({ clusters, members }) => clusters + members > 0)
    .toSorted(
      (one, other) =>
        compareIn(language, nameOrNothing(one.county), nameOrNothing(other.county)) ||
        other.clusters - one.clusters ||
        other.members - one.members,
    )
  const rows: Row[] = [...known, { municipality: null, county: null, ...data.unknownPlace }]
  const all = total([...data.municipalities, data.unknownPlace])
  return (
    <DataTable
      caption={say(language, 'map.table')}
      captionUnseen
      rows={rows}
      rowKey={(row) => row.municipality ?? 'unknown'}
      columns={[
        {
          id: 'municipality',
          title: say(language, 'map.column.municipality'),
          head: true,
          cell: ({ municipality }) =>
            municipality === null ? say(language, 'map.place.unknown') : <SubjectLink page={page} subject={municipality} />,
        },
        {
          id: 'county',
          title: say(language, 'map.column.county'),
          cell: ({ county }) => (county === null ? null : <SubjectLink page={page} subject={county} />),
        },
        {
          id: 'clusters',
          title: say(language, 'map.column.clusters'),
          numeric: true,
          cell: (row) => formatNumber(language, row.clusters),
        },
        {
          id: 'members',
          title: say(language, 'map.column.members'),
          numeric: true,
          cell: (row) => formatNumber(language, row.members),
        },
      ]}
      foot={
        <tr>
          <th scope="row" colSpan={2}>
            {say(language, 'map.total')}
          </th>
          <td className="numeric">{formatNumber(language, all.clusters)}</td>
          <td className="numeric">{formatNumber(language, all.members)}</td>
        </tr>
      }
    />
  )
}
