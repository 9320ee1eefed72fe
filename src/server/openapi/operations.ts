import { filterNames } from '#core/registry/cluster-card.ts'
import { openKinds } from '#core/rules/overview/open-book.ts'
import { clusterOrders } from '#core/registry/filter-clusters.ts'
import { purposes } from '#core/rules/rule-set.ts'
import { outcomes } from '#core/rules/overview/tally.ts'
import { subjectKinds } from '#core/registry/property-type.ts'
import { openViews } from '#web/public/rules/open-facts/open-facts-data.ts'
import { sourceOrders } from '#web/public/sources/sources-data.ts'
import type { Route } from '#words/addresses.ts'
import type { MessageKey } from '#words/catalogue.ts'
import type { DataFormat, Page, RoutePages } from '#server/page-definition.ts'
import { economyParameters, economyRecordParameters, economyRecords, economyWords } from './economy-parameters.ts'
import type { Parameter } from './parameter.ts'

/** A question that programs may ask, as data: the OpenAPI description and the page about it are made from it. */
export type Operation = {
  readonly id: string
  readonly route: Route
  readonly group: Group
  /** About one record below the route's address. */
  readonly one: boolean
  readonly formats: readonly (DataFormat | 'atom')[]
  readonly about: MessageKey
  readonly parameters: readonly Parameter[]
  /** Which shape the JSON answer has. */
  readonly shape: 'Table' | 'Dossier' | 'Receipt' | 'SearchResults' | 'Anything'
  readonly example: string | null
}

export const groups = ['clusters', 'rules', 'places', 'economy', 'country', 'studies', 'records', 'receipts'] as const
export type Group = (typeof groups)[number]

/** Routes that give data, in the order of the description. */
const described: readonly { route: Route; group: Group; example?: string }[] = [
  { route: 'clusters', group: 'clusters' },
  { route: 'organisations', group: 'clusters' },
  { route: 'compare', group: 'clusters' },
  { route: 'search', group: 'clusters' },
  { route: 'rule-sets', group: 'rules' },
  { route: 'verdicts', group: 'rules' },
  { route: 'path', group: 'rules' },
  { route: 'apply', group: 'rules' },
  { route: 'what-if', group: 'rules' },
  { route: 'open-facts', group: 'rules' },
  { route: 'verdict-changes', group: 'rules' },
  { route: 'map', group: 'places' },
  { route: 'counties', group: 'places' },
  { route: 'municipalities', group: 'places' },
  { route: 'economy', group: 'economy' },
  { route: 'economy-places', group: 'economy' },
  { route: 'economy-activities', group: 'economy' },
  { route: 'economy-groups', group: 'economy' },
  { route: 'economy-distance', group: 'economy' },
  { route: 'economy-ranking', group: 'economy' },
  { route: 'economy-map', group: 'economy' },
  { route: 'economy-space', group: 'economy' },
  { route: 'economy-radar', group: 'economy' },
  { route: 'economy-back-test', group: 'economy' },
  { route: 'economy-compare', group: 'economy' },
  { route: 'economy-firms', group: 'economy' },
  { route: 'economy-effect', group: 'economy' },
  { route: 'economy-methods', group: 'economy', example: 'location-quotient' },
  { route: 'economy-data', group: 'economy' },
  { route: 'home', group: 'country' },
  { route: 'country-facts', group: 'country' },
  { route: 'conflicts', group: 'country' },
  { route: 'editions', group: 'studies' },
  { route: 'figures', group: 'studies' },
  { route: 'acts', group: 'records' },
  { route: 'studies', group: 'records' },
  { route: 'measures', group: 'records' },
  { route: 'projects', group: 'records' },
  { route: 'bodies', group: 'records' },
  { route: 'sources', group: 'receipts' },
  { route: 'statements', group: 'receipts', example: '1' },
  { route: 'changes', group: 'receipts' },
  { route: 'dictionary', group: 'receipts' },
]

const times: readonly Parameter[] = [
  { name: 'asOf', words: 'openapi.param.asOf', place: 'query' },
  { name: 'knownAt', words: 'openapi.param.knownAt', place: 'query' },
]
const words: Parameter = { name: 'q', words: 'openapi.param.q', place: 'query' }
const filters: readonly Parameter[] = [
  words,
  ...filterNames.map((name): Parameter => ({ name, words: `openapi.param.${name}`, place: 'query', repeated: true })),
]

