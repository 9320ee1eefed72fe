import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { programFolder } from '#store/engine/config.ts'
import type { DeedResult } from '../results.ts'

export type Task = {
  readonly deed: 'import-members' | 'import-organisations' | 'export-all'
  readonly dataFolder: string
  readonly databaseUrl: string | null
  readonly file: string
  readonly cluster: string | null
}

const answer = z.object({ seconds: z.number(), amount: z.string(), peakBytes: z.number() })

/** Does one deed in a process of its own, which is ended when it takes too long. */
export async function timeDeed(task: Task, mostSeconds: number): Promise<DeedResult> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/run-deed.ts', JSON.stringify(task)], {
    cwd: programFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    timeout: Math.ceil(mostSeconds * 1000),
    maxBuffer: 1_000_000,
  })
  return answer.parse(JSON.parse(stdout))
}
