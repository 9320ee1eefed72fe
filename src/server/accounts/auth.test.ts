import { getMigrations } from 'better-auth/db/migration'
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { makeAuth } from './auth.ts'

describeOnEachDatabase('the library of accounts', (open) => {
  test('finds every table and column that it needs in our own migrations', async () => {
    const { kysely: db } = await open()
    const never = async () => undefined
    const auth = makeAuth({
      db,
      now: () => new Date(),
      publicUrl: 'https://santalka.example',
      secret: 'a secret of more than thirty-two characters',
      oidc: null,
      complain: () => undefined,
      sendRecovery: never,
      onPasswordReset: never,
      onSignIn: never,
      onPasskeyAdded: never,
    })
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options)
    expect(toBeCreated).toEqual([])
    expect(toBeAdded).toEqual([])
  })
})
