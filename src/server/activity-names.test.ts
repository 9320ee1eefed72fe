import { expect, test } from 'vitest'
import { recordDrafts } from '#actions/record-statements.ts'
import { inDeed } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { NOW, openApp, openLithuania } from './testing/open-test-app.ts'

describeOnDatabase('Economic activities', (open) => {
  test('of the current edition are named in the language of the page, in its table too; of an older edition only the code is given', async () => {
    const { world } = await openLithuania(open)
    const activity = (version: string, code: string) => ({
      subject: 'organisation/eksma',
      property: 'activity',
      item: `${version}|${code}`,
      value: { version, code },
      validFrom: null,
      validTo: null,
      source: 'ours-classing',
      locator: null,
      note: null,
      ours: true,
      supersedes: null,
    })
    await inDeed(world.db, { by: 'test', deed: 'record', at: NOW }, (deed) =>
      recordDrafts(deed, [activity('2.1', '26.70.00'), activity('2', '26.51')]),
    )
    const app = await openApp(world)
    const page = async (url: string) => (await app.inject({ url })).body
    expect(await page('/lt/organizacijos/eksma')).toContain('Optinių prietaisų, magnetinių ir optinių laikmenų')
    expect(await page('/en/organisations/eksma')).toContain('Manufacture of optical instruments, magnetic and optical media')
    const rows = (await page('/lt/organizacijos/eksma.csv')).split('\r\n').filter((row) => row.includes(',activity,'))
    expect(rows[0]).toContain('2.1 · 26.70.00 · Optinių prietaisų')
    expect(rows[1]).toContain(',2 · 26.51,')
  })
})
