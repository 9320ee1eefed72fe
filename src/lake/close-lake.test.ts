import { expect, test } from 'vitest'
import { bring, monthlyFile, newLake, put } from '#actions/economy/testing/sodra-file.ts'
import { stageRows } from '#sources/files/stage-rows.ts'
import { withConnection } from './engine.ts'
import { closeLake, openLake } from './open.ts'

test('closing breaks off what is being asked, and nothing more is asked', async () => {
  const lake = await newLake()
  await bring(lake, await put(monthlyFile([{}])), { covers: 'whole' })
  const endless = withConnection(await lake.engine(), async (connection) => {
    await connection.run('SELECT sum(sqrt(range)) FROM range(1000000000000)')
  })
  await Promise.all([expect(endless).rejects.toThrow(/interrupt/i), closeLake(lake)])
  await expect(lake.engine()).rejects.toThrow('the lake is closed')
})

test('a lake that nobody has asked is not started by a question that comes too late', async () => {
  const lake = await newLake()
  await closeLake(lake)
  await expect(lake.engine()).rejects.toThrow('the lake is closed')
  expect(lake.isStarted()).toBe(false)
})

test('an import that the end of the program breaks off is gone on with at the next: what was read is not read again', async () => {
  const lake = await newLake()
  const path = await put(monthlyFile([{}]))
  const broken = bring(lake, path, { covers: 'whole', onProgress: () => void closeLake(lake) })
  await expect(broken).rejects.toThrow(/interrupt|closed/i)
  const again = openLake(lake.place.folder)
  let read = 0
  const prepare = (folder: string) => {
    read += 1
    return stageRows(path, folder)
  }
  expect(await bring(again, path, { covers: 'whole', prepare })).toMatchObject({ done: 'imported' })
  expect(read).toBe(0)
  await closeLake(again)
})