/** What narrows rule sets and their verdicts down. */
const verdictFilters: readonly Parameter[] = [
  { name: 'purpose', words: 'openapi.param.purpose', place: 'query', choices: purposes },
  { name: 'inForce', words: 'openapi.param.inForce', place: 'query', choices: ['yes'] },
  { name: 'rules', words: 'openapi.param.rules', place: 'query' },
  { name: 'outcome', words: 'openapi.param.verdict', place: 'query', choices: outcomes },
]

const own: { readonly [route in Route]?: readonly Parameter[] } = {
  clusters: [...filters, { name: 'sort', words: 'openapi.param.sort', place: 'query', choices: clusterOrders }],
  map: filters,
  organisations: [
    words,
    { name: 'kind', words: 'openapi.param.kind', place: 'query', repeated: true },
    { name: 'municipality', words: 'openapi.param.municipality', place: 'query', repeated: true },
  ],
  compare: [{ name: 'cluster', words: 'openapi.param.cluster', place: 'query', repeated: true }],
  search: [
    words,
    { name: 'kind', words: 'openapi.param.kind', place: 'query', choices: subjectKinds },
    { name: 'page', words: 'openapi.param.page', place: 'query' },
  ],
  verdicts: [...filters, ...verdictFilters],
  'open-facts': [
    ...filters,
    { name: 'cluster', words: 'openapi.param.of-cluster', place: 'query', repeated: true },
    { name: 'rules', words: 'openapi.param.rule-set-asked', place: 'query' },
    // The kind of a cluster cannot be asked for here: the word means why a fact is open.
    { name: 'open', words: 'openapi.param.open', place: 'query', choices: openKinds },
    { name: 'inForce', words: 'openapi.param.inForce', place: 'query', choices: ['yes'] },
    { name: 'by', words: 'openapi.param.by', place: 'query', choices: openViews },
  ],
  apply: [
    { name: 'cluster', words: 'openapi.param.chosen-cluster', place: 'query' },
    { name: 'rules', words: 'openapi.param.chosen-call', place: 'query' },
  ],
  'what-if': [
    { name: 'cluster', words: 'openapi.param.assumed-cluster', place: 'query' },
    { name: 'rules', words: 'openapi.param.rule-set-asked', place: 'query' },
    { name: 'fact', words: 'openapi.param.fact', place: 'query', repeated: true },
    { name: 'gain', words: 'openapi.param.gain', place: 'query', repeated: true },
    { name: 'threshold', words: 'openapi.param.threshold', place: 'query', repeated: true },
  ],
  'verdict-changes': [
    { name: 'cluster', words: 'openapi.param.of-one-cluster', place: 'query' },
    { name: 'rules', words: 'openapi.param.rule-set-asked', place: 'query' },
    { name: 'since', words: 'openapi.param.since', place: 'query' },
    { name: 'unturned', words: 'openapi.param.unturned', place: 'query', choices: ['yes'] },
    { name: 'change', words: 'openapi.param.of-change', place: 'query' },
    { name: 'before', words: 'openapi.param.before-verdict', place: 'query' },
  ],
  'rule-sets': [
    { name: 'purpose', words: 'openapi.param.purpose', place: 'query', choices: purposes },
    { name: 'inForce', words: 'openapi.param.inForce', place: 'query', choices: ['yes'] },
  ],
  studies: [words],
  acts: [words],
  measures: [words],
  projects: [words],
  bodies: [words],
  sources: [
    words,
    { name: 'kind', words: 'openapi.param.source-kind', place: 'query', repeated: true },
    { name: 'publisher', words: 'openapi.param.publisher', place: 'query', repeated: true },
    { name: 'year', words: 'openapi.param.year', place: 'query', repeated: true },
    { name: 'sort', words: 'openapi.param.sort', place: 'query', choices: sourceOrders },
  ],
  dictionary: [words, { name: 'kind', words: 'openapi.param.kind', place: 'query', choices: subjectKinds }],
  changes: [{ name: 'before', words: 'openapi.param.before', place: 'query' }],
  ...economyParameters,
}

