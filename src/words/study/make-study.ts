import { buildTables } from '#core/studies/build/build-tables.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import { tablePlans } from '#core/studies/build/table-plans.ts'
import type { StudyContent } from '#core/studies/edition.ts'
import { composeStudy } from './compose-study.ts'
import type { StudyToCompose } from './compose-study.ts'

export type StudyParts = Omit<StudyToCompose, 'built'> & {
  /** What frozen editions published: the new one is protected against it. */
  readonly earlier: readonly ReleasesByRule[]
}

/** Makes the whole study: counts, withholds, attacks, and says it in both languages. The same parts make the same study. */
export function makeStudy({ earlier, ...parts }: StudyParts): { content: StudyContent; releases: ReleasesByRule; leaks: number } {
  const built = buildTables(tablePlans, parts.material, earlier)
  return { content: composeStudy({ ...parts, built }), releases: built.releases, leaks: built.leaks }
}
