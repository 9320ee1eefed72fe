import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { studyFormats } from '#publish/study/study-file.ts'
import { readEdition } from '#store/studies.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { freezeSampleStudy, loadSampleWithReturns, STUDY_YEAR } from './testing/freeze-sample-study.ts'
import { NOW, openApp } from './testing/open-test-app.ts'

// What people cite and what pages of others show: addresses that were given out answer for good.
// A line is never taken out of the list; a new release adds what it gives out first.
const LIST = 'docs/kept-addresses.txt'

const typeOf: { readonly [format: string]: string } = {
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
  jsonstat: 'application/json',
  sdmx: 'application/zip',
  svg: 'image/svg+xml',
  png: 'image/png',
}

describeOnDatabase('an address that was given out', (open) => {
  let world: World
  let app: FastifyInstance
  let kept: readonly string[]

  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => NOW }
    await loadSampleWithReturns(world)
    await freezeSampleStudy(world)
    app = await openApp(world)
    kept = (await readFile(LIST, 'utf8')).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  }, 120_000)

  test('answers as what it was given out as, and what it points to within a page is there', async () => {
    const broken: string[] = []
    const bodies = new Map<string, string>()
    for (const [index, line] of kept.entries()) {
      // Files of figures are drawn the same way in both languages: of the other one some are enough.
      if (line.startsWith('/lt/paveikslai/') && typeOfFile(line) !== 'text/html' && index % 7 > 0) continue
      const [address = '', anchor] = line.split('#')
      const body = bodies.get(address)
      if (body === undefined) {
        const answer = await app.inject({ url: address })
        const wanted = typeOfFile(address)
        const type = String(answer.headers['content-type'])
        const isZippedCsv = wanted === 'text/csv' && type.startsWith('application/zip')
        if (answer.statusCode !== 200 || !(type.startsWith(wanted) || isZippedCsv))
          broken.push(`${address}: ${answer.statusCode} ${type}`)
        bodies.set(address, type.startsWith('text/html') ? answer.body : '')
      }
      if (anchor !== undefined && !bodies.get(address)?.includes(`id="${anchor}"`)) broken.push(line)
    }
    expect(broken).toEqual([])
    expect(kept.length).toBeGreaterThan(300)
  }, 400_000)

  test('is on the list, when it is an edition, one of its figures, an embedded one, a chapter or a table', async () => {
    const content = (await readEdition(world.db, STUDY_YEAR, 1))?.content
    if (content === undefined) throw new Error('no edition')
    const edition = `${STUDY_YEAR}.1`
    const wanted = (['lt', 'en'] as const).flatMap((language) => {
      const page = addressOf('editions', language, edition)
      return [
        page,
        ...studyFormats.map((format) => `${page}.${format}`),
        ...content.sections.map(({ id }) => `${page}#${id}`),
        ...content.tables.map(({ id }) => `${page}#table-${id}`),
        ...content.figures.flatMap(({ id }) => {
          const figure = addressOf('figures', language, `${edition}.${id}`)
          return [
            `${page}#figure-of-${id}`,
            figure,
            ...['svg', 'png', 'csv', 'xlsx', 'jsonstat'].map((format) => `${figure}.${format}`),
            addressOf('embed', language, `${edition}.${id}`),
            `/api/oembed.json?url=${encodeURIComponent(`https://santalka.example${figure}`)}`,
          ]
        }),
      ]
    })
    expect(wanted.filter((address) => !kept.includes(address))).toEqual([])
  })
})

function typeOfFile(address: string): string {
  return typeOf[/^[^?]*\.([a-z]+)(?:\?|$)/.exec(address)?.[1] ?? 'html'] ?? 'text/html'
}
