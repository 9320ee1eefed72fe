import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { PeerTime } from './economy-time.ts'

const run = promisify(execFile)

/** Name and version of an R package on this machine; null without R or without the package. */
export async function rPackage(name: string): Promise<string | null> {
  try {
    const { stdout } = await run('Rscript', ['-e', `cat(as.character(packageVersion("${name}")))`])
    return `${name} ${stdout.trim()}`
  } catch {
    // Rscript or the package is not there: that is the answer.
    return null
  }
}

type Asked = { readonly peer: string | null; readonly code: string; readonly limitSeconds: number }

/** Runs R code that prints the seconds of what is compared (not of reading its input) as its last line. */
export async function askR({ peer, code, limitSeconds }: Asked): Promise<PeerTime> {
  if (peer === null) return { name: 'R', seconds: null, why: 'not installed' }
  try {
    const { stdout } = await run('Rscript', ['-e', code], { timeout: limitSeconds * 1000, maxBuffer: 10_000_000 })
    const seconds = Number(stdout.trim().split('\n').at(-1))
    return Number.isFinite(seconds) ? { name: peer, seconds } : { name: peer, seconds: null, why: 'gave no time' }
  } catch (error) {
    const wasEnded = error instanceof Error && 'killed' in error && error.killed === true
    return { name: peer, seconds: null, why: wasEnded ? `not done after ${limitSeconds} s` : 'failed' }
  }
}
