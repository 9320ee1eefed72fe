import { expect, test } from 'vitest'
import { loadCountry } from '#actions/load-country.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { dataVersion } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { NOW, openApp } from './testing/open-test-app.ts'

const policy = (least: number) =>
  [
    'name: { lt: Gintarijos kvietimas, en: Call of Amberland }',
    'summary: { lt: Ar gali, en: Whether it may }',
    'purpose: eligibility',
    'jurisdiction: lt',
    'policy: call',
    'source: survey',
    'decided-by: { lt: Agentūra, en: The agency }',
    'in-force: { from: "2020" }',
    'conditions:',
    `  - { id: size, name: { lt: dydis, en: size }, requires: { count: members, at-least: ${least}, unit: members } }`,
  ].join('\n')

describeOnDatabase('a change that brought rule sets only', (open) => {
  test('has a page that names them and their editions, also when they were taken out', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => NOW }
    const load = async (files: { readonly [name: string]: string }) => {
      await loadCountry(world, await readCountry(await writeFolder(files)))
      return dataVersion(db)
    }
    await load({ 'policies/call.yaml': policy(5) })
    const edited = await load({ 'policies/call.yaml': policy(8) })
    const removed = await load({})
    const app = await openApp(world)
    const page = async (address: string) => {
      const { statusCode, body } = await app.inject(address)
      expect(statusCode).toBe(200)
      return body
    }
    expect(await page(`/en/changes/${edited}`)).toMatch(/Call of Amberland<\/a>.*edition 2/)
    expect(await page(`/lt/pakeitimai/${edited}`)).toMatch(/Gintarijos kvietimas<\/a>.*2-asis leidimas/)
    expect(await page(`/en/changes/${removed}`)).toMatch(/Call of Amberland<\/a>.*taken out/)
    const twin: unknown = JSON.parse(await page(`/en/changes/${edited}.json`))
    expect(twin).toMatchObject({ ruleSets: [{ id: 'call', edition: 2, isGone: false }], statements: [] })
    expect(await page('/en/changes')).toContain(`/en/changes/${edited}`)
    await app.close()
  })
})
