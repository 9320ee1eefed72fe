import { findCorners, indexCorners } from './find-corners.ts'
import type { CornerIndex, Corners } from './find-corners.ts'
import { openReach } from './reach.ts'
import type { Question, Reach } from './reach.ts'
import type { System } from './system.ts'
import type { Target } from './targets.ts'
import { worldOf } from './world.ts'
import type { World } from './world.ts'

export type Plan = {
  readonly withheld: boolean[]
  /** Sums that stand in print already: nobody can take them back. */
  readonly isOut: (sum: number) => boolean
  readonly targets: readonly Target[]
  /** For each target, the worlds that prove that it stays uncertain enough for everybody. */
  readonly worlds: World[][]
  /** Targets that nothing can protect any more, because of what is out. */
  readonly unprotected: Target[]
  readonly reach: Reach
  readonly corners: CornerIndex
  readonly placesOf: ReadonlyMap<number, readonly Place[]>
  readonly amountsOf: ReadonlyMap<string, ReadonlyMap<number, number>>
}

type Place = { readonly layout: number; readonly cell: number }

/**
 * Chooses the cells to withhold. First every unsafe cell gets the cheapest block of corners; then each end of each interval
 * is proved by a possible world, for outsiders and for every firm that knows a part of that world; where none exists, the
 * published sum that stands in the way at the lowest price is withheld until there is one. Withholding more never
 * makes an interval narrower, so one round is enough.
 */
export function protectSystem(system: System, { targets, isOut }: Pick<Plan, 'targets' | 'isOut'>): Plan {
  const withheld = system.sums.map(({ sensitivity }, sum) => sensitivity !== null && !isOut(sum))
  const plan = openPlan(system, { targets, isOut, withheld })
  const first = targets.map((target) => {
    const block = findBlock(system, plan, { target, insider: null, mostCost: Number.POSITIVE_INFINITY })
    withhold(plan, block?.opens ?? [])
    return block === null ? [] : walk(system, plan, { block, target, insider: null })
  })
  for (const [index, target] of targets.entries()) {
    const worlds = prove(system, plan, { target, worlds: first[index] ?? [], by: 'withholding' })
    if (worlds === null) plan.unprotected.push(target)
    plan.worlds.push(worlds ?? [])
  }
  return plan
}

/** A plan in which nothing is proved yet. */
export function openPlan(system: System, { targets, isOut, withheld }: Pick<Plan, 'targets' | 'isOut' | 'withheld'>): Plan {
  return {
    withheld,
    isOut,
    targets,
    unprotected: [],
    worlds: [],
    reach: openReach(system, (sum) => withheld[sum] === true),
    corners: indexCorners(system),
    placesOf: placesOf(system),
    amountsOf: amountsByUnit(system),
  }
}

function withhold(plan: Plan, sums: readonly number[]): void {
  for (const sum of sums) {
    plan.withheld[sum] = true
    plan.reach.setWithheld(sum, true)
  }
}

/** How worlds are found: withholding more where that helps; of what is withheld now, blocks alone (quick) or any world. */
export type Means = 'withholding' | 'blocks' | 'any-world'

type Asker = { readonly target: Target; readonly insider: string | null }

/** The cheapest block of corners that keeps a target uncertain for somebody, round one of its larger atoms. */
function findBlock(
  system: System,
  plan: Plan,
  { target, insider, mostCost }: Asker & { readonly mostCost: number },
): Corners | null {
  const { sum, atoms } = target
  const known = insider === null ? undefined : plan.amountsOf.get(insider)
  const down = needOf(plan, { target, insider, direction: -1 })
  const knownOf = (atom: number) => {
    const own = known?.get(atom)
    return own === undefined ? 0 : system.atoms[atom]?.shares.length === 1 ? null : own
  }
  const priceOf = (each: number) =>
    plan.withheld[each] === true ? 0 : plan.isOut(each) ? Number.POSITIVE_INFINITY : (system.sums[each]?.weight ?? 0)
  const origins = atoms.toSorted((one, other) => amountOf(system, other) - amountOf(system, one)).slice(0, MOST_ORIGINS)
  const found: Corners[] = []
  for (const { layout, cell } of sum === null ? [] : (plan.placesOf.get(sum) ?? [])) {
    for (const origin of origins) {
      const asked = { layout, cell, origin, up: target.width, down, priceOf, knownOf }
      const block = findCorners(system, plan.corners, { ...asked, mostCost: found.at(-1)?.cost ?? mostCost })
      if (block !== null) found.push(block)
    }
  }
  return found.at(-1) ?? null
}

/** How many atoms of a larger cell are tried as the one that wanders. */
const MOST_ORIGINS = 3

function placesOf(system: System): Map<number, Place[]> {
  const places = new Map<number, Place[]>()
  for (const [layout, sumAt] of system.sumAt.entries()) {
    for (const [cell, sum] of sumAt.entries()) {
      if (sum >= 0) places.set(sum, [...(places.get(sum) ?? []), { layout, cell }])
    }
  }
  return places
}

function amountOf(system: System, atom: number): number {
  return system.atoms[atom]?.amount ?? 0
}

function amountsByUnit(system: System): Map<string, Map<number, number>> {
  const amounts = new Map<string, Map<number, number>>()
  for (const [atom, { shares }] of system.atoms.entries()) {
    for (const { by, amount } of shares) amounts.set(by, (amounts.get(by) ?? new Map<number, number>()).set(atom, amount))
  }
  return amounts
}

