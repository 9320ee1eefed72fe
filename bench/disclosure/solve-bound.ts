import type { System } from '#core/disclosure/system.ts'
import type { Target } from '#core/disclosure/targets.ts'
import { openHighs } from '#core/disclosure/testing/open-highs.ts'

/** What withholding must cost at least beyond the unsafe cells: the cheapest choice, or a limit from a simpler question. */
export type Bound = {
  /** The cheapest choice there is; a limit below it that the solver has proved; a weaker limit from a simpler question. */
  readonly kind: 'optimum' | 'limit of the relaxation'
  readonly cost: number
  readonly seconds: number
}

const SOLVER_SECONDS = 30

/**
 * The cell suppression problem in full (Fischetti and Salazar 2000): for each unsafe cell and each end of its interval a
 * possible world, and a yes or no for each cell. Outsiders only: what insiders know makes it dearer still.
 */
export async function solveWhole(system: System, targets: readonly Target[]): Promise<Bound> {
  const lines: string[] = []
  const free: string[] = []
  for (const [index, { sum, atoms, width, value }] of targets.entries()) {
    if (sum === null) continue
    for (const way of [1, -1]) {
      const need = way === 1 ? width : Math.min(width, value)
      if (need === 0) continue
      const name = (atom: number) => `d${index}${way === 1 ? 'u' : 'l'}${atom}`
      lines.push(` ${terms(atoms.map(name))} = ${way * need}`)
      for (const [atom, { amount }] of system.atoms.entries()) free.push(` ${-amount} <= ${name(atom)} <= ${2 * need}`)
      for (const [other, each] of system.sums.entries()) {
        if (each.sensitivity !== null) continue
        // Nobody has to change by more than twice what the unsafe cell changes by.
        const most = 2 * need
        lines.push(` ${terms(each.atoms.map(name))} - ${most} x${other} <= 0`)
        lines.push(` ${terms(each.atoms.map(name))} + ${Math.min(most, each.value)} x${other} >= 0`)
      }
    }
  }
  return solve(system, { lines, free, isWhole: true })
}

/**
 * A simpler question that every answer to the whole one answers too: in no equation of a table is exactly one cell withheld.
 * With shares of cells instead of yes and no it is a linear program, large tables included.
 */
export async function solveRelaxed(system: System): Promise<Bound> {
  const lines: string[] = []
  for (const equation of equationsOf(system)) {
    for (const sum of equation) {
      const others = equation.filter((other) => other !== sum)
      lines.push(` ${terms(others.map((other) => `x${other}`))} - x${sum} >= 0`)
    }
  }
  return solve(system, { lines, free: [], isWhole: false })
}

function terms(names: readonly string[]): string {
  return names.join(' + ')
}

type Problem = {
  readonly lines: readonly string[]
  readonly free: readonly string[]
  readonly isWhole: boolean
}

async function solve(system: System, { lines, free, isWhole }: Problem): Promise<Bound> {
  const safe = [...system.sums.entries()].filter(([, { sensitivity }]) => sensitivity === null)
  const unsafe = [...system.sums.entries()].filter(([, { sensitivity }]) => sensitivity !== null)
  const goal = safe.map(([sum, { weight }]) => `${weight} x${sum}`).join(' + ')
  const numbered = lines.map((line, index) => ` c${index}:${line}`)
  const bounds = [...free, ...unsafe.map(([sum]) => ` x${sum} = 1`), ...safe.map(([sum]) => ` 0 <= x${sum} <= 1`)]
  const whole = isWhole ? `Binary\n${safe.map(([sum]) => ` x${sum}`).join('\n')}\n` : ''
  const problem = `Minimize\n obj: ${goal}\nSubject To\n${numbered.join('\n')}\nBounds\n${bounds.join('\n')}\n${whole}End\n`
  const highs = await openHighs()
  const start = performance.now()
  const answer = highs.solve(problem, { time_limit: SOLVER_SECONDS, mip_rel_gap: 0.001, output_flag: false })
  const seconds = (performance.now() - start) / 1000
  if (answer.Status === 'Optimal')
    return { kind: isWhole ? 'optimum' : 'limit of the relaxation', cost: answer.ObjectiveValue, seconds }
  // The exact question took too long: the simpler one still gives a limit.
  if (isWhole) return { ...(await solveRelaxed(system)), seconds }
  throw new Error(`HiGHS ended with: ${answer.Status}`)
}

/** Every cell that is split along one breakdown, with its parts; empty cells left out. */
function equationsOf(system: System): number[][] {
  return system.layouts.flatMap((layout, index) => {
    const sumAt = system.sumAt[index] ?? new Int32Array()
    let stride = layout.cellCount
    return layout.axes.flatMap(({ codes, parents }) => {
      stride /= codes.length
      const step = stride
      const found: number[][] = []
      for (const parent of codes.keys()) {
        const children = [...codes.keys()].filter((code) => parents[code] === parent)
        if (children.length === 0) continue
        for (let cell = 0; cell < layout.cellCount; cell += 1) {
          if (Math.floor(cell / step) % codes.length !== parent) continue
          const parts = [parent, ...children].map((code) => sumAt[cell + (code - parent) * step] ?? -1)
          const real = new Set(parts.filter((sum) => sum >= 0))
          if (real.size > 1) found.push([...real])
        }
      }
      return found
    })
  })
}
