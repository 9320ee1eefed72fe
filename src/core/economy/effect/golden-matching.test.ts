import { expect, test } from 'vitest'
import { describeWithGolden, goldenJson, goldenText } from '../testing/golden.ts'
import { balanceOf } from './balance.ts'
import { designOf, isRefused } from './design.ts'
import type { Covariates } from './design.ts'
import { fitLogit } from './logit.ts'
import { matchCoarsened } from './match-coarsened.ts'
import { matchNearest, usualCaliper } from './match-nearest.ts'
import { weightedDifference } from './matched-effect.ts'

type Golden = {
  readonly [estimate: string]: { readonly [field: string]: number } & { readonly smd_before: Smd; readonly smd_after: Smd }
}
type Smd = { readonly [covariate: string]: number }

function rowsOf(path: string): { [column: string]: string }[] {
  const [head, ...lines] = goldenText(`golden/07_matching/${path}`).trim().replaceAll('"', '').split(/\r?\n/)
  const names = (head ?? '').split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])))
}

const column = (rows: readonly { [column: string]: string }[], name: string) =>
  Float64Array.from(rows, (row) => Number(row[name]))

/** Cut points of `count` bins of equal width between the least and the largest value; Sturges' rule when no count is given. */
function equalCuts(values: ArrayLike<number>, count = Math.ceil(Math.log2(values.length) + 1)): number[] {
  let least = Infinity
  let most = -Infinity
  for (let at = 0; at < values.length; at += 1) {
    least = Math.min(least, values[at] ?? NaN)
    most = Math.max(most, values[at] ?? NaN)
  }
  return Array.from({ length: count - 1 }, (_, index) => least + ((most - least) * (index + 1)) / count)
}

/** As published: of a control the treated of its stratum by its controls, times all kept controls by all kept treated; of a treated unit 1. */
function weightsOf(strata: Int32Array, treated: ArrayLike<number>): Float64Array {
  const count = (isTreated: number, stratum: number | null) =>
    strata.filter((own, unit) => own !== -1 && treated[unit] === isTreated && (stratum === null || own === stratum)).length
  const kept = count(0, null) / count(1, null)
  return Float64Array.from(strata, (own, unit) => {
    if (own === -1) return 0
    return treated[unit] === 1 ? 1 : (count(1, own) / count(0, own)) * kept
  })
}

