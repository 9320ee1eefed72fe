import { compare, firstDifference } from './first-difference.ts'
import { propertyIds } from './properties.ts'
import type { Shown } from './shown.ts'

const placeOf: ReadonlyMap<string, number> = new Map(propertyIds.map((property, index) => [property, index]))

/** Segments in the order of exports: by subject, by property as they are defined, by item, by time. */
export function inOrder<T extends Pick<Shown, 'subject' | 'property' | 'item' | 'from'>>(segments: readonly T[]): T[] {
  return segments.toSorted((one, other) =>
    firstDifference(
      compare(one.subject, other.subject),
      compare(place(one.property), place(other.property)),
      compare(one.item, other.item),
      compare(one.from ?? '', other.from ?? ''),
    ),
  )
}

function place(property: string): number {
  return placeOf.get(property) ?? propertyIds.length
}
