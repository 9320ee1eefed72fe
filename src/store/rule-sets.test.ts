import { expect, test } from 'vitest'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { readPolicyText } from '#sources/country/policies/read-policies.ts'
import { inDeed } from './deed.ts'
import type { Db } from './deed.ts'
import { appendRuleSetEditions, historyOfRuleSet, readRuleSetEditions, ruleSetsOfChange } from './rule-sets.ts'
import { describeOnEachDatabase } from './testing/test-databases.ts'

const ruleSet = (id: string, members: number): RuleSet => {
  const read = readPolicyText(
    `
name: { lt: Kvietimas, en: Call }
summary: { lt: Ar gali, en: Whether it may }
purpose: eligibility
jurisdiction: lt
policy: ${id}
source: survey
decided-by: { lt: Agentūra, en: The agency }
in-force: { from: "2020" }
conditions:
  - id: members
    name: { lt: nariai, en: members }
    requires: { count: members, at-least: ${members}, unit: members }
`,
    id,
  )
  if (read.ruleSet === null) throw new Error(JSON.stringify(read.findings))
  return read.ruleSet
}

const record = (db: Db, day: string, ruleSets: readonly RuleSet[], by = 'country:amberland') =>
  inDeed(db, { by, deed: 'load-country', at: new Date(day) }, (deed) => appendRuleSetEditions(deed, ruleSets))

describeOnEachDatabase('editions of rule sets', (open) => {
  test('a new text is a new edition, the same text is none', async () => {
    const { kysely: db } = await open()
    expect(await record(db, '2026-01-01', [ruleSet('call', 5), ruleSet('label', 1)])).toEqual({
      added: 2,
      changed: 0,
      withdrawn: 0,
    })
    expect(await record(db, '2026-02-01', [ruleSet('call', 5), ruleSet('label', 1)])).toEqual({
      added: 0,
      changed: 0,
      withdrawn: 0,
    })
    expect(await record(db, '2026-03-01', [ruleSet('call', 8), ruleSet('label', 1)])).toEqual({
      added: 0,
      changed: 1,
      withdrawn: 0,
    })
    const now = await readRuleSetEditions(db)
    expect(now.map((each) => [each.ruleSet.id, each.edition, each.change])).toEqual([
      ['call', 2, 3],
      ['label', 1, 1],
    ])
    expect(now[0]?.ruleSet).toEqual(ruleSet('call', 8))
    expect((await ruleSetsOfChange(db, 3)).map(({ id, edition }) => [id, edition])).toEqual([['call', 2]])
  })

  test('what was known at a moment is the edition of then; before the first one, the first', async () => {
    const { kysely: db } = await open()
    await record(db, '2026-01-01', [ruleSet('call', 5)])
    await record(db, '2026-03-01', [ruleSet('call', 8)])
    const editions = async (moment: string | null) => (await readRuleSetEditions(db, moment)).map((each) => each.edition)
    expect(await editions('2026-02-01T00:00:00Z')).toEqual([1])
    expect(await editions('2026-03-01T00:00:00Z')).toEqual([2])
    expect(await editions('2014-02-13T00:00:00Z')).toEqual([1])
    expect(await editions(null)).toEqual([2])
    expect((await historyOfRuleSet(db, 'call', '2014-02-13T00:00:00Z')).map((each) => each.edition)).toEqual([1])
  })

  test('a rule set that is taken out stays in its history, and comes back as a new edition', async () => {
    const { kysely: db } = await open()
    await record(db, '2026-01-01', [ruleSet('call', 5)])
    expect(await record(db, '2026-02-01', [])).toEqual({ added: 0, changed: 0, withdrawn: 1 })
    expect(await record(db, '2026-02-02', [])).toEqual({ added: 0, changed: 0, withdrawn: 0 })
    expect(await readRuleSetEditions(db)).toEqual([])
    expect((await readRuleSetEditions(db, '2026-01-15T00:00:00Z')).map((each) => each.edition)).toEqual([1])
    expect(await record(db, '2026-03-01', [ruleSet('call', 5)])).toEqual({ added: 1, changed: 0, withdrawn: 0 })
    const history = await historyOfRuleSet(db, 'call')
    expect(history.map((each) => [each.edition, each.ruleSet === null, each.recordedAt.slice(0, 10)])).toEqual([
      [1, false, '2026-01-01'],
      [2, true, '2026-02-01'],
      [3, false, '2026-03-01'],
    ])
    expect(history[0]?.contentHash).toBe(history[2]?.contentHash)
  })

  test('the folder of one country does not take out the rule sets of another', async () => {
    const { kysely: db } = await open()
    await record(db, '2026-01-01', [ruleSet('call', 5)])
    await record(db, '2026-02-01', [ruleSet('label', 5)], 'country:flaxland')
    expect((await readRuleSetEditions(db)).map((each) => each.ruleSet.id)).toEqual(['call', 'label'])
  })

  test('an edition is never changed or deleted', async () => {
    const { kysely: db } = await open()
    await record(db, '2026-01-01', [ruleSet('call', 5)])
    await expect(db.updateTable('rule_set_edition').set({ edition: 7 }).execute()).rejects.toThrow('history is appended')
    await expect(db.deleteFrom('rule_set_edition').execute()).rejects.toThrow('history is appended')
  })
})
