import { beforeAll, expect, test } from 'vitest'
import { personOf } from '#actions/testing/people.ts'
import type { World } from '#actions/world.ts'
import { roles, scopedRoles } from '#core/people/role.ts'
import type { Role } from '#core/people/role.ts'
import { FEWEST_PEERS } from '#core/disclosure/quantiles.ts'
import { indicatorOf } from '#core/indicators/indicators.ts'
import { sizeClassOf } from '#core/indicators/percentile.ts'
import { numberAt } from '#core/monitoring/answer.ts'
import { questionIds } from '#core/monitoring/question.ts'
import { isNumber } from '#core/values/measured.ts'
import { freezeSampleStudy, loadSampleWithReturns, STUDY_YEAR } from '#server/testing/freeze-sample-study.ts'
import { readAudit } from '#store/audit-trail.ts'
import { readReportedAnswers } from '#store/monitoring/reported-answers.ts'
import { readReturns } from '#store/monitoring/returns.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { readFeedback } from './read-feedback.ts'

const CAMPAIGN = String(STUDY_YEAR + 1)

describeOnDatabase('what a cluster gets back', (open) => {
  let world: World
  let handedIn: readonly { readonly id: string; readonly cluster: string }[]

  beforeAll(async () => {
    world = { db: (await open()).kysely, now: () => new Date('2026-11-21T12:00:00Z') }
    await loadSampleWithReturns(world)
    const returns = await readReturns(world.db, { campaign: CAMPAIGN })
    handedIn = returns.filter(({ state }) => state === 'approved' || state === 'locked')
  }, 120_000)

  const feedbackOf = async ({ id, cluster }: { id: string; cluster: string }) => {
    const feedback = await readFeedback(world, personOf('coordinator', cluster), id)
    if (feedback === null) throw new Error(`nothing for ${id}`)
    return feedback
  }

  test('before an edition is frozen is a place among others, and no bands', async () => {
    const { peersOf, bandsOf, indicators } = await feedbackOf(handedIn[0] ?? never())
    expect([peersOf, bandsOf]).toEqual([Number(CAMPAIGN), null])
    expect(indicators.flatMap(({ bands }) => bands)).toEqual([])
    expect(indicators.filter(({ place }) => !('absent' in place)).length).toBeGreaterThan(5)
  })

  test('once it is frozen are the bands of that edition: the same for everybody, and nobody’s number', async () => {
    await freezeSampleStudy(world)
    const [one, other] = [await feedbackOf(handedIn[0] ?? never()), await feedbackOf(handedIn[1] ?? never())]
    expect(one.bandsOf).toBe(STUDY_YEAR)
    expect(one.indicators.map(({ bands }) => bands)).toEqual(other.indicators.map(({ bands }) => bands))
    const withBands = one.indicators.filter(({ bands }) => bands.length > 0)
    expect(withBands.length).toBeGreaterThan(3)
    const everybody = [...(await readReportedAnswers(world.db, CAMPAIGN, questionIds)).values()]
    for (const { indicator, bands } of withBands) {
      const numbers = everybody.map((answers) => indicatorOf(indicator).measure(answers)).filter(isNumber)
      const means = bands.map(({ mean }) => mean)
      expect(means, indicator).toEqual(means.toSorted((a, b) => a - b))
      for (const mean of means) {
        expect(mean).toBeGreaterThanOrEqual(Math.min(...numbers))
        expect(mean).toBeLessThanOrEqual(Math.max(...numbers))
        if (indicatorOf(indicator).disclosure === 'confidential') expect(numbers, indicator).not.toContain(mean)
      }
    }
  })

  test('has every cluster in the step where its number lies among its peers', async () => {
    const reported = await readReportedAnswers(world.db, CAMPAIGN, ['members-total'])
    const all = [...reported].flatMap(([cluster, answers]) => {
      const members = numberAt(answers, 'members-total')
      return isNumber(members) ? [{ cluster, members }] : []
    })
    let looked = 0
    for (const each of handedIn) {
      const own = (await feedbackOf(each)).indicators.find(({ indicator }) => indicator === 'members')
      if (own === undefined || 'absent' in own.place || !isNumber(own.value)) continue
      const { from, to, among, peers } = own.place
      const size = sizeClassOf(own.value)
      const others = all.filter(
        ({ cluster, members }) => cluster !== each.cluster && (among === 'all' || sizeClassOf(members) === size),
      )
      expect(others.length).toBe(peers)
      const less = others.filter(({ members }) => members < Number(own.value)).length / peers
      expect(less, each.id).toBeGreaterThanOrEqual(from)
      expect(less, each.id).toBeLessThanOrEqual(to)
      expect(peers).toBeGreaterThanOrEqual(FEWEST_PEERS)
      looked += 1
    }
    expect(looked).toBeGreaterThan(5)
  })

  test('is there only for a return that was handed in, and told in its audit trail', async () => {
    const awaited = (await readReturns(world.db, {})).find(({ state }) => state === 'started' || state === 'not-started')
    if (awaited !== undefined) expect(await readFeedback(world, personOf('coordinator', awaited.cluster), awaited.id)).toBeNull()
    expect(await readFeedback(world, personOf('officer'), `nobody.${CAMPAIGN}`)).toBeNull()
    const [latest] = await readAudit(world.db, `return/${handedIn[0]?.id ?? ''}`, { most: 1, before: null })
    expect(latest?.act).toBe('read-feedback')
  })

  const may: readonly Role[] = ['coordinator', 'signatory', 'officer']
  test.each(roles)('is for a %s only as the table of rights says, and of its own cluster only', async (role) => {
    const { id, cluster } = handedIn[0] ?? never()
    const ask = (scope: string) => readFeedback(world, personOf(role, scope), id)
    const own = ask(scopedRoles.has(role) ? cluster : 'country')
    if (may.includes(role)) expect((await own)?.head.id).toBe(id)
    else await expect(own).rejects.toThrow('not-allowed')
    if (scopedRoles.has(role)) await expect(ask(handedIn[1]?.cluster ?? '')).rejects.toThrow('not-allowed')
  })
})

function never(): never {
  throw new Error('no return was handed in')
}
