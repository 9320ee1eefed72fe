import type { FirmPanel } from '../../firms/firm-panel.ts'
import { balanceOf } from '../balance.ts'
import type { BalanceLine } from '../balance.ts'
import { matchNearest } from '../match-nearest.ts'
import type { Overlap } from '../overlap.ts'
import { countiesOf, firmCovariates } from './firm-covariates.ts'
import type { FirmPair, FirmRow } from './firm-row.ts'
import { matchWay } from './match-ways.ts'
import type { LeftOut } from './match-ways.ts'
import type { StudyRules } from './study-rules.ts'

/** Who was treated from which year, by place in the panel, and who may not stand for an outside firm. */
export type FirmTreatment = { readonly starts: ReadonlyMap<number, number>; readonly setAside: ReadonlySet<number> }

export type MatchedFirms = {
  readonly pairs: readonly FirmPair[]
  readonly startedBefore: number
  readonly notSeenBefore: number
  readonly unmatched: number
  readonly candidates: number
  readonly balance: readonly BalanceLine[]
  readonly overlap: Overlap | null
  readonly leftOut: readonly LeftOut[]
}

/**
 * One outside firm for each treated one, as both were in the year before the start: same year, section of activity and size class exactly,
 * then as the rules say (`matchWay`). Starts take their turn from the earliest; an outside firm is
 * chosen once.
 */
export function matchFirms(panel: FirmPanel, treatment: FirmTreatment, rules: StudyRules): MatchedFirms {
  const stack = stackRows(panel, treatment, rules)
  const { rows, startedBefore, notSeenBefore } = stack
  const candidates = new Set(rows.filter(({ isTreated }) => !isTreated).map(({ firm }) => firm)).size
  const nothing = { pairs: [], startedBefore, notSeenBefore, candidates, balance: [], overlap: null, leftOut: [] }
  const treated = Uint8Array.from(rows, ({ isTreated }) => (isTreated ? 1 : 0))
  const wanted = treated.reduce((sum, one) => sum + one, 0)
  if (wanted === 0 || candidates === 0) return { ...nothing, unmatched: wanted }

  const counties = countiesOf(panel, rows, rules.fewestInRegion)
  const covariates = firmCovariates(panel, rows, counties)
  const { way, leftOut } = matchWay({ rows, covariates, counties: counties.at, treated, rules })
  if (way === null) return { ...nothing, unmatched: wanted, leftOut }
  const used = new Set<number>()
  const pairs: FirmPair[] = []
  const weights = new Float64Array(rows.length)
  const starts = [...new Set(rows.map(({ start }) => start))].toSorted((a, b) => a - b)
  for (const start of starts) {
    const open = [...rows.keys()].filter((row) => rows[row]?.start === start && !used.has(rows[row]?.firm ?? -1))
    const matched = matchNearest({
      scores: Float64Array.from(open, (row) => way.scores[row] ?? NaN),
      treated: open.map((row) => treated[row] ?? 0),
      strata: Int32Array.from(open, (row) => way.strata[row] ?? 0),
      caliper: way.caliper,
    })
    for (const [pair, unit] of matched.treated.entries()) {
      const [inside, outside] = [open[unit] ?? 0, open[matched.controls[pair] ?? 0] ?? 0]
      pairs.push({ treated: rows[inside]?.firm ?? 0, control: rows[outside]?.firm ?? 0, start })
      used.add(rows[outside]?.firm ?? 0)
      weights[inside] = 1
      weights[outside] = 1
    }
  }
  return {
    ...nothing,
    pairs,
    unmatched: wanted - pairs.length,
    balance: balanceOf(covariates, treated, weights),
    overlap: way.overlap,
    leftOut,
  }
}

function stackRows(panel: FirmPanel, { starts, setAside }: FirmTreatment, rules: StudyRules) {
  const { years, firms } = panel
  const width = years.length
  const strata = new Map<string, number>()
  const stratumOf = (firm: number, base: number, start: number): string | null => {
    const insured = panel.insured[firm * width + base] ?? NaN
    const section = panel.sectionAt[firm * width + base] ?? -1
    if (!(insured > 0) || section === -1) return null
    return `${start}|${section}|${rules.sizeClasses.filter((limit) => insured >= limit).length}`
  }
  const rows: FirmRow[] = []
  let startedBefore = 0
  let notSeenBefore = 0
  for (const [firm, start] of starts) {
    const base = years.indexOf(start - 1)
    if (start <= (years[0] ?? 0)) startedBefore += 1
    const key = base === -1 || !years.includes(start) ? null : stratumOf(firm, base, start)
    if (key === null) {
      if (start > (years[0] ?? 0)) notSeenBefore += 1
      continue
    }
    const stratum = strata.get(key) ?? strata.size
    strata.set(key, stratum)
    rows.push({ firm, base, start, isTreated: true, stratum })
  }
  for (const start of new Set(rows.map((row) => row.start))) {
    const base = years.indexOf(start - 1)
    for (let firm = 0; firm < firms.length; firm += 1) {
      if (starts.has(firm) || setAside.has(firm)) continue
      const stratum = strata.get(stratumOf(firm, base, start) ?? '')
      if (stratum !== undefined) rows.push({ firm, base, start, isTreated: false, stratum })
    }
  }
  return { rows, startedBefore, notSeenBefore }
}
