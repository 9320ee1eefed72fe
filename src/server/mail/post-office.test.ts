import PostalMime from 'postal-mime'
import { afterEach, expect, test, vi } from 'vitest'
import type { World } from '#actions/world.ts'
import { describeOnDatabase, describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { openPostOffice } from './post-office.ts'
import type { PostOffice } from './post-office.ts'
import { openTransport } from './open-transport.ts'
import { openMailServer } from './testing/open-mail-server.ts'
import type { Behaviour, MailServer } from './testing/open-mail-server.ts'
import { queueLetters } from './testing/queue-letters.ts'

const sender = { from: 'santalka@example.lt', publicUrl: 'https://klasteriai.example.lt', timezone: 'Europe/Vilnius' }
const pauses = { idle: 20, claim: 60_000, rounds: 50, farewell: 2000 }

const opened: (PostOffice | MailServer)[] = []
afterEach(async () => {
  // Offices first: a mail server waits for its connections.
  for (const each of opened.splice(0).toReversed()) await each.close()
})

async function openServer(behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const server = await openMailServer(behaviour, port)
  opened.push(server)
  return server
}

function openOffice(world: World, smtpUrl: string, troubles: unknown[] = []): PostOffice {
  const office = openPostOffice(world, {
    transport: openTransport(smtpUrl),
    sender,
    rounds: [],
    onTrouble: (trouble) => troubles.push(trouble),
    pauses,
  })
  opened.push(office)
  return office
}

type LetterRow = { address: string; state: string; attempts: number; reply: string | null; message_id: string }

async function letters({ pool }: TestDatabase): Promise<LetterRow[]> {
  const { rows } = await pool.query<LetterRow>('select address, state, attempts, reply, message_id from letter order by address')
  return rows
}

async function untilStates(database: TestDatabase, states: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect((await letters(database)).map(({ state }) => state)).toEqual(states), {
    timeout: 20_000,
    interval: 30,
  })
}

/** A clock that the test moves on. */
function movableWorld({ kysely: db }: TestDatabase): World & { later(minutes: number): void } {
  let offset = 0
  return {
    db,
    now: () => new Date(Date.now() + offset),
    later(minutes) {
      offset += minutes * 60_000
    },
  }
}

describeOnEachDatabase('the post office', (open) => {
  test('a letter is sent once, with everything a mail program asks for', async () => {
    const database = await open()
    const world = movableWorld(database)
    const server = await openServer()
    await queueLetters(world, 1)
    openOffice(world, server.url)
    await untilStates(database, ['sent'])
    const [{ message_id: messageId } = { message_id: '' }] = await letters(database)
    expect(server.accepted).toMatchObject([{ to: 'reader1@example.lt', from: 'santalka@example.lt', messageId }])
    const letter = await PostalMime.parse(server.accepted[0]?.raw ?? '')
    expect(letter).toMatchObject({
      subject: 'Ataskaita atverta iš naujo: Lazerių klasteris',
      from: { name: 'Santalka', address: 'santalka@example.lt' },
      to: [{ name: 'Žydrūnė Ąžuolė', address: 'reader1@example.lt' }],
    })
    expect(letter.text).toContain('> Rasta klaida: „ąčęėįšųūž“.')
    expect(letter.html).toContain('Rasta klaida: „ąčęėįšųūž“.')
    const headers = Object.fromEntries(letter.headers.map(({ key, value }) => [key, value]))
    expect(headers).toMatchObject({ 'auto-submitted': 'auto-generated', 'content-language': 'lt' })
  })

  test('two offices on one queue send sixty letters, each once', async () => {
    const database = await open()
    const world = movableWorld(database)
    const server = await openServer()
    await queueLetters(world, 60)
    openOffice(world, server.url)
    openOffice(world, server.url)
    await untilStates(
      database,
      Array.from({ length: 60 }, () => 'sent'),
    )
    expect(new Set(server.accepted.map(({ messageId }) => messageId)).size).toBe(60)
    expect(server.accepted).toHaveLength(60)
  })

  test('a mail server that is down for a while costs a letter nothing but time', async () => {
    const database = await open()
    const world = movableWorld(database)
    const before = await openMailServer()
    await before.close()
    await queueLetters(world, 1)
    const office = openOffice(world, before.url)
    await vi.waitFor(async () => expect((await letters(database))[0]?.reply).toContain('ECONNREFUSED'), { timeout: 10_000 })
    await office.close()
    expect(await letters(database)).toMatchObject([{ state: 'waiting', attempts: 0 }])
    const server = await openServer({}, before.port)
    world.later(1)
    openOffice(world, server.url)
    await untilStates(database, ['sent'])
    expect(server.accepted).toHaveLength(1)
  })

  test('an answer that is never heard leaves the letter in doubt, and it is not sent again', async () => {
    const database = await open()
    const world = movableWorld(database)
    const server = await openServer({ content: () => 'hang-up' })
    await queueLetters(world, 1)
    openOffice(world, server.url)
    await untilStates(database, ['in-doubt'])
    world.later(60 * 24)
    await queueLetters(world, 1, { address: 'another@example.lt' })
    await untilStates(database, ['in-doubt', 'in-doubt'])
    expect(server.accepted.map(({ to }) => to)).toEqual(['reader1@example.lt', 'another@example.lt'])
  })
})

