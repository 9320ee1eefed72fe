import type { FastifyInstance } from 'fastify'
import { beforeAll, expect, test } from 'vitest'
import { methods } from '#core/economy/methods/methods.ts'
import type { MethodShape } from '#core/economy/methods/method.ts'
import { languages } from '#core/values/language.ts'
import type { Language } from '#core/values/language.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { addressOf } from '#words/addresses.ts'
import { isMessageKey, say } from '#words/say.ts'
import { openApp, openLithuania } from './testing/open-test-app.ts'

const all: [string, MethodShape][] = Object.entries(methods)
/** Shorter than this a sentence explains nothing. */
const SENTENCE = 30

describeOnDatabase('the page of every method', (open) => {
  let app: FastifyInstance

  beforeAll(async () => {
    app = await openApp((await openLithuania(open)).world)
    return () => app.close()
  })

  const textOf = async (url: string) => {
    const { statusCode, body } = await app.inject({ url })
    const main = /<main[\s\S]*<\/main>/.exec(body)?.[0] ?? ''
    return { statusCode, text: plain(main.replaceAll(/<[^>]*>/g, '')) }
  }

  test.each(all)('%s: opens in both languages with formula, reading, refusals and sources', async (id, { formula, sources }) => {
    const said = new Map<Language, string[]>()
    for (const language of languages) {
      const { statusCode, text } = await textOf(addressOf('economy-methods', language, id))
      expect([id, statusCode]).toEqual([id, 200])
      expect(text).toContain(plain(formula))
      const parts = ['name', 'short', 'reads', 'refuses'].map((part) => sentence(language, `economy.method.${id}.${part}`))
      for (const part of parts) expect(text).toContain(part)
      for (const part of parts.slice(1)) expect(part.length).toBeGreaterThan(SENTENCE)
      expect(sources.length).toBeGreaterThan(0)
      for (const { title, year } of sources) expect(text).toContain(`${plain(title)}, ${year}`)
      said.set(language, parts)
    }
    // Lithuanian is no copy of English.
    for (const [at, part] of (said.get('lt') ?? []).entries()) expect(part).not.toBe(said.get('en')?.[at])
  })

  test('all of them are listed, and one that is none is not there', async () => {
    for (const language of languages) {
      const { body } = await app.inject({ url: addressOf('economy-methods', language) })
      for (const [id] of all) expect(body).toContain(`"${addressOf('economy-methods', language, id)}"`)
    }
    for (const none of ['constructor', 'gold', 'tostring'])
      expect((await app.inject({ url: addressOf('economy-methods', 'en', none) })).statusCode).toBe(404)
  })
})

function sentence(language: Language, key: string): string {
  if (!isMessageKey(key)) throw new Error(key)
  return plain(say(language, key))
}

function plain(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
}
