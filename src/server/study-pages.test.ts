import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { studyFormats } from '#publish/study/study-file.ts'
import { readEdition } from '#store/studies.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { freezeSampleStudy, loadSampleWithReturns, STUDY_YEAR } from './testing/freeze-sample-study.ts'
import { NOW, openApp } from './testing/open-test-app.ts'

const address = `/en/editions/${STUDY_YEAR}.1`

describeOnDatabase('the pages of a frozen study', (open) => {
  let world: World
  let app: FastifyInstance
  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => NOW }
    await loadSampleWithReturns(world)
    await freezeSampleStudy(world)
    app = await openApp(world)
  })
  const get = (url: string) => app.inject({ url })

  test('the list names the edition, in both languages and as data', async () => {
    expect((await get('/en/editions')).body).toContain(address)
    expect((await get('/lt/leidimai')).body).toContain(`${STUDY_YEAR}\u00a0m. klasterių studija, 1-asis leidimas`)
    expect((await get('/en/editions.csv')).body).toContain(`${STUDY_YEAR}.1,${STUDY_YEAR}`)
    expect((await get('/sitemap-1.xml')).body).toContain(`https://santalka.example${address}`)
  })

  test('the whole study is one page that needs no script: chapters, tables, figures, imprint, what changed', async () => {
    const { statusCode, body } = await get(address)
    expect(statusCode).toBe(200)
    for (const part of ['trends', 'support', 'method', 'glossary', 'imprint', 'since', 'table-clusters', 'figure-of-clusters'])
      expect(body).toContain(`id="${part}"`)
    expect(body).toContain('Coverage: ')
    expect(body).toContain((await readEdition(world.db, STUDY_YEAR, 1))?.hash ?? 'no edition')
  })

  test('every number that a sentence links leads to a cell of the page', async () => {
    const { body } = await get(address)
    const links = [...body.matchAll(/class="study-number" href="#([^"]+)"/g)].map(([, anchor]) => anchor)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((anchor) => !body.includes(`id="${anchor}"`))).toEqual([])
  })

  test.each(studyFormats)('as %s it has a type, a name, and the same bytes each time', async (format) => {
    const answer = await get(`${address}.${format}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain(`santalka-xl-study-${STUDY_YEAR}.1-en.`)
    expect((await get(`${address}.${format}`)).rawPayload.equals(answer.rawPayload)).toBe(true)
  })

  test('whoever takes the JSON and hashes its content gets the hash of the imprint', async () => {
    const text = (await get(`${address}.json`)).body.trim()
    const content = text.slice(text.indexOf('"content":') + '"content":'.length, -1)
    expect(createHash('sha256').update(content).digest('hex')).toBe((await readEdition(world.db, STUDY_YEAR, 1))?.hash)
  })

  test.each([`${address.replace('.1', '.2')}`, '/en/editions/1999.1', '/en/editions/2024', '/en/editions/2024.1x'])(
    '%s is no edition',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404)
    },
  )

  describe('a figure', () => {
    const figure = `/en/figures/${STUDY_YEAR}.1.clusters`
    test('has its numbers, a citation and the code for other pages', async () => {
      const { statusCode, body } = await get(figure)
      expect(statusCode).toBe(200)
      expect(body).toContain('&lt;iframe src=')
      expect(body).toContain(`${figure}.xlsx`)
    })

    test.each(['svg', 'png', 'csv', 'xlsx', 'jsonstat'])('is taken away as %s', async (format) => {
      expect((await get(`${figure}.${format}`)).statusCode).toBe(200)
    })

    test('stands in frames of other pages without cookies or scripts; no other page does', async () => {
      const embed = await get(`/en/embed/${STUDY_YEAR}.1.clusters`)
      expect(embed.statusCode).toBe(200)
      expect(embed.headers['content-security-policy']).toContain('frame-ancestors *')
      expect(embed.headers['x-frame-options']).toBeUndefined()
      expect(embed.headers['set-cookie']).toBeUndefined()
      expect(embed.body).not.toContain('<script')
      const page = await get(figure)
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(page.headers['x-frame-options']).toBeDefined()
    })

    test('is told to programs that put it on other pages', async () => {
      const asked = encodeURIComponent(`https://santalka.example${figure}`)
      const answer = await get(`/api/oembed.json?url=${asked}`)
      expect(answer.json()).toMatchObject({ version: '1.0', type: 'rich', html: expect.stringContaining('<iframe ') })
      expect((await get('/api/oembed.json?url=https%3A%2F%2Felsewhere.example%2Fx')).statusCode).toBe(404)
    })
  })
})
