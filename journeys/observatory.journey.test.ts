import type { Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newLake } from '#actions/economy/testing/sodra-file.ts'
import { loadCountry } from '#actions/load-country.ts'
import type { World } from '#actions/world.ts'
import { visitor } from '#core/people/role.ts'
import { buildApp } from '#server/app.ts'
import { cookieOf } from '#server/inside/who-is.ts'
import { rendererOf } from '#server/load-renderer.ts'
import { withRole } from '#server/testing/freeze-sample-study.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { renderPage } from '#web/pages.tsx'
import { economyFiles } from '../tools/sample/economy/economy-files.ts'
import { lookAt } from './look-at.ts'
import { WHO } from './open-returns.ts'
import { browse, browserPath, visit, widths } from './open-santalka.ts'
import type { Santalka, Visit } from './open-santalka.ts'

const analyst = withRole('officer', 'Rasa')
/** Firms beside the organisations of the register: with few of them everything is kept back. */
const OTHERS = 3000
const FILE = 'monthly-2025.csv'

/** The last year of the invented economy, packed as its publisher would. */
function yearOfFirms(): Buffer {
  const rows =
    economyFiles({ others: OTHERS, activityName: () => '' })
      .find(({ name }) => name === FILE)
      ?.rows() ?? []
  return gzipSync([...rows].map((row) => `${row}\n`).join(''))
}

