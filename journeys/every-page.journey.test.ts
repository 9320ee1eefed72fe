import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { barriersOf, overflowOf } from './barriers.ts'
import { browserPath, openSantalka, visit, widths } from './open-santalka.ts'
import type { Santalka, Visit } from './open-santalka.ts'
import { pageTypes } from './page-types.ts'

const SCRIPT_BUDGET_BYTES = 150_000

describe.skipIf(browserPath === undefined)('every type of page', () => {
  describeOnDatabase('in the browser', (open) => {
    let santalka: Santalka
    let reader: Visit
    beforeAll(async () => {
      santalka = await openSantalka((await open()).url)
      reader = await visit(santalka)
    })
    afterAll(async () => santalka.close())

    for (const language of languages) {
      test.each(Object.entries(pageTypes(language)))(
        `${language}: %s has no barrier on a wide screen or a phone, and stays at home`,
        async (_name, address) => {
          const { page, troubles } = reader
          troubles.length = 0
          await page.setViewportSize(widths.desktop)
          const response = await page.goto(address)
          expect(response?.status()).toBe(200)
          expect(await page.getAttribute('html', 'lang')).toBe(language)
          expect(await page.locator('h1').count()).toBe(1)
          expect(await barriersOf(page)).toEqual([])
          expect(await overflowOf(page)).toBeLessThanOrEqual(1)
          await page.setViewportSize(widths.phone)
          expect(await barriersOf(page)).toEqual([])
          expect(await overflowOf(page)).toBeLessThanOrEqual(1)
          expect(troubles).toEqual([])
        },
      )
    }

    test.each(['home', 'clusters', 'cluster', 'map', 'country facts', 'search'])(
      '%s keeps to the budget of scripts on a first visit',
      async (name) => {
        const { page, context, scripts } = await visit(santalka)
        await page.goto(pageTypes('en')[name] ?? '', { waitUntil: 'networkidle' })
        expect(scripts.bytes).toBeGreaterThan(0)
        expect(scripts.bytes).toBeLessThan(SCRIPT_BUDGET_BYTES)
        await context.close()
      },
    )

    test.each(Object.entries(pageTypes('lt')))(
      '%s can be read without any script, and leads to its English twin',
      async (_name, address) => {
        const html = await (await fetch(new URL(address, santalka.address))).text()
        const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
        expect(main.replaceAll(/<[^>]*>/g, '').trim().length).toBeGreaterThan(80)
        const twin = /<link rel="alternate" hrefLang="en" href="([^"]+)"/i.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
        const english = await fetch(new URL(new URL(twin).pathname + new URL(twin).search, santalka.address))
        expect(english.status).toBe(200)
        expect(await english.text()).toContain('<html lang="en"')
      },
    )

    test('the dark page has enough contrast too', async () => {
      const { page, context } = await visit(santalka, { colorScheme: 'dark' })
      for (const name of ['home', 'clusters', 'cluster', 'map', 'country facts', 'conflicts', 'receipt']) {
        await page.goto(pageTypes('en')[name] ?? '')
        expect(await barriersOf(page)).toEqual([])
      }
      await context.close()
    })
  })
})
