import { expect, test } from 'vitest'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { openRules } from './open-rules.ts'
import { Problem } from './problems.ts'
import { openLithuania } from './testing/open-test-app.ts'

describeOnDatabase('Verdicts on the whole register', (open) => {
  test('are worked out once for all who ask at the same time', async () => {
    const { world } = await openLithuania(open)
    const rules = openRules(world)
    const state = { version: 1, knownAt: null }
    const [one, other] = await Promise.all([rules.briefVerdicts(state, '2024-02-13'), rules.briefVerdicts(state, '2024-02-13')])
    expect(one).toBe(other)
    expect(one.size).toBe(46)
  })

  test('of more days at once than anybody reads: whoever comes last is asked to come back, and then is answered', async () => {
    const { world } = await openLithuania(open)
    const rules = openRules(world)
    const state = { version: 1, knownAt: null }
    const days = Array.from({ length: 12 }, (_, index) => `20${String(index + 10)}-06-01`)
    const answers = await Promise.allSettled(days.map((day) => rules.briefVerdicts(state, day)))
    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(6)
    expect(refused.every(({ reason }) => reason instanceof Problem && reason.code === 'too-busy')).toBe(true)
    expect((await rules.briefVerdicts(state, '2021-06-01')).size).toBe(46)
  })
})
