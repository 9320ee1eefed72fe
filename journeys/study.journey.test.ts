import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { readFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { World } from '#actions/world.ts'
import { visitor } from '#core/people/role.ts'
import { buildApp } from '#server/app.ts'
import { cookieOf } from '#server/inside/who-is.ts'
import { rendererOf } from '#server/load-renderer.ts'
import { freezeSampleStudy, loadSampleWithReturns, STUDY_YEAR, withRole } from '#server/testing/freeze-sample-study.ts'
import { appendStudyText } from '#store/studies.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { renderPage } from '#web/pages.tsx'
import { lookAt } from './look-at.ts'
import { browserPath, widths } from './open-santalka.ts'
import { WHO } from './open-returns.ts'

const people = [withRole('officer', 'Ieva'), withRole('reviewer', 'Tadas')]

describe.skipIf(browserPath === undefined)('J15: an edition of the study and its reuse', () => {
  describeOnDatabase('in the browser', (open) => {
    let world: World
    let app: Awaited<ReturnType<typeof buildApp>>
    let browser: Browser
    let page: Page
    let elsewhere: Server
    let address = ''
    beforeAll(async () => {
      world = { db: (await open()).kysely, now: () => new Date() }
      await loadSampleWithReturns(world)
      const port = await freePort()
      address = `http://127.0.0.1:${port}`
      app = await buildApp(
        world,
        { publicUrl: address, logLevel: 'error', trustsProxy: false },
        {
          render: rendererOf(renderPage),
          whoIs: async ({ headers }) => people.find(({ id }) => id === cookieOf(headers.cookie, WHO)) ?? visitor,
        },
      )
      await app.listen({ port, host: '127.0.0.1' })
      browser = await chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }) })
      page = await (await browser.newContext({ viewport: widths.desktop })).newPage()
      page.setDefaultTimeout(60_000)
    }, 240_000)
    afterAll(async () => {
      await browser.close()
      await app.close()
      elsewhere?.close()
    })

    async function comeAs(id: string): Promise<void> {
      await page.context().clearCookies()
      if (id !== '') await page.context().addCookies([{ name: WHO, value: id, url: address }])
    }
    const go = (path: string) => page.goto(address + path)

    const look = (name: string) => lookAt(page, name)

    test('an officer writes beside the numbers and puts the study forward', async () => {
      await go('/en/editions')
      await look('en-editions-empty')
      await comeAs('Ieva')
      await go('/en/study-drafts')
      await look('en-study-drafts')
      await page.getByRole('link', { name: `Study of clusters ${STUDY_YEAR}` }).click()
      await look('en-study-draft')
      await page.getByText('Trends: before the numbers').first().click()
      const form = page.locator('#text-trends-before')
      await form.getByLabel('In Lithuanian').fill('Metai buvo ramūs.\n\nDaugiausia keitėsi nariai.')
      await form.getByLabel('In English').fill('A quiet year.\n\nWhat changed most were members.')
      await form.getByRole('button').click()
      await page.getByText('The text is saved.').waitFor()
      await page.getByRole('button', { name: 'Put forward for approval' }).click()
      await page.getByText('The study is put forward.').waitFor()
    }, 240_000)

    test('somebody else reads exactly that, and approves it', async () => {
      await comeAs('Tadas')
      await go(`/lt/studijos-rengimas/${STUDY_YEAR}`)
      await look('lt-study-judge')
      await page.getByRole('link', { name: /^Skaityti, kas pateikta/ }).click()
      await page.getByText('Metai buvo ramūs.').first().waitFor()
      await page.getByRole('button', { name: 'Patvirtinti' }).click()
      await page.getByText('Studija patvirtinta.').waitFor()
    }, 240_000)

    test('the officer freezes the edition', async () => {
      await comeAs('Ieva')
      await go(`/en/study-drafts/${STUDY_YEAR}`)
      await page.getByRole('button', { name: 'Freeze the edition' }).click()
      await page.waitForURL(`**/en/editions/${STUDY_YEAR}.1*`)
      await comeAs('')
      for (const path of [`/en/editions/${STUDY_YEAR}.1`, `/lt/leidimai/${STUDY_YEAR}.1`, '/lt/leidimai'])
        await go(path).then(() => look(path.slice(1).replaceAll(/\W/g, '-')))
    }, 240_000)

    test('a journalist gets from the study to the spreadsheet of a figure in two clicks', async () => {
      await go(`/en/editions/${STUDY_YEAR}.1`)
      await page.locator('#figure-of-clusters').getByRole('link', { name: 'Data and ways to take this figure away' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'XLSX', exact: true }).first().click(),
      ])
      expect(download.suggestedFilename()).toMatch(/clusters-en\.xlsx$/)
      expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
    }, 120_000)

    test('the figure stands in a frame on a page of another origin', async () => {
      await go(`/lt/paveikslai/${STUDY_YEAR}.1.clusters`)
      await look('lt-figure')
      await go(`/en/figures/${STUDY_YEAR}.1.clusters`)
      await look('en-figure')
      const code = (await page.locator('#embed-code').textContent()) ?? ''
      elsewhere = createServer((_request, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8')
        response.end(`<!doctype html><html lang="en"><title>News</title><h1>News</h1>${code}</html>`)
      }).listen(0, '127.0.0.1')
      await new Promise((resolve) => elsewhere.once('listening', resolve))
      const place = elsewhere.address()
      await page.goto(`http://localhost:${typeof place === 'object' && place !== null ? place.port : 0}/`)
      const frame = page.frameLocator('iframe')
      await frame.locator('svg').first().waitFor()
      expect(await frame.locator('script').count()).toBe(0)
      expect(await page.context().cookies()).toEqual([])
    }, 120_000)

    test('later the old edition says what has changed, and has not changed itself', async () => {
      const before = await (await fetch(`${address}/en/editions/${STUDY_YEAR}.1.json`)).text()
      await world.db
        .transaction()
        .execute((tx) =>
          appendStudyText(
            tx,
            { year: STUDY_YEAR, chapter: 'trends', place: 'before', text: { lt: 'Patikslinta.', en: 'Corrected.' } },
            { at: new Date().toISOString(), person: { id: 'Ieva', name: 'Ieva' } },
          ),
        )
      expect(await freezeSampleStudy(world)).toBe(2)
      await go(`/en/editions/${STUDY_YEAR}.1`)
      await page.getByText('There is a newer edition').waitFor()
      await look('en-edition-older')
      expect(await page.locator('#since').getByText('the editor’s text').isVisible()).toBe(true)
      expect(await (await fetch(`${address}/en/editions/${STUDY_YEAR}.1.json`)).text()).toBe(before)
    }, 240_000)
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const place = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof place !== 'object' || place === null) throw new Error('there is no free port')
  return place.port
}