describeWithGolden('the study of LaLonde (1986) in the sample of Dehejia and Wahba (1999)', () => {
  // The shape of the file is known: it lies beside the project.
  const golden = goldenJson('golden/07_matching/expected.json') as Golden
  const rows = rowsOf('matchit_lalonde.csv')
  const treated = column(rows, 'treat')
  const outcome = column(rows, 're78')
  const race = (name: string) => Float64Array.from(rows, (row) => (row['race'] === name ? 1 : 0))
  const names = ['age', 'educ', 'racehispan', 'racewhite', 'married', 'nodegree', 're74', 're75']
  const covariates: Covariates = {
    names,
    columns: names.map((name) => (name.startsWith('race') ? race(name.slice(4)) : column(rows, name))),
  }
  const design = designOf(covariates, Int32Array.from(rows.keys()))
  const fit = isRefused(design) ? design : fitLogit(design, treated)
  if (isRefused(fit)) throw new Error(fit.refused)
  const { scores } = fit

  test('the propensity score is that of the published logit', () => {
    const expected: Smd = golden['pscore_logit_coef'] ?? {}
    expect(fit.coefficients[0]).toBeCloseTo(expected['(Intercept)'] ?? NaN, 8)
    for (const [index, name] of names.entries())
      expect((fit.coefficients[index + 1] ?? NaN) / (expected[name] ?? NaN)).toBeCloseTo(1, 7)
    const theirs = column(rowsOf('matchit_lalonde_pscore.csv'), 'ps')
    for (const [unit, score] of scores.entries()) expect(Math.abs(score - (theirs[unit] ?? NaN))).toBeLessThan(1e-8)
  })

  const ours = (options: { caliper: number | null; strata: Int32Array | null }) =>
    matchNearest({ scores: column(rowsOf('matchit_lalonde_pscore.csv'), 'ps'), treated, ...options })

  function distances(pairs: readonly (readonly [number, number])[]): number[] {
    return pairs.map(([a, b]) => Math.abs((scores[a] ?? NaN) - (scores[b] ?? NaN))).toSorted((a, b) => a - b)
  }

  test.each([
    { file: 'nn_ps_1to1_norepl_pairs.csv', caliper: false, exact: false },
    { file: 'nn_ps_caliper0.2_pairs.csv', caliper: true, exact: false },
    { file: 'nn_ps_exact_race_pairs.csv', caliper: false, exact: true },
  ])('the distances of $file are those of the pairs made here', ({ file, caliper, exact }) => {
    const strata = Int32Array.from(rows, (row) => ['black', 'hispan', 'white'].indexOf(row['race'] ?? ''))
    const matched = ours({ caliper: caliper ? usualCaliper(scores) : null, strata: exact ? strata : null })
    const place = new Map(rows.map((row, index) => [row['id'] ?? '', index]))
    const theirs = rowsOf(file).flatMap((row) => {
      const control = place.get(row['m.match.matrix'] ?? '')
      return control === undefined ? [] : [[place.get(row['treated'] ?? '') ?? -1, control] as const]
    })
    const mine = [...matched.treated].map((unit, pair) => [unit, matched.controls[pair] ?? -1] as const)
    expect(mine).toHaveLength(theirs.length)
    for (const [index, distance] of distances(mine).entries())
      expect(Math.abs(distance - (distances(theirs)[index] ?? NaN))).toBeLessThan(1e-9)
  })

  test('estimate, error clustered by pair and balance of one control each', () => {
    const place = new Map(rows.map((row, index) => [row['id'] ?? '', index]))
    const weights = new Float64Array(rows.length)
    const clusters = new Int32Array(rows.length).fill(-1)
    for (const [pair, row] of rowsOf('nn_ps_1to1_norepl_pairs.csv').entries()) {
      for (const id of [row['treated'], row['m.match.matrix']]) {
        weights[place.get(id ?? '') ?? -1] = 1
        clusters[place.get(id ?? '') ?? -1] = pair
      }
    }
    const expected = golden['nn_ps_1to1_norepl']
    const result = weightedDifference({ outcome, treated, weights, clusters })
    expect(result.estimate).toBeCloseTo(expected?.['att'] ?? NaN, 6)
    expect(result.standardError).toBeCloseTo(expected?.['se_cluster_subclass'] ?? NaN, 6)
    for (const { name, before, after } of balanceOf(covariates, treated, weights)) {
      // For yes-no covariates the published scale is √(p(1−p)), which is smaller than the deviation of a sample by √(184/185).
      const scale = ['age', 'educ', 're74', 're75'].includes(name) ? 1 : Math.sqrt(184 / 185)
      expect(before).toBeCloseTo((expected?.smd_before[name] ?? NaN) * scale, 9)
      expect(after).toBeCloseTo((expected?.smd_after[name] ?? NaN) * scale, 9)
    }
  })

  test('coarsened exact matching keeps 65 treated and 75 others, and gives the published estimate', () => {
    const cuts = new Map(['age', 'educ', 're74', 're75'].map((name) => [name, equalCuts(column(rows, name))]))
    const strata = matchCoarsened(covariates, treated, cuts)
    const weights = weightsOf(strata, treated)
    const result = weightedDifference({ outcome, treated, weights, clusters: strata })
    expect(result).toMatchObject({ treated: 65, controls: 75 })
    expect(result.estimate).toBeCloseTo(golden['cem']?.['att'] ?? NaN, 6)
    expect(result.standardError).toBeCloseTo(golden['cem']?.['se_cluster_subclass'] ?? NaN, 6)
    for (const { name, after } of balanceOf(covariates, treated, weights))
      expect(Math.abs(after - (golden['cem']?.smd_after[name] ?? NaN))).toBeLessThan(1e-9)
  })
})
