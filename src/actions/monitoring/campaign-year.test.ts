import { beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import type { World } from '#actions/world.ts'
import { loadCountry } from '#actions/load-country.ts'
import { campaignOf, handIn, links } from '#actions/testing/monitoring-year.ts'
import { keepAccount, personOf } from '#actions/testing/people.ts'
import { roles, scopedRoles } from '#core/people/role.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { readAudit } from '#store/audit-trail.ts'
import { readCampaign, readExtensions } from '#store/monitoring/campaigns.ts'
import { readReturn, readReturns } from '#store/monitoring/returns.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { askCluster, setCampaignDates, withdrawCluster } from './change-campaign.ts'
import { extendDeadline } from './extend-deadline.ts'
import { openCampaign } from './open-campaign.ts'

const officer = personOf('officer')
const clusters = ['cluster/litek', 'cluster/fetek']

describeOnEachDatabase('a monitoring year', (open) => {
  let database: TestDatabase
  let world: World
  const campaign = campaignOf(2026, clusters)

  beforeAll(async () => {
    database = await open()
    world = { db: database.kysely, now: () => new Date('2026-02-01T09:00:00Z') }
    await loadCountry(world, await readCountry('countries/lithuania'))
    for (const cluster of [...clusters, 'cluster/vkk']) await keepAccount(world.db, personOf('coordinator', cluster))
    await keepAccount(world.db, personOf('signatory', 'cluster/litek'))
  })

  const letters = async (kind: string) => {
    const { rows } = await sql<{ person: string; args: { url: string; deadline: string; reason?: string } }>`
      SELECT person, arguments AS args FROM letter WHERE kind = ${kind} ORDER BY person`.execute(world.db)
    return rows
  }

  test('opened by two officers at once, it is opened once: one return and one letter for each', async () => {
    const opened = await Promise.all([
      openCampaign(world, officer, { campaign, links }),
      openCampaign(world, personOf('officer', 'country', 'second'), { campaign, links }),
    ])
    expect(opened.map(({ isNew }) => isNew).toSorted()).toEqual([false, true])
    expect((await readReturns(world.db, { campaign: '2026' })).map(({ id }) => id)).toEqual(['fetek.2026', 'litek.2026'])
    const people = (await letters('campaign-opened')).map(({ person }) => person)
    expect(people).toEqual(['coordinator.cluster/fetek', 'coordinator.cluster/litek', 'signatory.cluster/litek'])
  })

  test('a cluster that came later is asked with a letter of its own; one that is taken out needs a reason', async () => {
    const asked = { id: '2026', seenEdition: 1, cluster: 'cluster/vkk', reason: '', links }
    const changed = await askCluster(world, officer, asked)
    expect(changed.population.asked).toEqual(['cluster/fetek', 'cluster/litek', 'cluster/vkk'])
    expect(await letters('campaign-opened')).toHaveLength(4)
    await expect(askCluster(world, officer, asked)).rejects.toThrow('changed-meanwhile')
    const taken = { ...asked, seenEdition: 2, cluster: 'cluster/fetek' }
    await expect(withdrawCluster(world, officer, taken)).rejects.toThrow('reason-missing')
    await withdrawCluster(world, officer, { ...taken, reason: 'merged into another' })
    const { population } = (await readCampaign(world.db, '2026'))?.campaign ?? campaign
    expect(population.leftOut).toEqual([{ cluster: 'cluster/fetek', why: 'withdrawn', reason: 'merged into another' }])
    expect(await readReturn(world.db, 'fetek.2026')).not.toBeNull()
  })

  test('one cluster gets more time with a reason, and its people a letter with both days', async () => {
    const wish = { campaign: '2026', clusters: ['cluster/litek'], until: '2026-05-01', reason: 'the head fell ill', links }
    await expect(extendDeadline(world, officer, { ...wish, reason: ' ' })).rejects.toThrow('reason-missing')
    await expect(extendDeadline(world, officer, { ...wish, until: campaign.deadline })).rejects.toThrow('answer-malformed')
    await expect(extendDeadline(world, officer, { ...wish, clusters: ['cluster/fetek'] })).rejects.toThrow('not-found')
    await extendDeadline(world, officer, wish)
    expect(await readExtensions(world.db, '2026')).toEqual([
      { cluster: 'cluster/litek', until: '2026-05-01', reason: wish.reason },
    ])
    const [first] = await letters('deadline-extended')
    expect(first?.args).toMatchObject({ before: campaign.deadline, deadline: '2026-05-01', reason: wish.reason })
  })

  test('more time for all moves the dates behind it, and is told to those who have not submitted and gain by it', async () => {
    await handIn(world, 'vkk.2026', { 'members-total': 12 })
    const before = (await letters('deadline-extended')).length
    await extendDeadline(world, officer, { campaign: '2026', clusters: 'all', until: '2026-06-20', reason: 'new form', links })
    const now = (await readCampaign(world.db, '2026'))?.campaign
    expect([now?.deadline, now?.closes]).toEqual(['2026-06-20', '2026-06-20'])
    // litek has two people; vkk has submitted and hears nothing.
    expect((await letters('deadline-extended')).length - before).toBe(2)
  })

  test('dates and the word to coordinators are set anew with a reason, in order, and on the edition that was seen', async () => {
    const seen = await readCampaign(world.db, '2026')
    if (seen === null) throw new Error('no campaign')
    const dates = { sheetsDue: '2026-06-01', closes: '2026-08-01', studyDue: '2026-12-01', note: { en: 'Mind the new form.' } }
    const wish = { id: '2026', seenEdition: seen.edition, dates, reason: 'the summer', links }
    await expect(setCampaignDates(world, officer, { ...wish, reason: ' ' })).rejects.toThrow('reason-missing')
    const backwards = { ...wish, dates: { ...dates, closes: '2026-01-01' } }
    await expect(setCampaignDates(world, officer, backwards)).rejects.toThrow('answer-malformed')
    const noDay = { ...wish, dates: { ...dates, closes: '2026-13-41' } }
    await expect(setCampaignDates(world, officer, noDay)).rejects.toThrow('answer-malformed')
    const written = (await letters('deadline-extended')).length
    await setCampaignDates(world, officer, wish)
    const now = (await readCampaign(world.db, '2026'))?.campaign
    expect(now).toMatchObject({ ...dates, deadline: seen.campaign.deadline, population: seen.campaign.population })
    expect(await letters('deadline-extended')).toHaveLength(written)
    await expect(setCampaignDates(world, officer, wish)).rejects.toThrow('changed-meanwhile')
    const [told] = await readAudit(world.db, 'campaign/2026', { most: 1, before: null })
    expect(told?.details).toMatchObject({ reason: 'the summer' })
  })

  test.each(roles.filter((role) => role !== 'officer'))('%s may neither open nor change nor extend', async (role) => {
    const person = personOf(role, scopedRoles.has(role) ? 'cluster/litek' : 'country')
    const change = { id: '2026', seenEdition: 1, cluster: 'cluster/litek', reason: 'why', links }
    const extension = { campaign: '2026', clusters: 'all', until: '2027-01-01', reason: 'why', links } as const
    await expect(openCampaign(world, person, { campaign: campaignOf(2027, clusters), links })).rejects.toThrow('not-allowed')
    await expect(askCluster(world, person, change)).rejects.toThrow('not-allowed')
    await expect(withdrawCluster(world, person, change)).rejects.toThrow('not-allowed')
    await expect(extendDeadline(world, person, extension)).rejects.toThrow('not-allowed')
    const { sheetsDue, closes, studyDue, note } = campaign
    const dates = { sheetsDue, closes, studyDue, note }
    await expect(setCampaignDates(world, person, { ...change, dates })).rejects.toThrow('not-allowed')
  })

  test('dates that go backwards, and a year that no form asks about, are refused', async () => {
    const backwards = { ...campaignOf(2027, clusters), sheetsDue: '2026-01-01' }
    await expect(openCampaign(world, officer, { campaign: backwards, links })).rejects.toThrow('answer-malformed')
    const early = { ...campaignOf(2026, clusters), id: '2012', asksAbout: 2011 }
    await expect(openCampaign(world, officer, { campaign: early, links })).rejects.toThrow('answer-malformed')
  })
})
