import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Covariates } from '#core/economy/effect/design.ts'
import type { Panel } from '#core/economy/effect/panel.ts'

export type PeerTime = { readonly name: string; readonly firms: number; readonly told: string }

/** A peer that takes longer is told to have taken longer. */
const MOST_MINUTES = 10

const scripts = {
  MatchIt: `suppressMessages(library(MatchIt)); d <- read.csv(commandArgs(TRUE)[1])
a <- proc.time(); g <- glm(treated ~ ., data = d, family = binomial); b <- proc.time()
m <- matchit(treated ~ 1, data = d, distance = g$linear.predictors, method = "nearest", replace = FALSE); e <- proc.time()
cat(sprintf("MatchIt %s: glm %.2f s, nearest neighbour %.2f s", packageVersion("MatchIt"), (b - a)["elapsed"], (e - b)["elapsed"]))`,
  did: `suppressMessages(library(did)); d <- read.csv(commandArgs(TRUE)[1]); a <- proc.time()
o <- att_gt(yname = "y", tname = "year", idname = "firm", gname = "start", xformla = ~ size + wage + age + growth, data = d,
  control_group = "nevertreated", est_method = "dr", base_period = "universal", bstrap = FALSE, cband = FALSE)
g <- aggte(o, type = "dynamic", bstrap = FALSE, cband = FALSE); b <- proc.time()
cat(sprintf("did %s: %.2f s; effect %.4f (%.4f)", packageVersion("did"), (b - a)["elapsed"], g$overall.att, g$overall.se))`,
} as const

/** The published implementations on the same firms, when they are installed; with their versions. */
export async function askPeers(
  firms: number,
  data: { panel: Panel; covariates: Covariates; treated: Uint8Array },
): Promise<PeerTime[]> {
  const folder = await mkdtemp(join(tmpdir(), 'santalka-peers-'))
  try {
    const files = { MatchIt: join(folder, 'score.csv'), did: join(folder, 'panel.csv') }
    await writeFile(files.MatchIt, scoreLines(data))
    await writeFile(files.did, panelLines(data.panel))
    const told: PeerTime[] = []
    for (const name of ['MatchIt', 'did'] as const) told.push({ name, firms, told: await ask(name, files[name]) })
    return told
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function ask(name: keyof typeof scripts, file: string): Promise<string> {
  const run = promisify(execFile)
  try {
    await run('Rscript', ['-e', `packageVersion("${name}")`])
  } catch {
    // No Rscript, or no such package in it: both mean that there is nothing to compare with here.
    return 'not installed'
  }
  try {
    const { stdout } = await run('Rscript', ['-e', scripts[name], file], { timeout: MOST_MINUTES * 60_000 })
    return stdout.trim()
  } catch (error) {
    const wasStopped = error instanceof Error && 'killed' in error && error.killed === true
    if (!wasStopped) throw error
    return `stopped after ${MOST_MINUTES} minutes`
  }
}

function scoreLines({ covariates, treated }: { covariates: Covariates; treated: Uint8Array }): string {
  const lines = [['treated', ...covariates.names].join(',')]
  for (const [firm, isTreated] of treated.entries())
    lines.push([isTreated, ...covariates.columns.map((column) => column[firm] ?? '')].join(','))
  return lines.join('\n')
}

function panelLines({ years, units, outcome, starts, covariatesIn }: Panel): string {
  const { names, columns } = covariatesIn?.(years[0] ?? 0) ?? { names: [], columns: [] }
  const lines = [['firm', 'year', 'start', 'y', ...names].join(',')]
  for (let firm = 0; firm < units; firm += 1) {
    const own = columns.map((column) => column[firm] ?? '')
    for (const [at, year] of years.entries())
      lines.push([firm + 1, year, starts[firm], outcome[firm * years.length + at], ...own].join(','))
  }
  return lines.join('\n')
}
