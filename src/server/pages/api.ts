import { partOf } from '#core/registry/shown.ts'
import { tableAsJson } from '#publish/write-json.ts'
import type { ApiData, ApiOperation } from '#web/public/api/api-data.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { metaOf } from '#server/meta-of.ts'
import { cutExample } from '#server/openapi/cut-example.ts'
import { API_VERSION, pathOf, summaryOf } from '#server/openapi/describe-api.ts'
import { describeShapes } from '#server/openapi/describe-shapes.ts'
import { groups, operationsOf } from '#server/openapi/operations.ts'
import type { Operation } from '#server/openapi/operations.ts'
import type { PageDefinition, PageReader, RoutePages } from '#server/page-definition.ts'

type Pages = { readonly [route in Route]?: RoutePages }

/** The page about the programming interface; the operations are those of the pages it stands beside. */
export function apiPageOf(pages: () => Pages): PageDefinition<ApiData> {
  return {
    page: 'api',
    async load(reader) {
      const { language } = reader
      const operations = operationsOf(pages())
      const examples = await readExamples(reader, pages())
      const known = await knownExamples(reader)
      const isDrawn = await hasEconomy(reader)
      const of = operations.map((operation) => ({
        group: operation.group,
        described: describe(operation, reader, { ...known, isDrawn: operation.group !== 'economy' || isDrawn }),
      }))
      return {
        version: API_VERSION,
        groups: groups.flatMap((id) => {
          const own = of.filter(({ group }) => group === id).map(({ described }) => described)
          return own.length === 0 ? [] : [{ id, name: say(language, `openapi.group.${id}`), operations: own }]
        }),
        shapes: describeShapes()
          .map(({ name, fields }) => ({ name, fields, example: examples.get(name) ?? null }))
          .filter(({ fields }) => fields.length > 0),
        responses: [
          { status: '200', description: say(language, 'openapi.response.ok') },
          { status: '304', description: say(language, 'openapi.response.notModified') },
          { status: '400', description: say(language, 'openapi.response.bad') },
          { status: '404', description: say(language, 'openapi.response.missing') },
          { status: '503', description: say(language, 'openapi.response.gone') },
        ],
      }
    },
  }
}

/** Maps and spaces of the economy are drawn once firms by month are held. */
async function hasEconomy({ economy }: PageReader): Promise<boolean> {
  return (await economy.held()).some(({ dataSet }) => dataSet === 'sodra-monthly' || dataSet.startsWith('own.'))
}

function describe(
  operation: Operation,
  { language }: Pick<PageReader, 'language'>,
  known: Examples & { readonly isDrawn: boolean },
): ApiOperation {
  const path = pathOf(operation, language, 'json').replace(/\.json$/, '')
  const query = known.queries[operation.route]
  const example = known.records[operation.route] ?? operation.example
  return {
    id: operation.id,
    method: 'GET',
    path,
    summary: summaryOf(operation, language),
    description: say(language, operation.about),
    parameters: operation.parameters.map(({ name, words, place, choices = [], repeated = false }) => ({
      name,
      place,
      description: say(language, words),
      choices,
      isRepeated: repeated,
    })),
    formats: known.isDrawn ? operation.formats : operation.formats.filter((format) => format !== 'svg'),
    shape: operation.shape,
    example: operation.one
      ? example === null
        ? null
        : path.replace('{slug}', example)
      : query === undefined
        ? path
        : `${path}?${query}`,
  }
}

type Examples = {
  readonly records: { readonly [route in Route]?: string | null }
  /** Questions whose answer is empty without a query. */
  readonly queries: { readonly [route in Route]?: string }
}

/** Examples that answer in this country: its clusters with the most to read, their members and places. */
async function knownExamples(reader: PageReader): Promise<Examples> {
  const cards = await richestFirst(reader)
  const slugOf = (subject: string | undefined) => subject?.split('/')[1] ?? null
  const [first, second] = cards.map(({ subject }) => slugOf(subject))
  const segments = cards.flatMap(({ shown }) => shown)
  const valueOf = (kind: string) => {
    const found = segments.find(({ value }) => typeof value === 'string' && value.startsWith(`${kind}/`))?.value
    return typeof found === 'string' ? found : undefined
  }
  const own = cards[0] === undefined ? [] : await reader.shownOf([cards[0].subject])
  const member = own.flatMap(({ property, value }) => (property === 'member' ? (partOf(value, 'organisation') ?? []) : []))
  const { ruleSets } = await reader.rules.book()
  return {
    records: {
      clusters: first ?? null,
      path: first ?? null,
      organisations: slugOf(member.find((subject) => subject.startsWith('organisation/'))),
      counties: slugOf(valueOf('county')),
      municipalities: slugOf(valueOf('municipality')),
      'rule-sets': ruleSets.keys().next().value ?? null,
    },
    queries: { search: 'q=laser', ...(first == null || second == null ? {} : { compare: `cluster=${first}&cluster=${second}` }) },
  }
}

async function richestFirst(reader: PageReader) {
  const { cards } = await reader.clusterIndex()
  return cards.toSorted((one, other) => other.shown.length - one.shown.length || (one.subject < other.subject ? -1 : 1))
}

/** One real answer of each shape, cut short. */
async function readExamples(reader: PageReader, pages: Pages): Promise<ReadonlyMap<string, string>> {
  const [first] = await richestFirst(reader)
  const asked = [
    { shape: 'Table', route: 'clusters', slug: null, query: '' },
    { shape: 'Dossier', route: 'clusters', slug: first?.subject.split('/')[1] ?? null, query: '' },
    {
      shape: 'Receipt',
      route: 'statements',
      slug: first?.shown[0] === undefined ? null : String(first.shown[0].statement),
      query: '',
    },
    { shape: 'SearchResults', route: 'search', slug: null, query: 'q=laser' },
  ] as const
  const found = new Map<string, string>()
  for (const { shape, route, slug, query } of asked) {
    const isOne = shape === 'Dossier' || shape === 'Receipt'
    const page = isOne ? pages[route]?.one : pages[route]?.list
    if (page === undefined || (isOne && slug === null)) continue
    const own: PageReader = { ...reader, route, slug, query: new URLSearchParams(query) }
    const opened = await page.open(own)
    if (opened === null) continue
    const [table] = shape === 'Table' ? await opened.tables() : []
    const content = table === undefined ? await opened.json() : tableAsJson(table)
    found.set(shape, JSON.stringify(cutExample({ meta: metaOf(own), ...(typeof content === 'object' ? content : {}) }), null, 2))
  }
  return found
}
