import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { Bars } from '#web/parts/bars.tsx'
import { optionName } from '#web/parts/facets.tsx'
import { UNKNOWN } from '#web/public/facet.ts'
import type { HomeData } from './home-data.ts'

export function FieldBars({ page, data }: { page: PageContext; data: HomeData }) {
  const rows = knownFirst(data.fields, ({ code }) => code).map(({ code, clusters }) => ({
    id: code,
    label: optionName(page, 'field', { value: code }),
    value: clusters,
    href: linkTo(page, 'clusters', null, { field: code }),
    quiet: code === UNKNOWN,
  }))
  return <Bars page={page} rows={rows} />
}

export function CountyBars({ page, data }: { page: PageContext; data: HomeData }) {
  const rows = knownFirst(data.counties, ({ county }) => county).map(({ county, clusters }) => ({
    id: county,
    label: optionName(page, null, { value: county }),
    value: clusters,
    href: linkTo(page, 'clusters', null, { county }),
    quiet: county === UNKNOWN,
  }))
  return <Bars page={page} rows={rows} />
}

/** What is not known comes last, however much it is: it is no place and no field. */
function knownFirst<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...rows.filter((row) => keyOf(row) !== UNKNOWN), ...rows.filter((row) => keyOf(row) === UNKNOWN)]
}
