import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import type { Rank, StatementValue } from '#core/statements/statement.ts'
import { inDeed } from './deed.ts'
import type { Db } from './deed.ts'
import { rebuildProjection, reproject } from './projection.ts'
import { shownAbout, shownOf, shownOfKind } from './read-projection.ts'
import { appendRankings, appendStatements } from './statements.ts'
import type { Draft } from './statements.ts'
import { describeOnEachDatabase } from './testing/test-databases.ts'

const values: readonly [string, StatementValue][] = [
  ['town', 'Vilnius'],
  ['town', 'Kaunas'],
  ['members-total', 0],
  ['members-total', { moreThan: 12 }],
  ['name', { lt: 'Gintaro klasteris' }],
  ['name', { en: 'Amber cluster' }],
  ['founded', { absent: 'not-found' }],
  ['member', { organisation: 'organisation/resin', role: 'member' }],
]

const year = fc.option(fc.integer({ min: 2010, max: 2014 }).map(String), { nil: null })
const step = fc.oneof(
  fc.record({
    act: fc.constant('say' as const),
    what: fc.integer({ min: 0, max: values.length - 1 }),
    from: year,
    to: year,
    about: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({ act: fc.constant('correct' as const), what: fc.integer({ min: 0, max: values.length - 1 }), which: fc.nat(30) }),
  fc.record({
    act: fc.constant('judge' as const),
    rank: fc.constantFrom<Rank>('preferred', 'accepted', 'disputed', 'withdrawn'),
    which: fc.nat(30),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const subjects = ['cluster/amber', 'cluster/flax', 'cluster/rye']

function draft(subject: string, what: number, given: Partial<Draft> = {}): Draft {
  const [property, value] = values[what] ?? ['town', 'Vilnius']
  const definition = propertyOf(property)
  if (!definition) throw new Error(property)
  return {
    subject,
    property,
    item: itemOf(definition, value),
    value,
    validFrom: null,
    validTo: null,
    source: 'survey',
    locator: null,
    note: null,
    ours: false,
    supersedes: null,
    ...given,
  }
}

type Recorded = { id: number; subject: string; what: number }

async function take(db: Db, taken: Step, recorded: Recorded[]): Promise<string> {
  return inDeed(db, { by: 'agency', deed: 'test', at: new Date('2026-01-01') }, async (deed) => {
    const chosen = 'which' in taken ? recorded[taken.which % Math.max(1, recorded.length)] : undefined
    if (taken.act === 'say') {
      const subject = subjects[taken.about] ?? 'cluster/amber'
      const [id = 0] = await appendStatements(deed, [draft(subject, taken.what, { validFrom: taken.from, validTo: taken.to })])
      recorded.push({ id, subject, what: taken.what })
      await reproject(deed.tx, [subject])
    } else if (taken.act === 'correct' && chosen) {
      const [id = 0] = await appendStatements(deed, [draft(chosen.subject, taken.what, { supersedes: chosen.id })])
      recorded.push({ id, subject: chosen.subject, what: taken.what })
      await reproject(deed.tx, [chosen.subject])
    } else if (taken.act === 'judge' && chosen) {
      await appendRankings(deed, [{ statement: chosen.id, rank: taken.rank, reason: { en: 'a reason' } }])
      await reproject(deed.tx, [chosen.subject])
    }
    return deed.recordedAt
  })
}

const projectionOf = async (db: Db) =>
  (await sql`SELECT * FROM projection ORDER BY subject, property, item, from_day NULLS FIRST`.execute(db)).rows

describeOnEachDatabase('the projection', (open) => {
  test('is the same after any history of deeds as when it is rebuilt, and each past moment is still what was shown then', async () => {
    const { kysely: db } = await open()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (history) => {
        const recorded: Recorded[] = []
        const snapshots: { at: string; shown: unknown }[] = []
        for (const taken of history) {
          const at = await take(db, taken, recorded)
          snapshots.push({ at, shown: await shownOfKind(db, 'cluster') })
        }
        const before = await projectionOf(db)
        await inDeed(db, { by: 'agency', deed: 'rebuild', at: new Date('2026-01-01') }, (deed) => rebuildProjection(deed))
        expect(await projectionOf(db)).toEqual(before)
        for (const { at, shown } of snapshots)
          expect(byPlace(await shownOfKind(db, 'cluster', { knownAt: at }))).toEqual(byPlace(shown))
      }),
      { numRuns: 12 },
    )
  })

  test('finds what points to a subject, now and as known before', async () => {
    const { kysely: db } = await open()
    const before = await inDeed(
      db,
      { by: 'agency', deed: 'nothing', at: new Date('2026-01-01') },
      async (deed) => deed.recordedAt,
    )
    await take(db, { act: 'say', what: 7, from: null, to: null, about: 0 }, [])
    expect((await shownAbout(db, 'organisation/resin')).map((each) => each.subject)).toEqual(['cluster/amber'])
    expect(await shownAbout(db, 'organisation/resin', before)).toEqual([])
    expect(await shownOf(db, ['cluster/amber'], before)).toEqual([])
  })

  test.each(['change', 'source', 'statement', 'ranking', 'import'])(
    'the database itself refuses to overwrite the table %s',
    async (table) => {
      const { kysely: db } = await open()
      await take(db, { act: 'say', what: 0, from: null, to: null, about: 0 }, [])
      await inDeed(db, { by: 'agency', deed: 'fill', at: new Date('2026-01-01') }, async (deed) => {
        await sql`INSERT INTO source (id, revision, title, kind, change_id) VALUES ('survey', 1, '{}', 'page', ${deed.change})`.execute(
          deed.tx,
        )
        await sql`INSERT INTO import (change_id, kind, file_name, content_hash) VALUES (${deed.change}, 'members', 'a.csv', '')`.execute(
          deed.tx,
        )
        await sql`INSERT INTO ranking (statement_id, rank, recorded_at, recorded_by, change_id) SELECT max(id), 'disputed', now(), 'agency', ${deed.change} FROM statement`.execute(
          deed.tx,
        )
      })
      await expect(sql`DELETE FROM ${sql.table(table)}`.execute(db)).rejects.toThrow('never overwritten')
      await expect(sql`TRUNCATE ${sql.table(table)} CASCADE`.execute(db)).rejects.toThrow('never overwritten')
      const column = { change: 'deed', source: 'kind', statement: 'source', ranking: 'rank', import: 'kind' }[table] ?? 'id'
      await expect(sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${sql.ref(column)}`.execute(db)).rejects.toThrow(
        'never overwritten',
      )
    },
  )

  test('two deeds at once wait for each other, and their moments differ', async () => {
    const { kysely: db } = await open()
    const moments = await Promise.all(
      [0, 1, 2, 3].map((about) => take(db, { act: 'say', what: 0, from: null, to: null, about: about % 3 }, [])),
    )
    expect(new Set(moments).size).toBe(4)
  })
})

function byPlace(shown: unknown): unknown {
  return Array.isArray(shown) ? shown.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)) : shown
}

function placeOf(segment: { subject: string; property: string; item: string; from: string | null }): string {
  return JSON.stringify([segment.subject, segment.property, segment.item, segment.from ?? ''])
}
