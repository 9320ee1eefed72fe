import { aggregateEffects } from '../aggregate-effects.ts'
import { groupTimeEffects } from '../group-time.ts'
import { NEVER, usualDifferences } from '../panel.ts'
import type { Panel } from '../panel.ts'
import type { Interval } from './effect-study.ts'
import { intervalOf, isVaried } from './interval.ts'
import { changeOfOutcome, logOf, outcomeOf } from './outcome-of.ts'
import type { OutcomeQuestion } from './outcome-question.ts'

/** Treated firms of a start below which a doubly robust estimate with covariates is not tried. */
const fewestInStart = 10

/** Treated firms of a start and section below which the section has no covariate of its own: it would tell the groups apart. */
const fewestInSection = 5

/**
 * The same question asked another way: doubly robust group-time effects on all firms of the sections in which there are treated ones, with size,
 * years seen and section as covariates and never-treated firms as controls. Null where too few starts are large enough to stand for the pairs.
 */
export function secondEstimate(question: OutcomeQuestion, critical: number): Interval | null {
  const { panel, starts, setAside, outcome, rules } = question
  const width = panel.years.length
  const sectionIn = (firm: number, year: number) => panel.sectionAt[firm * width + year] ?? -1
  const sections = new Set<number>()
  for (const [firm, start] of starts) sections.add(sectionIn(firm, panel.years.indexOf(start - 1)))
  sections.delete(-1)
  const firms = [...panel.firms.keys()].filter(
    (firm) => !setAside.has(firm) && panel.years.some((_, year) => sections.has(sectionIn(firm, year))),
  )
  const first = Float64Array.from(firms, (firm) =>
    panel.years.findIndex((_, year) => (panel.insured[firm * width + year] ?? NaN) > 0),
  )
  const whole: Panel = {
    years: panel.years,
    units: firms.length,
    outcome: outcomeOf(panel, firms, outcome),
    starts: Int32Array.from(firms, (firm) => starts.get(firm) ?? NEVER),
    serves: null,
    clusters: null,
    covariatesIn: (year) => {
      const at = panel.years.indexOf(year)
      const size = Float64Array.from(firms, (firm) => logOf(panel.insured[firm * width + at]))
      // In the first year everybody has been seen for as long: a column that never varies would be refused.
      const own = [...sections].flatMap((section) => {
        const column = Float64Array.from(firms, (firm) => (sectionIn(firm, at) === section ? 1 : 0))
        const count = [...starts].filter(([firm, start]) => start === year + 1 && sectionIn(firm, at) === section).length
        return count < fewestInSection ? [] : [{ name: panel.sections[section] ?? '', column, count }]
      })
      const compared = own.toSorted((one, other) => other.count - one.count).slice(1)
      return {
        names: ['size', ...(at === 0 ? [] : ['years-seen']), ...compared.map(({ name }) => name)],
        columns: [size, ...(at === 0 ? [] : [first.map((seen) => at - seen)]), ...compared.map(({ column }) => column)],
      }
    },
  }
  const groupTime = groupTimeEffects(whole, {
    ...usualDifferences,
    change: changeOfOutcome[outcome],
    limits: { ...usualDifferences.limits, treatedInCell: fewestInStart, controlsInCell: rules.fewestMatched },
  })
  const { overall } = aggregateEffects(groupTime, whole, 'group')
  if (overall === null || overall.treated < rules.fewestMatched || !isVaried(overall)) return null
  return intervalOf(overall, critical)
}
