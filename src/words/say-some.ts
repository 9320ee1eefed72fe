import type { Step, Unknown } from '#core/rules/verdict.ts'
import { say } from './say.ts'
import { nameOfSubject, sayAsked } from './verdict-naming.ts'
import type { VerdictNaming } from './verdict-naming.ts'

type Some = Extract<Step, { kind: 'establish-some' }>

const ROWS_NAMED = 12

/** That it is enough to find out about some of these rows; facts that are the same for all of them are told once. */
export function saySome(naming: VerdictNaming, { number, of }: Some): string {
  const { language } = naming
  const told = of.map(({ row, facts }) => ({ row: nameOfSubject(naming, row), facts: sayFactsBriefly(naming, facts) }))
  const [alike, ...others] = new Set(told.map(({ facts }) => facts))
  const isAlike = alike !== undefined && alike !== '' && others.length === 0
  const named = told.map(({ row, facts }) =>
    isAlike || facts === '' ? row : say(language, 'verdict.step.some.row', { row, facts }),
  )
  const listed = named.slice(0, ROWS_NAMED).join('; ')
  const more = named.length - ROWS_NAMED
  const rows = more > 0 ? say(language, 'verdict.step.some.more', { rows: listed, more }) : listed
  const about = { number, total: of.length, rows }
  return isAlike
    ? say(language, 'verdict.step.some.alike', { ...about, facts: alike })
    : say(language, 'verdict.step.some', about)
}

/** Facts without whose they are, a property of several years once: `declared R&D spending (2021, 2022, 2023)`. */
export function sayFactsBriefly(naming: VerdictNaming, facts: readonly Unknown[]): string {
  const { language } = naming
  const years = new Map<string, string[]>()
  for (const fact of facts) {
    const said = sayWithoutYear(naming, fact)
    const year = fact.kind === 'fact' && fact.year !== null ? [String(fact.year)] : []
    years.set(said, [...(years.get(said) ?? []), ...year])
  }
  const all = [...years].map(([asked, of]) =>
    of.length === 0 ? asked : say(language, 'verdict.asked.of-year', { asked, year: [...new Set(of)].toSorted().join(', ') }),
  )
  return all.join(', ')
}

function sayWithoutYear(naming: VerdictNaming, fact: Unknown): string {
  const { language } = naming
  switch (fact.kind) {
    case 'fact':
      return sayAsked(naming, { ...fact, year: null })
    case 'membership':
      return say(language, 'verdict.unknown.membership.brief')
    case 'unnamed':
      return say(language, `verdict.unknown.unnamed.${fact.rows}`, { subject: nameOfSubject(naming, fact.subject) })
    case 'not-entered':
      return fact.condition
  }
}
