import { schemas } from './schemas.ts'

export type ShapeField = { readonly name: string; readonly type: string; readonly isRequired: boolean }

/** The shapes of the answers as people read them: name, fields, kinds. */
export function describeShapes(): { name: string; fields: ShapeField[] }[] {
  return Object.entries(schemas).map(([name, schema]) => ({ name, fields: fieldsOf(schema) }))
}

function fieldsOf(schema: unknown): ShapeField[] {
  if (!isRecord(schema) || !isRecord(schema['properties'])) return []
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : []
  return Object.entries(schema['properties']).map(([name, own]) => ({
    name,
    type: typeText(own),
    isRequired: required.includes(name),
  }))
}

/** `string`, `Statement[]`, `string | null`, `preferred | accepted | …`: as programmers write it. */
function typeText(schema: unknown): string {
  if (!isRecord(schema)) return 'any'
  const { $ref, type, enum: choices, anyOf, items } = schema
  if (typeof $ref === 'string') return $ref.split('/').at(-1) ?? $ref
  if (Array.isArray(anyOf)) return anyOf.map(typeText).join(' | ')
  if (Array.isArray(choices)) return choices.map(String).join(' | ')
  if (type === 'array') return `${typeText(items)}[]`
  if (Array.isArray(type)) return type.map(String).join(' | ')
  return typeof type === 'string' ? type : 'any'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
