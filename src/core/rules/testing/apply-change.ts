import { covers, spanOf } from '#core/statements/span.ts'
import { dayBefore } from './calendar.ts'
import type { Facts, Material, Said } from '#core/rules/material.ts'
import type { RowStep, Step, Unknown } from '#core/rules/verdict.ts'
import { wouldBeSure } from './brute-force.ts'
import type { BruteQuestion } from './brute-force.ts'

/** What somebody finds out, wins, changes or waits for, as brute force understands it. */
type Applied = { readonly question: BruteQuestion; readonly decides: readonly ((key: string) => boolean)[] }

/**
 * Whether the steps, with luck in what is found out and with everything favourable of what is won or changed, make the
 * test pass whatever else is the case; for any choice among `some`. Undefined when there were too many worlds.
 */
export function suffices(question: BruteQuestion, steps: readonly Step[], most: number): boolean | undefined {
  const tried = waysOf(steps).map((way) => {
    const applied = way.reduce(applyStep, { question, decides: [] })
    return wouldBeSure(applied.question, (key) => applied.decides.some((decides) => decides(key)), most)
  })
  if (tried.includes(false)) return false
  return tried.includes(undefined) ? undefined : true
}

/**
 * The same steps with a little less: one left out, one row fewer, one day earlier. Where something of the world changes
 * and something is found out besides, only the former is taken to be as little as can be.
 */
export function lessThan(steps: readonly Step[], day: string): Step[][] {
  const hasWorld = costOf(steps).changes > 0
  return steps.flatMap((step, index) => {
    if (hasWorld && (step.kind === 'establish' || step.kind === 'establish-some')) return []
    const others = [...steps.slice(0, index), ...steps.slice(index + 1)]
    const smaller = smallerStep(step, day)
    return smaller === null ? [others] : [[...others, smaller]]
  })
}

function smallerStep(step: Step, day: string): Step | null {
  if (step.kind === 'wait') {
    const until = dayBefore(step.until)
    return until > day ? { ...step, until } : null
  }
  if (step.kind !== 'gain' && step.kind !== 'establish-some') return null
  return step.number > 1 ? { ...step, number: step.number - 1 } : null
}

/** How many things of the real world the steps change, and how many facts they find out. */
export function costOf(steps: readonly Step[]): { readonly changes: number; readonly facts: number } {
  let [changes, facts] = [0, 0]
  for (const step of steps) {
    if (step.kind === 'establish') facts += 1
    else if (step.kind === 'establish-some') facts += cheapest(step.of, step.number)
    else changes += step.kind === 'gain' ? step.number : 1
  }
  return { changes, facts }
}

function cheapest(rows: readonly RowStep[], number: number): number {
  const costs = rows.map(({ facts }) => facts.length).toSorted((one, other) => one - other)
  return costs.slice(0, number).reduce((sum, cost) => sum + cost, 0)
}

/** Every way of choosing among "any so many of these": all of them must do. */
function waysOf(steps: readonly Step[]): Step[][] {
  return steps.reduce<Step[][]>(
    (ways, step) => {
      const choices = step.kind === 'establish-some' ? chosen(step.of, step.number).map(establishing) : [[step]]
      return ways.flatMap((way) => choices.map((choice) => [...way, ...choice]))
    },
    [[]],
  )
}

function chosen<T>(among: readonly T[], number: number): T[][] {
  if (number === 0) return [[]]
  return among.flatMap((one, index) => chosen(among.slice(index + 1), number - 1).map((rest) => [one, ...rest]))
}

function establishing(rows: readonly RowStep[]): Step[] {
  return rows.flatMap(({ facts }) => facts.map((fact): Step => ({ kind: 'establish', fact, toBe: null })))
}

function applyStep({ question, decides }: Applied, step: Step): Applied {
  switch (step.kind) {
    case 'establish':
      return { question, decides: [...decides, (key) => isOf(step.fact, key)] }
    case 'establish-some':
      throw new RangeError('Choose some first')
    case 'gain':
      return {
        question: { ...question, material: withGained(question.material, step.rows, step.number) },
        decides: [...decides, (key) => key.includes(` gained ${step.rows} `)],
      }
    case 'change': {
      const material = without(question.material, step, question.day)
      const fact: Unknown = { ...step, kind: 'fact', why: 'not-said' }
      return { question: { ...question, material }, decides: [...decides, (key) => isOf(fact, key)] }
    }
    case 'wait':
      return { question: { ...question, clock: step.until }, decides }
  }
}

function withGained(material: Material, rows: 'members' | 'coordinators' | 'projects', number: number): Material {
  return { ...material, gained: { ...material.gained, [rows]: material.gained[rows] + number } }
}

/** The material without what is told of a fact for the day or the year. */
function without(material: Material, { subject, property, year }: Extract<Step, { kind: 'change' }>, day: string): Material {
  const isTold = (said: Said) =>
    year === null ? covers(said, day) : covers(spanOf(said), `${year}-01-01`) && covers(spanOf(said), `${year}-12-31`)
  const strip = (facts: Facts): Facts => ({
    ...facts,
    said: new Map([...facts.said].map(([name, said]) => [name, name === property ? said.filter((each) => !isTold(each)) : said])),
  })
  if (material.subject.subject === subject) return { ...material, subject: strip(material.subject) }
  const others = [...material.others].map(([name, facts]) => [name, name === subject ? strip(facts) : facts] as const)
  return { ...material, others: new Map(others) }
}

/** Whether brute force chooses under this name what is the case with a fact. */
export function isOf(fact: Unknown, key: string): boolean {
  switch (fact.kind) {
    case 'fact':
      return isOfFact(fact, key)
    case 'membership':
      return key.startsWith(`${fact.subject} member ${fact.member} `)
    case 'unnamed': {
      const tells = { members: 'members-total', coordinators: 'coordinator', projects: 'project' }[fact.rows]
      return key.startsWith(`${fact.subject} unnamed ${fact.rows}`) || key.startsWith(`${fact.subject} ${tells}|`)
    }
    case 'not-entered':
      return key.startsWith(`not-entered ${fact.ruleSet}/${fact.condition} `)
  }
}

/** What is told has its validity in its name; what more there may be has not. */
function isOfFact({ subject, property, year, why }: Extract<Unknown, { kind: 'fact' }>, key: string): boolean {
  const isAbout = key.startsWith(`${subject} ${property}|`) || key.startsWith(`${subject} ${property} ${year}|`)
  if (!isAbout || why === 'not-said') return isAbout
  return key.includes('–') === (why !== 'incomplete')
}
