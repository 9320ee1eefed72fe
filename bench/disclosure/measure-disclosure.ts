import { attack } from '#core/disclosure/attack.ts'
import { protectTables } from '#core/disclosure/protect-tables.ts'
import { protectSystem } from '#core/disclosure/protect-system.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { systemOf } from '#core/disclosure/system.ts'
import type { System } from '#core/disclosure/system.ts'
import { targetsOf } from '#core/disclosure/targets.ts'
import { tidyPlan } from '#core/disclosure/tidy-plan.ts'
import { diceFor } from '../country/dice.ts'
import { cellCount, inventTable } from './invent-tables.ts'
import type { Shape } from './invent-tables.ts'
import { solveRelaxed, solveWhole } from './solve-bound.ts'
import type { Bound } from './solve-bound.ts'

export type DisclosureResult = {
  readonly title: string
  readonly cells: number
  readonly firms: number
  readonly unsafe: number
  readonly extra: number
  readonly extraCost: number
  /** The same when only outsiders are kept out, which is what the solver is asked; null where it was not tried. */
  readonly outsidersCost: number | null
  readonly seconds: number
  readonly attackSeconds: number
  readonly leaks: number
  readonly bound: Bound
}

const firmsPerCell = 15

const shapes: readonly Shape[] = [
  { title: '2 breakdowns', levels: [[9], [9]], firmsPerCell },
  { title: '3 breakdowns', levels: [[4], [4], [4]], firmsPerCell },
  { title: '2 breakdowns, one of two levels', levels: [[4, 4], [4]], firmsPerCell },
  { title: '2 breakdowns', levels: [[30], [32]], firmsPerCell },
  { title: '3 breakdowns', levels: [[9], [9], [9]], firmsPerCell },
  {
    title: '2 breakdowns of two levels',
    levels: [
      [4, 5],
      [6, 5],
    ],
    firmsPerCell,
  },
  { title: '2 breakdowns', levels: [[99], [99]], firmsPerCell },
  { title: '3 breakdowns', levels: [[20], [20], [21]], firmsPerCell },
  {
    title: '2 breakdowns of two and three levels',
    levels: [
      [5, 4, 4],
      [8, 10],
    ],
    firmsPerCell,
  },
]

const LARGEST_COMPARED = 1_100

function costAgainstOutsiders(known: System): number {
  // Where nobody is known to stand behind an amount, nobody knows one.
  const system: System = { ...known, atoms: known.atoms.map((atom) => ({ ...atom, shares: [] })) }
  const plan = protectSystem(system, { targets: targetsOf(system, disclosureRules.confidential), isOut: () => false })
  tidyPlan(system, plan, 100_000_000)
  return system.sums.reduce(
    (cost, { weight, sensitivity }, sum) => cost + (plan.withheld[sum] === true && sensitivity === null ? weight : 0),
    0,
  )
}

/** Larger systems have too many yes-or-no questions for an exact answer in a minute. */
const LARGEST_EXACT = 130

export async function measureDisclosure(say: (line: string) => void): Promise<DisclosureResult[]> {
  const results: DisclosureResult[] = []
  for (const [index, shape] of shapes.entries()) {
    say(`disclosure: ${shape.title}, ${cellCount(shape)} cells`)
    const result = await measureShape(shape, diceFor(4, index).roll)
    say(`disclosure: ${JSON.stringify(result)}`)
    results.push(result)
  }
  return results
}

async function measureShape(shape: Shape, roll: () => number): Promise<DisclosureResult> {
  const rule = disclosureRules.confidential
  const table = inventTable('table', shape, roll)
  const start = performance.now()
  const { tables } = protectTables([table], rule)
  const seconds = (performance.now() - start) / 1000
  const attackStart = performance.now()
  const leaks = attack([{ asked: [table], shown: tables }], rule).length
  const attackSeconds = (performance.now() - attackStart) / 1000
  const system = systemOf([table], rule)
  const extra = new Set<number>()
  const unsafe = new Set<number>()
  for (const [cell, { because }] of (tables[0]?.cells ?? []).entries()) {
    const sum = system.sumAt[0]?.[cell] ?? -1
    if (because !== null) (because === 'protects-another' ? extra : unsafe).add(sum)
  }
  const extraCost = [...extra].reduce((cost, sum) => cost + (system.sums[sum]?.weight ?? 0), 0)
  const outsidersCost = cellCount(shape) > LARGEST_COMPARED ? null : costAgainstOutsiders(system)
  const isSmall = cellCount(shape) <= LARGEST_EXACT
  const bound = isSmall ? await solveWhole(system, targetsOf(system, rule)) : await solveRelaxed(system)
  const firms = table.contributions.length
  const { title } = shape
  const cells = cellCount(shape)
  return {
    title,
    cells,
    firms,
    unsafe: unsafe.size,
    extra: extra.size,
    extraCost,
    outsidersCost,
    seconds,
    attackSeconds,
    leaks,
    bound,
  }
}
