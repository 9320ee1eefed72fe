import { countryDay } from '#actions/country-day.ts'
import { readRules } from '#actions/judge-clusters.ts'
import type { Rules } from '#actions/judge-clusters.ts'
import { nearest } from '#core/registry/nearest.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Language } from '#core/values/language.ts'
import type { Db } from '#store/deed.ts'
import { readClusterIds } from '#store/read-material.ts'
import { say } from '#words/say.ts'
import { UsageRefusal } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** What commands that judge by rules have in common. */
export type RulesOptions = {
  readonly rules?: readonly string[]
  readonly asOf?: string
  readonly knownAt?: string
  readonly format?: string
  readonly lang?: string
}

export type RulesQuestion = {
  readonly language: Language
  readonly clusters: readonly SubjectId[]
  readonly day: Day
  readonly knownAt: Moment | null
  readonly rules: Rules
  readonly ruleSets?: readonly string[]
}

/** Days and clusters as they were typed, checked against the register: everything that is wrong is said at once. */
export async function readQuestion(
  db: Db,
  typed: { clusters: readonly string[]; options: RulesOptions; language: Language },
  terminal: Terminal,
): Promise<RulesQuestion> {
  const { clusters, options, language } = typed
  const wrong: string[] = []
  for (const given of [options.asOf, options.knownAt])
    if (given !== undefined && !isDay(given)) wrong.push(say(language, 'checking.wrong.day', { given }))
  if (wrong.length > 0) throw new UsageRefusal(wrong)
  const knownAt = options.knownAt === undefined ? null : endOf(options.knownAt)
  const rules = await readRules(db, knownAt)
  if (rules.size === 0) throw new UsageRefusal([say(language, 'checking.no-rules')])
  const known = clusters.length === 0 ? [] : await readClusterIds(db, knownAt)
  const found = clusters.flatMap((given) => {
    const cluster = given.startsWith('cluster/') ? given : `cluster/${given}`
    if (known.includes(cluster)) return [cluster]
    const like = nearest(slugOf(cluster), known.map(slugOf)) ?? 'none'
    wrong.push(say(language, 'checking.wrong.cluster', { given, nearest: like }))
    return []
  })
  for (const given of options.rules ?? []) wrong.push(...wrongRuleSet(given, rules, language))
  if (wrong.length > 0) throw new UsageRefusal(wrong)
  return {
    language,
    clusters: [...new Set(found)],
    day: options.asOf ?? (await countryDay({ db, now: terminal.now })),
    knownAt,
    rules,
    ...(options.rules === undefined ? {} : { ruleSets: options.rules }),
  }
}

export function wrongRuleSet(given: string, rules: Rules, language: Language): string[] {
  const edition = rules.get(given)
  if (edition?.ruleSet.of === 'cluster') return []
  if (edition !== undefined) return [say(language, 'checking.wrong.of-organisations', { given })]
  const ids = [...rules.keys()]
  const like = nearest(given, ids) ?? ids.find((id) => id.startsWith(`${given}-`)) ?? 'none'
  return [say(language, 'checking.wrong.rules', { given, nearest: like, choices: ids.join(', ') })]
}

const formats = ['table', 'csv', 'json'] as const
export type RulesFormat = (typeof formats)[number]

export function formatIn(
  { format = 'table' }: RulesOptions,
  language: Language,
  among: readonly RulesFormat[] = formats,
): RulesFormat {
  const found = among.find((each) => each === format)
  if (found !== undefined) return found
  throw new UsageRefusal([say(language, 'checking.wrong.format', { given: format, choices: among.join(', ') })])
}

export function isDay(text: string): boolean {
  return text.length === 10 && isFuzzyDate(text)
}

/** The last moment of a day, as everywhere in UTC. */
export function endOf(day: Day): Moment {
  return `${day}T23:59:59.999999Z`
}

function slugOf(subject: SubjectId): string {
  return subject.slice(subject.indexOf('/') + 1)
}
