import { beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { inviteForTest, openBrowser, PASSWORD } from '#server/testing/sign-in-browser.ts'
import { NOW, openApp, openLithuania } from '#server/testing/open-test-app.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'

describeOnDatabase('signing in', (open) => {
  let app: FastifyInstance
  let database: TestDatabase
  beforeAll(async () => {
    const opened = await openLithuania(open)
    database = opened.database
    app = await openApp(opened.world)
  })

  async function newcomer(email: string) {
    const token = await inviteForTest(database.kysely, { email, at: NOW })
    const browser = openBrowser(app)
    const form = { deed: 'password', token, name: 'Ona Petraitė', language: 'lt', 'new-password': PASSWORD }
    return { token, browser, form, accepted: await browser.send('/lt/kvietimas', form) }
  }

  test('an invitation becomes an account with its mandates, once', async () => {
    const { accepted, browser, form } = await newcomer('once@example.lt')
    expect(accepted.statusCode).toBe(303)
    const desk = await browser.open('/lt/darbo-stalas')
    expect(desk.statusCode).toBe(200)
    expect(desk.body).toContain('Ona Petraitė')
    const again = await openBrowser(app).send('/lt/kvietimas', form)
    expect(again.statusCode).toBe(422)
  })

  test('the right password opens, a wrong one and an unknown address are answered with the same words', async () => {
    await newcomer('ona@example.lt')
    const right = await openBrowser(app).send('/lt/prisijungimas', {
      deed: 'password',
      email: 'Ona@example.lt',
      password: PASSWORD,
    })
    expect(right.statusCode).toBe(303)
    const wrong = await openBrowser(app).send('/lt/prisijungimas', { deed: 'password', email: 'ona@example.lt', password: 'no' })
    const nobody = await openBrowser(app).send('/lt/prisijungimas', { deed: 'password', email: 'onb@example.lt', password: 'no' })
    expect(wrong.statusCode).toBe(422)
    expect(nobody.statusCode).toBe(wrong.statusCode)
    expect(nobody.body.replaceAll('onb@', 'ona@')).toBe(wrong.body)
  })
})
