import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { monthlyFile, newLake } from '#actions/economy/testing/sodra-file.ts'
import { personOf } from '#actions/testing/people.ts'
import { holdings } from '#lake/ask/holdings.ts'
import { asOnlyWriter } from '#lake/lock.ts'
import { openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readAudit } from '#store/audit-trail.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { dropFile, IMPORT_PAGE, pressDeed } from './testing/import-page.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const MOST = 64 * 1024

const firms = (count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => ({
    insurer: from + at,
    place: at % 2 === 0 ? 'Kauno m. sav.' : 'Vilniaus m. sav.',
    activity: at % 3 === 0 ? '620100' : '412000',
  }))

describeOnDatabase('an officer who brings a file in', (open) => {
  let app: FastifyInstance
  let lake: Lake
  let world: Awaited<ReturnType<typeof openLithuania>>['world']
  const openIt = async () => openApp(world, async () => personOf('officer'), { mostUploadBytes: MOST }, lake)

  beforeAll(async () => {
    ;({ world } = await openLithuania(open))
    lake = await newLake()
    app = await openIt()
    return async () => {
      await app.close()
      await rm(lake.place.folder, { recursive: true, force: true })
    }
  })

  const page = async (url = IMPORT_PAGE) => (await app.inject({ url })).body
  const until = (text: string | RegExp) => vi.waitFor(async () => expect(await page()).toMatch(text), 30_000)
  const send = (name: string, content: string, headers: Record<string, string> = {}) => dropFile(app, { name, content, headers })
  const act = (deed: string, fields: Record<string, string> = {}) => pressDeed(app, deed, fields)
  const uploads = async () => (existsSync(join(lake.place.folder, 'uploads')) ? readdir(join(lake.place.folder, 'uploads')) : [])

  test('is told of a file that is too large on the page itself, whether it announces its size or not, and nothing stays of it', async () => {
    for (const announced of [{}, { 'content-length': '' }]) {
      const answer = await send('large.csv', 'x'.repeat(MOST + 20_000), announced)
      expect(answer.statusCode).toBe(413)
      expect(answer.body).toContain('larger than this server takes: 0 MB at the most')
      expect(answer.body).toContain('SANTALKA_UPLOAD_MB')
    }
    expect(await uploads()).toEqual([])
  })

  test('sees what the file is, which rows are refused and why, and what would change; thrown away, nothing is left', async () => {
    await send(
      'check.csv',
      monthlyFile([
        ...firms(12),
        { insurer: 50, insured: '-3' },
        { insurer: 51, name: '<script>alert(1)</script>', insured: '<b>=1+1' },
      ]),
    )
    await until('Checked, nothing has been changed yet')
    const body = await page()
    expect(body).toMatch(/sodra-monthly-1, utf-8/)
    expect(body).toContain('line 14: negative (numInsured: “-3”)')
    expect(body).toContain('line 15: not a whole number in digits only (numInsured: “&lt;b&gt;=1+1”)')
    expect(body).toContain('– → 12')
    expect(await page('/lt/ekonomika/ikelimas')).toContain('Patikrinta, niekas dar nepasikeitė')
    expect(await holdings(lake)).toEqual([])
    expect(await uploads()).toHaveLength(1)
    await act('throw-away')
    expect(await page()).not.toContain('check.csv')
    expect([await uploads(), await readdir(lake.place.staging)]).toEqual([[], []])
  })

  test('answers what the file does not say itself, and only then brings it in', async () => {
    await send('month.csv', monthlyFile(firms(40)))
    await until('Checked, nothing')
    await act('import')
    await until('Brought in. Rows kept: 40, refused: 0.')
    await send('fewer.csv', monthlyFile(firms(10)))
    await until('30 of 40 firms of 2023-01 would vanish')
    expect(await page()).not.toContain('value="import"')
    await act('check', { covers: 'part' })
    await until('Checked, nothing has been changed yet')
    expect(await page()).toContain('as you said')
    await act('import')
    await until('Brought in. Rows kept: 10, refused: 0.')
    expect((await holdings(lake))[0]?.rows).toBe(40)
  })

  test('is told when somebody else is at it, and the file stays', async () => {
    await asOnlyWriter(lake.place, async () => {
      await send('busy.csv', monthlyFile(firms(3, 100)))
      await until('Another process is bringing data in')
    })
    await act('check', { covers: 'part' })
    await until('Checked, nothing has been changed yet')
  })

  test('finds a file again that lay there when the server was stopped, and goes on with it', async () => {
    await app.close()
    lake = openLake(lake.place.folder, { memoryMegabytes: 512, threads: 2 })
    app = await openIt()
    expect(await page()).toMatch(/busy\.csv.*It lay here when the server started/s)
    await act('check', { covers: 'part' })
    await until('Checked, nothing has been changed yet')
    await act('import')
    await until('Brought in. Rows kept: 3, refused: 0.')
    expect(await uploads()).toEqual([])
  })

  test('takes a period out only with a reason, which the audit trail and the receipt keep', async () => {
    const asked = { 'data-set': 'sodra-monthly', from: '2023-01', to: '2023-01' }
    expect((await act('drop', { ...asked, reason: ' ' })).body).toContain('Say why it is taken out.')
    expect((await act('drop', { ...asked, from: '2024-01', to: '2024-12', reason: 'why' })).body).toContain(
      'There is nothing of sodra-monthly',
    )
    expect((await holdings(lake))[0]?.rows).toBe(43)
    const done = await act('drop', { ...asked, reason: 'A wrong month of the publisher' })
    expect(done.headers['location']).toBe(`${IMPORT_PAGE}?said=said.economy-dropped#held`)
    expect((await holdings(lake))[0]?.rows).toBe(0)
    const [entry] = await readAudit(world.db, 'lake', { most: 1, before: null })
    expect(entry).toMatchObject({
      act: 'drop-economy',
      person: personOf('officer').id,
      details: { dataSet: 'sodra-monthly', slices: ['2023-01'], reason: 'A wrong month of the publisher' },
    })
  })
})
