import { expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { dataVersion } from '#store/deed.ts'
import { readRuleSetEditions } from '#store/rule-sets.ts'
import { shownOf } from '#store/read-projection.ts'
import { historyOf } from '#store/statements.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { loadCountry } from './load-country.ts'
import { Refusal } from './refusal.ts'

const amber = (town: string) =>
  `subject: cluster/amber\nname:\n  - { value: { lt: Gintaras }, source: survey }\ntown:\n  - { value: ${town}, source: survey }\n`
const folderWith = async (cluster: string) => readCountry(await writeFolder({ 'clusters/amber.yaml': cluster }))

describeOnEachDatabase('loading a country', (open) => {
  test('the same folder twice changes nothing and records no change', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    const folder = await folderWith(amber('Vilnius'))
    expect(await loadCountry(world, folder)).toMatchObject({ added: 2, corrected: 0, withdrawn: 0 })
    const version = await dataVersion(db)
    expect(await loadCountry(world, folder)).toMatchObject({ added: 0, corrected: 0, withdrawn: 0, sources: 0 })
    expect(await dataVersion(db)).toBe(version)
  })

  test('a changed value supersedes the old one, which stays readable', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    await loadCountry(world, await folderWith(amber('Vilnius')))
    expect(await loadCountry(world, await folderWith(amber('Kaunas')))).toMatchObject({ added: 0, corrected: 1, withdrawn: 0 })
    const { statements } = await historyOf(db, ['cluster/amber'])
    const towns = statements.filter((each) => each.property === 'town')
    expect(towns.map((each) => each.value)).toEqual(['Vilnius', 'Kaunas'])
    expect(towns[1]?.supersedes).toBe(towns[0]?.id)
    expect((await shownOf(db, ['cluster/amber'])).find((each) => each.property === 'town')?.value).toBe('Kaunas')
  })

  test('a value that is taken out of the folder is withdrawn with a reason, and can come back', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    const whole = await folderWith(amber('Vilnius'))
    await loadCountry(world, whole)
    expect(await loadCountry(world, await folderWith(amber('Vilnius').split('town')[0] ?? ''))).toMatchObject({ withdrawn: 1 })
    expect((await shownOf(db, ['cluster/amber'])).map((each) => each.property)).toEqual(['name'])
    await loadCountry(world, whole)
    expect((await shownOf(db, ['cluster/amber'])).map((each) => each.property)).toEqual(['name', 'town'])
  })

  const policy = (members: string) =>
    [
      'name: { lt: Kvietimas, en: Call }',
      'summary: { lt: Ar gali, en: Whether it may }',
      'purpose: eligibility',
      'jurisdiction: lt',
      'policy: call',
      'source: survey',
      'decided-by: { lt: Agentūra, en: The agency }',
      'in-force: { from: "2020" }',
      'conditions:',
      '  - id: members',
      '    name: { lt: nariai, en: members }',
      `    requires: { count: members, at-least: ${members} }`,
    ].join('\n')
  const folderWithPolicy = async (members: string) =>
    readCountry(await writeFolder({ 'clusters/amber.yaml': amber('Vilnius'), 'policies/call.yaml': policy(members) }))

  test('rule sets are loaded as editions: the same folder again changes nothing, a changed text is a new edition', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    expect(await loadCountry(world, await folderWithPolicy('5, unit: members'))).toMatchObject({ added: 2, ruleSets: 1 })
    const version = await dataVersion(db)
    expect(await loadCountry(world, await folderWithPolicy('5, unit: members'))).toMatchObject({ added: 0, ruleSets: 0 })
    expect(await dataVersion(db)).toBe(version)
    expect(await loadCountry(world, await folderWithPolicy('8, unit: members'))).toMatchObject({ added: 0, ruleSets: 1 })
    expect((await readRuleSetEditions(db)).map((each) => [each.ruleSet.id, each.edition, each.change])).toEqual([
      ['call', 2, await dataVersion(db)],
    ])
  })

  test('a mistake in a rule set refuses the whole folder, and nothing changes', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    await loadCountry(world, await folderWithPolicy('5, unit: members'))
    const version = await dataVersion(db)
    const broken = await folderWithPolicy('8')
    expect(broken.findings).toMatchObject([{ code: 'threshold-without-unit', file: 'policies/call.yaml', line: 12 }])
    await expect(loadCountry(world, broken)).rejects.toThrow(Refusal)
    expect(await dataVersion(db)).toBe(version)
    expect((await readRuleSetEditions(db)).map((each) => each.edition)).toEqual([1])
  })

  test('a folder with one mistake is refused whole', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    await expect(loadCountry(world, await folderWith(amber('Vilnius').replace('town', 'twon')))).rejects.toThrow(Refusal)
    expect(await dataVersion(db)).toBe(0)
  })

  test('two instances that load the same folder at once say everything once', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21') }
    const folder = await folderWith(amber('Vilnius'))
    const reports = await Promise.all([loadCountry(world, folder), loadCountry(world, folder)])
    expect(reports.map((report) => report.added).toSorted()).toEqual([0, 2])
  })
})
