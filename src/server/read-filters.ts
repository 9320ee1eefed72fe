import { filterNames, UNKNOWN } from '#core/registry/cluster-card.ts'
import type { FilterName } from '#core/registry/cluster-card.ts'
import type { ClusterFilters } from '#core/registry/filter-clusters.ts'
import { Problem } from './problems.ts'

const MOST_VALUES = 60

/** Filters whose values are subjects: the kind may be left out, `county=vilniaus`. */
const subjectKindOf: { readonly [filter in FilterName]?: string } = {
  county: 'county',
  municipality: 'municipality',
  association: 'organisation',
}

/** Reads the filters of clusters from a query; a value may be given several times or with commas. */
export function readFilters(query: URLSearchParams): ClusterFilters {
  return Object.fromEntries(filterNames.map((filter) => [filter, readValues(query, filter)]))
}

function readValues(query: URLSearchParams, filter: FilterName): string[] {
  const values = valuesOf(query, filter).map((value) => (filter === 'founded' ? spanFrom(value) : withKind(filter, value)))
  if (values.length > MOST_VALUES) throw new Problem('bad-query', values.join(', '), filter)
  return values
}

/** The values of a part of the query, given several times or with commas. */
export function valuesOf(query: URLSearchParams, name: string): string[] {
  return [
    ...new Set(
      query
        .getAll(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    ),
  ]
}

function withKind(filter: FilterName, value: string): string {
  const kind = subjectKindOf[filter]
  return kind === undefined || value === UNKNOWN || value.includes('/') ? value : `${kind}/${value}`
}

/** `2010-2014`, or one year of it. */
function spanFrom(value: string): string {
  if (value === UNKNOWN || /^\d{4}-\d{4}$/.test(value)) return value
  if (!/^\d{4}$/.test(value)) throw new Problem('bad-query', value, 'founded')
  const first = Number(value) - (Number(value) % 5)
  return `${first}-${first + 4}`
}

/** The number of the page that is asked for; the first is 1. */
export function readPageNumber(query: URLSearchParams): number {
  const text = query.get('page') ?? '1'
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Problem('bad-query', text, 'page')
  return Number(text)
}

/** One of a few words, the first when none is given. */
export function readOneOf<T extends string>(query: URLSearchParams, name: string, allowed: readonly [T, ...T[]]): T {
  const text = query.get(name)
  if (text === null) return allowed[0]
  const found = allowed.find((each) => each === text)
  if (found === undefined) throw new Problem('bad-query', text, name)
  return found
}
