import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { browserPath, openSantalka, visit, widths } from './open-santalka.ts'
import type { Santalka } from './open-santalka.ts'

type Reading = { readonly language: Language; readonly width: keyof typeof widths }
const everywhere: Reading[] = languages.flatMap((language) => [
  { language, width: 'desktop' },
  { language, width: 'phone' },
])

const textOf = async (page: Page, selector = 'main') => (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, ' ')
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe.skipIf(browserPath === undefined)('rules and verdicts', () => {
  describeOnDatabase('in the browser', (open) => {
    let santalka: Santalka
    beforeAll(async () => {
      santalka = await openSantalka((await open()).url)
    })
    afterAll(async () => santalka.close())

    test.each(everywhere)(
      'a coordinator sees why the cluster is not mature, what is missing, and the evidence ($language, $width)',
      async ({ language, width }) => {
        const { page, context, troubles } = await visit(santalka, { viewport: widths[width] })
        await page.goto(addressOf('clusters', language, 'litek'))
        await page
          .locator('#rules')
          .getByRole('link', { name: say(language, 'path.section.link') })
          .click()
        await page.waitForURL(`**${addressOf('path', language, 'litek')}`)
        // The first screens: how many questions have which answer, the ladder of levels, the shortest ways.
        expect(await page.locator('.path-summary .outcome-counts').count()).toBe(2)
        const card = page.locator('.level-card', { hasText: '2017' }).first()
        expect(await card.innerText()).toContain(say(language, 'path.standing.not-entered'))
        expect(await page.locator('.ways > li').count()).toBeGreaterThan(0)
        // One click on the evidence: who says so.
        const condition = page.locator('#eccp-register .condition-fail').first()
        await condition.locator('.measured a.receipt').first().click()
        const receipt = page.locator('dialog[open]')
        await receipt.waitFor()
        await expect.poll(async () => (await receipt.innerText()).length, { timeout: 20_000 }).toBeGreaterThan(40)
        await page.keyboard.press('Escape')
        expect(await overflow(page)).toBeLessThanOrEqual(1)
        expect(troubles).toEqual([])
        await context.close()
      },
    )

    test.each(languages)('a coordinator asks whether to apply, by the keyboard and without scripts (%s)', async (language) => {
      const { page, context } = await visit(santalka, { javaScriptEnabled: false, viewport: widths.phone })
      await page.goto(addressOf('apply', language))
      const form = page.locator('form.choose')
      await form.locator('select[name=cluster]').selectOption('litek')
      await form.locator('select[name=rules]').selectOption('inoklaster-2024')
      await form.locator('button').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL('**rules=inoklaster-2024*')
      const text = await textOf(page)
      expect(text.toLocaleLowerCase(language)).toContain(say(language, 'apply.state.closed'))
      expect(text).toContain(say(language, 'apply.no-decision').replaceAll(/\s+/g, ' '))
      expect(await page.locator('.checklist > li').count()).toBe(7)
      expect(await page.locator('.readings > .reading').count()).toBe(2)
      await context.close()
    })

    test.each(everywhere)(
      'an analyst moves a threshold, sees who would move, and shares the link ($language, $width)',
      async ({ language, width }) => {
        const { page, context, troubles } = await visit(santalka, { viewport: widths[width] })
        await page.goto(`${addressOf('what-if', language)}?rules=eccp-register`)
        const version = await textOf(page, '.footer-note')
        await page.locator('.what-form input[name="t.members.0"]').fill('10')
        await page.getByRole('button', { name: say(language, 'what-if.submit') }).click()
        await page.waitForURL('**t.members.0=10**')
        const moved = await page.locator('#everywhere tbody th a').allInnerTexts()
        expect(moved.length).toBeGreaterThan(0)
        expect(await page.locator('.assumed-list .assumed').count()).toBe(1)
        expect(await overflow(page)).toBeLessThanOrEqual(1)
        const shared = new URL(await page.locator('#citation').innerText())
        const reader = await visit(santalka, { javaScriptEnabled: false })
        await reader.page.goto(shared.pathname + shared.search)
        expect(await reader.page.locator('#everywhere tbody th a').allInnerTexts()).toEqual(moved)
        expect(await textOf(reader.page, '.footer-note')).toBe(version)
        await reader.context.close()
        expect(troubles).toEqual([])
        await context.close()
      },
    )

    test.each(languages)('an analyst who writes nonsense is told so at the field, and nothing is lost (%s)', async (language) => {
      const { page, context } = await visit(santalka)
      await page.goto(`${addressOf('what-if', language)}?cluster=litek&rules=eccp-register`)
      await page.locator('.what-form input[name="c.management-fte"]').fill('daug')
      await page.locator('.what-form input[name="gain.members"]').fill('3')
      await page.getByRole('button', { name: say(language, 'what-if.submit') }).click()
      await page.waitForURL('**gain.members=3**')
      const field = page.locator('.what-form input[name="c.management-fte"]')
      expect(await field.inputValue()).toBe('daug')
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      const sentence = page.locator(`#${await field.getAttribute('aria-describedby')}`)
      expect(await sentence.innerText()).toBe(say(language, 'what-if.trouble.value.number', { given: 'daug' }))
      expect(await page.locator('#cluster .condition-pass .condition-before').count()).toBeGreaterThan(0)
      await context.close()
    })

    test.each(languages)('an officer narrows the matrix, takes it along, and reads why a cell says so (%s)', async (language) => {
      const { page, context, troubles } = await visit(santalka)
      const view = `${addressOf('verdicts', language)}?purpose=eligibility&rules=inoklaster-lt-2017&outcome=pass`
      await page.goto(view)
      const rows = await page.locator('.matrix tbody tr').count()
      expect(rows).toBeGreaterThan(0)
      const [path = '', query = ''] = view.split('?')
      const csv = await (await context.request.get(`${path}.csv?${query}`)).text()
      expect(csv.trim().split(/\r?\n/).length - 1).toBe(rows)
      await page.locator('.matrix tbody tr').first().locator('td a[href$="#inoklaster-lt-2017"]').first().click()
      await page.waitForURL('**#inoklaster-lt-2017')
      const found = page.locator('#inoklaster-lt-2017')
      await expect.poll(() => found.locator('.condition').first().isVisible()).toBe(true)
      expect(await found.innerText()).toContain(say(language, 'verdict.test.pass'))
      expect(troubles).toEqual([])
      await context.close()
    })
  })
})
