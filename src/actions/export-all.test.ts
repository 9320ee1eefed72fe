import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { readManifest } from '#store/archive/read-table-lines.ts'
import { historyOfRuleSet } from '#store/rule-sets.ts'
import { shownOf } from '#store/read-projection.ts'
import { dataVersion } from '#store/deed.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeFolder } from '#sources/country/write-folder.ts'
import { appendAudit, examineAudit } from '#store/audit-trail.ts'
import { appendMandate } from '#store/mandates.ts'
import { appendAnswers, readAnswers } from '#store/monitoring/answers.ts'
import { makeReturns } from '#store/monitoring/returns.ts'
import { appendStudyText } from '#store/studies.ts'
import { describeOnEachDatabase } from '#store/testing/test-databases.ts'
import { exportAll } from './export-all.ts'
import { importAll } from './import-all.ts'
import { loadCountry } from './load-country.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santalka-archive-'))
})

const cluster = (town: string) =>
  [
    'subject: cluster/amber',
    'name:',
    '  - { value: { lt: "Gintaro „žalias“ klasteris 🦊" }, source: survey }',
    'town:',
    `  - { value: ${town}, source: survey, rank: disputed, reason: { lt: Abejojama, en: Doubted } }`,
    'members-turnover-eur:',
    '  - { value: 85404707.1, at: "2018", source: survey }',
  ].join('\n')

const policy = [
  'name: { lt: Kvietimas, en: Call }',
  'summary: { lt: Ar gali, en: Whether it may }',
  'purpose: eligibility',
  'jurisdiction: lt',
  'policy: call',
  'source: survey',
  'decided-by: { lt: Agentūra, en: The agency }',
  'in-force: { from: "2020" }',
  'conditions:',
  '  - { id: members, name: { lt: nariai, en: members }, requires: { count: members, at-least: 5, unit: members } }',
].join('\n')

