import { say } from '#words/say.ts'
import { sayAsked } from '#words/verdict-naming.ts'
import { sayUnknown } from '#words/say-verdict.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import type { Unknown } from '#core/rules/verdict.ts'
import { groupUnknowns } from './group-unknowns.ts'
import type { FactUnknown } from './group-unknowns.ts'

/** What is asked, without whose fact it is; years side by side: `R&D spending declared (2023, 2024)`. */
export function sayAskedOf(naming: VerdictNaming, asked: FactUnknown, years: readonly number[]): string {
  const said = sayAsked(naming, { ...asked, year: null })
  return years.length === 0 ? said : say(naming.language, 'verdict.asked.of-year', { asked: said, year: years.join(', ') })
}

/** The facts to find out about one row, in one line; its own name stands beside it. */
export function sayFactsOf(naming: VerdictNaming, facts: readonly Unknown[]): string {
  const { language } = naming
  const said = groupUnknowns(facts).map((group) => {
    if (group.kind === 'alike') return sayAskedOf(naming, group.asked, group.years)
    if (group.kind === 'memberships' || group.unknown.kind === 'membership') return say(language, 'verdict-parts.fact.membership')
    if (group.unknown.kind === 'fact')
      return sayAskedOf(naming, group.unknown, group.unknown.year === null ? [] : [group.unknown.year])
    return sayUnknown(naming, group.unknown)
  })
  return said.join(', ')
}
