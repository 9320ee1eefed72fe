import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToThis, queryOf, queryParts } from '#web/links.ts'
import { FacetGroup, optionName } from '#web/parts/facets.tsx'
import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { Facet } from '#web/public/facet.ts'

type FiltersProps = { page: PageContext; route: Route; q: string; facets: readonly Facet[] }

/** The form of filters of every view of clusters: one filter language for list and map. */
export function ClusterFilters({ page, route, q, facets }: FiltersProps) {
  const { language } = page
  const names = facets.map((facet) => facet.filter)
  const anyChosen = q !== '' || facets.some((facet) => facet.options.some((option) => option.chosen))
  return (
    <form className="filters" action={addressOf(route, language)} data-submit-on-change>
      {queryParts(page, ['q', 'page', ...names]).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="filters-search">
        <label htmlFor="filter-q">{say(language, 'clusters.search')}</label>
        <input id="filter-q" type="search" name="q" defaultValue={q} maxLength={200} />
        <button type="submit">{say(language, 'common.search')}</button>
      </div>
      <details className="filters-more">
        <summary>{say(language, 'clusters.filters')}</summary>
        {facets.map((facet, index) => (
          <FacetGroup
            key={facet.filter}
            page={page}
            facet={facet}
            title={say(language, `clusters.filter.${facet.filter}`)}
            open={index === 0}
          />
        ))}
        <div className="filters-actions">
          <button className="button-quiet" type="submit" data-without-script>
            {say(language, 'clusters.filters.apply')}
          </button>
          {anyChosen ? (
            <a className="button button-quiet" href={linkTo(page, route)}>
              {say(language, 'clusters.filters.clear')}
            </a>
          ) : null}
        </div>
      </details>
    </form>
  )
}

/** The filters in use, each a link to the view without it. */
export function FilterChips({ page, q, facets }: Omit<FiltersProps, 'route'>) {
  const { language } = page
  const chosen = facets.flatMap((facet) => facet.options.filter((option) => option.chosen).map((option) => ({ facet, option })))
  if (chosen.length === 0 && q === '') return null
  return (
    <ul className="chips" aria-label={say(language, 'clusters.filters.active')}>
      {q === '' ? null : <Chip page={page} name={q} href={linkToThis(page, { q: null, page: null })} />}
      {chosen.map(({ facet, option }) => {
        const rest = queryOf(page)
          .getAll(facet.filter)
          .filter((value) => value !== option.value)
        const name = optionName(page, facet.list, option)
        return (
          <Chip
            key={`${facet.filter}=${option.value}`}
            page={page}
            name={name}
            href={linkToThis(page, { [facet.filter]: rest, page: null })}
          />
        )
      })}
    </ul>
  )
}

function Chip({ page, name, href }: { page: PageContext; name: string; href: string }) {
  return (
    <li>
      <a className="chip" href={href} aria-label={say(page.language, 'clusters.filters.remove', { name })}>
        {name}
        <span className="chip-off" aria-hidden="true">
          ×
        </span>
      </a>
    </li>
  )
}
