import { breaksOf } from '#core/indicators/breaks.ts'
import { chains, missingLinks, tasks } from '#core/indicators/chain.ts'
import { levels } from '#core/indicators/indicator.ts'
import { indicatorIds, indicatorOf, isIndicatorId } from '#core/indicators/indicators.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { Column, Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import { countAnswered } from '#store/monitoring/indicator-results.ts'
import type { IndicatorData, IndicatorsData, ProtectionData } from '#web/public/indicators/indicators-data.ts'
import { say } from '#words/say.ts'
import type { PageDefinition } from '#server/page-definition.ts'

/** The dictionary of indicators, and the chains from money to effect with the links that are missing. */
export const indicatorsPage: PageDefinition<IndicatorsData> = {
  page: 'indicators',
  async load({ db, today }) {
    const form = formOf(Number(today.slice(0, 4)))
    const counted = await countAnswered(db)
    const answered = new Map([...counted].flatMap(([id, count]) => (isIndicatorId(id) ? [[id, count] as const] : [])))
    const missing = form === undefined ? [] : missingLinks({ form, answered, measures: new Map() })
    return {
      ids: indicatorIds,
      chains: tasks.map((task) => ({
        task,
        steps: levels.map((level) => ({ level, ids: chains[task][level] })),
        // Which measures serve a task is not in the register yet: told once on the page, not for each task.
        missing: missing.filter((link) => link.task === task && link.why !== 'no-measure'),
      })),
    }
  },
  tables: ({ ids }, { language }) => [indicatorsTable(ids, language)],
}

/** One indicator: what it means, how it is worked out, from what, and from which year on it may be compared. */
export const indicatorPage: PageDefinition<IndicatorData> = {
  page: 'indicator',
  async load({ slug }) {
    const id = slug ?? ''
    if (!isIndicatorId(id)) return null
    const inTask = (task: (typeof tasks)[number]) =>
      levels.some((level) => {
        const ids: readonly IndicatorId[] = chains[task][level]
        return ids.includes(id)
      })
    return { id, tasks: tasks.filter(inTask) }
  },
  tables: ({ id }, { language }) => [indicatorsTable([id], language)],
}

/** How firms are protected: the rules that published numbers obey, and the method. */
export const protectionPage: PageDefinition<ProtectionData> = {
  page: 'protection',
  load: async () => ({
    rules: Object.values(disclosureRules).map(({ id }) => ({
      id,
      ids: indicatorIds.filter((each) => indicatorOf(each).disclosure === id),
    })),
  }),
}

const columns = [
  ['id', 'text'],
  ['name', 'text'],
  ['definition', 'text'],
  ['formula', 'text'],
  ['unit', 'text'],
  ['level', 'text'],
  ['asks', 'text'],
  ['method', 'number'],
  ['breaks', 'text'],
  ['disclosure', 'text'],
] as const satisfies readonly (readonly [string, Column['type']])[]

function indicatorsTable(ids: readonly IndicatorId[], language: Language): Table {
  return {
    id: 'indicators',
    title: say(language, 'indicators.title'),
    columns: columns.map(([id, type]) => ({
      id,
      title: say(language, `indicators.column.${id}`),
      meaning: say(language, `indicators.column.${id}.meaning`),
      type,
    })),
    rows: ids.map((id) => {
      const indicator = indicatorOf(id)
      return [
        id,
        say(language, `indicator.${id}.name`),
        say(language, `indicator.${id}.definition`),
        say(language, `indicator.${id}.formula`),
        indicator.unit,
        say(language, `indicator.level.${indicator.level}`),
        indicator.asks.map((question) => say(language, `question.${question}.label`)),
        indicator.method,
        breaksOf(indicator).map(({ from }) => String(from)),
        say(language, `disclosure.rule.${indicator.disclosure}`),
      ]
    }),
  }
}
