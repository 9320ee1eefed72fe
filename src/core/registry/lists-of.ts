import { propertyOf } from './properties.ts'

/** The code lists that the values of a property are taken from, whole or in one of their parts. */
export function listsOf(property: string): string[] {
  const type = propertyOf(property)?.type
  if (type === undefined) return []
  const inside = type.kind === 'record' ? Object.values(type.parts) : [type]
  return inside.flatMap((part) => (part.kind === 'code' ? [part.list] : []))
}
