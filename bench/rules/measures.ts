import type pg from 'pg'
import { eachCluster, judgeClusters, judgeMatrix, readRules } from '#actions/judge-clusters.ts'
import type { ClusterQuestion, Rules } from '#actions/judge-clusters.ts'
import { recordVerdicts } from '#actions/record-verdicts.ts'
import { compareWhatIf, movesIn } from '#actions/what-if.ts'
import { judge, judgeBriefly } from '#core/rules/judge.ts'
import type { Facts } from '#core/rules/material.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import { tallyOf } from '#core/rules/overview/tally.ts'
import { nothingAssumed } from '#core/rules/what-if/what-if.ts'
import { covers } from '#core/statements/span.ts'
import type { Db } from '#store/deed.ts'
import { readClusterIds } from '#store/read-material.ts'
import { latencyOf } from '../measure/quantile.ts'
import { timed } from '../measure/timed.ts'
import { callInSql } from './call-in-sql.ts'
import type { RulesAnswer } from './task.ts'

/** The last day on which clusters could apply to the call that is also asked in SQL. */
export const DAY = '2024-06-21'
const CALL = 'inoklaster-2024'

export async function measureReading(db: Db): Promise<RulesAnswer<'reading'>> {
  const rules = await readRules(db, null)
  const counted = { clusters: 0, members: 0, facts: 0 }
  const seen = new WeakSet()
  const count = ({ said }: Facts) => {
    for (const all of said.values()) counted.facts += all.length
  }
  const { seconds } = await timed(async () => {
    for await (const { material } of eachCluster(db, { clusters: 'all', day: DAY, knownAt: null, rules })) {
      const members = new Set(
        (material.subject.said.get('member') ?? []).filter((said) => covers(said, DAY)).map(({ item }) => item),
      )
      counted.clusters += 1
      counted.members += members.size
      count(material.subject)
      // Clusters that are read together share what is known of their members.
      if (seen.has(material.others)) continue
      seen.add(material.others)
      for (const facts of material.others.values()) count(facts)
    }
  })
  return { ...counted, seconds }
}

export async function measureMatrix(db: Db): Promise<RulesAnswer<'matrix'>> {
  const rules = await readRules(db, null)
  const question = { clusters: 'all' as const, day: DAY, knownAt: null, rules }
  const { seconds, result } = await timed(() => judgeMatrix(db, question))
  const judgingSeconds = await timeJudging(db, question)
  const outcomes = result.flatMap(({ tests }) => tests.map(({ outcome }) => outcome))
  const ruleSets = new Set(result.map(({ ruleSet }) => ruleSet)).size
  return { ruleSets, verdicts: result.length, seconds, judgingSeconds, tests: tallyOf(outcomes) }
}

/** What the judging alone takes; the database reads the next clusters meanwhile. With a what-if also what it is without. */
async function timeJudging(db: Db, question: ClusterQuestion): Promise<number> {
  let milliseconds = 0
  for await (const { actual, ...assumed } of eachCluster(db, question)) {
    const began = performance.now()
    for (const { material, wanted, options } of question.whatIf === undefined ? [assumed] : [actual, assumed])
      for (const edition of wanted) judgeBriefly(edition, material, options)
    milliseconds += performance.now() - began
  }
  return milliseconds / 1000
}

const CLUSTERS_TOLD = 120

/** One cluster after the other by all rule sets, told in full: as its page asks. */
export async function measureOneCluster(db: Db): Promise<RulesAnswer<'one-cluster'>> {
  const rules = await readRules(db, null)
  const clusters = spread(await readClusterIds(db, null), CLUSTERS_TOLD)
  const reading: number[] = []
  const judging: number[] = []
  const all: number[] = []
  // The first ones warm the program up.
  for (const cluster of [...clusters.slice(0, 20), ...clusters]) {
    const question = { clusters: [cluster], day: DAY, knownAt: null, rules }
    const began = performance.now()
    for await (const { material, wanted, options } of eachCluster(db, question)) {
      const read = performance.now()
      for (const edition of wanted) judge(edition, material, options)
      reading.push(read - began)
      judging.push(performance.now() - read)
    }
    const whole = await timed(() => judgeClusters(db, question))
    all.push(whole.seconds * 1000)
  }
  const told = (milliseconds: number[]) => latencyOf(milliseconds.slice(20), sum(milliseconds) / 1000, 0)
  return { clusters: clusters.length, reading: told(reading), judging: told(judging), all: told(all) }
}

