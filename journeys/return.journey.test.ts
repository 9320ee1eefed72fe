import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import type { Person } from '#core/people/role.ts'
import { personOf } from '#server/inside/testing/open-returns.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { barriersOf, overflowOf } from './barriers.ts'
import { openReturnsInBrowser, WHO } from './open-returns.ts'
import { browserPath, visit, widths } from './open-santalka.ts'
import type { Santalka } from './open-santalka.ts'

const ada = personOf('ada', 'cluster/lenlaz', 'coordinator', 'signatory')
const bob = personOf('bob', 'cluster/lenlaz', 'coordinator')
const eve = personOf('eve', 'cluster/ajemed', 'coordinator', 'signatory')

describe.skipIf(browserPath === undefined)('J4: a coordinator', () => {
  describeOnDatabase('fills in the yearly return', (open) => {
    let santalka: Santalka
    beforeAll(async () => {
      santalka = await openReturnsInBrowser(open, [ada, bob, eve])
    })
    afterAll(async () => santalka.close())

    const as = async (person: Person | null, options: Parameters<typeof visit>[1] = {}) => {
      const opened = await visit(santalka, options)
      if (person !== null) await opened.context.addCookies([{ name: WHO, value: person.id, url: santalka.address }])
      return opened
    }
    const form = (language: Language = 'en', id = 'lenlaz.2026') => addressOf('returns', language, id)
    const field = (page: Page, question: string) => page.locator(`#q-${question}`)
    const saved = (page: Page) => page.locator('#save-state[data-state=saved]').waitFor()
    const input = (page: Page, question: string) => page.locator(`#in-${question}`)

    test('sends a firm its sheet; the firm answers it on a phone in seven fields, and once more', async () => {
      const { page, context } = await as(ada)
      await page.goto(form())
      const lines = page.locator('#sheets .sheet-line input[type=checkbox]')
      const firms = await lines.count()
      expect(firms).toBeGreaterThan(3)
      for (let index = 1; index < firms; index += 1) await lines.nth(index).uncheck()
      await page.locator('button[value=send-sheets]').click()
      const link = await page.locator('.sheet-links code').first().innerText()
      await context.close()

      const firm = await as(null, { viewport: widths.phone })
      await firm.page.goto(new URL(link).pathname)
      expect(await firm.page.locator('form[autocomplete] input[type=text], form[autocomplete] fieldset').count()).toBeLessThan(9)
      expect(await barriersOf(firm.page)).toEqual([])
      expect(await overflowOf(firm.page)).toBeLessThanOrEqual(1)
      await firm.page.locator('[id="firm-turnover-eur"]').fill('1 200 000')
      await firm.page.locator('[id="firm-exports-eur"]').fill('a lot')
      await firm.page
        .getByLabel(say('lt', 'question.code.sheet-consent.coordinator-sees'))
        .or(firm.page.getByLabel(say('en', 'question.code.sheet-consent.coordinator-sees')))
        .check()
      await firm.page.locator('button[value=answer]').click()
      expect(await firm.page.locator('.wrong').first().innerText()).not.toBe('')
      expect(await firm.page.locator('[id="firm-turnover-eur"]').inputValue()).toBe('1 200 000')
      for (const [question, value] of [
        ['firm-exports-eur', '800000'],
        ['firm-employees', '14'],
        ['firm-rd-spending-eur', '50000'],
        ['firm-rd-staff', '2'],
        ['firm-new-products', '1'],
      ] as const)
        await firm.page.locator(`[id="${question}"]`).fill(value)
      await firm.page.locator('button[value=answer]').click()
      await firm.page.locator('.notice [role=status]').waitFor()
      expect(firm.troubles.filter((each) => !each.includes('422'))).toEqual([])
      await firm.context.close()

      const again = await as(ada)
      await again.page.goto(form())
      expect(await again.page.locator('#sheets').innerText()).toContain('800,000')
      await again.context.close()
    })

    test('finds at least six questions of ten filled in, each with where it comes from', async () => {
      const { page, context, troubles } = await as(ada)
      await page.goto(form())
      const all = await page.locator('[data-question]').count()
      const prefilled = page.locator('[data-shows=prefilled]')
      expect(await prefilled.count()).toBeGreaterThanOrEqual(0.6 * all)
      expect(await prefilled.locator('.origin').count()).toBe(await prefilled.count())
      expect(await page.locator('[data-shows=prefilled] a.receipt').count()).toBeGreaterThan(5)
      expect(troubles).toEqual([])
      await context.close()
    })

    test('sees what is wrong while typing, in a sentence, and the return is saved meanwhile', async () => {
      const { page, context, troubles } = await as(ada)
      await page.goto(form())
      await input(page, 'joint-projects').fill('2')
      await input(page, 'joint-projects-rd').fill('5')
      await field(page, 'joint-projects-rd').locator('.finding-blocks').waitFor()
      await saved(page)
      await input(page, 'joint-projects-rd').fill('1')
      await field(page, 'joint-projects-rd').locator('.finding-blocks').waitFor({ state: 'detached' })
      await saved(page)
      await page.reload()
      expect(await input(page, 'joint-projects-rd').inputValue()).toBe('1')
      await input(page, 'events').fill('twelve')
      await field(page, 'events').locator('.finding-unread').waitFor()
      expect(await page.locator('#save-state').getAttribute('data-state')).toBe('refused')
      await input(page, 'events').fill('12')
      await saved(page)
      expect(troubles.filter((each) => !each.includes('422'))).toEqual([])
      await context.close()
    })

    test('goes on without a network, reloads, comes back another day, and nothing is lost', async () => {
      const { page, context } = await as(ada)
      await page.goto(form())
      await page.waitForFunction(async () => {
        const kept = await caches.open('santalka-returns-1')
        const page = await kept.match(location.pathname)
        return navigator.serviceWorker.controller !== null && page !== undefined && (await page.text()).includes('save-state')
      })
      await context.setOffline(true)
      await input(page, 'training-events').fill('9')
      await input(page, 'people-trained').fill('240')
      await page.locator('#save-state[data-state=offline]').waitFor()
      await page.reload()
      await page.locator('#save-state[data-state=offline]').waitFor()
      await expect.poll(() => input(page, 'training-events').inputValue()).toBe('9')
      await page.close()
      const later = await context.newPage()
      await later.goto(form())
      await expect.poll(() => input(later, 'people-trained').inputValue()).toBe('240')
      await context.setOffline(false)
      await later.locator('#save-state[data-state=saved]').waitFor({ timeout: 30_000 })
      await later.reload()
      expect(await input(later, 'training-events').inputValue()).toBe('9')
      expect(await input(later, 'people-trained').inputValue()).toBe('240')
      await context.close()
    })

    test('sees both values when two people edited the same answer, and chooses one', async () => {
      const [one, other] = [await as(ada), await as(bob)]
      await Promise.all([one.page.goto(form()), other.page.goto(form())])
      await one.page.locator('#in-events-abroad').fill('3')
      await saved(one.page)
      await other.page.locator('#in-events-abroad').fill('4')
      const rivals = other.page.locator('#q-events-abroad .rivals')
      await rivals.waitFor()
      expect((await rivals.innerText()).replaceAll(/\s+/g, ' ')).toMatch(/ada.*3.*bob.*4/)
      await rivals.getByRole('radio').first().check()
      await rivals.waitFor({ state: 'detached' })
      await one.page.reload()
      expect(await one.page.locator('#in-events-abroad').inputValue()).toBe('3')
      await Promise.all([one.context.close(), other.context.close()])
    })

    test('does all of it without a script: everything that could be read is saved, the rest stays as it was typed', async () => {
      const { page, context } = await as(ada, { javaScriptEnabled: false })
      await page.goto(form('lt'))
      await input(page, 'patents-granted').fill('2')
      await input(page, 'patent-applications').fill('keli')
      await page.locator('#part-together button[value=save]').click()
      expect(await input(page, 'patent-applications').inputValue()).toBe('keli')
      expect(await field(page, 'patent-applications').locator('.finding-blocks').innerText()).toContain('keli')
      await input(page, 'patent-applications').fill('3')
      await page.locator('#part-together button[value=save]').click()
      expect(await page.locator('.said').innerText()).toBe(say('lt', 'said.return-saved'))
      expect(await input(page, 'patents-granted').inputValue()).toBe('2')
      await context.close()
    })

    test('is told what is left, ends it, signs, and has the place among others at once', async () => {
      const { page, context } = await as(ada)
      await page.goto(form())
      for (const [question, value] of [
        ['income-eur', '180000'],
        ['green-activities', '2'],
        ['digital-activities', '3'],
        ['value-chain-entries', '1'],
        ['international-projects', '1'],
        ['new-products', '2'],
      ] as const)
        await input(page, question).fill(value)
      await saved(page)
      await page.locator('#left button[value=confirm]').click()
      await page.locator('.said').waitFor()
      await page.waitForLoadState('load')
      for (let round = 0; round < 12; round += 1) {
        const open = page.locator('#left .left-group a[href^="#q-"]').first()
        if ((await open.count()) === 0) break
        await mend(page, ((await open.getAttribute('href')) ?? '').slice('#q-'.length))
        await saved(page)
        await page.reload()
      }
      expect(await page.locator('#left').innerText()).toContain(say('en', 'return.left.nothing'))
      await page.locator('button[value=submit]').click()
      await page.waitForURL(`**${addressOf('feedback', 'en', 'lenlaz.2026')}*`)
      expect(await page.locator('.place-card').count()).toBeGreaterThan(5)
      expect(await page.locator('main').innerText()).toMatch(/more than \d+% of similar clusters/)
      await page.goto(form())
      expect(await page.locator('main').innerText()).toContain('Signed by ada')
      await context.close()
    })

    /** What a coordinator does about a finding: explains it, or names a source. */
    async function mend(page: Page, question: string): Promise<void> {
      const own = field(page, question)
      const source = own.locator('[data-source] input')
      if ((await source.count()) > 0 && (await source.isVisible())) await source.fill('Minutes of the assembly, 2026-02-03')
      const why = own.locator('[data-explanation] textarea')
      if (await why.isVisible()) await why.fill('Two large projects ended.')
    }

    test('whose device comes back after the return was closed sees what could not be saved, and can copy it', async () => {
      const { page, context } = await as(bob)
      await page.goto(form())
      expect(await page.locator('#return-form input:not([type=hidden])').count()).toBe(0)
      await page.evaluate(async () => {
        const request = indexedDB.open('santalka-returns')
        const database: IDBDatabase = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
        const waiting = {
          events: { fields: [['', '77']], explanation: '', source: '', parents: [], confirm: false, take: null, at: '' },
        }
        const transaction = database.transaction('outbox', 'readwrite')
        transaction.objectStore('outbox').put(waiting, 'person/bob lenlaz.2026')
        await new Promise((resolve) => (transaction.oncomplete = resolve))
      })
      await page.reload()
      expect(await page.locator('#not-saved').innerText()).toContain('77')
      await context.close()
    })

    test.each(languages.flatMap((language) => (['desktop', 'phone'] as const).map((width) => ({ language, width }))))(
      'no page of it has a barrier ($language, $width)',
      async ({ language, width }) => {
        const { page, context, troubles } = await as(eve, { viewport: widths[width] })
        const pages = [
          addressOf('returns', language),
          form(language, 'ajemed.2026'),
          // Of the year before: this year's is not handed in.
          addressOf('feedback', language, 'ajemed.2025'),
        ]
        for (const address of pages) {
          expect((await page.goto(address))?.status()).toBe(200)
          expect(await barriersOf(page)).toEqual([])
          expect(await overflowOf(page)).toBeLessThanOrEqual(1)
        }
        expect(troubles).toEqual([])
        await context.close()
      },
    )

    test('whoever has no mandate for the cluster is turned away, and learns nothing', async () => {
      const { context } = await as(eve)
      const answers = await statuses(context, [form(), form('en', 'nobody.2026'), addressOf('feedback', 'en', 'lenlaz.2026')])
      expect(answers).toEqual([403, 403, 403])
      await context.close()
    })

    async function statuses(context: BrowserContext, addresses: readonly string[]): Promise<number[]> {
      return Promise.all(addresses.map(async (address) => (await context.request.get(address)).status()))
    }
  })
})
