import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { SizeName } from '../options.ts'
import type { FirmsSize } from './firms-of.ts'

const run = promisify(execFile)
const taskSchema = z.object({ milliseconds: z.number(), sum: z.number(), bytes: z.number() })
const peerSchema = taskSchema.extend({ version: z.string(), read: z.number() })

/** One task at one size: how long, and the greatest memory of its process. */
export type LakeTask = { readonly task: string; readonly milliseconds: number; readonly bytes: number; readonly sum: number }
export type LakeSize = FirmsSize & {
  readonly csvBytes: number
  readonly tasks: readonly LakeTask[]
  /** Peers that are not on this machine, and why. */
  readonly leftOut: readonly string[]
}

const tasks = ['import, DuckDB alone', 'import, lake', 'three tables, DuckDB alone', 'three tables, lake', 'firms by size, lake']
const peers = ['pandas', 'polars'] as const

/** The largest only when it is asked for by name: it takes some minutes and about 15 GB of disk. */
export function lakeSizes(sizes: readonly SizeName[]): FirmsSize[] {
  const small = { firms: 300_000, regions: 60 }
  const middle = { firms: 3_000_000, regions: 1_165 }
  if (!sizes.includes('whole')) return [small]
  return sizes.includes('tenth') ? [small, middle] : [small, middle, { firms: 30_000_000, regions: 1_165 }]
}

/** Import and all tables of regions by activities, beside DuckDB alone and what else is there. */
export async function measureLake(sizes: readonly SizeName[], say: (line: string) => void): Promise<LakeSize[]> {
  const measured: LakeSize[] = []
  for (const size of lakeSizes(sizes)) {
    const folder = await mkdtemp(join(tmpdir(), 'santalka-bench-lake-'))
    try {
      await runTask('generate', folder, size)
      const done: LakeTask[] = []
      for (const task of tasks) {
        say(`lake, ${size.firms} firms: ${task}`)
        done.push(await runTask(task, folder, size))
      }
      const leftOut: string[] = []
      for (const peer of peers) {
        const ran = await runPeer(peer, folder)
        if (typeof ran === 'string') leftOut.push(ran)
        else done.push(...ran)
      }
      refuseDifferentSums(done)
      for (const reason of leftOut) say(`NOT MEASURED  ${reason}`)
      measured.push({ ...size, csvBytes: (await stat(join(folder, 'firms.csv'))).size, tasks: done, leftOut })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return measured
}

/** Whoever adds up something else is not faster. */
function refuseDifferentSums(tasks: readonly LakeTask[]): void {
  const [first, ...others] = tasks.filter(({ task }) => task.startsWith('three tables')).map(({ sum }) => sum)
  for (const sum of others)
    if (first !== undefined && Math.abs(sum - first) > Math.abs(first) * 1e-9) throw new Error(`sums differ: ${first} and ${sum}`)
}

async function runTask(task: string, folder: string, { firms, regions }: FirmsSize): Promise<LakeTask> {
  const words = [join(import.meta.dirname, 'run-task.ts'), task, folder, String(firms), String(regions)]
  const { stdout } = await run(process.execPath, words, { maxBuffer: 1e7 })
  return { task, ...taskSchema.parse(JSON.parse(stdout)) }
}

async function runPeer(peer: (typeof peers)[number], folder: string): Promise<LakeTask[] | string> {
  try {
    const { stdout } = await run('python3', [join(import.meta.dirname, 'peers.py'), peer, join(folder, 'firms.csv')])
    const { version, read, ...rest } = peerSchema.parse(JSON.parse(stdout))
    return [
      { task: `reading, ${peer} ${version}`, milliseconds: read, bytes: rest.bytes, sum: 0 },
      { task: `three tables, ${peer} ${version}`, ...rest },
    ]
  } catch {
    // No Python, or no such package: the report says so.
    return `${peer}: not on this machine (python3 -c "import ${peer}")`
  }
}
