import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openCampaign } from '#actions/monitoring/open-campaign.ts'
import { campaignOf, links } from '#actions/testing/monitoring-year.ts'
import { personOf } from '#actions/testing/people.ts'
import { seedReturns } from '#actions/study/testing/seed-returns.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { barriersOf, overflowOf } from './barriers.ts'
import { openReturnsInBrowser, WHO } from './open-returns.ts'
import { browserPath, visit, widths } from './open-santalka.ts'

const officer = { ...personOf('officer', 'country', 'officer'), name: 'Rasa Kalnietė' }
/** Several programs share the machine that tests run on. */
const soon = { timeout: 20_000 }
const ministry = personOf('ministry', 'country', 'ministry')

describe.skipIf(browserPath === undefined)('J5: review and lock', () => {
  describeOnDatabase('an officer with reports due', (open) => {
    let house: Awaited<ReturnType<typeof openReturnsInBrowser>>
    beforeAll(async () => {
      house = await openReturnsInBrowser(open, [officer, ministry])
      const { db } = house.world
      await seedReturns(db, 2026)
      const { rows } = await sql<{ cluster: string }>`
        SELECT cluster FROM monitoring_return WHERE campaign = '2026' AND cluster LIKE 'cluster/%'`.execute(db)
      const clusters = rows.map(({ cluster }) => cluster).filter((cluster) => cluster !== 'country')
      await openCampaign(house.world, officer, { campaign: campaignOf(2026, clusters, '2026-10-12'), links })
      await sql`
        INSERT INTO return_event (return_id, version, cluster, act, from_state, to_state, at, person, person_name)
        SELECT id, version, cluster, 'sign-return', 'submitted', 'submitted', now(), 'head', 'The head' FROM monitoring_return
        WHERE state = 'submitted'`.execute(db)
    })
    afterAll(() => house.close())

    const comeAs = async (person: string, width: keyof typeof widths = 'desktop') => {
      const visiting = await visit(house, { viewport: widths[width] })
      await visiting.context.addCookies([{ name: WHO, value: person, url: house.address }])
      return visiting
    }

    test('clean returns are approved in three clicks, then locked; each move is dated and named', async () => {
      const { page, context } = await comeAs('officer')
      await page.goto('/en/monitoring/2026')
      const tick = page.getByRole('link', { name: /^Tick \d+ returns? without remarks/ })
      const clean = Number(/\d+/.exec((await tick.textContent()) ?? '')?.[0])
      expect(clean).toBeGreaterThan(1)
      await tick.click()
      await page.getByRole('button', { name: 'Approve the ticked ones' }).click()
      await expect.poll(() => page.getByRole('status').textContent(), soon).toBe('Approved.')
      const approved = (await readReturns(house.world.db, { campaign: '2026' })).filter(({ state }) => state === 'approved')
      expect(approved.length).toBeGreaterThanOrEqual(clean)
      await page.getByRole('link', { name: /^Tick \d+ approved returns?/ }).click()
      await page.getByRole('button', { name: 'Lock the ticked ones' }).click()
      await expect.poll(() => page.getByRole('status').textContent(), soon).toBe('Locked.')
      await page.goto(`/en/reviews/${approved[0]?.id ?? ''}#history`)
      expect(await page.locator('#history').textContent()).toContain('Rasa Kalnietė: lock a return → locked')
      await context.close()
    })

    test('an outlier is looked at, asked about, and the return sent back with a reason', async () => {
      const { page, context } = await comeAs('officer')
      await page.goto('/en/monitoring/2026')
      await page.locator('.board-submitted a').first().click()
      expect(await page.locator('.outlier').count()).toBeGreaterThan(0)
      const outlier = page.locator('.outlier').first()
      await outlier.locator('summary').click()
      await outlier.locator('textarea').fill('Is a zero too many?')
      await outlier.getByRole('button', { name: 'Send' }).click()
      await expect.poll(() => page.locator('#comments').textContent(), soon).toContain('Is a zero too many?')
      await page.locator('#decide textarea').fill('Please look at the staff.')
      await page.getByRole('button', { name: 'Send back' }).click()
      await expect.poll(() => page.locator('#history').textContent(), soon).toContain('Please look at the staff.')
      await context.close()
    })

    test('a return that somebody moved meanwhile keeps what was typed', async () => {
      const { page, context } = await comeAs('officer')
      await page.goto('/en/monitoring/2026')
      await page.locator('.board-submitted a').first().click()
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      await sql`UPDATE monitoring_return SET version = version + 1 WHERE id = ${id}`.execute(house.world.db)
      await page.locator('#decide textarea').fill('A long reason that nobody wants to type twice.')
      await page.getByRole('button', { name: 'Send back' }).click()
      await expect.poll(() => page.getByRole('alert').textContent(), soon).toContain('Somebody changed this record')
      expect(await page.locator('#decide textarea').inputValue()).toBe('A long reason that nobody wants to type twice.')
      await context.close()
    })

    test('the ministry sees the completion map and no way into a return', async () => {
      const { page, context } = await comeAs('ministry')
      await page.goto('/en/monitoring/2026')
      expect(await page.locator('svg.map').count()).toBe(1)
      expect(await page.locator('a[href*="/reviews/"], input[name="return"]').count()).toBe(0)
      await context.close()
    })

    test.each(['desktop', 'phone'] as const)('its pages are accessible on a %s', async (width) => {
      const { page, context, troubles } = await comeAs('officer', width)
      const [some] = (await readReturns(house.world.db, { campaign: '2026' })).filter(({ state }) => state === 'submitted')
      for (const path of ['lt/stebesena', 'lt/stebesena/2026', `en/reviews/${some?.id ?? ''}`, 'lt/darbo-stalas', 'en/people']) {
        await page.goto(`/${path}`)
        expect(await barriersOf(page), path).toEqual([])
        expect(await overflowOf(page), path).toBeLessThanOrEqual(0)
      }
      expect(troubles).toEqual([])
      await context.close()
    })
  })
})
