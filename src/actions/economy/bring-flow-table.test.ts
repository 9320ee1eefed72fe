import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { personOf } from '#actions/testing/people.ts'
import { flowTableId } from '#core/economy/flows/flow-table.ts'
import { readAudit } from '#store/audit-trail.ts'
import { writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import { describeOnDatabase } from '#store/testing/test-databases.ts'
import { bringFlowFile } from './bring-flow-file.ts'
import { bringFlowTable, dropFlowTable, readBroughtFlows, reweighFlows } from './bring-flow-table.ts'
import { FLOW_TABLE, readFlowReceipts } from './flow-receipts.ts'

const officer = personOf('officer')

describeOnDatabase('an input–output table', (open) => {
  test('is kept once, tells what it changes, keeps its weight when another comes, and goes whole', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-03-01T08:00:00Z') }
    const folder = await mkdtemp(join(tmpdir(), 'flows-'))
    const bring = async (text: string, { dry = false, weight = null }: { dry?: boolean; weight?: number | null } = {}) => {
      const path = join(folder, 'table.csv')
      await writeFile(path, text)
      const source = { title: 'Table', publisher: null, year: 2020, address: null, licence: null }
      return (await bringFlowFile(world, officer, { path, version: '2', source, weight, dry })).change
    }
    const first = ',A01,C16\nA01,1,2\nC16,3,4\n'
    expect(await bring(first, { dry: true })).toMatchObject({ was: null, changed: true })
    expect(await readBroughtFlows(db)).toBeNull()
    expect(await bring(first)).toMatchObject({ was: null, sectorsNew: ['01', '16'], changed: true })
    expect(await bring(first)).toMatchObject({ cells: 0, changed: false })
    expect(await bring(first, { weight: 0.3 })).toMatchObject({ cells: 0, changed: true })
    expect(await bring(',A01,C31\nA01,9,2\nC31,3,4\n')).toMatchObject({ cells: 1, sectorsNew: ['31'], sectorsGone: ['16'] })
    expect(await readBroughtFlows(db)).toMatchObject({ weight: 0.3, receipt: { by: officer.id, layout: 'matrix' } })
    expect(await bring(',A01,C31\nA01,-9,2\nC31,3,4\n')).toBeNull()
    expect(await reweighFlows(world, officer, { weight: 0.3 })).toBe(false)
    expect(await dropFlowTable(world, officer, { reason: null })).toMatchObject({
      receipt: expect.stringContaining('input-output-'),
    })
    expect(await readBroughtFlows(db)).toBeNull()
    // What was made of them is traced all the same.
    expect((await readFlowReceipts(db)).map(({ receipt }) => [receipt.activities, receipt.read])).toEqual([
      [2, 4],
      [2, 4],
    ])
  })

  test('that could not be read again is not kept, and one that cannot be read any more can be taken out', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-03-01T08:00:00Z') }
    const table = {
      version: '2' as const,
      source: { title: 'Table', publisher: null, year: 2020, address: null, licence: null },
      weight: null,
      sectors: ['01', '16'].map((division) => ({ code: division, divisions: [division] })),
      flows: [1, 2, 3, Number.POSITIVE_INFINITY],
      finalUses: null,
      receipt: {
        ...{ file: 'table.csv', sha256: 'f', bytes: 1, layout: 'matrix' as const, read: 4, activities: 2, notes: [] },
        ...{ broughtAt: '2026-03-01T08:00:00Z', by: 'ona' },
      },
    }
    await expect(bringFlowTable(world, officer, { table, dry: false })).rejects.toThrow(/flows/)
    expect(await readBroughtFlows(db)).toBeNull()
    const deed = { by: 'ona', deed: 'bring-flow-table', at: world.now(), details: {} }
    await inDeedUnlessIdle(db, deed, async (started) => {
      await writeDocuments(started, { [FLOW_TABLE]: { ...table, weight: 0.5 } })
      return { idle: false, result: null }
    })
    await expect(readBroughtFlows(db)).rejects.toThrow(/flows/)
    expect(await dropFlowTable(world, officer, { reason: null })).toMatchObject({
      receipt: expect.stringContaining('input-output-'),
    })
    expect(await readBroughtFlows(db)).toBeNull()
    expect(await dropFlowTable(world, officer, { reason: null })).toBeNull()
  })

  test('that is replaced or taken out keeps its receipt as it was; what came of it is added, and nothing takes its name', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-03-01T08:00:00Z') }
    const path = join(await mkdtemp(join(tmpdir(), 'flows-')), 'table.csv')
    await writeFile(path, ',A01,C16\nA01,1,2\nC16,3,4\n')
    const bring = async (title: string) => {
      const source = { title, publisher: null, year: 2020, address: null, licence: null }
      await bringFlowFile(world, officer, { path, version: '2', source, weight: null, dry: false })
    }
    await bring('Table')
    // The same file on the same day, with what was said of it put right.
    await bring('Table of 2020')
    expect(await dropFlowTable(world, officer, { reason: 'Of another country' })).toMatchObject({
      receipt: expect.stringContaining('input-output-'),
    })
    await bring('Table')
    const receipts = await readFlowReceipts(db)
    const plain = receipts[0] === undefined ? '' : flowTableId(receipts[0])
    const dropped = { id: `${plain}-2`, at: '2026-03-01T08:00:00.000Z', by: officer.id, reason: 'Of another country' }
    expect(receipts.map((each) => [flowTableId(each), each.source.title, each.isCurrent, each.dropped])).toEqual([
      [plain, 'Table', false, []],
      [`${plain}-2`, 'Table of 2020', false, [dropped]],
      [`${plain}-3`, 'Table', true, []],
    ])
    const entries = await readAudit(db, 'lake', { most: 2, before: null })
    expect(entries.map(({ act, details }) => [act, details['load'], details['reason']])).toEqual([
      ['import-economy', `${plain}-3`, undefined],
      ['drop-economy', `${plain}-2`, 'Of another country'],
    ])
  })

  test('is brought, weighed and taken out by nobody who may not', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-03-01T08:00:00Z') }
    const ministry = personOf('ministry')
    await expect(reweighFlows(world, ministry, { weight: 0 })).rejects.toThrow('not-allowed')
    await expect(dropFlowTable(world, ministry, { reason: 'why' })).rejects.toThrow('not-allowed')
    const source = { title: 'Table', publisher: null, year: 2020, address: null, licence: null }
    const asked = { path: 'nowhere.csv', version: '2', source, weight: null, dry: true } as const
    await expect(bringFlowFile(world, ministry, asked)).rejects.toThrow('not-allowed')
  })

  test('of a Santalka that did not keep receipts yet is read, and its receipt stays when another comes', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-03-01T08:00:00Z') }
    const source = { title: 'Table', publisher: null, year: 2020, address: null, licence: null }
    const receipt = { file: 'old.csv', sha256: 'a', bytes: 1, layout: 'matrix' as const, read: 4, notes: [], by: 'ona' }
    const table = {
      ...{ version: '2' as const, source, weight: 0.5, flows: [1, 2, 3, 4], finalUses: null },
      sectors: ['01', '16'].map((division) => ({ code: division, divisions: [division] })),
      receipt: { ...receipt, broughtAt: '2026-02-01T08:00:00Z' },
    }
    await inDeedUnlessIdle(db, { by: 'ona', deed: 'bring-flow-table', at: world.now(), details: {} }, async (started) => {
      await writeDocuments(started, { [FLOW_TABLE]: table })
      return { idle: false, result: null }
    })
    const files = async () => (await readFlowReceipts(db)).map((each) => [each.receipt.file, each.receipt.activities])
    expect(await readBroughtFlows(db)).toEqual({ ...table, receipt: { ...table.receipt, activities: 2 } })
    expect(await files()).toEqual([['old.csv', 2]])
    const next = { file: 'new.csv', sha256: 'b', activities: 2, broughtAt: '2026-03-01T08:00:00Z' }
    await bringFlowTable(world, officer, { table: { ...table, receipt: { ...receipt, ...next } }, dry: false })
    expect(await files()).toEqual([
      ['old.csv', 2],
      ['new.csv', 2],
    ])
  })

  test('of a Santalka that did not keep receipts yet leaves its receipt also when it is taken out, unreadable as it may be', async () => {
    const { kysely: db } = await open()
    const world = { db, now: () => new Date('2026-03-01T08:00:00Z') }
    const source = { title: 'Table', publisher: null, year: 2020, address: null, licence: null }
    const receipt = { file: 'old.csv', sha256: 'abcdef0123', bytes: 1, layout: 'matrix' as const, read: 4, notes: [], by: 'ona' }
    const sectors = ['01', '16'].map((division) => ({ code: division, divisions: [division] }))
    const unreadable = { flows: [1, 2, 3, -4], finalUses: null, sectors, weight: 0.5 }
    const table = { version: '2' as const, source, receipt: { ...receipt, broughtAt: '2026-02-01T08:00:00Z' }, ...unreadable }
    await inDeedUnlessIdle(db, { by: 'ona', deed: 'bring-flow-table', at: world.now(), details: {} }, async (started) => {
      await writeDocuments(started, { [FLOW_TABLE]: table })
      return { idle: false, result: null }
    })
    await dropFlowTable(world, officer, { reason: 'Nobody can read it' })
    expect(
      (await readFlowReceipts(db)).map((each) => [flowTableId(each), each.receipt.activities, each.dropped[0]?.reason]),
    ).toEqual([['input-output-20260201-abcdef01', 2, 'Nobody can read it']])
  })
})
