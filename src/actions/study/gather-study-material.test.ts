import { beforeAll, describe, expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { loadCountry } from '#actions/load-country.ts'
import { TOTAL } from '#core/disclosure/table-asked.ts'
import { buildTables, numberAtPlace } from '#core/studies/build/build-tables.ts'
import type { BuiltTables } from '#core/studies/build/build-tables.ts'
import { tablePlans } from '#core/studies/build/table-plans.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import { isNumber } from '#core/values/measured.ts'
import { appendAnswers } from '#store/monitoring/answers.ts'
import { makeReturns, returnIdOf } from '#store/monitoring/returns.ts'
import { appendSubmission, putSheet } from '#store/monitoring/sheets.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { gatherStudyMaterial } from './gather-study-material.ts'
import { seedReturns } from './testing/seed-returns.ts'

const country = { code: 'xl', name: { lt: 'Pavyzdija', en: 'Samplia' }, sample: true }

describeOnDatabase('the study of the sample country', (open) => {
  let material: StudyMaterial
  let built: BuiltTables
  beforeAll(async () => {
    const { kysely: db } = await open()
    await loadCountry({ db, now: () => new Date('2026-11-21T12:00:00Z') }, await readCountry('countries/sample'))
    for (const campaign of [2022, 2023, 2024, 2025]) await seedReturns(db, campaign)
    material = await gatherStudyMaterial(db, '2025', country)
    built = buildTables(tablePlans, material)
  })
  const tableOf = (id: string) => built.tables.find(({ plan }) => plan.id === id) ?? expect.unreachable(id)

  test('tells of the years that campaigns asked about', () => {
    expect(material.years).toEqual([2021, 2022, 2023, 2024])
    expect(tableOf('clusters').years).toEqual([2021, 2022, 2023, 2024])
    expect(tableOf('members-by-cluster').years).toEqual([2024])
  })

  test('counts what the register says at the end of each year: parts add up to the total', () => {
    const table = tableOf('organisations-by-county')
    for (const year of table.years) {
      const parts = table.codes.filter((code) => code !== TOTAL).map((code) => numberAtPlace(table, code, year, 'organisations'))
      const sum = parts.reduce<number>((total, part) => total + (isNumber(part) ? part : Number.NaN), 0)
      expect(sum).toBe(numberAtPlace(table, TOTAL, year, 'organisations'))
      expect(sum).toBeGreaterThan(100)
    }
  })

  test('says of each table how many were asked and how many answered', () => {
    const { asked, answered } = tableOf('economy').coverage
    expect(answered).toBeGreaterThan(20)
    expect(answered).toBeLessThan(asked)
  })

  test('adds up confidential answers and withholds what too few gave', () => {
    const economy = tableOf('economy')
    expect(numberAtPlace(economy, TOTAL, 2024, 'turnover-eur')).toBeGreaterThan(1_000_000)
    const byField = tableOf('turnover-by-field')
    const cells = byField.codes.map((code) => numberAtPlace(byField, code, 2024, 'turnover-eur'))
    expect(cells.some((cell) => !isNumber(cell) && cell.absent === 'withheld')).toBe(true)
    expect(cells.some(isNumber)).toBe(true)
  })

  test('tells not asked apart from zero and from not answered', () => {
    const twin = tableOf('twin-transition')
    expect(numberAtPlace(twin, TOTAL, 2022, 'green-share')).toEqual({ absent: 'not-asked' })
    expect(numberAtPlace(twin, TOTAL, 2024, 'green-share')).toEqual(expect.any(Number))
  })

  describe('a return that is not approved', () => {
    test('is asked and has not answered, whatever its draft says', async () => {
      const { kysely: db } = await open()
      await seedReturns(db, 2025)
      await db.updateTable('monitoring_return').set({ state: 'reopened' }).execute()
      const reopened = await gatherStudyMaterial(db, '2025', country)
      expect(reopened.returns.every(({ answers }) => answers === null)).toBe(true)
      expect(reopened.returns.length).toBeGreaterThan(30)
    })
  })

  test('counts the sum of the firms’ sheets that the coordinator was not shown', async () => {
    const { kysely: db } = await open()
    const at = '2026-01-20T12:00:00Z'
    const id = returnIdOf('cluster/one', '2025')
    await db.transaction().execute(async (tx) => {
      const firm = { returnId: id, cluster: 'cluster/one', organisation: 'organisation/firm' }
      await makeReturns(tx, { campaign: '2025', clusters: ['cluster/one'], at })
      const draft = { question: 'turnover-eur', value: { absent: 'withheld' }, origin: { kind: 'typed' } } as const
      const drafts = [{ ...draft, explanation: null, source: null, parents: [] }]
      await appendAnswers(tx, { id, cluster: 'cluster/one' }, { drafts, at, person: { id: 'p', name: 'P' } })
      const link = { email: null, language: 'lt', tokenHash: 'h', madeAt: at, madeBy: 'p', expiresAt: at } as const
      const sheet = await putSheet(tx, { ...firm, ...link })
      const answers = new Map([['firm-turnover-eur', 7] as const])
      await appendSubmission(tx, { ...firm, ...link, id: sheet }, { shares: 'sums', answers, at })
      await tx.updateTable('monitoring_return').set({ state: 'approved' }).where('id', '=', id).execute()
    })
    const [own] = (await gatherStudyMaterial(db, '2025', country)).returns
    expect(own?.answers?.get('turnover-eur')).toBe(7)
  })
})
