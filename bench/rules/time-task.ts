import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { programFolder } from '#store/engine/config.ts'
import { rulesAnswers } from './task.ts'
import type { RulesMeasure, RulesTask, Weighed } from './task.ts'

const told = z.object({ answer: z.unknown(), peakBytes: z.number() })

/** Takes one measure in a process of its own, which is ended when it takes too long. */
export async function timeTask<M extends RulesMeasure>(
  measure: M,
  place: Omit<RulesTask, 'measure'>,
  mostSeconds: number,
): Promise<Weighed<M>> {
  const task: RulesTask = { ...place, measure }
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/run-rules-task.ts', JSON.stringify(task)], {
    cwd: programFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    timeout: Math.ceil(mostSeconds * 1000),
    maxBuffer: 1_000_000,
  })
  const { answer, peakBytes } = told.parse(JSON.parse(stdout))
  return { answer: rulesAnswers[measure].parse(answer), peakBytes }
}
