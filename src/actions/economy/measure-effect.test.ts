import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { closeLake, openLake } from '#lake/open.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { gatherTreatment } from './gather-treatment.ts'
import { importIntoLake } from './import-into-lake.ts'
import { measureEffect } from './measure-effect.ts'
import { joinedFirms } from './testing/joined-firms.ts'

describeOnDatabase('measuring an effect', (open) => {
  let world: World
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-20T08:00:00Z') }
    await loadCountry(world, await readCountry('countries/sample'))
  })

  test('members are firms that joined on a known day; whoever else is tied to a cluster or a project is set aside', async () => {
    const { starts, setAside } = await gatherTreatment(world.db, 'members')
    expect(starts.size).toBeGreaterThan(300)
    for (const [code, year] of starts) {
      expect(setAside.has(code)).toBe(false)
      expect(year).toBeGreaterThan(1990)
    }
    const beneficiaries = await gatherTreatment(world.db, 'beneficiaries')
    // In the sample country mostly associations are given the money; members of clusters are no outside firms for them.
    expect(beneficiaries.starts.size).toBeLessThan(30)
    for (const code of starts.keys()) expect(beneficiaries.setAside.has(code) || beneficiaries.starts.has(code)).toBe(true)
  })

  test('nothing is said while nothing is held', async () => {
    const lake = openLake(join(await mkdtemp(join(tmpdir(), 'santalka-lake-')), 'lake'))
    expect(await measureEffect({ ...world, lake }, 'members')).toBeNull()
    await closeLake(lake)
  })

  test('joining that adds a fifth to employment comes out of the files of Sodra with its interval and its receipt', async () => {
    const { starts } = await gatherTreatment(world.db, 'members')
    const folder = await mkdtemp(join(tmpdir(), 'santalka-lake-'))
    const lake = openLake(join(folder, 'lake'))
    const path = join(folder, 'monthly.csv.gz')
    await writeFile(path, gzipSync(joinedFirms(starts)))
    const person = {
      id: 'officer-1',
      name: 'Person',
      via: 'account',
      mandates: [{ role: 'officer', scope: 'country', from: '2020-01-01', until: null }],
      seeingAs: null,
    } as const
    const imported = await importIntoLake({ ...world, lake }, person, { path })
    const measured = await measureEffect({ ...world, lake }, 'members')
    expect(measured?.loads.map(({ id }) => id)).toEqual([imported.load.id])
    expect(measured?.isWhole).toBe(true)
    const employment = measured?.study.outcomes.find(({ outcome }) => outcome === 'employment')
    expect(employment?.overall?.least).toBeGreaterThan(0.1)
    expect(employment?.overall?.most).toBeLessThan(0.3)
    const none = await measureEffect({ ...world, lake }, 'beneficiaries')
    expect(none?.study.refused).toMatchObject({ code: 'too-few-treated', needed: 30 })
    expect(measured?.study.outcomes.find(({ outcome }) => outcome === 'survival')?.refused).toEqual({
      code: 'too-few-ended',
      found: 0,
      needed: 10,
    })
    await closeLake(lake)
  })
})
