import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leadFlows } from '#actions/economy/lead-flows.ts'
import { firmFlows } from '#lake/ask/firm-flows.ts'
import { holdPeriod } from '#lake/ask/held-period.ts'
import { parquet, rowsOf, withConnection } from '#lake/engine.ts'
import { closeLake, openLake } from '#lake/open.ts'
import type { Lake } from '#lake/open.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { fillLake } from '../scale/fill-lake.ts'
import type { EconomyTime } from './economy-time.ts'

const FIRMS = 300_000
const YEARS = 8
const MONTHS = 12
const REPEATS = 2

/** Firms counted by how they come, go and grow, beside what it takes DuckDB alone to bring the same rows together by firm and year. */
export async function measureDemography(say: (line: string) => void): Promise<EconomyTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-bench-demography-'))
  const lake = openLake(join(folder, 'lake'))
  try {
    say(`economy: ${FIRMS} firms × ${YEARS} years are filled in`)
    await fillLake(lake, { firms: FIRMS, months: YEARS * MONTHS, comeAndGo: true })
    say('economy: how firms come and go')
    const { seconds: alone, result: together } = await best(() => bringTogether(lake))
    const { seconds, result: seen } = await best(() => countFlows(lake))
    if (together !== seen) throw new Error(`firm years differ: ${together} and ${seen}`)
    return [
      {
        task: 'firms that come, go and grow, counted by place and division',
        size: `${FIRMS} firms × ${YEARS} years, by month`,
        seconds,
        bytes: process.memoryUsage().rss,
        told: `${seen} firms in a year`,
        peer: { name: 'DuckDB alone, grouped by firm and year', seconds: alone },
      },
    ]
  } finally {
    await closeLake(lake)
    await rm(folder, { recursive: true, force: true })
  }
}

async function best(work: () => Promise<number>): Promise<{ seconds: number; result: number }> {
  let result = 0
  let seconds = Infinity
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const began = performance.now()
    result = await work()
    seconds = Math.min(seconds, (performance.now() - began) / 1000)
  }
  return { seconds, result }
}

async function bringTogether(lake: Lake): Promise<number> {
  const { files } = await holdPeriod(lake, 'sodra-monthly', { from: '0000-01', to: '9999-12' })
  const grouped = `SELECT firm, substr(month, 1, 4) AS year, max(month || place) AS place, max(month || activity) AS activity, sum(insured) AS insured
    FROM ${parquet(files)} GROUP BY ALL`
  const [row] = await withConnection(await lake.engine(), (connection) =>
    rowsOf(
      connection,
      `SELECT count(*) AS firms FROM (${grouped}) WHERE insured > 0 AND place IS NOT NULL AND activity IS NOT NULL`,
    ),
  )
  return Number(row?.['firms'])
}

async function countFlows(lake: Lake): Promise<number> {
  const { slices } = await holdPeriod(lake, 'sodra-monthly', { from: '0000-01', to: '9999-12' })
  const years = [...new Set([...slices.keys()].map((slice) => Number(slice.slice(0, 4))))]
  const trees = await readActivityTrees()
  const counted = await firmFlows(lake, { dataSet: 'sodra-monthly', years, months: MONTHS, growth: null, trees })
  leadFlows(counted, '2', { trees, correspondence: null, municipalityOf: (place) => place })
  // Nobody comes back here, so that who is there in a year is active in it.
  return counted.numbers.active.reduce((sum, firms) => sum + firms, 0)
}
