import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { dataVersion } from '#store/deed.ts'
import type { Db } from '#store/deed.ts'
import { readGivenVerdictsOf } from '#store/given-verdicts.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { changesOfVerdicts } from './changes-of-verdicts.ts'
import { exportAll } from './export-all.ts'
import { importAll } from './import-all.ts'
import { judgeClusters } from './judge-clusters.ts'
import { loadCountry } from './load-country.ts'
import { recordVerdicts } from './record-verdicts.ts'
import { reproduceVerdict } from './reproduce-verdict.ts'
import { rulesFolder, staff } from './testing/rules-folder.ts'

const by = 'country:amberland'
const day = '2024-02-13'

describeOnEachDatabase('verdicts once given', (open) => {
  const world = async () => ({ db: (await open()).kysely, now: () => new Date('2026-11-21') })
  const load = async (db: Db, fte: string, rules: { threshold?: string } = {}) => {
    const folder = await readCountry(await writeFolder(rulesFolder(fte, rules)))
    expect(folder.findings).toEqual([])
    await loadCountry({ db, now: () => new Date('2026-11-21') }, folder)
  }
  const latest = async (db: Db, subject = 'cluster/amber') =>
    (await readGivenVerdictsOf(db, subject, { knownAt: null, most: 10 })).map(({ edition, referenceDay, outcomes }) => [
      edition,
      referenceDay,
      outcomes['met']?.outcome,
      outcomes['met']?.conditions['staff'],
    ])

  test('are recorded with edition, day, knowledge and evidence, and again only when something differs', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4'))
    expect(await recordVerdicts({ db, now }, { day, by })).toEqual({ judged: 2, recorded: 2 })
    const version = await dataVersion(db)
    expect(await recordVerdicts({ db, now }, { day, by })).toEqual({ judged: 2, recorded: 0 })
    expect(await recordVerdicts({ db, now }, { day: '2024-03-01', by })).toEqual({ judged: 2, recorded: 0 })
    expect(await dataVersion(db)).toBe(version)
    expect(await latest(db)).toEqual([[1, day, 'fail', 'fail']])
    const [given] = await readGivenVerdictsOf(db, 'cluster/amber', { knownAt: null, most: 1 })
    const { rows } = await sql<{ id: number }>`
      SELECT id FROM statement WHERE (subject = 'cluster/amber' AND property IN ('member', 'management-fte', 'members-total'))
        OR property = 'employees' ORDER BY id`.execute(db)
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([...(given?.evidence ?? [])]))
    expect(given?.evidence.length).toBeGreaterThan(4)
  })

  test('before anything is loaded there are none to record', async () => {
    const { db, now } = await world()
    expect(await recordVerdicts({ db, now }, { day, by })).toEqual({ judged: 0, recorded: 0 })
    expect(await dataVersion(db)).toBe(0)
  })

  test('come out the same when they are given again, whatever was learnt and changed later', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4'))
    await recordVerdicts({ db, now }, { day, by })
    await load(db, staff('0.6'), { threshold: '0.7' })
    await recordVerdicts({ db, now }, { day: '2025-01-01', by })
    await load(db, staff('0.35'), { threshold: '0.3' })
    await recordVerdicts({ db, now }, { day: '2025-06-01', by })
    const given = await readGivenVerdictsOf(db, 'cluster/amber', { knownAt: null, most: 10 })
    expect(given).toHaveLength(3)
    for (const { id } of given) expect(await reproduceVerdict(db, id)).toMatchObject({ isSame: true, given: { id } })
    expect(await latest(db)).toEqual([
      [3, '2025-06-01', 'pass', 'pass'],
      [2, '2025-01-01', 'fail', 'fail'],
      [1, day, 'fail', 'fail'],
    ])
    expect(await reproduceVerdict(db, 999_999)).toBeUndefined()
  })

  test('a record keeps just what a verdict told in full rests on', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4', '0.5'))
    await recordVerdicts({ db, now }, { day, by })
    for (const verdict of await judgeClusters(db, { clusters: 'all', day, knownAt: null })) {
      const [given] = await readGivenVerdictsOf(db, verdict.subject, { knownAt: null, most: 1 })
      expect(await reproduceVerdict(db, given?.id ?? 0)).toMatchObject({ isSame: true, again: { tests: verdict.tests } })
    }
  })

  test('a new edition is told as the cause of a change', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4'))
    await recordVerdicts({ db, now }, { day, by })
    await load(db, staff('0.4'), { threshold: '0.3' })
    await recordVerdicts({ db, now }, { day, by })
    expect(await changesOfVerdicts(db)).toMatchObject([
      {
        before: { subject: 'cluster/amber', edition: 1 },
        after: { edition: 2 },
        turned: [
          { test: 'met', condition: null, before: 'fail', after: 'pass' },
          { test: 'met', condition: 'staff', before: 'fail', after: 'pass' },
        ],
        causes: [{ kind: 'edition', ruleSet: 'call', from: 1, to: 2 }],
      },
    ])
    expect(await changesOfVerdicts(db, { alsoUnturned: true })).toHaveLength(2)
  })

  test('new facts are told as the cause, those behind the verdict and those that only contradict', async () => {
    const { db, now } = await world()
    await load(db, '')
    await recordVerdicts({ db, now }, { day, by })
    await load(db, staff('0.5'))
    await recordVerdicts({ db, now }, { day, by })
    await load(db, staff('0.5', '0.4'))
    await recordVerdicts({ db, now }, { day, by })
    const changes = await changesOfVerdicts(db, { subjects: ['cluster/amber'] })
    expect(changes.map(({ turned }) => turned[0])).toEqual([
      { test: 'met', condition: null, before: 'pass', after: 'cannot-say' },
      { test: 'met', condition: null, before: 'cannot-say', after: 'pass' },
    ])
    const fact = { subject: 'cluster/amber', property: 'management-fte', what: 'recorded' }
    for (const { causes } of changes) expect(causes).toMatchObject([{ kind: 'facts', facts: [fact] }])
  })

  test('the passing of time alone is told too', async () => {
    const { db, now } = await world()
    await load(db, staff('0.5'))
    await recordVerdicts({ db, now }, { day: '2019-06-01', by })
    await recordVerdicts({ db, now }, { day, by })
    expect(await changesOfVerdicts(db, { subjects: ['cluster/amber'] })).toMatchObject([
      { after: { referenceDay: day }, causes: [{ kind: 'time', from: '2019-06-01', to: day }] },
    ])
  })

  test('two who record at once record everything once', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4'))
    const both = await Promise.all([recordVerdicts({ db, now }, { day, by }), recordVerdicts({ db, now }, { day, by })])
    expect(both.map(({ recorded }) => recorded).toSorted()).toEqual([0, 2])
    expect(await latest(db)).toHaveLength(1)
  })

  test('cannot be changed or taken away', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4'))
    await recordVerdicts({ db, now }, { day, by })
    await expect(sql`UPDATE given_verdict SET fingerprint = 'x'`.execute(db)).rejects.toThrow('history is appended')
    await expect(sql`DELETE FROM given_verdict`.execute(db)).rejects.toThrow('history is appended')
  })

  test('go along in the archive, and come out the same in the register that it is brought into', async () => {
    const { db, now } = await world()
    await load(db, staff('0.4'))
    await recordVerdicts({ db, now }, { day, by })
    const file = join(await mkdtemp(join(tmpdir(), 'santalka-verdicts-')), 'whole.tar.gz')
    const { manifest } = await exportAll({ db, now }, { file })
    expect(manifest.tables).toMatchObject({ given_verdict: { rows: 2 } })
    const other = await world()
    expect(await importAll(other, { file })).toEqual(manifest)
    const given = await readGivenVerdictsOf(other.db, 'cluster/amber', { knownAt: null, most: 5 })
    expect(given).toEqual(await readGivenVerdictsOf(db, 'cluster/amber', { knownAt: null, most: 5 }))
    expect(await reproduceVerdict(other.db, given[0]?.id ?? 0)).toMatchObject({ isSame: true })
    await load(other.db, staff('0.5'))
    expect(await recordVerdicts(other, { day, by })).toEqual({ judged: 2, recorded: 1 })
  })
})
