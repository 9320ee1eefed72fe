import { absenceReasons } from '#core/values/absence.ts'
import { ranks } from '#core/statements/statement.ts'

const text = { type: 'string' } as const
const nullable = { type: ['string', 'null'] } as const
const flag = { type: 'boolean' } as const
const whole = { type: 'integer' } as const
const localised = { $ref: '#/components/schemas/Localised' } as const
const value = { $ref: '#/components/schemas/Value' } as const
const listOf = (name: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${name}` } }) as const

/** An object with all of these, and perhaps more later. */
function record(properties: Record<string, unknown>) {
  return { type: 'object', required: Object.keys(properties), properties }
}

const said = {
  statement: whole,
  receipt: text,
  subject: text,
  property: text,
  item: text,
  value,
  source: text,
  validFrom: nullable,
  validTo: nullable,
  ours: flag,
}

const texts = { type: 'array', items: text } as const
const meta = record({
  country: text,
  sample: flag,
  language: text,
  asOf: text,
  asOfIsToday: flag,
  knownAt: nullable,
  dataVersion: whole,
  licence: text,
  page: text,
  dictionary: text,
})

/** Shapes of the JSON answers. */
export const schemas = {
  Localised: { type: 'object', properties: { lt: text, en: text } },
  Absent: record({ absent: { type: 'string', enum: [...absenceReasons] } }),
  Value: { description: 'string, number, { moreThan }, { about }, { from, to }, Localised, a record of such parts, or Absent' },
  Meta: {
    ...meta,
    // Only where the address has parts that are not known.
    properties: { ...meta.properties, unused: record({ parts: texts, known: texts }) },
  },
  Column: {
    type: 'object',
    required: ['id', 'title', 'meaning', 'type'],
    properties: {
      id: text,
      title: text,
      meaning: text,
      type: { type: 'string', enum: ['text', 'number', 'date', 'url'] },
      unit: text,
    },
  },
  Table: {
    type: 'object',
    required: ['meta'],
    properties: {
      meta: { $ref: '#/components/schemas/Meta' },
      id: text,
      title: text,
      columns: listOf('Column'),
      count: whole,
      rows: { type: 'array', items: { type: 'object' } },
    },
  },
  Shown: record({
    ...said,
    from: nullable,
    until: nullable,
    holds: flag,
    rank: { type: 'string', enum: [...ranks] },
    voices: whole,
    contested: flag,
  }),
  Statement: record({
    ...said,
    locator: nullable,
    note: { anyOf: [localised, { type: 'null' }] },
    rank: { type: 'string', enum: [...ranks] },
    recordedAt: text,
  }),
  Source: record({
    id: text,
    title: localised,
    publisher: nullable,
    kind: text,
    published: nullable,
    accessed: nullable,
    url: nullable,
  }),
  Dossier: record({
    meta: { $ref: '#/components/schemas/Meta' },
    subject: text,
    name: localised,
    address: localised,
    recorded: { type: ['object', 'null'], properties: { first: text, last: text } },
    shown: listOf('Shown'),
    about: listOf('Shown'),
    statements: listOf('Statement'),
    sources: listOf('Source'),
    names: { type: 'object', additionalProperties: localised },
  }),
  Receipt: {
    type: 'object',
    required: ['meta', 'statement', 'rankings', 'others', 'sources'],
    properties: {
      meta: { $ref: '#/components/schemas/Meta' },
      statement: { type: 'object' },
      rankings: { type: 'array', items: { type: 'object' } },
      others: { type: 'array', items: { type: 'object' } },
      sources: listOf('Source'),
    },
  },
  SearchResults: record({
    meta: { $ref: '#/components/schemas/Meta' },
    q: text,
    kind: nullable,
    kinds: { type: 'array', items: record({ kind: text, count: whole }) },
    paging: record({ page: whole, pages: whole, size: whole, total: whole }),
    hits: {
      type: 'array',
      items: record({ subject: text, kind: text, title: text, reason: { type: ['object', 'null'] }, address: text }),
    },
  }),
  Anything: { type: 'object', required: ['meta'], properties: { meta: { $ref: '#/components/schemas/Meta' } } },
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: { type: text, title: text, status: whole, code: text, given: text, part: text, reference: text },
  },
} as const