describe.skipIf(browserPath === undefined)('J16: from a file of firms to the radar', () => {
  describeOnDatabase('in the browser', (open) => {
    let santalka: Santalka
    let reader: Visit
    let page: Page
    beforeAll(async () => {
      const world: World = { db: (await open()).kysely, now: () => new Date() }
      await loadCountry(world, await readCountry('countries/sample'))
      const lake = await newLake()
      const app = await buildApp(
        world,
        { publicUrl: 'http://127.0.0.1', logLevel: 'error', trustsProxy: false },
        {
          render: rendererOf(renderPage),
          whoIs: async ({ headers }) => (cookieOf(headers.cookie, WHO) === analyst.id ? analyst : visitor),
          lake,
        },
      )
      santalka = await browse(app, lake)
      reader = await visit(santalka)
      page = reader.page
      page.setDefaultTimeout(60_000)
    }, 240_000)
    afterAll(async () => santalka.close())

    const look = (name: string) => lookAt(page, `observatory-${name}`)
    const address = () => new URL(page.url())

    test('an analyst brings a file in, and sees what became of it', async () => {
      await page.goto('/en/economy')
      await page.getByText('No data set of the economy has been brought in yet').waitFor()
      await page.context().addCookies([{ name: WHO, value: analyst.id, url: santalka.address }])
      await page.goto('/en/economy/import')
      await look('import')
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: `${FILE}.gz`,
          mimeType: 'application/gzip',
          buffer: yearOfFirms(),
        })
      const told = async () => {
        await page.reload()
        return page.locator('#files').textContent()
      }
      const wait = { timeout: 60_000, interval: 500 }
      await page.getByRole('button', { name: 'Send and check' }).click()
      await page.getByRole('heading', { name: `${FILE}.gz` }).waitFor()
      await expect.poll(told, wait).toContain('Checked, nothing has been changed yet')
      await look('checked')
      await page.getByRole('button', { name: 'Bring it in' }).click()
      await expect.poll(told, wait).toMatch(/Brought in\. Rows kept: [\d,]+, refused: 0\./)
      await look('brought')
      expect(reader.troubles).toEqual([])
    })

    test('and a table of who buys from whom: described, mended where it is wrong, and brought in', async () => {
      const table = (cell: string) =>
        `,CPA_A01,CPA_C16,CPA_C31_32,TOTAL\nCPA_A01,1,2,3,6\nCPA_C16,${cell},5,6,15\nCPA_C31_32,7,8,9,24\n`
      const send = async (cell: string) => {
        await page.getByLabel('File with the table').setInputFiles({
          name: 'input-output-2020.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(table(cell)),
        })
        await page.getByRole('button', { name: 'Send the table' }).click()
        await page.getByText('Sent. Say what it is; then it is checked.').waitFor()
      }
      const describeIt = async () => {
        await page.locator('#flows').getByLabel('Title of the source').fill('Symmetric input–output table of 2020')
        await page.locator('#flows').getByLabel('Edition of EVRK').selectOption('2')
        await page.getByRole('button', { name: 'Check', exact: true }).click()
      }
      await page.goto('/en/economy/import')
      await send('-4')
      await describeIt()
      await page.getByText('Row 3, column CPA_A01: CPA_C16 sells to CPA_A01 for -4, which is below 0.').waitFor()
      await look('table-wrong')
      await page.locator('#flows').getByRole('button', { name: 'Throw the file away' }).click()
      await page.getByRole('heading', { name: 'input-output-2020.csv' }).waitFor({ state: 'detached' })
      await send('4')
      await describeIt()
      await page.getByText('No table was there before.').waitFor()
      await look('table-checked')
      await page.getByRole('button', { name: 'Bring in the table' }).click()
      await page.getByText('The table is brought in.').waitFor()
      await page.locator('#flows summary').filter({ hasText: 'Take the table out' }).click()
      await look('table-brought')
      await page.locator('#flows').getByLabel('Why').fill('A newer one is used')
      await page.locator('#flows').getByRole('button', { name: 'Take out' }).click()
      await page.getByText('The table is taken out. Its receipt tells when and why.').waitFor()
      await page.goto('/en/economy/data')
      await page.getByRole('link', { name: 'input-output-2020.csv' }).click()
      await page.getByText('Reason: A newer one is used').waitFor()
      // A form that is told to be wrong is answered with 422, which a browser writes down as trouble.
      expect(reader.troubles.splice(0).filter((trouble) => !trouble.includes('422'))).toEqual([])
    })

    test('from the ranking to a place, to an activity, and to the radar', async () => {
      // What is held is looked at once a second.
      await expect
        .poll(
          async () => {
            await page.goto('/en/economy/ranking?unit=firms&by=county&level=section&specialised=yes&least=5')
            return page.getByRole('status').allTextContents()
          },
          { timeout: 60_000, interval: 500 },
        )
        .toEqual([expect.stringMatching(/^[\d,]+ rows found/)])
      await look('ranking')
      const place = page.locator('table a[href^="/en/economy/places/"]').first()
      const name = (await place.textContent()) ?? ''
      await place.click()
      await page.getByRole('heading', { level: 1, name }).waitFor()
      expect(address().searchParams.get('unit')).toBe('firms')
      await look('place')
      await page.locator('#specialised a[href^="/en/economy/activities/"]').first().click()
      await page.getByRole('heading', { name: 'Places by specialisation' }).waitFor()
      await look('activity')
      await page.getByRole('navigation', { name: 'The observatory' }).getByRole('link', { name: 'Radar' }).click()
      await page.getByRole('heading', { level: 1, name: 'Radar' }).waitFor()
      expect(reader.troubles).toEqual([])
    })

    test('another weight gives another address, whose list is whole and in order on a telephone too', async () => {
      await page.goto('/en/economy/radar?by=county')
      // Of so few firms nearly everything is kept back, and what is has no rank; relatedness is sure at least.
      await page.getByRole('heading', { name: 'Without a rank: too much is kept back' }).waitFor()
      for (const other of ['Specialisation', 'Size', 'Growth', 'Firms (owners not known)', 'Joint projects'])
        await page.getByLabel(other).fill('0')
      await page.getByLabel('Relatedness').fill('8')
      // By keys alone: one up, and sent.
      await page.getByLabel('Relatedness').press('ArrowUp')
      await page.getByLabel('Relatedness').press('Enter')
      await page.getByText('Weighed with your weights.').waitFor()
      const listed = await page.locator('ol.radar > li').count()
      expect(listed).toBeGreaterThan(0)
      expect(address().searchParams.get('w.relatedness')).toBe('9')
      const view = address()
      await page.setViewportSize(widths.phone)
      await page.goto(view.pathname + view.search)
      const ranks = await page
        .locator('ol.radar > li')
        .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('value'))))
      expect(ranks).toHaveLength(listed)
      expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
      expect(await page.getByLabel('Relatedness').inputValue()).toBe('9')
      await page.setViewportSize(widths.desktop)
      await look('radar-weighed')
      await page.getByRole('link', { name: 'Back to the usual ones' }).click()
      await expect.poll(() => address().search, { timeout: 60_000 }).not.toContain('w.relatedness')
      expect(reader.troubles).toEqual([])
    })

    test('the radar leads to its back-test with the same weights, which says when there is too little to say', async () => {
      await page.goto('/en/economy/radar?by=county&w.size=9')
      await page.getByRole('link', { name: 'See the back-test' }).click()
      await page.getByRole('heading', { level: 1, name: 'Back-test of the radar' }).waitFor()
      expect([address().pathname, address().searchParams.get('w.size'), address().searchParams.get('by')]).toEqual([
        '/en/economy/radar/back-test',
        '9',
        'county',
      ])
      await page.getByText('Cannot say', { exact: true }).waitFor()
      await page.getByRole('heading', { name: 'Foundings' }).waitFor()
      await look('back-test')
      await page.setViewportSize(widths.phone)
      await page.goto('/lt/ekonomika/radaras/patikra?by=county')
      await page.getByText('Negalima pasakyti', { exact: true }).waitFor()
      await look('back-test-lt')
      await page.setViewportSize(widths.desktop)
      expect(reader.troubles).toEqual([])
    })

    test('a number leads to the receipt of its load, and the view can be cited', async () => {
      await page.goto('/en/economy/ranking?by=county&sort=amount')
      const citation = (await page.locator('#citation').textContent()) ?? ''
      const receipt = page.locator('#made-from').getByRole('link', { name: `Sodra, monthly: ${FILE}` })
      const load = /[^/]+$/.exec((await receipt.getAttribute('href')) ?? '')?.[0] ?? '-'
      expect(citation).toContain('Computed by Santalka')
      expect(citation).toContain(load)
      expect(citation).toMatch(/\/en\/economy\/ranking\?by=county&sort=amount$/)
      await receipt.click()
      await page.getByText('Receipt of a load').waitFor()
      await page.getByText('What is computed today is made from it.').waitFor()
      // Who brought it in is told by office, never by name.
      expect(await page.locator('main').textContent()).not.toContain(analyst.name)
      await look('receipt')
      expect(reader.troubles).toEqual([])
    })

    test('the same rows are taken away as a spreadsheet', async () => {
      await page.goto('/en/economy/ranking?by=county')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'XLSX', exact: true }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
      expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    })

    test.each(['vietos?by=county', 'duomenys'])('it works in Lithuanian: %s', async (path) => {
      await page.goto(`/lt/ekonomika/${path}`)
      expect(await page.getAttribute('html', 'lang')).toBe('lt')
      await page.getByRole('link', { name: path === 'duomenys' ? FILE : `„Sodros“ mėnesio duomenys: ${FILE}` }).waitFor()
      await look(`lt-${path.replace(/\?.*/, '')}`)
      expect(reader.troubles).toEqual([])
    })
  })
})
