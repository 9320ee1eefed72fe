import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { languages } from '#core/values/language.ts'
import type { Person } from '#core/people/role.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { openReturnsInBrowser, WHO } from './open-returns.ts'
import { browserPath, visit } from './open-santalka.ts'
import type { Santalka } from './open-santalka.ts'

const cluster = 'zilvytes-baldu'
const coordinator: Person = {
  id: 'rasa',
  name: 'Rasa',
  via: 'account',
  mandates: [{ role: 'coordinator', scope: `cluster/${cluster}`, from: '2022-01-01', until: null }],
  seeingAs: null,
}

const pathSchema = z.object({
  verdicts: z.array(z.object({ ruleSet: z.string(), tests: z.array(z.object({ test: z.string(), outcome: z.string() })) })),
})

describe.skipIf(browserPath === undefined)('the way to the next level', () => {
  describeOnDatabase('in the sample country, where the criteria are entered', (open) => {
    let santalka: Santalka
    beforeAll(async () => {
      santalka = await openReturnsInBrowser(open, [coordinator])
    })
    afterAll(async () => santalka.close())

    test.each(languages)(
      'a coordinator learns from the place among others why the level is what it is, and what to do next (%s)',
      async (language) => {
        const { page, context, troubles } = await visit(santalka)
        await context.addCookies([{ name: WHO, value: coordinator.id, url: santalka.address }])
        await page.goto(addressOf('feedback', language, `${cluster}.2025`))
        await page
          .locator(`main a[href*="${addressOf('path', language, cluster)}"]`)
          .first()
          .click()
        await page.waitForURL(`**${addressOf('path', language, cluster)}*`)
        // Met, not met and not known are told apart in words, each with what was found.
        const level = page.locator('#concept-2022')
        expect(await level.innerText()).toMatch(/\d/)
        const conditions = level.locator('.condition-pass, .condition-fail, .condition-cannot-say')
        expect(await conditions.count()).toBeGreaterThan(3)
        // Every gap names one next step.
        const gaps = page.locator('#concept-2022 .condition-fail, #concept-2022 .condition-cannot-say')
        for (let index = 0; index < (await gaps.count()); index += 1)
          expect((await gaps.nth(index).innerText()).length).toBeGreaterThan(30)
        expect(await page.locator('.ways > li').count()).toBeGreaterThan(0)
        // Assumed, looked at, and nothing changed.
        await page
          .locator(`a[href*="${addressOf('what-if', language)}"]`)
          .first()
          .click()
        await page.waitForURL(`**${addressOf('what-if', language)}*`)
        expect(await page.locator('h1').innerText()).toBe(say(language, 'what-if.title'))
        expect(troubles).toEqual([])
        await context.close()
      },
    )

    test('the verdict is the same on the page and for programs', async () => {
      const read = async (path: string) => (await fetch(new URL(path, santalka.address))).text()
      const json = pathSchema.parse(JSON.parse(await read(`${addressOf('path', 'en', cluster)}.json`)))
      const told = json.verdicts.find(({ ruleSet }) => ruleSet === 'concept-2022')?.tests ?? []
      expect(told.length).toBeGreaterThan(2)
      const csv = await read(`${addressOf('path', 'en', cluster)}.csv`)
      for (const { outcome } of told) expect(csv).toContain(outcome)
    })
  })
})
