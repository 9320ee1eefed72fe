import { beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { World } from '#actions/world.ts'
import { loadCountry } from '#actions/load-country.ts'
import { checkProjection } from '#actions/check-projection.ts'
import { campaignOf, handIn, links } from '#actions/testing/monitoring-year.ts'
import { keepAccount, personOf } from '#actions/testing/people.ts'
import { roles, scopedRoles } from '#core/people/role.ts'
import { liveStatements } from '#core/statements/live-statements.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readComments } from '#store/monitoring/comments.ts'
import { readLatestResults } from '#store/monitoring/indicator-results.ts'
import { readReturn, readReturnEvents } from '#store/monitoring/returns.ts'
import { historyOf } from '#store/statements.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { commentReturn } from './comment-return.ts'
import { openCampaign } from './open-campaign.ts'
import { approveReturn, lockReturn, reopenReturn, reviewMany, sendBackReturn } from './review-return.ts'

const officer = personOf('officer')
const reviewer = personOf('reviewer')
const clusters = ['litek', 'fetek', 'vkk', 'ivita', 'bhv'].map((slug) => `cluster/${slug}`)

describeOnEachDatabase('the review of returns', (open) => {
  let world: World

  beforeAll(async () => {
    const database = await open()
    world = { db: database.kysely, now: () => new Date('2026-03-01T09:00:00Z') }
    await loadCountry(world, await readCountry('countries/lithuania'))
    await keepAccount(world.db, personOf('coordinator', 'cluster/litek'))
    await keepAccount(world.db, officer)
    for (const year of [2025, 2026]) await openCampaign(world, officer, { campaign: campaignOf(year, clusters), links })
  })

  const versionOf = async (id: string) => (await readReturn(world.db, id))?.version ?? -1
  const approve = async (id: string) => approveReturn(world, officer, { id, seenVersion: await versionOf(id), links })
  const saidBy = async (id: string) => {
    const { statements, rankings } = await historyOf(world.db, [`cluster/${id.split('.')[0]}`])
    return liveStatements(statements, rankings).filter(({ source }) => source === `return-${id}`)
  }
  const mailOf = async (table: 'letter' | 'notice', kind: string) =>
    (await sql`SELECT id FROM ${sql.table(table)} WHERE kind = ${kind}`.execute(world.db)).rows.length

  describe('an approval', () => {
    test('needs the signature of the signatory', async () => {
      await handIn(world, 'litek.2026', answers2026, 'submitted')
      await expect(approve('litek.2026')).rejects.toThrow('wrong-state')
    })

    test('makes statements of the public answers, with the return as their source, and never of what was confidential', async () => {
      await handIn(world, 'fetek.2025', {
        'members-total': 14,
        website: 'https://old.example',
        services: [{ name: { en: 'Fairs' } }],
      })
      await handIn(world, 'fetek.2026', answers2026)
      await approve('fetek.2025')
      await approve('fetek.2026')
      const said = await saidBy('fetek.2026')
      expect(said.map(({ property, value, validFrom }) => [property, value, validFrom]).toSorted()).toEqual([
        ['activities-held', 7, '2025'],
        ['members-total', 21, '2025-12-31'],
        ['service', { en: 'Testing' }, '2025-12-31'],
        ['website', 'https://new.example', '2025-12-31'],
      ])
      expect(new Set(said.map(({ recordedBy }) => recordedBy))).toEqual(new Set([officer.id]))
      const everything = JSON.stringify((await historyOf(world.db, clusters)).statements)
      for (const secret of ['98765432', '424242', 'a secret obstacle']) expect(everything).not.toContain(secret)
    })

    test('gives what the year before said an end where this year says otherwise', async () => {
      const before = await saidBy('fetek.2025')
      expect(before.map(({ property, value, validTo }) => [property, value, validTo]).toSorted()).toEqual([
        ['members-total', 14, '2024-12-31'],
        ['service', { en: 'Fairs' }, '2025-12-30'],
        ['website', 'https://old.example', '2025-12-30'],
      ])
    })

    test('ends what earlier years said as well: nobody is a member again because a year ago they were no more', async () => {
      const website = { 2022: 'https://old.example', 2023: 'https://old.example', 2024: 'https://new.example' }
      for (const [year, value] of Object.entries(website)) {
        await openCampaign(world, officer, { campaign: campaignOf(Number(year), ['cluster/abbi']), links })
        await handIn(world, `abbi.${year}`, { website: value })
        await approve(`abbi.${year}`)
      }
      const ends = []
      for (const year of Object.keys(website)) ends.push(...(await saidBy(`abbi.${year}`)).map(({ validTo }) => validTo))
      expect(ends).toEqual(['2023-12-30', '2023-12-30', null])
    })

    test('keeps every indicator with its method and the hash of its inputs', async () => {
      const results = await readLatestResults(world.db, ['fetek.2026'])
      expect(results.find(({ indicator }) => indicator === 'members')).toMatchObject({ value: 21, method: 1, asksAbout: 2025 })
      expect(results.every(({ fingerprint }) => /^[0-9a-f]{64}$/.test(fingerprint))).toBe(true)
    })

    test('leaves the projection equal to a rebuild', async () => {
      expect((await checkProjection(world.db)).differing).toEqual([])
    })
  })

  describe('a return approved anew', () => {
    test('supersedes what it said and withdraws what it no longer says; nothing is overwritten', async () => {
      const first = await saidBy('fetek.2026')
      const count = (await historyOf(world.db, ['cluster/fetek'])).statements.length
      await expect(
        reopenReturn(world, officer, { id: 'fetek.2026', seenVersion: await versionOf('fetek.2026'), reason: ' ', links }),
      ).rejects.toThrow('reason-missing')
      await reopenReturn(world, officer, {
        id: 'fetek.2026',
        seenVersion: await versionOf('fetek.2026'),
        reason: 'a slip',
        links,
      })
      expect(await saidBy('fetek.2026')).toEqual(first)
      const { 'joint-activities': _gone, ...rest } = answers2026
      await handIn(world, 'fetek.2026', {
        ...rest,
        'joint-activities': { absent: 'not-answered' },
        'members-total': 22,
        website: 'https://old.example',
      })
      await approve('fetek.2026')
      const said = await saidBy('fetek.2026')
      expect(said.map(({ property, value }) => [property, value]).toSorted()).toEqual([
        ['members-total', 22],
        ['service', { en: 'Testing' }],
        ['website', 'https://old.example'],
      ])
      const old = first.find(({ property }) => property === 'members-total')
      expect(said.find(({ property }) => property === 'members-total')?.supersedes).toBe(old?.id)
      // Last year's address holds again, so its end is taken back.
      expect((await saidBy('fetek.2025')).find(({ property }) => property === 'website')?.validTo).toBeNull()
      expect((await historyOf(world.db, ['cluster/fetek'])).statements.length).toBe(count + 3)
      expect((await checkProjection(world.db)).differing).toEqual([])
    })

    test('its history says who moved it when, and why', async () => {
      const events = await readReturnEvents(world.db, 'fetek.2026')
      expect(events.map(({ act }) => act).slice(-5)).toEqual([
        'reopen-return',
        'edit-return',
        'submit-return',
        'sign-return',
        'approve-return',
      ])
      expect(events.find(({ act }) => act === 'reopen-return')).toMatchObject({ reason: 'a slip', personName: officer.name })
    })
  })

  test('of two officers at once, one approving and one sending back, one wins and the other learns of it', async () => {
    await handIn(world, 'vkk.2026', { 'members-total': 9 })
    const seen = { id: 'vkk.2026', seenVersion: await versionOf('vkk.2026'), links }
    const outcomes = await Promise.allSettled([
      approveReturn(world, officer, seen),
      sendBackReturn(world, reviewer, { ...seen, reason: 'please look again' }),
    ])
    const lost = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason.message)] : []))
    expect(lost).toEqual(['changed-meanwhile'])
  })

  test('many are approved at once; one that was moved meanwhile is left and told', async () => {
    for (const slug of ['ivita', 'bhv']) await handIn(world, `${slug}.2026`, { 'members-total': 5 })
    const returns = await Promise.all(['ivita.2026', 'bhv.2026'].map(async (id) => ({ id, seenVersion: await versionOf(id) })))
    await sendBackReturn(world, reviewer, { id: 'bhv.2026', seenVersion: await versionOf('bhv.2026'), reason: 'no', links })
    const { done, left } = await reviewMany(world, officer, { act: 'approve-return', returns, links })
    expect({ done, left }).toEqual({ done: ['ivita.2026'], left: [{ id: 'bhv.2026', why: 'changed-meanwhile' }] })
    const locked = await lockReturn(world, officer, { id: 'ivita.2026', seenVersion: await versionOf('ivita.2026'), links })
    expect(locked.state).toBe('locked')
  })

  test('a comment begins a thread on a field, is answered, and settled; the other side hears of it', async () => {
    const coordinator = personOf('coordinator', 'cluster/litek')
    const comment = { id: 'litek.2026', question: 'members-total', on: null, settles: false, links }
    const notices = await mailOf('notice', 'comment')
    const begun = await commentReturn(world, officer, { ...comment, text: 'Is it 12 or 21?' })
    await commentReturn(world, coordinator, { ...comment, question: null, on: begun, text: '21' })
    await commentReturn(world, officer, { ...comment, on: begun, settles: true, text: '' })
    const comments = await readComments(world.db, 'litek.2026')
    expect(comments.map(({ question, on, settles }) => [question, on === begun, settles])).toEqual([
      ['members-total', false, false],
      ['members-total', true, false],
      ['members-total', true, true],
    ])
    expect((await mailOf('notice', 'comment')) - notices).toBe(2)
    await expect(commentReturn(world, officer, { ...comment, text: ' ' })).rejects.toThrow('answer-malformed')
    await expect(commentReturn(world, officer, { ...comment, on: 99_999, text: 'x' })).rejects.toThrow('not-found')
  })

  const others = [...roles.map((role) => personOf(role, scopedRoles.has(role) ? 'cluster/vkk' : 'country')), personOf(null)]
  const may: { readonly [act: string]: readonly string[] } = {
    approve: ['officer', 'reviewer'],
    'send back': ['officer', 'reviewer'],
    lock: ['officer'],
    reopen: ['officer'],
    comment: ['officer', 'reviewer'],
  }
  test.each(others)('$id may do to the return of another cluster only what its role may', async (person) => {
    // A version that nobody has seen: whoever may, is told that it changed; whoever may not, hears nothing of it.
    const seen = { id: 'litek.2026', seenVersion: 99, reason: 'why', links }
    const deeds = {
      approve: () => approveReturn(world, person, seen),
      'send back': () => sendBackReturn(world, person, seen),
      lock: () => lockReturn(world, person, seen),
      reopen: () => reopenReturn(world, person, seen),
      comment: () => commentReturn(world, person, { ...seen, question: null, on: 1_000_000, settles: false, text: 'x' }),
    }
    for (const [name, deed] of Object.entries(deeds)) {
      const role = person.mandates[0]?.role ?? 'none'
      const wanted = may[name]?.includes(role) === true ? /changed-meanwhile|not-found/ : /not-allowed/
      await expect(deed(), name).rejects.toThrow(wanted)
    }
  })
})

const answers2026 = {
  'members-total': 21,
  website: 'https://new.example',
  services: [{ name: { en: 'Testing' } }],
  'joint-activities': 7,
  'joint-projects': 3,
  'turnover-eur': 98_765_432,
  'income-eur': 424_242,
  obstacles: 'a secret obstacle',
}
