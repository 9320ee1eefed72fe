import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { browserPath, openSantalka, visit, widths } from './open-santalka.ts'
import type { Santalka } from './open-santalka.ts'

describe.skipIf(browserPath === undefined)('a newcomer', () => {
  describeOnDatabase('explores Lithuania', (open) => {
    let santalka: Santalka
    beforeAll(async () => {
      santalka = await openSantalka((await open()).url)
    })
    afterAll(async () => santalka.close())

    test.each([
      ['lt-LT', '/lt'],
      ['en-GB', '/en'],
      ['de-DE', '/en'],
    ])('with a browser in %s is led to %s', async (locale, path) => {
      const { page, context } = await visit(santalka, { locale })
      await page.goto('/')
      expect(new URL(page.url()).pathname).toBe(path)
      await context.close()
    })

    test('opens the receipt of a value, reads who says so, closes it by Escape and is where she was', async () => {
      const { page, context, troubles } = await visit(santalka)
      await page.goto('/en/clusters/litek')
      const receipt = page.locator('main a[href*="/en/statements/"]').first()
      await receipt.focus()
      await page.keyboard.press('Enter')
      const dialog = page.locator('dialog[open]')
      await dialog.waitFor()
      await expect.poll(async () => dialog.innerText()).toMatch(/recorded/i)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(await receipt.evaluate((link) => link === document.activeElement)).toBe(true)
      expect(troubles).toEqual([])
      await context.close()
    })

    test('reaches the receipt without JavaScript too, and from there the source with its address', async () => {
      const { page, context } = await visit(santalka, { javaScriptEnabled: false })
      await page.goto('/lt/klasteriai/litek')
      await page.locator('main a.receipt', { hasText: 'įkurta' }).first().click()
      expect(page.url()).toContain('/lt/teiginiai/')
      await page.locator('main a[href*="/lt/saltiniai/"]').first().click()
      expect(await page.locator('main').innerText()).toContain('http')
      await context.close()
    })

    test.each([
      ['/en/search', 'laser', 'litek'],
      ['/lt/paieska', 'lazeriu', 'litek'],
      ['/lt/paieska', 'lazeriai', 'litek'],
      ['/en/search', 'food', 'ltfood'],
      ['/lt/paieska', 'maistas', 'ltfood'],
      ['/lt/paieska', 'fotonika', 'litek'],
      ['/lt/paieska', 'odontologjos', 'odontologijos'],
      ['/en/search', 'Birzai', 'birzai-turizmo'],
    ])('%s: “%s” finds %s', async (address, query, slug) => {
      const { page, context } = await visit(santalka)
      await page.goto(`${address}?q=${encodeURIComponent(query)}`)
      expect(await page.locator(`main a[href$="/${slug}"]`).count()).toBeGreaterThan(0)
      await context.close()
    })

    test('narrows the list by a facet and sees the same clusters in the CSV', async () => {
      const { page, context } = await visit(santalka)
      await page.goto('/en/clusters?label=bronze')
      const listed = await page.locator('main tbody tr').count()
      const response = await context.request.get('/en/clusters.csv?label=bronze')
      const lines = (await response.text()).trim().split(/\r?\n/)
      expect(lines.length - 1).toBe(listed)
      expect(listed).toBeGreaterThan(5)
      await context.close()
    })

    test('finds a cluster from anywhere by the keyboard alone', async () => {
      const { page, context, troubles } = await visit(santalka)
      await page.goto('/en/about')
      await page.keyboard.press('Control+k')
      const palette = page.locator('dialog[open]')
      await palette.waitFor()
      await page.keyboard.type('laser')
      await palette.locator('[role=option]').first().waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL('**/clusters/litek')
      expect(troubles).toEqual([])
      await context.close()
    })

    test('sees the register as it was: before anything was recorded nothing is known', async () => {
      const { page, context } = await visit(santalka)
      const response = await page.goto('/en/clusters/litek?knownAt=2020-01-01')
      expect([200, 404]).toContain(response?.status())
      expect(await page.locator('main').innerText()).not.toContain('VšĮ Fizikos instituto mokslo ir technologijų parkas')
      await context.close()
    })

    test('finds all eight known conflicts of facts, with the values side by side', async () => {
      const { page, context } = await visit(santalka, { viewport: widths.phone })
      await page.goto('/lt/priestaringi-faktai')
      const text = await page.locator('main').innerText()
      for (const value of ['46', '57', '50', '13', '14', '85 404 707', '29,39', '29,45', '15'])
        expect(text.replaceAll(/\s/g, ' ')).toContain(value)
      expect(await page.locator('main article.conflict').count()).toBeGreaterThanOrEqual(8)
      await context.close()
    })

    test('zooms the map by its buttons and finds the same places in the table', async () => {
      const { page, context, troubles } = await visit(santalka)
      await page.goto('/en/map')
      const map = page.locator('main svg').first()
      await map.waitFor()
      const before = await map.innerHTML()
      await page.getByRole('button', { name: /zoom in/i }).click()
      await expect.poll(async () => (await map.innerHTML()) !== before).toBe(true)
      expect(await page.locator('main table').count()).toBeGreaterThan(0)
      expect(troubles).toEqual([])
      await context.close()
    })

    test('compares clusters that she ticked in the list, without JavaScript', async () => {
      const { page, context } = await visit(santalka, { javaScriptEnabled: false })
      await page.goto('/en/clusters')
      const boxes = page.locator('input[name=cluster]')
      const chosen = await Promise.all([0, 1].map(async (index) => boxes.nth(index).getAttribute('value')))
      for (const index of [0, 1]) await boxes.nth(index).check()
      await page.locator('form[action$="/compare"] button').first().click()
      expect(new URL(page.url()).searchParams.getAll('cluster')).toEqual(chosen)
      expect(await page.locator('main thead th').count()).toBe(3)
      await context.close()
    })
  })
})
