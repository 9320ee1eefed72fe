import type { Rules } from '#actions/judge-clusters.ts'
import type { Move } from '#actions/what-if.ts'
import { propertyOf } from '#core/registry/properties.ts'
import { thresholdsOf } from '#core/rules/what-if/thresholds.ts'
import type { Assumption, ThresholdChange, WhatIf } from '#core/rules/what-if/what-if.ts'
import { formatFuzzyDate, formatNumber, formatQuantity } from '#words/format.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import { textIn } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { outcomeWord } from '#words/say-verdict.ts'
import { inBoth, nameOfSubject, sayAmount, sayAsked, sayCode } from '#words/verdict-naming.ts'
import type { Naming } from './read-naming.ts'
import { nameOfCondition } from './show-verdict-changes.ts'
import { nameOfTest } from './show-verdicts.ts'

type Shown = { readonly assumed: WhatIf; readonly moves: readonly Move[]; readonly judged: number; readonly rules: Rules }

/** What was assumed, who would move, and whose decision it is not. */
export function* whatIfLines({ assumed, moves, judged, rules }: Shown, naming: Naming): Generator<string> {
  const { language } = naming
  for (const what of sayAssumed(assumed, rules, naming)) yield say(language, 'checking.assumed', { what })
  yield ''
  const turned = moves.filter(({ before, after }) => before !== after)
  for (const { subject, ruleSet, reading, test, before, after, conditions } of moves) {
    yield say(language, 'checking.move', {
      name: nameOfSubject(naming, subject),
      ruleSet: nameOfTest(naming, { ruleSet, reading }, test),
      before: outcomeWord(language, before, 'test'),
      after: outcomeWord(language, after, 'test'),
    })
    for (const each of conditions)
      yield `    ${say(language, 'checking.move.condition', {
        condition: nameOfCondition(naming, ruleSet, each.condition),
        before: outcomeWord(language, each.before),
        after: outcomeWord(language, each.after),
      })}`
  }
  if (moves.length > 0) yield ''
  yield turned.length === 0
    ? say(language, 'checking.moves.none', { all: judged })
    : say(language, 'checking.moves', { moved: new Set(turned.map(verdictOf)).size, all: judged })
  yield say(language, 'checking.nothing-recorded')
  const decided = new Set(moves.flatMap(({ ruleSet }) => rules.get(ruleSet)?.ruleSet.decidedBy ?? []))
  if (decided.size === 0) yield say(language, 'checking.no-decisions')
  for (const decidedBy of new Set([...decided].map((each) => inBoth(language, each))))
    yield say(language, 'verdict.no-decision', { decidedBy })
}

function verdictOf({ subject, ruleSet, reading }: Move): string {
  return [subject, ruleSet, reading ?? ''].join('\n')
}

function sayAssumed({ assumptions, gained, thresholds }: WhatIf, rules: Rules, naming: Naming): string[] {
  const { language } = naming
  const rows = (['members', 'coordinators', 'projects'] as const).filter((each) => gained[each] > 0)
  return [
    ...assumptions.map((each) =>
      say(language, 'checking.assumed.fact', {
        subject: nameOfSubject(naming, each.subject),
        asked: sayAsked(naming, each),
        value: sayAssumedValue(each, naming),
      }),
    ),
    ...rows.map((each) => say(language, `checking.assumed.gain.${each}`, { n: gained[each] })),
    ...thresholds.map((each) => sayThresholdChange(each, rules, naming)),
  ]
}

function sayAssumedValue({ property, part, value }: Assumption, naming: Naming): string {
  const { language } = naming
  if (value === 'there-is' || value === 'none') return say(language, `checking.assumed.${value}`)
  if (typeof value === 'string') {
    const said = sayCode(naming, property, value, part)
    return said === value && isFuzzyDate(value) ? formatFuzzyDate(language, value) : said
  }
  const type = propertyOf(property)?.type
  if (typeof value === 'number')
    return type?.kind === 'number' ? sayAmount(language, value, type.unit) : formatNumber(language, value)
  if ('lt' in value || 'en' in value) return textIn(value, language)?.text ?? ''
  return 'moreThan' in value || 'about' in value || 'from' in value ? formatQuantity(language, value, 'places') : ''
}

function sayThresholdChange({ ruleSet: id, condition, index, value }: ThresholdChange, rules: Rules, naming: Naming): string {
  const { language } = naming
  const ruleSet = rules.get(id)?.ruleSet
  const found = ruleSet?.tests.flatMap(({ conditions }) => conditions).find((each) => each.id === condition)
  const before = found === undefined ? undefined : thresholdsOf(found.requires)[index]?.value
  return say(language, 'checking.assumed.threshold', {
    ruleSet: ruleSet === undefined ? id : inBoth(language, ruleSet.name),
    condition: nameOfCondition(naming, id, condition),
    before: before === undefined ? '–' : formatNumber(language, before),
    after: formatNumber(language, value),
  })
}
