import { economyParameters, economyRecordParameters, economyRecords } from '#server/openapi/economy-parameters.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { UnusedParts } from '#web/page-context.ts'
import type { Route } from '#words/addresses.ts'

/** What every page is asked for, or a link carries along from one page of the observatory to another. */
const times = ['asOf', 'knownAt']
const carried = ['year', 'unit', 'by', 'level', 'separator', 'heads', 'table', ...times]

/** What only the drawn pages read. */
const ofDrawn: { readonly [route in Route]?: readonly string[] } = {
  economy: ['q'],
  'economy-ranking': ['page'],
  'economy-compare': ['of'],
}

/** The parts of an address of the observatory that nothing reads there, such as `yaer`; null where all of them are known. */
export function unusedParts({ route, slug, query }: Pick<PageReader, 'route' | 'slug' | 'query'>): UnusedParts | null {
  if (![economyParameters, economyRecordParameters, economyRecords].some((routes) => Object.hasOwn(routes, route))) return null
  const parameters = (slug === null ? economyParameters : economyRecordParameters)[route] ?? []
  const known = [...parameters.map(({ name }) => name), ...((slug === null ? ofDrawn[route] : undefined) ?? []), ...times]
  const parts = [...new Set(query.keys())].filter((name) => !known.includes(name) && !carried.includes(name))
  return parts.length === 0 ? null : { parts, known }
}
