import { nearest } from '#core/registry/nearest.ts'
import { thresholdsOf } from '#core/rules/what-if/thresholds.ts'
import { readWhatIf } from '#core/rules/what-if/what-if-address.ts'
import type { WhatIfFinding } from '#core/rules/what-if/what-if-address.ts'
import type { ThresholdChange, WhatIf } from '#core/rules/what-if/what-if.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { wrongRuleSet } from './rules-options.ts'
import type { RulesQuestion } from './rules-options.ts'
import { UsageRefusal } from './terminal.ts'

type Typed = { readonly facts: readonly string[]; readonly gained: readonly string[]; readonly thresholds: readonly string[] }

/** Assumptions as they are typed on a command line, said of every cluster that was named. */
export function readAssumed(typed: Typed, { clusters, language }: RulesQuestion): WhatIf {
  const { whatIf, findings } = readWhatIf({
    facts: typed.facts.flatMap((fact) => (fact.includes('~') ? [fact] : factsOf(fact, clusters))),
    gained: typed.gained.map((gained) => (/^\d+$/.test(gained) ? `members~${gained}` : gained.replace('=', '~'))),
    thresholds: typed.thresholds.map((threshold) => threshold.replace(/[/=]/g, '~')),
  })
  if (findings.length > 0) throw new UsageRefusal(findings.map((finding) => sayWrong(language, finding)))
  return whatIf
}

/** `management-fte=0.5`, `organisation/alfa:employees@2023=10`, `label.scheme:ecei…` in the way of addresses. */
function factsOf(typed: string, clusters: readonly string[]): string[] {
  const [, subject, property = '', year, value = ''] =
    /^(?:([a-z]+\/[a-z0-9-]+):)?([a-z-]+)(?:@(\d{4}))?=(.*)$/s.exec(typed) ?? []
  if (property === '') return [typed]
  return (subject === undefined ? clusters : [subject]).map((each) =>
    [each, property, ...(year === undefined ? [] : [`@${year}`]), value].join('~'),
  )
}

function sayWrong(language: Language, finding: WhatIfFinding): string {
  const given = finding.given.replace(/\p{Cc}/gu, ' ').slice(0, 200)
  switch (finding.code) {
    case 'assumed-property-unknown': {
      const { property, nearest: like } = finding
      return say(language, 'checking.wrong.assumed-property-unknown', { given, property, nearest: like ?? 'none' })
    }
    case 'assumed-value-wrong': {
      const { property, expected } = finding
      return say(language, 'checking.wrong.assumed-value-wrong', {
        given,
        property,
        expected: say(language, `expected.${expected}`),
      })
    }
    default:
      return say(language, `checking.wrong.${finding.code}`, { given })
  }
}

/** A threshold that is not there would change nothing, and say so wrongly. */
export function refuseWrongThresholds(changes: readonly ThresholdChange[], { rules, language }: RulesQuestion): void {
  const wrong = changes.flatMap(({ ruleSet: id, condition: given, index }) => {
    const ruleSet = rules.get(id)?.ruleSet
    // Size classes of organisations have thresholds too, and other rule sets ask them.
    if (ruleSet === undefined) return wrongRuleSet(id, rules, language)
    const conditions = ruleSet.tests.flatMap((test) => test.conditions)
    const condition = conditions.find((each) => each.id === given)
    if (condition === undefined) {
      const ids = conditions.map((each) => each.id)
      const about = { ruleSet: id, given, nearest: nearest(given, ids) ?? 'none', choices: ids.join(', ') }
      return [say(language, 'checking.wrong.threshold-condition', about)]
    }
    const places = thresholdsOf(condition.requires)
    if (places.some((place) => place.index === index)) return []
    const choices = places.map((place) => `${place.index} (${place.value})`).join(', ')
    return [
      say(language, 'checking.wrong.threshold-index', { condition: given, given: String(index), choices: choices || 'none' }),
    ]
  })
  if (wrong.length > 0) throw new UsageRefusal(wrong)
}
