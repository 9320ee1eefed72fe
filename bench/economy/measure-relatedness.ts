import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knownCells } from '#core/economy/cells/cells.ts'
import { economicComplexity } from '#core/economy/complexity/complexity.ts'
import { fitness } from '#core/economy/complexity/fitness.ts'
import { deriveGroups } from '#core/economy/groups/derive-groups.ts'
import { randomFrom } from '#core/economy/random.ts'
import { coOccurrence } from '#core/economy/relatedness/co-occurrence.ts'
import { relatednessDensity } from '#core/economy/relatedness/density.ts'
import { locationalCorrelation } from '#core/economy/relatedness/locational-correlation.ts'
import { relatednessOf } from '#core/economy/relatedness/relatedness.ts'
import { specialisedWhere } from '#core/economy/relatedness/specialised.ts'
import type { Specialised } from '#core/economy/relatedness/specialised.ts'
import { askR, rPackage } from './ask-r.ts'
import { shortest } from './economy-time.ts'
import type { EconomyTime, PeerTime } from './economy-time.ts'

const ACTIVITIES = 615
const sizes = [60, 1165, 5000] as const
/** The complexity index of the peer takes minutes at 5,000 regions: it is ended after this. */
const LIMIT_SECONDS = 150

/** Older and newer versions of EconGeo name their functions differently. */
const either = (dotted: string, underlined: string) =>
  `get(intersect(c("${underlined}", "${dotted}"), ls(asNamespace("EconGeo")))[1], envir = asNamespace("EconGeo"))`

const none: PeerTime = { name: 'none' }

/** Specialisation, co-occurrence, relatedness, density, complexity, fitness, correlation and groups of invented regions × 615 activities. */
export async function measureRelatedness(say: (line: string) => void): Promise<EconomyTime[]> {
  const times: EconomyTime[] = []
  const peer = await rPackage('EconGeo')
  const folder = await mkdtemp(join(tmpdir(), 'santalka-bench-'))
  for (const regions of sizes) {
    const size = `${regions} × ${ACTIVITIES}`
    const record = (
      task: string,
      run: { readonly seconds: number },
      rest: { readonly told: string; readonly peer: PeerTime },
    ) => {
      times.push({ task, size, seconds: run.seconds, bytes: process.memoryUsage().rss, ...rest })
      say(`economy: ${size}, ${task}: ${run.seconds.toFixed(3)} s, ${rest.told}; ${sayPeer(rest.peer)}`)
    }
    const cells = inventCells(regions)
    const marks = shortest(2, () => specialisedWhere(cells))
    record('specialised where LQ ≥ 1', marks, { told: `${countYes(marks.result)} pairs`, peer: none })
    const file = join(folder, `marks-${regions}.bin`)
    await writeFile(file, marks.result.marks)
    const ask = (code: string) =>
      askR({
        peer,
        limitSeconds: LIMIT_SECONDS,
        code: `m <- matrix(as.numeric(readBin("${file}", "integer", ${regions * ACTIVITIES}, size = 1)), nrow = ${regions}, byrow = TRUE)
co <- ${either('co.occurrence', 'co_occurrence')}; rel <- ${either('relatedness', 'relatedness')}
dens <- ${either('relatedness.density', 'relatedness_density')}; kci <- ${either('KCI', 'kci')}
took <- function(x) system.time(x)[["elapsed"]]
${code}`,
      })
    const together = shortest(3, () => coOccurrence(marks.result))
    record('co-occurrence', together, {
      told: `${together.result.names.length} activities`,
      peer: await ask('t <- t(m); cat(min(took(co(t)), took(co(t)), took(co(t))))'),
    })
    const related = shortest(3, () => relatednessOf(together.result, 'probability'))
    record('relatedness (probability)', related, {
      told: 'every pair',
      peer: await ask('c <- co(t(m)); cat(min(took(rel(c)), took(rel(c)), took(rel(c))))'),
    })
    const density = shortest(2, () => relatednessDensity(marks.result, related.result))
    record('relatedness density', density, {
      told: 'unrounded, without the diagonal',
      peer: await ask('r <- rel(co(t(m))); cat(min(took(dens(m, r)), took(dens(m, r))))'),
    })
    const complexity = shortest(2, () => economicComplexity(marks.result))
    record('complexity of places and activities', complexity, {
      told: `λ₂ − λ₃ = ${complexity.result.gap.toExponential(1)}`,
      peer: await ask('cat(took(kci(m)))'),
    })
    const fit = shortest(2, () => fitness(marks.result))
    record('fitness', fit, { told: `${fit.result.steps} steps`, peer: none })
    record(
      'locational correlation',
      shortest(1, () => locationalCorrelation(cells)),
      { told: 'every pair', peer: none },
    )
    const groups = shortest(1, () => deriveGroups(related.result))
    record('groups (20 runs of Leiden)', groups, {
      told: `${groups.result.groups.length} groups, agreement ${groups.result.agreement.toFixed(2)}`,
      peer: none,
    })
  }
  await rm(folder, { recursive: true })
  return times
}

export function sayPeer(peer: PeerTime): string {
  if (!('seconds' in peer)) return 'no peer'
  return peer.seconds === null ? `${peer.name}: ${peer.why}` : `${peer.name}: ${peer.seconds.toFixed(3)} s`
}

function inventCells(regions: number) {
  const next = randomFrom(1)
  const amounts = Float64Array.from({ length: regions * ACTIVITIES }, () => (next() < 0.5 ? 0 : Math.floor(Math.exp(next() * 6))))
  const named = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)
  return knownCells(named('r', regions), named('a', ACTIVITIES), amounts)
}

function countYes({ marks }: Specialised): number {
  return marks.reduce((sum, value) => sum + value, 0)
}
