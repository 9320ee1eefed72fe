import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToThis, queryOf, queryParts } from '#web/links.ts'
import { FacetGroup } from '#web/parts/facets.tsx'
import type { FacetOption } from '#web/public/facet.ts'
import { UNKNOWN } from '#web/public/facet.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { sourceKindName } from './source-kind.ts'
import type { SourcesData } from './sources-data.ts'

type Props = { page: PageContext; data: SourcesData }

type Group = { filter: 'kind' | 'publisher' | 'year'; options: readonly FacetOption[]; wordsOf: (value: string) => string }

/** Words and choices that narrow the library down. */
export function SourceFilters({ page, data }: Props) {
  const { language } = page
  const groups = groupsOf(page, data)
  return (
    <form className="filters" action={addressOf('sources', language)} data-submit-on-change>
      {queryParts(page, ['q', 'page', 'kind', 'publisher', 'year']).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="filters-search">
        <label htmlFor="filter-q">{say(language, 'sources.search')}</label>
        <input id="filter-q" type="search" name="q" defaultValue={data.q} maxLength={200} />
        <button type="submit">{say(language, 'common.search')}</button>
      </div>
      <details className="filters-more">
        <summary>{say(language, 'clusters.filters')}</summary>
        {groups.map(({ filter, options, wordsOf }) => (
          <FacetGroup
            key={filter}
            page={page}
            facet={{ filter, list: null, options }}
            title={say(language, `sources.filter.${filter}`)}
            wordsOf={wordsOf}
            open={filter === 'kind'}
          />
        ))}
        <div className="filters-actions">
          <button className="button-quiet" type="submit" data-without-script>
            {say(language, 'clusters.filters.apply')}
          </button>
          {groups.some(({ options }) => options.some((option) => option.chosen)) ? (
            <a className="button button-quiet" href={linkTo(page, 'sources')}>
              {say(language, 'clusters.filters.clear')}
            </a>
          ) : null}
        </div>
      </details>
    </form>
  )
}

/** The filters in use, each a link to the library without it. */
export function SourceChips({ page, data }: Props) {
  const { language } = page
  const chosen = groupsOf(page, data).flatMap(({ filter, options, wordsOf }) =>
    options
      .filter((option) => option.chosen)
      .map(({ value }) => {
        const rest = queryOf(page)
          .getAll(filter)
          .filter((each) => each !== value)
        const name = value === UNKNOWN ? say(language, 'common.unknown') : wordsOf(value)
        return { id: `${filter}=${value}`, name, href: linkToThis(page, { [filter]: rest, page: null }) }
      }),
  )
  const chips = data.q === '' ? chosen : [{ id: 'q', name: data.q, href: linkToThis(page, { q: null, page: null }) }, ...chosen]
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={say(language, 'clusters.filters.active')}>
      {chips.map(({ id, name, href }) => (
        <li key={id}>
          <a className="chip" href={href} aria-label={say(language, 'clusters.filters.remove', { name })}>
            {name}
            <span className="chip-off" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function groupsOf({ language }: PageContext, { kinds, publishers, years }: SourcesData): Group[] {
  return [
    { filter: 'kind', options: kinds, wordsOf: (kind) => sourceKindName(language, kind) },
    { filter: 'publisher', options: publishers, wordsOf: (publisher) => publisher },
    { filter: 'year', options: years, wordsOf: (year) => year },
  ]
}
