import type { EditionDifference } from '#core/rules/editions/compare-editions.ts'
import type { ActivityList, Authority, Requirement, RuleSet } from '#core/rules/rule-set.ts'
import type { Localised } from '#core/values/language.ts'
import { textIn } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import { periodText } from '#web/parts/period.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import type { SourceNote } from '#web/public/dossier.ts'
import { jurisdictionName } from '#web/public/rules/rule-sets/jurisdiction-name.ts'
import { namingOf } from '#web/public/rules/verdict-parts/telling.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { sayRequirement } from '#words/say-requirement.ts'
import { sayThreshold } from '#words/say-verdict.ts'
import { isMessageKey, say } from '#words/say.ts'

type Side = { readonly page: PageContext; readonly telling: Telling; readonly ruleSet: RuleSet }

/** What differs, as a heading of a row. */
export function differenceTitle({ language }: PageContext, { what, path }: EditionDifference): string {
  if (what === 'wording-changed' || what === 'detail-changed') {
    const key = `rules.difference.of.${path.at(-1)}`
    return isMessageKey(key) ? say(language, key) : String(path.at(-1))
  }
  return say(language, `rules.difference.${what}`)
}

/** Both sides of a difference as texts; null where there is nothing on that side. */
export function differenceTexts(
  difference: EditionDifference,
  before: Side,
  after: Side,
): { readonly before: string | null; readonly after: string | null } {
  const both = <T>(text: (side: Side, value: T) => string, values: { readonly before: T | null; readonly after: T | null }) => ({
    before: values.before === null ? null : text(before, values.before),
    after: values.after === null ? null : text(after, values.after),
  })
  switch (difference.what) {
    case 'threshold-changed': {
      const about = (side: Side) => propertyAt(side.ruleSet, difference.path)
      return both((side, value) => sayThreshold(naming(side), value, about(side)), difference)
    }
    case 'requirement-changed':
      return both(requirementText, difference)
    case 'wording-changed':
      return both(wordsText, difference)
    case 'period-changed':
      return both((side, { from, to }) => periodText(side.page, { validFrom: from, validTo: to }), difference)
    case 'authority-changed':
      return both(authorityText, difference)
    case 'detail-changed':
      return both((side, value) => detailText(side, String(difference.path.at(-1)), value), difference)
    case 'order-changed':
      return both((_side, value) => value.join(', '), difference)
    case 'test-added':
    case 'test-removed':
      return both(
        (side, test) => named(side, test.name, test.conditions.map(({ name }) => name[side.page.language]).join('; ')),
        difference,
      )
    case 'condition-added':
    case 'condition-removed':
      return both((side, condition) => named(side, condition.name, requirementText(side, condition.requires)), difference)
    case 'reading-added':
    case 'reading-removed':
      return both((side, reading) => named(side, reading.name, sourceTitle(side, reading.source)), difference)
    case 'list-added':
    case 'list-removed':
    case 'list-changed':
      return both(listText, difference)
  }
}

function naming({ page, telling }: Side) {
  return namingOf(page, telling)
}

function requirementText(side: Side, requirement: Requirement): string {
  return sayRequirement(naming(side), requirement, side.ruleSet.lists)
}

function wordsText({ page: { language } }: Side, words: Localised): string {
  return textIn(words, language)?.text ?? ''
}

function named({ page: { language } }: Side, name: RuleSet['name'], text: string): string {
  return say(language, 'rules.difference.named', { name: name[language], text })
}

function authorityText(side: Side, { source, paragraph, textStatus }: Authority): string {
  const status = say(side.page.language, `verdict.text-status.${textStatus}`)
  return [status, sourceTitle(side, source), ...(paragraph === null ? [] : [paragraph])].join(' · ')
}

function sourceTitle({ page, telling }: Side, id: string): string {
  const title = telling.sources.find((source: SourceNote) => source.id === id)?.title
  return (title === undefined ? undefined : textIn(title, page.language)?.text) ?? id
}

function detailText(side: Side, name: string, value: string): string {
  const { language } = side.page
  if (name === 'source') return sourceTitle(side, value)
  if (name === 'jurisdiction') return jurisdictionName(language, value)
  if (name === 'act' || name === 'measure') return nameOf(side.page, value)
  if (name === 'reading') return side.ruleSet.readings.find(({ id }) => id === value)?.name[language] ?? value
  const key = name === 'purpose' ? `verdict.purpose.${value}` : `rules.of.${value}`
  return isMessageKey(key) ? say(language, key) : value
}

function listText(side: Side, { name, version, startsWith, except }: ActivityList): string {
  const { language } = side.page
  const list = { list: name[language], version, codes: startsWith.join(', ') }
  return except.length === 0
    ? say(language, 'verdict.requires.activity', list)
    : say(language, 'verdict.requires.activity-except', { ...list, except: except.join(', ') })
}

/** The property whose codes a threshold names: that of the requirement at the end of the path. */
function propertyAt(ruleSet: RuleSet, path: EditionDifference['path']): string | null {
  let here: unknown = ruleSet
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return null
    here = new Map(Object.entries(here)).get(String(step))
  }
  const asked = typeof here === 'object' && here !== null && 'asked' in here ? here.asked : null
  return typeof asked === 'object' && asked !== null && 'property' in asked && typeof asked.property === 'string'
    ? asked.property
    : null
}
