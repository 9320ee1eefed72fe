import { linkTo, linkToSubject, queryOf } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { EmptyState } from '#web/parts/empty-state.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { drawClusterMap } from '#web/figures/draw-cluster-map.ts'
import { MapLegend } from '#web/figures/map-legend.tsx'
import { Drawing } from '#web/figures/drawing.tsx'
import { ClusterFilters, FilterChips } from '#web/public/clusters/cluster-filters.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { PlacesTable } from './places-table.tsx'
import type { MapData } from './map-data.ts'

export function MapPage({ page, data }: { page: PageContext; data: MapData }) {
  const { language } = page
  const title = say(language, 'map.title')
  const found = data.clusters.length
  return (
    <Layout page={page} title={title} description={say(language, 'map.lead')} twins={['svg', 'json', 'csv', 'xlsx']}>
      <PageTitle title={title}>
        <p>{say(language, 'map.lead')}</p>
      </PageTitle>
      <div id="browse">
        <div className="browse">
          <ClusterFilters page={page} route="map" q={data.q} facets={data.facets} />
          <div className="results">
            <FilterChips page={page} q={data.q} facets={data.facets} />
            <div className="result-head">
              <p className="result-count" role="status">
                {say(language, 'map.found', { found, registered: formatNumber(language, data.registered) })}
              </p>
              <div className="result-tools">
                <a href={listLink(page)}>{say(language, 'map.to-list')}</a>
              </div>
            </div>
            {found === 0 ? <EmptyState title={say(language, 'map.nothing')} /> : null}
            <MapFigure page={page} data={data} />
          </div>
        </div>
        <Section id="table" title={say(language, 'map.table')} lead={say(language, 'map.table.lead')}>
          <PlacesTable page={page} data={data} />
        </Section>
        <UnknownPlaces page={page} data={data} />
      </div>
    </Layout>
  )
}

function MapFigure({ page, data }: { page: PageContext; data: MapData }) {
  const { language } = page
  const svg = drawClusterMap({ language, names: page.names, data, link: (subject) => linkToSubject(page, subject) })
  return (
    <figure className="figure map-figure">
      <a className="skip-inline" href="#table">
        {say(language, 'map.skip')}
      </a>
      <div className="map-frame" data-map-frame tabIndex={-1} role="group" aria-label={say(language, 'map.title')}>
        <Drawing svg={svg} />
        <div className="map-zoom needs-script" role="group" aria-label={say(language, 'map.zoom')}>
          <button type="button" data-map-zoom="in" aria-label={say(language, 'map.zoom.in')}>
            +
          </button>
          <button type="button" data-map-zoom="out" aria-label={say(language, 'map.zoom.out')}>
            −
          </button>
          <button
            type="button"
            data-map-zoom="reset"
            aria-label={say(language, 'map.zoom.reset')}
            title={say(language, 'map.zoom.keys')}
          >
            ⌂
          </button>
        </div>
      </div>
      <figcaption>
        <MapLegend page={page} />
        <p className="figure-note">{say(language, data.map.schematic ? 'map.schematic' : 'map.official')}</p>
        {data.unknownPlace.clusters + data.unknownPlace.members === 0 ? null : (
          <Notice>
            <p>
              {say(language, 'map.unknown', data.unknownPlace)} <a href="#unknown">{say(language, 'map.unknown.list')}</a>
            </p>
          </Notice>
        )}
      </figcaption>
    </figure>
  )
}

function UnknownPlaces({ page, data }: { page: PageContext; data: MapData }) {
  const without = data.clusters.filter(({ municipality }) => municipality === null)
  if (without.length === 0) return null
  return (
    <Section id="unknown" title={say(page.language, 'map.unknown.list')}>
      <ul className="columns">
        {without.map(({ cluster }) => (
          <li key={cluster}>
            <SubjectLink page={page} subject={cluster} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function listLink(page: PageContext): string {
  const query: Record<string, string[]> = {}
  for (const [name, value] of queryOf(page)) query[name] = [...(query[name] ?? []), value]
  return linkTo(page, 'clusters', null, query)
}
