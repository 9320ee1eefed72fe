import { propertyOf } from './properties.ts'

/** What everybody may see: statements on a property that is public. One that the register does not know is not. */
export function publicOnly<T extends { readonly property: string }>(said: readonly T[]): T[] {
  return said.filter(({ property }) => propertyOf(property)?.audience === 'public')
}
