import { TOTAL } from '#core/disclosure/table-asked.ts'
import type { Breakdown, Contribution, TableAsked } from '#core/disclosure/table-asked.ts'

/** A table of invented turnovers. */
export type Shape = {
  readonly title: string
  /** For each breakdown, the number of codes at each level below the one before: [10] or [4, 5] (4 groups of 5). */
  readonly levels: readonly (readonly number[])[]
  /** How many firms, on average, stand in a finest cell. */
  readonly firmsPerCell: number
}

export function inventTable(id: string, { levels, firmsPerCell }: Shape, random: () => number): TableAsked {
  const breakdowns = levels.map((each, index) => breakdownOf(`b${index}`, each))
  const finest = breakdowns.map(({ codes }) => {
    const parents = new Set(codes.map(({ within }) => within))
    return codes.filter(({ code }) => !parents.has(code)).map(({ code }) => code)
  })
  const contributions: Contribution[] = []
  const visit = (at: Readonly<Record<string, string>>, axis: number): void => {
    const codes = finest[axis]
    if (codes === undefined) {
      // A few cells are empty, most have some firms, sizes are far apart as those of real firms are.
      const firms = random() < 0.1 ? 0 : Math.round(-Math.log(1 - random()) * firmsPerCell)
      for (let firm = 0; firm < firms; firm += 1) {
        const name = `f${contributions.length}`
        contributions.push({ id: name, by: name, amount: Math.round(Math.exp(5 + 1.3 * normal(random))), at })
      }
      return
    }
    for (const code of codes) visit({ ...at, [breakdowns[axis]?.id ?? '']: code }, axis + 1)
  }
  visit({}, 0)
  return { id, measure: 'turnover-eur', kind: 'magnitude', breakdowns, contributions }
}

export function cellCount({ levels }: Shape): number {
  return levels.reduce((product, each) => product * (1 + countCodes(each)), 1)
}

function countCodes(levels: readonly number[]): number {
  return levels.reduce((sum, _, index) => sum + levels.slice(0, index + 1).reduce((product, each) => product * each, 1), 0)
}

function breakdownOf(id: string, levels: readonly number[]): Breakdown {
  const codes: { code: string; within: string | null }[] = []
  const grow = (within: string | null, level: number): void => {
    for (let index = 0; index < (levels[level] ?? 0); index += 1) {
      const code = within === null ? `${id}.${index}` : `${within}.${index}`
      codes.push({ code, within })
      grow(code, level + 1)
    }
  }
  grow(null, 0)
  if (codes.some(({ code }) => code === TOTAL)) throw new Error('a code is named as the total')
  return { id, codes }
}

/** Box and Muller 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
