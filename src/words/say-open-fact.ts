import type { OpenAspect } from '#core/rules/overview/open-book.ts'
import type { OpenFact } from '#core/rules/overview/open-tests.ts'
import type { Language } from '#core/values/language.ts'
import { say } from './say.ts'
import { inBoth, nameOfSubject, sayProperty } from './verdict-naming.ts'
import type { VerdictNaming } from './verdict-naming.ts'

/** What would have to be found out, without whose fact it is. */
export function sayOpenFact(naming: VerdictNaming, fact: OpenFact): string {
  const { language, ruleSets } = naming
  switch (fact.kind) {
    case 'fact':
      return sayProperty(language, fact.property)
    case 'membership':
      return say(language, 'open-facts.what.membership', { cluster: nameOfSubject(naming, fact.subject) })
    case 'unnamed':
      return say(language, `open-facts.what.unnamed.${fact.rows}`)
    case 'not-entered': {
      const conditions = ruleSets.get(fact.ruleSet)?.tests.flatMap((test) => test.conditions) ?? []
      const named = conditions.find(({ id }) => id === fact.condition)?.name
      const condition = named === undefined ? fact.condition : inBoth(language, named)
      return say(language, 'open-facts.what.not-entered', { condition })
    }
  }
}

/** What is asked, of whomsoever. */
export function sayOpenAspect(language: Language, aspect: OpenAspect): string {
  switch (aspect.kind) {
    case 'fact':
      return sayProperty(language, aspect.property)
    case 'unnamed':
      return say(language, `open-facts.what.unnamed.${aspect.rows}`)
    case 'membership':
      return say(language, 'open-facts.what.membership.any')
    case 'not-entered':
      return say(language, 'open-facts.what.not-entered.any')
  }
}

/** The same from the word of an aspect as an address has it. */
export function sayAsked(language: Language, key: string): string {
  if (key === 'membership' || key === 'not-entered') return sayOpenAspect(language, { kind: key })
  const rows = (['members', 'coordinators', 'projects'] as const).find((each) => key === `unnamed-${each}`)
  return rows === undefined ? sayProperty(language, key) : sayOpenAspect(language, { kind: 'unnamed', rows })
}
