import { isAbsentValue } from '#core/statements/statement.ts'
import type { Shown } from '#core/registry/shown.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Day } from '#core/statements/statement.ts'
import { covers } from '#core/statements/span.ts'
import type { PageContext } from '#web/page-context.ts'

/** The day that a page shows. */
export function dayOf(page: PageContext): Day {
  return page.asOf ?? page.today
}

/** All segments that hold on the page's day. */
export function holding(page: PageContext, shown: readonly Shown[]): Shown[] {
  return shown.filter((segment) => covers(segment, dayOf(page)))
}

/** The segments of one property among those given. */
export function valuesOf(shown: readonly Shown[], property: PropertyId): Shown[] {
  return shown.filter((segment) => segment.property === property)
}

/** Texts exist once for each language: the one in the reader's language, else the other. */
export function inLanguage(page: PageContext, shown: readonly Shown[]): Shown[] {
  const own = shown.filter((segment) => hasLanguage(segment, page.language))
  return own.length > 0 ? own : [...shown]
}

function hasLanguage(segment: Shown, language: string): boolean {
  return typeof segment.value === 'object' && !isAbsentValue(segment.value) && language in segment.value
}

/**
 * Values of several properties, each text in one language only. A text of which there is one is recorded once for each
 * language. Of many (events, aims) nobody says which two are translations of each other: the reader's language stands
 * for all of a period when it has at least as many texts for it, else all are shown.
 */
export function inLanguageEach(page: PageContext, shown: readonly Shown[]): Shown[] {
  const groups = Map.groupBy(shown, ({ property, validFrom, validTo }) =>
    propertyOf(property)?.many === true ? `${property}|${validFrom}|${validTo}` : property,
  )
  return [...groups.values()].flatMap((group) => {
    const own = inLanguage(page, group)
    return own.length * 2 >= group.length ? own : group
  })
}
