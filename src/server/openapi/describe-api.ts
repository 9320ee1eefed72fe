import type { Language } from '#core/values/language.ts'
import { addressOf } from '#words/addresses.ts'
import { isMessageKey, say } from '#words/say.ts'
import { types } from '#server/make-answer.ts'
import { schemas } from './schemas.ts'
import type { Operation } from './operations.ts'

export const API_VERSION = '1.0.0'

const mediaTypes = { ...types, atom: 'application/atom+xml; charset=utf-8' } as const

/** The OpenAPI 3.1 description of the open data, in a language. */
export function describeApi(
  operations: readonly Operation[],
  { language, publicUrl }: { language: Language; publicUrl: string },
) {
  const paths = operations.flatMap((operation) =>
    operation.formats.map(
      (format) => [pathOf(operation, language, format), { get: describe(operation, language, format) }] as const,
    ),
  )
  return {
    openapi: '3.1.0',
    info: {
      title: say(language, 'openapi.title'),
      version: API_VERSION,
      description: say(language, 'openapi.description'),
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(operations.map(({ group }) => group))].map((group) => ({
      name: group,
      description: say(language, `openapi.group.${group}`),
    })),
    paths: Object.fromEntries(paths),
    components: { schemas },
  }
}

/** `/en/clusters/{slug}.json` */
export function pathOf({ route, one }: Operation, language: Language, format: Operation['formats'][number]): string {
  return `${addressOf(route, language)}${one ? '/{slug}' : ''}.${format}`
}

export function summaryOf({ route, one }: Operation, language: Language): string {
  const key = `openapi.route.${route}`
  const name = say(language, isMessageKey(key) ? key : `layout.nav.${route}`)
  return one ? say(language, 'openapi.one', { name }) : name
}

function describe(operation: Operation, language: Language, format: Operation['formats'][number]) {
  const { id, group, about, parameters } = operation
  const isCsvOnly = (name: string) => ['separator', 'heads', 'table'].includes(name)
  return {
    operationId: `${id}-${format}`,
    summary: summaryOf(operation, language),
    description: say(language, about),
    tags: [group],
    parameters: parameters
      .filter(({ name }) => format === 'csv' || !isCsvOnly(name))
      .map(({ name, words, place, choices, repeated }) => {
        const text = { type: 'string', ...(choices === undefined ? {} : { enum: [...choices] }) }
        return {
          name,
          in: place,
          required: place === 'path',
          description: say(language, words),
          schema: repeated ? { type: 'array', items: text } : text,
          ...(repeated ? { style: 'form', explode: true } : {}),
        }
      }),
    responses: {
      200: {
        description: say(language, 'openapi.response.ok'),
        content: { [bare(mediaTypes[format])]: { schema: schemaOf(operation, format) } },
      },
      304: { description: say(language, 'openapi.response.notModified') },
      400: problem(say(language, 'openapi.response.bad')),
      404: problem(say(language, 'openapi.response.missing')),
      503: problem(say(language, 'openapi.response.gone')),
    },
  }
}

function bare(type: string): string {
  return type.split(';')[0] ?? type
}

function schemaOf({ shape }: Operation, format: Operation['formats'][number]) {
  if (format === 'json') return { $ref: `#/components/schemas/${shape}` }
  if (format === 'jsonld') return { type: 'object' }
  if (format === 'jsonstat') return { type: 'object' }
  const isText = format === 'csv' || format === 'svg' || format === 'atom'
  return isText ? { type: 'string' } : { type: 'string', format: 'binary' }
}

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }
}