describeOnDatabase('what a mail server answers', (open) => {
  test.each([
    { when: 'recipient', code: 550, state: 'dead' },
    { when: 'recipient', code: 451, state: 'waiting' },
    { when: 'content', code: 554, state: 'dead' },
    { when: 'content', code: 452, state: 'waiting' },
  ] as const)('$code to the $when leaves the letter $state', async ({ when, code, state }) => {
    const database = await open()
    const world = movableWorld(database)
    const server = await openServer({ [when]: () => ({ code, text: 'Not this one' }) })
    await queueLetters(world, 1)
    openOffice(world, server.url)
    await vi.waitFor(async () => expect((await letters(database))[0]?.reply).toContain(String(code)), { timeout: 10_000 })
    expect(await letters(database)).toMatchObject([{ state, attempts: 1 }])
    expect(server.accepted).toEqual([])
  })

  test('a letter refused for now is tried again later as the same message, and given up after the eighth time', async () => {
    const database = await open()
    const world = movableWorld(database)
    const tried: string[] = []
    const refuse = (letter: { messageId: string }) => {
      tried.push(letter.messageId)
      return { code: 451, text: 'Come later' }
    }
    const server = await openServer({ content: refuse })
    await queueLetters(world, 1)
    openOffice(world, server.url)
    for (const [index, minutes] of [1, 5, 15, 60, 240, 720, 1440, 1440].entries()) {
      const state = index === 7 ? 'dead' : 'waiting'
      await vi.waitFor(
        async () => {
          expect(tried).toHaveLength(index + 1)
          expect(await letters(database)).toMatchObject([{ attempts: index + 1, state }])
        },
        { timeout: 10_000, interval: 20 },
      )
      world.later(minutes + 0.1)
    }
    await untilStates(database, ['dead'])
    expect(new Set(tried).size).toBe(1)
    expect(tried).toHaveLength(8)
  })

  test('one refused recipient does not keep the others waiting', async () => {
    const database = await open()
    const world = movableWorld(database)
    const refuse = (address: string) => (address === 'reader1@example.lt' ? { code: 550, text: 'Unknown' } : null)
    const server = await openServer({ recipient: refuse })
    await queueLetters(world, 3)
    openOffice(world, server.url)
    await untilStates(database, ['dead', 'sent', 'sent'])
  })

  test('names and texts that try to be more than that stay what they are', async () => {
    const database = await open()
    const world = movableWorld(database)
    const server = await openServer()
    await queueLetters(world, 1, {
      name: 'Jonas"\r\nBcc: visi@pasaulis.lt\r\n\r\n<x@pasaulis.lt>, y@pasaulis.lt',
      reason: 'a\r\n.\r\nMAIL FROM:<z@pasaulis.lt>\r\n<script>alert(1)</script>',
    })
    await queueLetters(world, 1, { address: 'a@example.lt>\r\nRCPT TO:<b@example.lt' })
    openOffice(world, server.url)
    await vi.waitFor(
      async () => expect((await letters(database)).map(({ state }) => state).toSorted()).toEqual(['dead', 'sent']),
      {
        timeout: 10_000,
      },
    )
    expect(server.accepted).toMatchObject([{ to: 'reader1@example.lt' }])
    const letter = await PostalMime.parse(server.accepted[0]?.raw ?? '')
    expect(letter.to).toMatchObject([{ address: 'reader1@example.lt' }])
    expect(letter.bcc ?? []).toEqual([])
    expect(letter.html).not.toContain('<script>')
    expect(letter.text).toContain('> MAIL FROM:<z@pasaulis.lt>')
  })

  test('a closing office lets the letter on its way arrive, and begins no other', async () => {
    const database = await open()
    const world = movableWorld(database)
    let release = () => {}
    const held = new Promise<null>((resolve) => {
      release = () => resolve(null)
    })
    let arrived = 0
    const server = await openServer({
      content: () => {
        arrived += 1
        return held
      },
    })
    await queueLetters(world, 5)
    const office = openOffice(world, server.url)
    await vi.waitFor(() => expect(arrived).toBe(2), { timeout: 10_000 })
    const closed = office.close()
    release()
    await closed
    expect((await letters(database)).filter(({ state }) => state === 'sent')).toHaveLength(2)
    expect((await letters(database)).filter(({ state }) => state === 'waiting')).toHaveLength(3)
  })

  test('without a mail server nothing leaves', async () => {
    const database = await open()
    const world = movableWorld(database)
    await queueLetters(world, 2)
    opened.push(openPostOffice(world, { transport: null, sender, rounds: [], onTrouble: () => undefined, pauses }))
    world.later(60)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await letters(database)).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }])
  })
})
