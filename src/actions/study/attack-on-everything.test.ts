import { beforeAll, expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { loadCountry } from '#actions/load-country.ts'
import { attack } from '#core/disclosure/attack.ts'
import type { Release } from '#core/disclosure/protect-tables.ts'
import { releaseOfCards } from '#core/disclosure/quantiles.ts'
import { disclosureRules } from '#core/disclosure/rule.ts'
import { TOTAL } from '#core/disclosure/table-asked.ts'
import type { ProtectedCell, TableAsked } from '#core/disclosure/table-asked.ts'
import { protectingRules } from '#core/studies/build/build-tables.ts'
import type { ReleasesByRule } from '#core/studies/build/build-tables.ts'
import type { StudyContent } from '#core/studies/edition.ts'
import type { ReturnInYear, StudyMaterial } from '#core/studies/material.ts'
import { isNumber } from '#core/values/measured.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { makeStudy } from '#words/study/make-study.ts'
import { gatherStudy } from './gather-study.ts'
import { seedReturns } from './testing/seed-returns.ts'

type Edition = {
  readonly name: string
  readonly content: StudyContent
  readonly releases: ReleasesByRule
  readonly leaks: number
}

describeOnDatabase('everything that was ever published of the sample country', (open) => {
  const editions: Edition[] = []
  const under = (rule: (typeof protectingRules)[number]) => editions.map(({ releases }) => releases[rule])

  beforeAll(async () => {
    const { kysely: db } = await open()
    await loadCountry({ db, now: () => new Date('2026-11-21T12:00:00Z') }, await readCountry('countries/sample'))
    for (const year of [2021, 2022, 2023, 2024]) {
      await seedReturns(db, year + 1)
      const { texts, material, naming, edition } = await gatherStudy(db, year)
      const publish = (name: string, of: StudyMaterial, number: number) => {
        const earlier = editions.map(({ releases }) => releases)
        const parts = { material: of, naming, texts, edition: number, publisher: null, map: null, changes: [], earlier }
        editions.push({ name, ...makeStudy(parts) })
      }
      publish(`${year}`, material, edition)
      if (year === 2023) publish('2023, second edition', oneCorrectedOneReopened(material), edition + 1)
    }
  }, 300_000)

  test('is five editions, each with cards; making them found nothing to work out', () => {
    expect(editions.map(({ name, leaks }) => [name, leaks])).toEqual([
      ['2021', 0],
      ['2022', 0],
      ['2023', 0],
      ['2023, second edition', 0],
      ['2024', 0],
    ])
    for (const { releases } of editions)
      expect(releases.confidential.shown.filter(({ id }) => id.startsWith('card:')).length).toBeGreaterThan(5)
  })

  test.each(protectingRules)('laid side by side betrays nothing that is %s', (rule) => {
    expect(attack(under(rule), disclosureRules[rule])).toEqual([])
  })

  test('has no withheld number in any content, neither in cells nor in sentences', () => {
    for (const { name, content, releases } of editions) {
      const text = JSON.stringify(content).replaceAll(/(?<=\d)[\s\u00A0\u202F,](?=\d{3})/g, '')
      // Small numbers stand everywhere by chance.
      const withheld = withheldIn(releases.confidential).filter(({ value }) => value >= 10_000)
      expect(withheld.length).toBeGreaterThan(0)
      for (const { table, value } of withheld)
        expect(new RegExp(`(?<!\\d)${value}(?!\\d)`).test(text), `${value} of ${table.id} in ${name}`).toBe(false)
    }
  })

  test('would be betrayed by one withheld cell, and the attack finds it', () => {
    const releases = under('confidential')
    const [hidden] = withheldIn(releases.at(-1) ?? expect.unreachable()).filter(({ cell }) => cell.because !== 'protects-another')
    const { table, cell, value } = hidden ?? expect.unreachable()
    const shown = {
      id: `${table.id}.leaked`,
      measure: table.measure,
      breakdowns: [],
      cells: [{ at: [], shown: value, because: null }],
    }
    const asked = { ...table, id: shown.id, breakdowns: [], contributions: contributionsAt(table, cell) }
    const rule = disclosureRules.confidential
    expect(attack([...releases, { asked: [asked], shown: [shown] }], rule).length).toBeGreaterThan(0)
  })

  test('would be betrayed by cards that leave out their reader, and the attack finds it', () => {
    const rule = disclosureRules.confidential
    const releases = under('confidential')
    const table = releases.at(-1)?.asked.find(({ id }) => id === 'economy:turnover-eur:2024:') ?? expect.unreachable()
    const { measure, contributions } = table
    const cards = contributions.slice(0, 3).map((reader) => {
      const others = contributions.filter(({ id }) => id !== reader.id)
      return releaseOfCards({ id: `card-for-${reader.id}`, measure, contributions: others }, rule)
    })
    expect(attack([...releases, ...cards], rule).length).toBeGreaterThan(0)
  })
})

/** The same returns, one of them with another turnover, one open again. */
function oneCorrectedOneReopened(material: StudyMaterial): StudyMaterial {
  const [corrected, reopened] = material.returns.filter(({ year, answers }) => year === material.year && answers !== null)
  const returns = material.returns.map((each): ReturnInYear => {
    if (each === reopened) return { ...each, answers: null }
    if (each !== corrected || each.answers === null) return each
    return { ...each, answers: new Map([...each.answers, ['turnover-eur', 7_654_321]]) }
  })
  return { ...material, returns }
}

type Withheld = { readonly table: TableAsked; readonly cell: ProtectedCell; readonly value: number }

function withheldIn({ asked, shown }: Release): Withheld[] {
  return shown.flatMap(({ cells }, index) =>
    cells.flatMap((cell) => {
      const table = asked[index]
      if (table === undefined || isNumber(cell.shown)) return []
      return [{ table, cell, value: contributionsAt(table, cell).reduce((sum, { amount }) => sum + amount, 0) }]
    }),
  )
}

/** Of the tables of the study: at most one breakdown, whose codes lie side by side. */
function contributionsAt({ contributions, breakdowns }: TableAsked, { at: [code] }: ProtectedCell) {
  const [edge] = breakdowns
  if (edge === undefined || code === undefined || code === TOTAL) return contributions
  const within = new Set([code, ...edge.codes.flatMap((each) => (each.within === code ? [each.code] : []))])
  return contributions.filter(({ at }) => [at[edge.id] ?? []].flat().some((each) => within.has(each)))
}
