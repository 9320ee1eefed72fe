import { linkTo, linkToSubject } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf, slugOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { Drawing } from '#web/figures/drawing.tsx'
import { drawLocator } from '#web/figures/draw-locator.ts'
import { ClusterTable } from '#web/public/clusters/cluster-table.tsx'
import { Profile } from '#web/public/subject/profile.tsx'
import { Citation, DossierSources } from '#web/public/subject/provenance.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { PlaceData } from './places-data.ts'
import { areaColumn, codeColumn, PlaceList } from './places-pages.tsx'

/** One county. */
export function CountyPage({ page, data }: { page: PageContext; data: PlaceData }) {
  return <PlacePage page={page} data={data} kind="county" />
}

/** One municipality. */
export function MunicipalityPage({ page, data }: { page: PageContext; data: PlaceData }) {
  return <PlacePage page={page} data={data} kind="municipality" />
}

function PlacePage({ page, data, kind }: { page: PageContext; data: PlaceData; kind: 'county' | 'municipality' }) {
  const { language } = page
  const title = nameOf(page, data.subject)
  const list = kind === 'county' ? 'counties' : 'municipalities'
  const crumbs = [
    { title: say(language, `places.${list}.title`), href: linkTo(page, list) },
    ...(data.county === null ? [] : [{ title: nameOf(page, data.county), href: linkToSubject(page, data.county) }]),
  ]
  const standfirst = say(language, 'places.county.standfirst', {
    clusters: data.clusters.length,
    organisations: data.organisationsTotal,
  })
  return (
    <Layout
      page={page}
      title={title}
      description={`${title}. ${standfirst}`}
      crumbs={crumbs}
      twins={['json', 'csv', 'xlsx', 'jsonld', 'svg']}
    >
      <PageTitle kind={say(language, `places.${kind}`)} title={title}>
        <p>{standfirst}</p>
      </PageTitle>
      <div className="beside">
        <section aria-label={say(language, 'places.facts')}>
          <Profile page={page} shown={data.shown} />
          <p className="actions">
            <a className="button button-quiet" href={linkTo(page, 'map', null, { [kind]: [slugOf(data.subject)] })}>
              {say(language, 'places.on-map')}
            </a>
          </p>
        </section>
        <figure className="figure">
          <Drawing svg={drawLocator(data.map, { chosen: data.subject, title: `${say(language, 'places.where')}: ${title}` })} />
          <figcaption className="figure-note">{say(language, data.map.schematic ? 'map.schematic' : 'map.official')}</figcaption>
        </figure>
      </div>
      <Section id="clusters" title={say(language, 'places.clusters')}>
        {data.clusters.length === 0 ? (
          <p>{say(language, 'places.clusters.none')}</p>
        ) : (
          <ClusterTable page={page} caption={say(language, 'places.clusters')} rows={data.clusters} />
        )}
      </Section>
      <Section id="organisations" title={say(language, 'places.organisations')}>
        <Organisations page={page} data={data} kind={kind} />
      </Section>
      {data.municipalities.length === 0 ? null : (
        <Section id="municipalities" title={say(language, kind === 'county' ? 'places.municipalities-of' : 'places.same-county')}>
          <PlaceList
            page={page}
            caption={say(language, 'places.municipalities.title')}
            rows={data.municipalities}
            columns={[codeColumn(page), areaColumn(page)]}
          />
        </Section>
      )}
      {data.neighbours.length === 0 ? null : (
        <Section id="neighbours" title={say(language, 'places.neighbours')} lead={say(language, 'places.neighbours.lead')}>
          <ul className="columns">
            {data.neighbours.map(({ place, kilometres }) => (
              <li key={place}>
                <SubjectLink page={page} subject={place} />{' '}
                <span className="row-note">
                  {say(language, 'places.distance', { km: formatNumber(language, kilometres, 0) })}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="sources" title={say(language, 'common.sources')}>
        <DossierSources page={page} dossier={data} />
        <Citation page={page} title={title} />
      </Section>
    </Layout>
  )
}

function Organisations({ page, data, kind }: { page: PageContext; data: PlaceData; kind: 'county' | 'municipality' }) {
  const { language } = page
  const all =
    kind === 'county' ? null : (
      <p>
        <a href={linkTo(page, 'organisations', null, { municipality: [slugOf(data.subject)] })}>
          {say(language, 'places.organisations.all')} ({formatNumber(language, data.organisationsTotal)})
        </a>
      </p>
    )
  if (data.organisations.length === 0)
    return (
      <>
        <p>{say(language, 'places.organisations.none')}</p>
        {all}
      </>
    )
  return (
    <>
      <DataTable
        caption={say(language, 'places.organisations')}
        captionUnseen
        rows={data.organisations}
        rowKey={(row) => row.organisation}
        cards
        columns={[
          {
            id: 'organisation',
            title: say(language, 'places.column.name'),
            head: true,
            cell: (row) => <SubjectLink page={page} subject={row.organisation} />,
          },
          {
            id: 'clusters',
            title: say(language, 'places.column.clusters'),
            cell: (row) =>
              row.clusters.map((cluster, index) => (
                <span key={cluster}>
                  {index === 0 ? null : ', '}
                  <SubjectLink page={page} subject={cluster} />
                </span>
              )),
          },
        ]}
      />
      {all}
    </>
  )
}
