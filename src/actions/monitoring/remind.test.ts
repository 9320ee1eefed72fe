import { expect, test } from 'vitest'
import type { Campaign } from '#core/monitoring/campaign.ts'
import { usualPlan } from '#core/monitoring/reminders.ts'
import { appendCampaignEdition, appendExtensions } from '#store/monitoring/campaigns.ts'
import { makeReturns } from '#store/monitoring/returns.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import type { TestDatabase } from '#store/testing/test-databases.ts'
import { remind } from './remind.ts'

const campaign: Campaign = {
  id: '2026',
  asksAbout: 2025,
  form: '2026',
  population: { on: '2026-01-15', asked: ['cluster/a', 'cluster/b'], leftOut: [] },
  opens: '2026-01-15',
  sheetsDue: '2026-03-15',
  deadline: '2026-03-31',
  closes: '2026-05-01',
  studyDue: '2026-09-01',
  reminders: usualPlan,
  note: {},
}
const at = '2026-01-15T08:00:00Z'
const links = {
  returnOf: (language: string, id: string) => `https://example.lt/${language}/r/${id}`,
  reviewOf: (language: string, id: string) => `https://example.lt/${language}/v/${id}`,
}

/** Two clusters, a coordinator of each, who signs for the first as well, and an officer. */
async function openYear({ kysely, pool }: TestDatabase): Promise<void> {
  await kysely.transaction().execute(async (tx) => {
    await appendCampaignEdition(tx, campaign, { edition: 1, at, by: 'test' })
    await makeReturns(tx, { campaign: '2026', clusters: campaign.population.asked, at })
  })
  for (const [id, role, scope] of [
    ['ca', 'coordinator', 'cluster/a'],
    ['ca', 'signatory', 'cluster/a'],
    ['cb', 'coordinator', 'cluster/b'],
    ['of', 'officer', 'country'],
  ]) {
    await pool.query(
      `insert into account_user (id, name, email, "emailVerified", language) values ($1, $1, $1 || '@example.lt', true, 'lt') on conflict do nothing`,
      [id],
    )
    await pool.query(
      `insert into mandate (person, role, scope, from_day, granted_by, granted_at) values ($1, $2, $3, '2020-01-01', 'test', $4)`,
      [id, role, scope, at],
    )
  }
}

async function letters({ pool }: TestDatabase): Promise<string[]> {
  const { rows } = await pool.query<{ line: string }>(
    `select person || ' ' || (arguments->>'days') || ' ' || (arguments->>'url') as line from letter where kind = 'reminder' order by 1`,
  )
  return rows.map(({ line }) => line)
}

describeOnEachDatabase('people are reminded of returns', (open) => {
  const worldOf = ({ kysely: db }: TestDatabase, day: string) => ({ db, now: () => new Date(`${day}T08:00:00Z`) })

  test('once, though several servers ask all day long', async () => {
    const database = await open()
    await openYear(database)
    const ask = () => remind(worldOf(database, '2026-03-28'), { today: '2026-03-28', links })
    await Promise.all([ask(), ask(), ask()])
    await ask()
    expect(await remind(worldOf(database, '2026-03-29'), { today: '2026-03-29', links })).toBe(0)
    expect(await letters(database)).toEqual(['ca 3 https://example.lt/lt/r/a.2026', 'cb 3 https://example.lt/lt/r/b.2026'])
  })

  test('as long as they are awaited, and by the deadline that is theirs', async () => {
    const database = await open()
    await openYear(database)
    const extensions = [{ cluster: 'cluster/a', until: '2026-04-10', reason: 'Prašė.' }]
    await appendExtensions(database.kysely, '2026', { extensions, at, by: 'test' })
    await database.pool.query(`update monitoring_return set state = 'submitted' where id = 'b.2026'`)
    expect(await remind(worldOf(database, '2026-03-28'), { today: '2026-03-28', links })).toBe(1)
    expect(await letters(database)).toEqual(['ca 13 https://example.lt/lt/r/a.2026'])
  })

  test('and the agency hears in its digest what is long overdue', async () => {
    const database = await open()
    await openYear(database)
    await remind(worldOf(database, '2026-04-14'), { today: '2026-04-14', links })
    const { rows } = await database.pool.query(`select person, kind from notice`)
    expect(rows).toEqual([
      { person: 'of', kind: 'overdue' },
      { person: 'of', kind: 'overdue' },
    ])
  })

  test('not before the campaign opens', async () => {
    const database = await open()
    await openYear(database)
    expect(await remind(worldOf(database, '2026-01-14'), { today: '2026-01-14', links })).toBe(0)
  })
})