const bothWays = [1, -1] as const

/** Goes round a block as far as the target needs, one way and the other. */
function walk(system: System, plan: Plan, { block, target, insider }: Asker & { readonly block: Corners }): World[] {
  return bothWays.map((direction) => {
    const far = needOf(plan, { target, insider, direction })
    return worldOf(system, {
      direction,
      far,
      move: new Map([...block.signs].map(([atom, sign]) => [atom, sign * direction * far])),
    })
  })
}

/** How far an end of the interval has to be: below, never further than to what is known of it (zero, for an outsider). */
function needOf(plan: Plan, { target, insider, direction }: Asker & { readonly direction: 1 | -1 }): number {
  if (direction === 1) return target.width
  const amounts = insider === null ? undefined : plan.amountsOf.get(insider)
  const ownPart = amounts === undefined ? 0 : target.atoms.reduce((sum, atom) => sum + (amounts.get(atom) ?? 0), 0)
  return Math.max(0, Math.min(target.width, target.value - ownPart))
}

type Proof = {
  readonly target: Target
  /** Worlds that are known already. */
  readonly worlds: readonly World[]
  readonly by: Means
}

/**
 * Completes the worlds of a target: for each end, one that is far enough, and for every firm that can tell from its own
 * amounts that a world is not the true one, another that it cannot. Who knows no amount that differs learns nothing new.
 */
export function prove(system: System, plan: Plan, { target, worlds, by }: Proof): World[] | null {
  const all = [...worlds]
  const isDoubted = (direction: 1 | -1, insider: string | null) => {
    const need = needOf(plan, { target, insider, direction }) * (1 - NOTHING)
    return !all.some(
      (world) => world.direction === direction && world.far >= need && (insider === null || !world.doubters.has(insider)),
    )
  }
  for (const direction of bothWays) {
    const convince = (insider: string | null): boolean => {
      if (!isDoubted(direction, insider)) return true
      const found = findWorlds(system, plan, { target, direction, insider, by })
      all.push(...found)
      return found.length > 0
    }
    if (!convince(null)) return null
    const first = all.find((world) => world.direction === direction)
    for (const unit of first?.doubters ?? []) {
      if (unit !== target.only && !convince(unit)) return null
    }
  }
  return all
}

type Search = Asker & { readonly direction: 1 | -1; readonly by: Means }

/**
 * Worlds far enough from the truth, the simplest first: a block that is withheld already, any other world, and where more may
 * be withheld, the cheapest block, or else whatever stands in the way. None when there is none.
 */
function findWorlds(system: System, plan: Plan, { target, direction, insider, by }: Search): World[] {
  const free = findBlock(system, plan, { target, insider, mostCost: NOTHING })
  if (free !== null) return walk(system, plan, { block: free, target, insider })
  const known = insider === null ? undefined : plan.amountsOf.get(insider)
  const need = needOf(plan, { target, insider, direction })
  const question: Question = { atoms: target.atoms, direction, need, ...(known === undefined ? {} : { known }) }
  if (by === 'blocks') return []
  const isEnough = (far: number) => far >= need * (1 - NOTHING)
  let answer = by === 'withholding' && plan.reach.isLarge ? null : plan.reach.reach(question)
  if (by === 'withholding' && (answer === null || !isEnough(answer.far))) {
    const block = findBlock(system, plan, { target, insider, mostCost: Number.POSITIVE_INFINITY })
    withhold(plan, block?.opens ?? [])
    if (block !== null) return walk(system, plan, { block, target, insider })
  }
  answer ??= plan.reach.reach(question)
  while (!isEnough(answer.far)) {
    if (by !== 'withholding') return []
    const cheapest = answer.inTheWay
      .filter(({ sum }) => !plan.isOut(sum))
      .map(({ sum, pull }) => ({ sum, price: (system.sums[sum]?.weight ?? 0) / Math.min(pull, 1) }))
      .toSorted((one, other) => one.price - other.price || one.sum - other.sum)[0]
    if (cheapest === undefined) return withholdTotals(system, plan, { target, insider, direction })
    withhold(plan, [cheapest.sum])
    answer = plan.reach.reach(question)
  }
  return [worldOf(system, { direction, far: answer.far, move: answer.move })]
}

/** The last resort: with all totals of an amount withheld it may be anything. None when one of them is out already. */
function withholdTotals(
  system: System,
  plan: Plan,
  { target, insider, direction }: Asker & { readonly direction: 1 | -1 },
): World[] {
  const known = insider === null ? undefined : plan.amountsOf.get(insider)
  const isFree = (atom: number) => known?.has(atom) !== true || (system.atoms[atom]?.shares.length ?? 0) > 1
  const need = needOf(plan, { target, insider, direction })
  const move = new Map<number, number>()
  let far = 0
  for (const atom of target.atoms.filter(isFree)) {
    if (far >= need) break
    const room = direction === 1 ? need : amountOf(system, atom) - (known?.get(atom) ?? 0)
    const step = Math.min(room, need - far)
    move.set(atom, direction * step)
    far += step
  }
  const world = worldOf(system, { direction, far, move })
  const isTied = [...move.keys()].some((atom) => (system.atoms[atom]?.ties.length ?? 0) > 0)
  if (far < need * (1 - NOTHING) || isTied || [...world.changes].some((sum) => plan.isOut(sum))) return []
  withhold(plan, [...world.changes])
  return [world]
}

const NOTHING = 1e-9
