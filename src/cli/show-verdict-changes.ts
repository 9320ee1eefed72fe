import type { Turned, VerdictCause, VerdictChange } from '#actions/changes-of-verdicts.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { outcomeWord } from '#words/say-verdict.ts'
import { inBoth, nameOfSubject, sayProperty } from '#words/verdict-naming.ts'
import type { Naming } from './read-naming.ts'
import { nameOfTest } from './show-verdicts.ts'

const FACTS_SHOWN = 8

/** Which verdicts became others, and why. */
export function* changeLines(changes: readonly VerdictChange[], naming: Naming): Generator<string> {
  const { language } = naming
  if (changes.length === 0) yield say(language, 'checking.changes.none')
  for (const { after, turned, causes } of changes) {
    yield say(language, 'checking.change', {
      id: String(after.id),
      day: formatFuzzyDate(language, after.recordedAt.slice(0, 10)),
      name: nameOfSubject(naming, after.subject),
      ruleSet: nameOfRuleSet(naming, after),
    })
    for (const each of turned) yield `    ${sayTurned(naming, after, each)}`
    for (const cause of causes) yield `    ${sayCause(naming, cause)}`
  }
}

function nameOfRuleSet(naming: Naming, { ruleSet, reading }: VerdictChange['after']): string {
  return nameOfTest(naming, { ruleSet, reading }, '')
}

function sayTurned(naming: Naming, of: VerdictChange['after'], { test, condition, before, after }: Turned): string {
  const { language } = naming
  const kind = condition === null ? 'test' : 'condition'
  const said = (outcome: Turned['before'], none: 'checking.no-outcome' | 'checking.gone-outcome') =>
    outcome === null ? say(language, none) : outcomeWord(language, outcome, kind)
  return say(language, 'checking.turned', {
    what: condition === null ? nameOfTest(naming, of, test) : nameOfCondition(naming, of.ruleSet, condition),
    before: said(before, 'checking.no-outcome'),
    after: said(after, 'checking.gone-outcome'),
  })
}

export function nameOfCondition({ language, ruleSets }: Naming, ruleSet: string, id: string): string {
  const all = ruleSets.get(ruleSet)?.tests.flatMap(({ conditions }) => conditions) ?? []
  const found = all.find((condition) => condition.id === id)
  return found === undefined ? id : inBoth(language, found.name)
}

function sayCause(naming: Naming, cause: VerdictCause): string {
  const { language } = naming
  switch (cause.kind) {
    case 'edition': {
      const ruleSet = naming.ruleSets.get(cause.ruleSet)
      const name = ruleSet === undefined ? cause.ruleSet : inBoth(language, ruleSet.name)
      return say(language, 'checking.cause.edition', { ruleSet: name, from: cause.from, to: cause.to })
    }
    case 'facts': {
      const facts = cause.facts.toSorted((one, other) => Number(other.used) - Number(one.used))
      const said = facts.slice(0, FACTS_SHOWN).map((fact) =>
        say(language, fact.what === 'judged' ? 'checking.cause.judged' : 'checking.cause.fact', {
          subject: nameOfSubject(naming, fact.subject),
          property: sayProperty(language, fact.property),
          statement: String(fact.statement),
        }),
      )
      const more = facts.length - said.length
      const listed = more > 0 ? [...said, say(language, 'checking.and-more', { count: more })] : said
      return say(language, 'checking.cause.facts', { facts: listed.join('; ') })
    }
    case 'time': {
      const { from, to } = cause
      return say(language, 'checking.cause.time', { from: formatFuzzyDate(language, from), to: formatFuzzyDate(language, to) })
    }
    case 'program':
      return say(language, 'checking.cause.program')
  }
}