/** Eight independent members instead of five: who would move? */
export async function measureWhatIf(db: Db): Promise<RulesAnswer<'what-if'>> {
  const rules = await readRules(db, null)
  const whatIf = {
    ...nothingAssumed,
    thresholds: [{ ruleSet: CALL, condition: 'independent-members', index: 0, value: 8 }],
  }
  const question = { clusters: 'all' as const, day: DAY, knownAt: null, rules, whatIf }
  const { seconds, result } = await timed(() => compareWhatIf(db, question))
  const judgingSeconds = await timeJudging(db, { ...question, ruleSets: [CALL] })
  return { seconds, judgingSeconds, moved: movesIn(result).length, verdicts: result.length }
}

export async function measureRecording(db: Db): Promise<RulesAnswer<'recording'>> {
  const world = { db, now: () => new Date() }
  const first = await timed(() => recordVerdicts(world, { day: DAY, by: 'bench' }))
  const again = await timed(() => recordVerdicts(world, { day: DAY, by: 'bench' }))
  return {
    firstSeconds: first.seconds,
    againSeconds: again.seconds,
    recorded: first.result.recorded,
    recordedAgain: again.result.recorded,
  }
}

/** The same call by the engine and by hand-written SQL: how long each takes, and in how many they differ. */
export async function measureSql(db: Db, pool: pg.Pool): Promise<RulesAnswer<'sql'>> {
  const rules = inOneReading(await readRules(db, null), CALL, 'a')
  const question = { clusters: 'all' as const, day: DAY, knownAt: null, rules, ruleSets: [CALL] }
  await callInSql(pool, DAY)
  const bySql = await timed(() => callInSql(pool, DAY))
  const reading = await timed(() => readOnly(db, { rules, ruleSets: [CALL] }))
  const byEngine = await timed(() => judgeMatrix(db, question))
  const outcomes = (answer: boolean) =>
    tallyOf(
      byEngine.result.flatMap(({ subject, tests }) =>
        (bySql.result.get(subject) ?? false) === answer ? tests.map(({ outcome }) => outcome) : [],
      ),
    )
  return {
    sqlSeconds: bySql.seconds,
    engineSeconds: byEngine.seconds,
    engineReadingSeconds: reading.seconds,
    yes: outcomes(true),
    no: outcomes(false),
  }
}

/** Reads what some rule sets ask of all clusters, and judges nothing. */
async function readOnly(db: Db, { rules, ruleSets }: { rules: Rules; ruleSets: readonly string[] }): Promise<void> {
  const all = eachCluster(db, { clusters: 'all', day: DAY, knownAt: null, rules, ruleSets })
  for await (const { material } of all) if (material.gained.members > 0) throw new Error('nobody was gained')
}

function inOneReading(rules: Rules, id: string, reading: string): Rules {
  return new Map([...rules].map(([each, edition]) => [each, each === id ? onlyReading(edition, reading) : edition]))
}

function onlyReading(edition: RuleSetEdition, reading: string): RuleSetEdition {
  const { ruleSet } = edition
  return { ...edition, ruleSet: { ...ruleSet, readings: ruleSet.readings.filter(({ id }) => id === reading) } }
}

/** So many of a list, evenly spread over it. */
export function spread<T>(list: readonly T[], number: number): T[] {
  const step = Math.max(1, list.length / number)
  return Array.from({ length: Math.min(number, list.length) }, (_, index) => list[Math.floor(index * step)]).filter(
    (each) => each !== undefined,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