describeOnEachDatabase('the archive of the whole register', (open) => {
  const filled = async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-11-21T10:00:00Z') }
    for (const town of ['Vilnius', 'Kaunas'])
      await loadCountry(world, await readCountry(await writeFolder({ 'clusters/amber.yaml': cluster(town) })))
    return world
  }

  test('what is written out and brought into an empty database is equal by content hash, shows the same, and can be worked on', async () => {
    const from = await filled()
    const file = join(folder, `whole-${Math.random()}.tar.gz`)
    const { manifest } = await exportAll(from, { file })
    expect(manifest.tables).toMatchObject({
      change: { rows: 2 },
      statement: { rows: 4 },
      ranking: { rows: 2 },
      source: { rows: 1 },
    })
    const { kysely: db } = await open()
    const to = { db, now: () => new Date('2026-11-22T10:00:00Z') }
    expect(await importAll(to, { file })).toEqual(manifest)
    expect(await readManifest(db)).toEqual(manifest)
    expect(await shownOf(db, ['cluster/amber'])).toEqual(await shownOf(from.db, ['cluster/amber']))
    expect(await dataVersion(db)).toBe(await dataVersion(from.db))
    await loadCountry(to, await readCountry(await writeFolder({ 'clusters/amber.yaml': cluster('Alytus') })))
    expect((await shownOf(db, ['cluster/amber'])).find((each) => each.property === 'town')?.value).toBe('Alytus')
  })

  test('editions of rule sets go along, also of those that were taken out', async () => {
    const from = await filled()
    const amber = { 'clusters/amber.yaml': cluster('Kaunas') }
    await loadCountry(from, await readCountry(await writeFolder({ ...amber, 'policies/call.yaml': policy })))
    await loadCountry(from, await readCountry(await writeFolder(amber)))
    const file = join(folder, `rules-${Math.random()}.tar.gz`)
    const { manifest } = await exportAll(from, { file })
    expect(manifest.tables).toMatchObject({ rule_set_edition: { rows: 2 } })
    const { kysely: db } = await open()
    await importAll({ db, now: () => new Date('2026-11-22T10:00:00Z') }, { file })
    expect(await historyOfRuleSet(db, 'call')).toEqual(await historyOfRuleSet(from.db, 'call'))
  })

  test('the monitoring year, studies, mandates and the audit trail go along, and what follows is numbered on', async () => {
    const from = await filled()
    const at = '2026-11-21T10:00:00Z'
    const person = { id: 'p', name: 'Ąžuolas' }
    await from.db.transaction().execute(async (tx) => {
      await appendMandate(tx, {
        person: 'p',
        role: 'coordinator',
        scope: 'cluster/amber',
        from: '2026-01-01',
        until: null,
        reason: '',
        grantedBy: 'q',
        at,
      })
      await makeReturns(tx, { campaign: '2026', clusters: ['cluster/amber'], at })
      const to = { id: 'amber.2026', cluster: 'cluster/amber' }
      const draft = { question: 'events', value: 0, origin: { kind: 'typed' }, explanation: null, source: null } as const
      const [first = 0] = await appendAnswers(tx, to, { drafts: [{ ...draft, parents: [] }], at, person })
      await appendAnswers(tx, to, { drafts: [{ ...draft, value: { absent: 'not-applicable' }, parents: [first] }], at, person })
      await appendStudyText(tx, { year: 2025, chapter: 'trends', place: 'before', text: { lt: 'ą', en: 'a' } }, { at, person })
      await appendAudit(tx, { chain: 'return/amber.2026', person, act: 'edit-return', details: { answers: 1 }, at: new Date(at) })
    })
    const file = join(folder, `monitoring-${Math.random()}.tar.gz`)
    const { manifest } = await exportAll(from, { file })
    const { kysely: db } = await open()
    expect(await importAll({ db, now: () => new Date('2026-11-22T10:00:00Z') }, { file })).toEqual(manifest)
    expect(await readAnswers(db, 'amber.2026')).toEqual(await readAnswers(from.db, 'amber.2026'))
    expect(await readAnswers(db, 'amber.2026')).toHaveLength(2)
    expect(await examineAudit(db)).toEqual({ entries: 2, chains: 2, damage: [] })
    const third = await db.transaction().execute((tx) =>
      appendMandate(tx, {
        person: 'p',
        role: 'signatory',
        scope: 'cluster/amber',
        from: '2026-01-01',
        until: null,
        reason: '',
        grantedBy: 'q',
        at,
      }),
    )
    expect(third).toBe(2)
  })

  test('an archive without rule sets has the manifest that it had before there were any', async () => {
    const { manifest } = await exportAll(await filled(), { file: join(folder, `old-${Math.random()}.tar.gz`) })
    const first = ['change', 'import', 'source', 'statement', 'ranking', 'country_document', 'column_mapping']
    expect(Object.keys(manifest.tables)).toEqual(first)
  })

  test('a database with anything in it is refused', async () => {
    const from = await filled()
    const file = join(folder, `refused-${Math.random()}.tar.gz`)
    await exportAll(from, { file })
    await expect(importAll(from, { file })).rejects.toThrow('database-not-empty')
  })

  test('an archive that was changed or cut off is refused, and nothing is half-written', async () => {
    const from = await filled()
    const file = join(folder, `damaged-${Math.random()}.tar.gz`)
    await exportAll(from, { file })
    const plain = gunzipSync(await readFile(file))
    const { kysely: db } = await open()
    const to = { db, now: () => new Date('2026-11-22') }
    const changed = Buffer.from(plain.toString('latin1').replace('85404707.1', '85404707.2'), 'latin1')
    for (const content of [gzipSync(changed), gzipSync(plain.subarray(0, plain.length / 2)), Buffer.from('no archive')]) {
      await writeFile(file, content)
      await expect(importAll(to, { file })).rejects.toThrow('archive-damaged')
    }
    expect(await dataVersion(db)).toBe(0)
  })
})
