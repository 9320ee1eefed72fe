import { describe, expect, test } from 'vitest'
import { attack } from '#core/disclosure/attack.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { TOTAL } from '#core/disclosure/table-asked.ts'
import { buildAnswers } from '#core/monitoring/testing/build-answers.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import { buildTables, numberAtPlace } from './build-tables.ts'
import { bandsOnCard } from './cards.ts'
import { pairedAmountsOf } from './contributions.ts'
import { numberAt } from '#core/monitoring/answer.ts'
import { tablePlans } from './table-plans.ts'

const turnover = [10, 12, 15, 20, 26, 30, 34, 41, 55, 60, 70].map((millions) => millions * 1_000_000)

/** A year of some clusters, whose exports are a fifth of their turnover; some of them have not told the exports. */
function year2024(silent: number): StudyMaterial {
  const slugs = turnover.map((_, index) => `cluster/c${index}`)
  return {
    year: 2024,
    years: [2024],
    knownAt: '2026-01-01T00:00:00.000000Z',
    lockedOn: null,
    country: { code: 'xl', name: { lt: 'Lendrija', en: 'Lendria' }, sample: true },
    clusters: slugs.map((cluster) => ({
      cluster,
      year: 2024,
      isActive: true,
      isNew: false,
      hasEnded: false,
      fields: ['ict'],
      county: null,
      labels: [],
      level: null,
    })),
    members: [],
    returns: slugs.map((cluster, index) => {
      const own = turnover[index] ?? 0
      return {
        cluster,
        year: 2024,
        answers: buildAnswers({ 'turnover-eur': own, ...(index < silent ? {} : { 'exports-eur': own / 5 + index * 100_000 }) }),
      }
    }),
    projects: [],
    names: new Map(),
  }
}

const plans = tablePlans.filter(({ id }) => id === 'economy' || id === 'intensities')

describe('a ratio beside the sums of its sides', () => {
  const shareIn = (material: StudyMaterial) => {
    const { tables, releases, leaks } = buildTables(plans, material)
    const table = tables.find(({ plan }) => plan.id === 'intensities') ?? expect.unreachable()
    const ofAll = table.ofAllAnswers.map(({ id }) => id)
    return { share: numberAtPlace(table, TOTAL, 2024, 'exports-share'), ofAll, releases, leaks }
  }
  const exportsOf = (silent: number) =>
    turnover.reduce((sum, each, index) => sum + (index < silent ? 0 : each / 5 + index * 100_000), 0)
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0)

  test.each([
    { silent: 0, whole: sum(turnover), isOfAll: false, because: 'all gave both' },
    {
      silent: 1,
      whole: sum(turnover),
      isOfAll: true,
      because: 'the turnover of the one that told no exports would be left over',
    },
    { silent: 4, whole: sum(turnover.slice(4)), isOfAll: false, because: 'four together can be told apart safely' },
  ])('with $silent silent about exports is of all answers: $isOfAll, because $because', ({ silent, whole, isOfAll }) => {
    const { share, ofAll, leaks } = shareIn(year2024(silent))
    expect(ofAll.includes('exports-share')).toBe(isOfAll)
    expect(share).toBeCloseTo(exportsOf(silent) / whole, 3)
    expect(leaks).toBe(0)
  })

  test('is what the attack would find if it were of those that gave both', () => {
    const material = year2024(1)
    const { releases } = shareIn(material)
    const of = pairedAmountsOf(
      (answers) => numberAt(answers, 'turnover-eur'),
      (answers) => numberAt(answers, 'exports-eur'),
      'turnover-eur',
    )
    const contributions = of(material, 2024)
    const side = { id: 'side', measure: 'turnover-eur.2024', breakdowns: [] }
    const shown = { ...side, cells: [{ at: [], shown: sum(contributions.map(({ amount }) => amount)), because: null }] }
    const planted = { asked: [{ ...side, kind: 'magnitude' as const, contributions }], shown: [shown] }
    expect(attack([releases.confidential, planted], disclosureRules.confidential)).not.toEqual([])
  })
})

describe('cards of an edition', () => {
  test('tell means of three or more clusters, the same to everybody', () => {
    const { releases } = buildTables(plans, year2024(0))
    const bands = bandsOnCard(releases.confidential, 'turnover-eur', 2024)
    expect(bands.length).toBeGreaterThan(0)
    const means = { lower: 47 / 3, middle: 30, upper: 52 }
    for (const { name, mean } of bands) expect(mean / 1_000_000).toBeCloseTo(means[name], 6)
    expect(bandsOnCard(releases.confidential, 'turnover-eur', 2023)).toEqual([])
  })
})
