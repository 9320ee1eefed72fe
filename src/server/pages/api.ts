import type { ApiData } from '#web/public/api/api-data.ts'
import { say } from '#words/say.ts'
import { API_VERSION, pathOf, summaryOf } from '#server/openapi/describe-api.ts'
import { groups } from '#server/openapi/operations.ts'
import type { Operation } from '#server/openapi/operations.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'

/** The page about the programming interface; the operations are those of the pages it stands beside. */
export function apiPageOf(operations: () => readonly Operation[]): PageDefinition<ApiData> {
  return {
    page: 'api',
    async load({ language, publicUrl }) {
      const found = operations()
      return {
        version: API_VERSION,
        groups: groups.flatMap((group) => {
          const own = found.filter((operation) => operation.group === group)
          if (own.length === 0) return []
          return [{ name: say(language, `openapi.group.${group}`), operations: own.map((operation) => describe(operation, { language, publicUrl })) }]
        }),
      }
    },
  }
}

function describe(operation: Operation, { language, publicUrl }: Pick<PageReader, 'language' | 'publicUrl'>): ApiData['groups'][number]['operations'][number] {
  const path = pathOf(operation, language, operation.formats[0] ?? 'json')
  const isWhole = !operation.one || operation.example !== null
  return {
    method: 'GET',
    path: path.replace(/\.\w+$/, ''),
    summary: summaryOf(operation, language),
    description: say(language, operation.about),
    parameters: operation.parameters.map(({ name, words, place }) => ({ name, place, required: place === 'path', description: say(language, words) })),
    formats: operation.formats,
    example: isWhole ? publicUrl + path.replace('{slug}', operation.example ?? '') : null,
  }
}
