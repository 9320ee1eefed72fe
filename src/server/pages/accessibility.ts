import type { AccessibilityData } from '#web/public/about/about-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

/** The day on which the pages were last tested as the statement says. */
const TESTED = '2026-11-21'

export const accessibilityPage: PageDefinition<AccessibilityData> = {
  page: 'accessibility',
  load: () => Promise.resolve({ tested: TESTED }),
}