const csv: readonly Parameter[] = [
  { name: 'separator', words: 'openapi.param.separator', place: 'query', choices: [',', ';', 'tab'] },
  { name: 'heads', words: 'openapi.param.heads', place: 'query', choices: ['titles', 'ids'] },
  { name: 'table', words: 'openapi.param.table', place: 'query' },
]

/** What the pages of the house can be asked for by programs. */
export function operationsOf(pages: { readonly [route in Route]?: RoutePages }): Operation[] {
  return described.flatMap(({ route, group, example }) => {
    const { list, one } = pages[route] ?? {}
    const found: Operation[] = []
    if (list !== undefined && list.formats.length > 0) found.push(listOperation(route, group, list))
    if (one !== undefined && one.formats.length > 0)
      found.push(oneOperation({ route, group, page: one, example: example ?? null }))
    return found
  })
}

function listOperation(route: Route, group: Group, { formats }: Page): Operation {
  return {
    id: `list-${route}`,
    route,
    group,
    one: false,
    formats: route === 'changes' ? [...formats, 'atom'] : formats,
    about:
      route === 'search'
        ? 'openapi.search.description'
        : route === 'changes'
          ? 'openapi.feed.description'
          : (economyWords(route)?.list ?? 'openapi.list.description'),
    parameters: [...(own[route] ?? []), ...(withoutDays.has(route) ? [] : times), ...(formats.includes('csv') ? csv : [])],
    shape: route === 'search' ? 'SearchResults' : formats.includes('csv') ? 'Table' : 'Anything',
    example: null,
  }
}

/** What the part of the address is, where it is not that of a subject. */
const slugWords: { readonly [route in Route]?: MessageKey } = {
  statements: 'openapi.param.statement',
  changes: 'openapi.param.change',
  'verdict-changes': 'openapi.param.given-verdict',
  sources: 'openapi.param.source',
  'rule-sets': 'openapi.param.rule-set',
  editions: 'openapi.param.edition',
  figures: 'openapi.param.figure',
  ...economyRecords,
}

/** What is told of one record, where it is not a subject of the register. */
const oneWords: { readonly [route in Route]?: MessageKey } = {
  'rule-sets': 'openapi.rule-set.description',
  path: 'openapi.path.description',
  editions: 'openapi.edition.description',
  figures: 'openapi.figure.description',
}

/** Pages that are the same on every day, and write their files in a way of their own. */
const timeless: ReadonlySet<Route> = new Set<Route>(['editions', 'figures'])

/** Pages of which there is no earlier day: what was brought in is kept beside what replaced it. */
const withoutDays: ReadonlySet<Route> = new Set<Route>(['economy-methods', 'economy-data'])

/** Parameters of the page about one record. */
const ownOfOne: { readonly [route in Route]?: readonly Parameter[] } = {
  'rule-sets': [
    { name: 'compare', words: 'openapi.param.compare', place: 'query' },
    { name: 'outcome', words: 'openapi.param.outcome', place: 'query', choices: outcomes },
    { name: 'test', words: 'openapi.param.test', place: 'query' },
    { name: 'reading', words: 'openapi.param.reading', place: 'query' },
  ],
  editions: [{ name: 'table', words: 'openapi.param.table-of-edition', place: 'query' }],
  ...economyRecordParameters,
}

function oneOperation({
  route,
  group,
  page,
  example,
}: {
  route: Route
  group: Group
  page: Page
  example: string | null
}): Operation {
  return {
    id: `one-of-${route}`,
    route,
    group,
    one: true,
    formats: page.formats,
    about: oneWords[route] ?? economyWords(route)?.one ?? 'openapi.one.description',
    parameters: [
      { name: 'slug', words: slugWords[route] ?? 'openapi.param.slug', place: 'path' },
      ...(ownOfOne[route] ?? []),
      ...(timeless.has(route) || withoutDays.has(route) ? [] : times),
      ...(timeless.has(route) || !page.formats.includes('csv') ? [] : csv),
    ],
    shape: route === 'statements' ? 'Receipt' : page.formats.includes('jsonld') ? 'Dossier' : 'Anything',
    example,
  }
}
