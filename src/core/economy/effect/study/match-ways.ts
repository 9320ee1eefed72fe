import { quantileOf } from '../../quantile.ts'
import { randomFrom } from '../../random.ts'
import { designOf } from '../design.ts'
import type { Covariates, DesignRefusal } from '../design.ts'
import { fitLogit } from '../logit.ts'
import type { LogitFit } from '../logit.ts'
import { matchCoarsened } from '../match-coarsened.ts'
import { usualCaliper } from '../match-nearest.ts'
import { overlapOf } from '../overlap.ts'
import type { Overlap } from '../overlap.ts'
import type { FirmRow } from './firm-row.ts'
import type { StudyRules } from './study-rules.ts'

/** A covariate that could not be used, and why. */
export type LeftOut = { readonly covariate: string; readonly why: DesignRefusal['refused'] }

/** What firms are paired by: the same stratum, then the nearest score within the caliper. */
export type MatchWay = {
  readonly scores: Float64Array
  readonly strata: Int32Array
  readonly caliper: number | null
  /** Of propensity scores, where there are any. */
  readonly overlap: Overlap | null
}

type Asked = {
  readonly rows: readonly FirmRow[]
  readonly covariates: Covariates
  /** The county of each row, all small ones together: the covariates have no column for the largest, which exact strata need. */
  readonly counties: Float64Array
  readonly treated: Uint8Array
  readonly rules: StudyRules
}

/**
 * By the caliper: the logit of the propensity score, one over all starts, within the strata of the rows; a covariate that cannot be used (constant,
 * collinear, telling the groups apart without error) is left out and named, and there is no way where none can be. Exactly, or coarsened:
 * finer strata and a lot instead of a score, drawn from the seed, one outside firm for each treated one (k-to-k of Iacus, King & Porro 2012).
 */
export function matchWay(asked: Asked): { readonly way: MatchWay | null; readonly leftOut: readonly LeftOut[] } {
  const { rows, covariates, treated, rules } = asked
  if (rules.matching === 'caliper') {
    const { fit, leftOut } = fitWhatCan(covariates, treated, rows.length)
    if (fit === null) return { way: null, leftOut }
    const strata = Int32Array.from(rows, ({ stratum }) => stratum)
    const overlap = overlapOf(fit.scores, treated)
    return { way: { scores: fit.logits, strata, caliper: usualCaliper(fit.logits, rules.caliper), overlap }, leftOut }
  }
  const next = randomFrom(rules.seed)
  const scores = Float64Array.from(rows, () => next())
  return { way: { scores, strata: finerStrata(asked), caliper: null, overlap: null }, leftOut: [] }
}

/** Strata of the rows told further apart: by county, and by every other covariate where these are coarsened. */
function finerStrata({ rows, covariates, counties, treated, rules }: Asked): Int32Array {
  const { names, columns } = covariates
  const used = [...names.keys()].filter((at) => rules.matching === 'coarsened' && !(names[at] ?? '').startsWith('region:'))
  const own = Float64Array.from(rows, ({ stratum }) => stratum)
  const strata = matchCoarsened(
    {
      names: ['stratum', 'county', ...used.map((at) => names[at] ?? '')],
      columns: [own, counties, ...used.map((at) => columns[at] ?? own)],
    },
    treated,
    cutsOf(covariates, rules),
  )
  // A firm that has nobody in its stratum is in none with others, and may not meet them there.
  return strata.map((stratum, row) => (stratum === -1 && treated[row] === 1 ? -2 - row : stratum))
}

/** Whether a wage is published and the county are what they are; sizes and wages are logarithms. */
function cutsOf({ names, columns }: Covariates, { cuts }: StudyRules): Map<string, readonly number[]> {
  const column = (name: string) => columns[names.indexOf(name)] ?? new Float64Array()
  const published = column('wage-published')
  const wages = Float64Array.from(column('wage'))
    .filter((_, at) => published[at] === 1)
    .toSorted()
  const parts = Array.from({ length: cuts.wageParts - 1 }, (_, at) => (at + 1) / cuts.wageParts)
  return new Map([
    ['size', cuts.size.map(Math.log)],
    ['wage', wages.length === 0 ? [] : parts.map((part) => quantileOf(wages, part))],
    ['years-seen', cuts.yearsSeen],
  ])
}

function fitWhatCan(
  covariates: Covariates,
  treated: Uint8Array,
  rows: number,
): { readonly fit: LogitFit | null; readonly leftOut: LeftOut[] } {
  const everyone = Int32Array.from({ length: rows }, (_, at) => at)
  const leftOut: LeftOut[] = []
  let kept = covariates
  for (;;) {
    const design = designOf(kept, everyone)
    const result = 'refused' in design ? design : fitLogit(design, treated)
    if (!('refused' in result)) return { fit: result, leftOut }
    const at = 'covariate' in result ? kept.names.indexOf(result.covariate) : -1
    if (at === -1) return { fit: null, leftOut }
    leftOut.push({ covariate: kept.names[at] ?? '', why: result.refused })
    kept = { names: kept.names.toSpliced(at, 1), columns: kept.columns.toSpliced(at, 1) }
  }
}
