import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { askRows } from '#lake/ask/ask-rows.ts'
import { holdPeriod } from '#lake/ask/held-period.ts'
import { cellsStatement } from '#lake/ask/statements.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { sendSlices } from '#lake/server/send-slices.ts'
import { startServers } from '#store/testing/linked-servers.ts'
import { fillLake } from './fill-lake.ts'
import type { Filled } from './fill-lake.ts'

/** One way to add up the same rows. */
export type ScaleRun = {
  readonly where: 'files' | 'one server' | 'two parts'
  readonly filled: Filled
  readonly sendSeconds: number | null
  /** The statement over all months, the best of three. */
  readonly askSeconds: number
  /** Processor time of that asking in this process: of little use where servers do the work. */
  readonly processorSeconds: number
  readonly cells: number
  readonly checksum: number
}

export type ScaleResult = { readonly same: readonly ScaleRun[]; readonly growing: readonly ScaleRun[] }

/** The rows that each of the three ways adds up, and larger ones for the files alone. */
const SAME = { firms: 100_000, months: 12 }
const GROWING = [
  { firms: 300_000, months: 12 },
  { firms: 3_000_000, months: 4 },
  { firms: 30_000_000, months: 1 },
] as const

export async function measureScale(size: 'tenth' | 'whole', say: (line: string) => void): Promise<ScaleResult> {
  const same: ScaleRun[] = []
  for (const where of ['files', 'one server', 'two parts'] as const) {
    say(`scale: ${SAME.firms} firms × ${SAME.months} months, ${where}`)
    same.push(await measureOne(where, SAME))
  }
  const growing: ScaleRun[] = []
  for (const wish of GROWING.slice(0, size === 'whole' ? 3 : 2)) {
    say(`scale: ${wish.firms} firms × ${wish.months} months, files`)
    growing.push(await measureOne('files', wish))
  }
  return { same, growing }
}

async function measureOne(where: ScaleRun['where'], wish: { firms: number; months: number }): Promise<ScaleRun> {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-scale-'))
  const group = where === 'files' ? null : await startServers(where === 'one server' ? 1 : 3)
  try {
    const [first, ...parts] = group?.servers.map(({ address }) => address) ?? []
    const lake = openLake(join(folder, 'lake'), first === undefined ? {} : { server: { address: first, parts } })
    try {
      const filled = await fillLake(lake, wish)
      const start = performance.now()
      if (lake.server !== null) await sendSlices(lake, lake.server, { dataSet: 'sodra-monthly' })
      const sendSeconds = lake.server === null ? null : (performance.now() - start) / 1000
      return { where, filled, sendSeconds, ...(await ask(lake)) }
    } finally {
      await closeLake(lake)
    }
  } finally {
    await group?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask(lake: Lake): Promise<Omit<ScaleRun, 'where' | 'filled' | 'sendSeconds'>> {
  const held = await holdPeriod(lake, 'sodra-monthly', { from: '2000-01', to: '2099-12' })
  const { firmMonth, months, run } = await askRows(lake, held)
  const statement = cellsStatement({ firmMonth }, { months, byName: false, byVersion: false })
  let [askSeconds, processorSeconds, cells, checksum] = [Infinity, Infinity, 0, 0]
  for (let time = 0; time < 3; time += 1) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    const answer = await run(statement, 2)
    const { user, system } = process.cpuUsage(before)
    askSeconds = Math.min(askSeconds, (performance.now() - start) / 1000)
    processorSeconds = Math.min(processorSeconds, (user + system) / 1e6)
    cells = answer.rows
    checksum = answer.numbers(2).reduce((sum, amount) => sum + amount, 0)
  }
  return { askSeconds, processorSeconds, cells, checksum }
}
