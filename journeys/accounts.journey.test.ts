import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOidcServer } from '#server/testing/open-oidc-server.ts'
import type { OidcServer } from '#server/testing/open-oidc-server.ts'
import { codeOfTelephone, inviteForTest, PASSWORD } from '#server/testing/sign-in-browser.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { lookAt } from './look-at.ts'
import { browserPath, openSantalka, visit } from './open-santalka.ts'
import type { Santalka } from './open-santalka.ts'

const EMAIL = 'ona.petraite@example.lt'

describe.skipIf(browserPath === undefined)('an account, from the invitation on', () => {
  describeOnDatabase('in the browser', (open) => {
    let database: TestDatabase
    let santalka: Santalka
    let oidc: OidcServer
    let page: Page
    let secret = ''
    beforeAll(async () => {
      database = await open()
      // Passkeys belong to a name, not to a number: the address must be known before the server starts.
      const port = await freePort()
      const address = `http://localhost:${port}`
      oidc = await openOidcServer(`${address}/auth/callback/oidc`)
      santalka = await openSantalka(database.url, {
        PORT: String(port),
        PUBLIC_URL: address,
        SANTALKA_OIDC_ISSUER: oidc.issuer,
        SANTALKA_OIDC_CLIENT_ID: oidc.clientId,
        SANTALKA_OIDC_CLIENT_SECRET: oidc.clientSecret,
        SANTALKA_OIDC_NAME: 'Example Ministry',
      })
      page = (await visit(santalka)).page
    })
    afterAll(async () => {
      await santalka.close()
      await oidc.close()
    })

    const look = (name: string) => lookAt(page, name)

    const go = (path: string) => page.goto(new URL(path, santalka.address).href)
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
    const signOut = () => press('Sign out')

    test('every page can be read and used, in both languages', async () => {
      for (const path of ['/lt/prisijungimas', '/lt/slaptazodzio-atkurimas', '/lt/slaptazodzio-atkurimas?sent=1'])
        await go(path).then(() => look(`lt${path.replaceAll(/\W/g, '-')}`))
      for (const path of ['/en/sign-in', '/en/second-step', '/en/recovery', '/en/recovery?token=x', '/en/invitation?token=x'])
        await go(path).then(() => look(`en${path.replaceAll(/\W/g, '-')}`))
    })

    test('an invitation becomes an account with a password', async () => {
      const token = await inviteForTest(database.kysely, { email: EMAIL, at: new Date() })
      await go(`/lt/kvietimas?token=${token}`)
      await look('lt-invitation')
      await go(`/en/invitation?token=${token}`)
      await page.getByLabel('New password').fill('Slaptazodis123')
      await press('Create the account')
      await look('en-invitation-bad-password')
      expect(await page.getByText('one of the commonest').isVisible()).toBe(true)
      await page.getByLabel('New password').fill(PASSWORD)
      await press('Create the account')
      await page.waitForURL('**/en/desk*')
      expect(await page.getByText('Welcome').isVisible()).toBe(true)
      await go('/lt/paskyra')
      await look('lt-account')
      await go('/lt/zmones')
      await page.waitForURL('**/lt/paskyra*')
      expect(await page.getByText('vien slaptažodžio nepakanka').isVisible()).toBe(true)
      await look('lt-account-second-step-asked')
    })

    test('a telephone is set up as the second step, and asked for at the next sign-in', async () => {
      await go('/en/account')
      await page.locator('#second-factor-password').fill(PASSWORD)
      await press('Turn on')
      await look('en-second-factor')
      secret = (await page.locator('#second-factor p code').textContent()) ?? ''
      await page.getByLabel('Code', { exact: true }).fill('000000')
      await press('Confirm and turn on')
      await look('en-second-factor-wrong')
      await page.getByLabel('Code', { exact: true }).fill(codeOfTelephone(secret))
      await press('Confirm and turn on')
      expect(await page.getByText('The second step is on.').isVisible()).toBe(true)
      await signOut()
      await page.getByLabel('E-mail address').fill(EMAIL)
      await page.getByLabel('Password').fill('not the password')
      await press('Sign in')
      await look('en-sign-in-refused')
      await page.getByLabel('Password').fill(PASSWORD)
      await press('Sign in')
      await page.waitForURL('**/en/second-step*')
      await page.getByLabel('Code').fill(codeOfTelephone(secret))
      await press('Confirm')
      await page.waitForURL('**/en/desk*')
      await go('/lt/zmones')
      await look('lt-people')
    })

    test('a passkey is added, and opens the door by itself', async () => {
      const device = await page.context().newCDPSession(page)
      await device.send('WebAuthn.enable')
      await device.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      })
      await go('/en/account')
      await page.getByLabel('A name for it').fill('Work laptop')
      await press('Add a passkey')
      await page.getByText('The passkey was added.').waitFor()
      expect(await page.getByText('Work laptop').isVisible()).toBe(true)
      await look('en-account-passkey')
      await signOut()
      await press('Sign in with a passkey')
      await page.waitForURL('**/en/desk*')
      await signOut()
    })

    test('another server says who somebody is, and the second step is asked for still', async () => {
      await page.getByRole('link', { name: 'Sign in with Example Ministry' }).click()
      await page.getByLabel('E-mail').fill(EMAIL)
      await press('Continue')
      await page.waitForURL('**/en/second-step*')
      const soon = new Date(Date.now() + 30_000)
      await page.getByLabel('Code').fill(codeOfTelephone(secret, soon))
      await press('Confirm')
      await page.waitForURL('**/en/desk*')
      await go('/en/account')
      expect(await page.getByText('You can sign in to this account with Example Ministry too.').isVisible()).toBe(true)
    })
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('there is no free port')
  return address.port
}
