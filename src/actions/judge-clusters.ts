import { setImmediate as others } from 'node:timers/promises'
import { judge, judgeBriefly } from '#core/rules/judge.ts'
import type { BriefVerdict, JudgeOptions } from '#core/rules/judge.ts'
import type { Material } from '#core/rules/material.ts'
import { propertiesAsked } from '#core/rules/properties-asked.ts'
import type { PropertiesAsked } from '#core/rules/properties-asked.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Verdict } from '#core/rules/verdict.ts'
import { assume, nothingAssumed, withThresholds } from '#core/rules/what-if/what-if.ts'
import type { WhatIf } from '#core/rules/what-if/what-if.ts'
import { yearsAsked } from '#core/rules/years-asked.ts'
import type { Day, Moment, SubjectId } from '#core/statements/statement.ts'
import type { Reader } from '#store/deed.ts'
import { readClusterIds, readMaterial, readOrganisationMaterial } from '#store/read-material.ts'
import { readRuleSetEditions } from '#store/rule-sets.ts'

/** Every rule set by id, in the edition that was the latest at a moment. */
export type Rules = ReadonlyMap<string, RuleSetEdition>

export async function readRules(db: Reader, knownAt: Moment | null): Promise<Rules> {
  return new Map((await readRuleSetEditions(db, knownAt)).map((edition) => [edition.ruleSet.id, edition]))
}

/** What is to be judged: for which day, and with what was known at a moment (null = now). */
export type Question = {
  readonly day: Day
  readonly knownAt: Moment | null
  /** Only these rule sets; all unless given. */
  readonly ruleSets?: readonly string[]
  /** Rule sets that were read already, or drafts in their place. */
  readonly rules?: Rules
  readonly whatIf?: WhatIf
}
export type ClusterQuestion = Question & { readonly clusters: readonly SubjectId[] | 'all' }

/** Clusters whose members are held in memory together. */
const CLUSTERS_AT_ONCE = 100

/**
 * The verdicts of rule sets on clusters, told with evidence and smallest changes, cluster by cluster in the order asked:
 * the same for the pages, the programs and the terminal.
 */
export async function judgeClusters(db: Reader, question: ClusterQuestion): Promise<Verdict[]> {
  return judgeEach(db, question, { how: judge, days: 'all' })
}

/** Outcomes alone: the matrix of clusters and rule sets. */
export async function judgeMatrix(db: Reader, question: ClusterQuestion): Promise<BriefVerdict[]> {
  return judgeEach(db, question, { how: judgeBriefly, days: 'one' })
}

/** The verdicts of rule sets on organisations. */
export async function judgeOrganisations(
  db: Reader,
  question: Question & { readonly organisations: readonly SubjectId[] },
): Promise<Verdict[]> {
  const prepared = await prepare(db, question, 'organisation')
  const { organisations, day, knownAt } = question
  const material = await readOrganisationMaterial(db, { organisations, asked: prepared.asked, knownAt })
  return [...material.values()].flatMap((each) =>
    prepared.wanted.flatMap((edition) => judge(edition, assume(each, question.whatIf ?? nothingAssumed, day), prepared.options)),
  )
}

async function judgeEach<Told>(
  db: Reader,
  question: ClusterQuestion,
  {
    how,
    days,
  }: { readonly how: (edition: RuleSetEdition, material: Material, options: JudgeOptions) => Told[]; readonly days: DaysRead },
): Promise<Told[]> {
  const told: Told[] = []
  for await (const { material, wanted, options } of eachCluster(db, question, days))
    for (const edition of wanted) told.push(...how(edition, material, options))
  return told
}

/** What one cluster is judged with. */
type Case = {
  readonly material: Material
  readonly wanted: readonly RuleSetEdition[]
  readonly options: JudgeOptions
}
/** With what a what-if assumes; `actual` is the same without it. */
export type ClusterCase = Case & { readonly actual: Case }

/** What is read of members, coordinators and projects: what gives outcomes on the day, or everything of all days. */
type DaysRead = 'one' | 'all'

/** Clusters one after the other, with what rule sets ask of them; never many of them in memory. */
export async function* eachCluster(db: Reader, question: ClusterQuestion, days: DaysRead = 'one'): AsyncGenerator<ClusterCase> {
  const { day, knownAt, whatIf = nothingAssumed } = question
  const { wanted, options, asked, years, actual } = await prepare(db, question, 'cluster')
  const clusters = question.clusters === 'all' ? await readClusterIds(db, knownAt) : question.clusters
  const besides = organisationsAssumed(whatIf)
  const on = days === 'one' ? { day, years } : null
  const readFrom = (start: number) => {
    const some = clusters.slice(start, start + CLUSTERS_AT_ONCE)
    const reading = readMaterial(db, { clusters: some, asked, knownAt, besides, on })
    // It is awaited only when those before are judged: until then its failure waits too.
    reading.catch(() => undefined)
    return reading
  }
  let next = readFrom(0)
  try {
    for (let start = 0; start < clusters.length; start += CLUSTERS_AT_ONCE) {
      const materials = await next
      // While these are judged the database reads the next ones.
      next = readFrom(start + CLUSTERS_AT_ONCE)
      for (const material of materials.values()) {
        yield { material: assume(material, whatIf, day), wanted, options, actual: { ...actual, material } }
        // Judging takes the processor: whoever asks the same process for a page meanwhile gets it.
        await others()
      }
    }
  } finally {
    // Whoever stops early, or ends a transaction, shall not leave a question behind; its failure is nobody's any more.
    await next.catch(() => undefined)
  }
}

type Rulings = Pick<Case, 'wanted' | 'options'>
type Prepared = Rulings & {
  readonly asked: PropertiesAsked
  readonly years: ReadonlyMap<string, number>
  readonly actual: Rulings
}

async function prepare(db: Reader, question: Question, of: RuleSet['of']): Promise<Prepared> {
  const { day, knownAt, ruleSets, whatIf = nothingAssumed } = question
  const rules = question.rules ?? (await readRules(db, knownAt))
  const assumed: Rules = new Map([...rules].map(([id, edition]) => [id, withThresholds(edition, whatIf.thresholds)]))
  const isWanted = ({ ruleSet }: RuleSetEdition) => ruleSet.of === of && (ruleSets === undefined || ruleSets.includes(ruleSet.id))
  const wanted = [...assumed.values()].filter(isWanted)
  const known = new Map([...assumed].map(([id, { ruleSet }]) => [id, ruleSet]))
  const ruleSetsWanted = wanted.map(({ ruleSet }) => ruleSet)
  const asked = propertiesAsked(ruleSetsWanted, known)
  const years = yearsAsked(ruleSetsWanted, known)
  const actual = { wanted: [...rules.values()].filter(isWanted), options: { day, knownAt, ruleSets: rules } }
  return { wanted, options: { day, knownAt, ruleSets: assumed }, asked, years, actual }
}

/** Organisations that a what-if names: as new members, as coordinators. */
function organisationsAssumed({ assumptions }: WhatIf): SubjectId[] {
  const named = assumptions.flatMap(({ subject, with: match, value }) => [subject, ...Object.values(match ?? {}), value])
  return [...new Set(named.flatMap((each) => (typeof each === 'string' && each.startsWith('organisation/') ? [each] : [])))]
}
