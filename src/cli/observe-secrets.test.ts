import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { gatherPlaceBook } from '#actions/economy/gather-place-book.ts'
import { fewFirmsIn, plantedYear, plantedYears, toldIn } from '#actions/economy/testing/planted-firms.ts'
import { loadCountry } from '#actions/load-country.ts'
import { importText } from '#actions/testing/bring-to-lake.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addObserveEffect } from './observe-effect.ts'
import { addObserve } from './observe.ts'
import { runSantalka } from './testing/run-santalka.ts'

describeOnDatabase('of a single firm the terminal', (open) => {
  let observe: (...words: string[]) => Promise<string>

  beforeAll(async () => {
    const { kysely: db, url } = await open()
    await loadCountry({ db, now: () => new Date('2026-11-20T08:00:00Z') }, await readCountry('countries/lithuania'))
    const folder = await mkdtemp(join(tmpdir(), 'santalka-cli-secrets-'))
    const lake = openLake(join(folder, 'data', 'lake'))
    const wish = { places: await gatherPlaceBook(db), trees: await readActivityTrees() }
    for (const year of plantedYears) await importText(lake, plantedYear(year), wish, `monthly-${year}.csv`)
    await closeLake(lake)
    observe = async (...words) => {
      const commands = [addObserve, addObserveEffect]
      const { code, said, complained } = await runSantalka(['observe', ...words], { url, folder, commands })
      if (code !== exitCode.ok) throw new Error(`observe ${words.join(' ')}: ${complained}`)
      return `${said}\n${complained}`
    }
    return () => rm(folder, { recursive: true, force: true })
  }, 120_000)

  test.each([
    'ranking --format json',
    'ranking --unit wages --by county --level class --format csv',
    'places --year 2022 --format csv',
    'place municipality/birstono --format csv',
    'activity 30 --format csv',
    'firms --activity 49 --year 2022 --format csv',
    'radar --format json',
    'effect --format json',
  ])('tells neither number nor name: observe %s', async (words) => {
    const told = await observe(...words.split(' '))
    expect([...toldIn(told), ...(words.endsWith('csv') ? fewFirmsIn(told) : [])]).toEqual([])
  })

  test('says that a town of which everything is kept back is withheld, between what bounds, and never zero', async () => {
    const [heads, ...rows] = (await observe('place', 'municipality/neringos', '--format', 'csv'))
      .split(/\r?\n/)
      .map((line) => line.split(','))
    const row = Object.fromEntries((heads ?? []).map((head, at) => [head, rows[0]?.[at]]))
    expect(row).toMatchObject({ place: 'municipality/neringos', activity: '55', amount: '', 'amount-least': '0' })
    expect(row).toMatchObject({ 'amount-why': 'withheld', firms: '', 'firms-why': 'withheld', quotient: '' })
    // The one firm of Neringa has 1,489 persons: the bounds hold it, and are not near it.
    expect(Number(row['amount-most'] === '' ? Infinity : row['amount-most'])).toBeGreaterThan(1489 * 1.15)
    expect(await observe('place', 'municipality/neringos', '--format', 'table')).toMatch(/withheld/)
  })
})
