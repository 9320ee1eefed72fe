import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { durantonOverman, durantonOvermanBandsInSteps } from '#core/economy/distance/duranton-overman.ts'
import { marconPuech } from '#core/economy/distance/marcon-puech.ts'
import { toTheEnd } from '#core/economy/distance/steps.ts'
import { randomFrom } from '#core/economy/random.ts'
import { askR, rPackage } from './ask-r.ts'
import { shortest } from './economy-time.ts'
import type { EconomyTime, PeerTime } from './economy-time.ts'
import { sayPeer } from './measure-relatedness.ts'

const BREADTH = 300_000
const HEIGHT = 220_000
const LIMIT_SECONDS = 240

/** M of an activity of 3,000 among 300,000 firms, K_d of up to 30,000 firms, and the bands of K_d, on an invented country as large as Lithuania. */
export async function measureDistance(say: (line: string) => void): Promise<EconomyTime[]> {
  const times: EconomyTime[] = []
  const peer = await rPackage('dbmss')
  const folder = await mkdtemp(join(tmpdir(), 'santalka-bench-'))
  const record = (time: Omit<EconomyTime, 'bytes'>) => {
    times.push({ ...time, bytes: process.memoryUsage().rss })
    say(`economy: ${time.size}, ${time.task}: ${time.seconds.toFixed(3)} s, ${time.told}; ${sayPeer(time.peer)}`)
  }
  const ask = (file: string, points: number, code: string): Promise<PeerTime> =>
    askR({
      peer,
      limitSeconds: LIMIT_SECONDS,
      code: `suppressPackageStartupMessages(library(dbmss)); v <- matrix(readBin("${file}", "double", ${points * 4}), ncol = 4)
d <- data.frame(X = v[, 1], Y = v[, 2], PointWeight = v[, 3], PointType = ifelse(v[, 4] == 1, "S", "O"))
x <- wmppp(d, window = spatstat.geom::owin(c(0, ${BREADTH}), c(0, ${HEIGHT})))
${code}`,
    })
  const many = inventPoints(300_000, (at) => at % 100 === 0)
  const file = join(folder, 'many.bin')
  await writeFile(file, inColumns(many))
  for (const farthest of [20_000, 100_000]) {
    const radii = Float64Array.from({ length: 51 }, (_, at) => (at * farthest) / 50)
    const run = shortest(1, () => marconPuech(many, many.isOf, radii))
    record({
      task: `M, 51 radii up to ${farthest / 1000} km`,
      size: '300 000 firms, 3 000 of the activity',
      seconds: run.seconds,
      told: `M(${farthest / 1000} km) = ${(run.result.values[50] ?? Number.NaN).toFixed(4)}`,
      peer: await ask(
        file,
        300_000,
        `cat(system.time(Mhat(x, r = seq(0, ${farthest}, length.out = 51), ReferenceType = "S", CheckArguments = FALSE))[["elapsed"]])`,
      ),
    })
  }
  for (const n of [3000, 30_000]) {
    const some = inventPoints(n, () => true)
    const radii = Float64Array.from({ length: 51 }, (_, at) => at * 2000)
    const run = shortest(1, () => durantonOverman({ ...some, weights: null }, radii))
    const path = join(folder, `kd-${n}.bin`)
    await writeFile(path, inColumns(some))
    record({
      task: 'K_d, 51 radii up to 100 km',
      size: `${n} firms`,
      seconds: run.seconds,
      told: `every pair, bandwidth ${Math.round(run.result.bandwidth)} m`,
      peer: await ask(
        path,
        n,
        `cat(system.time(Kdhat(x, r = seq(0, 1e5, length.out = 51), ReferenceType = "S", CheckArguments = FALSE))[["elapsed"]])`,
      ),
    })
  }
  const firms = { ...inventPoints(500, () => true), weights: null }
  const found = durantonOverman(
    firms,
    Float64Array.from({ length: 51 }, (_, at) => at * 2000),
  )
  const began = performance.now()
  const drawn = toTheEnd(durantonOvermanBandsInSteps(firms, found, { draws: 1000, seed: 1, sites: many }))
  record({
    task: 'bands of K_d, 1 000 draws',
    size: '500 firms, 300 000 sites',
    seconds: (performance.now() - began) / 1000,
    told: `${(drawn.leaving * 100).toFixed(1)} % leave the global band`,
    peer: { name: 'none' },
  })
  await rm(folder, { recursive: true })
  return times
}

function inventPoints(n: number, isOfActivity: (at: number) => boolean) {
  const next = randomFrom(3)
  return {
    x: Float64Array.from({ length: n }, () => next() * BREADTH),
    y: Float64Array.from({ length: n }, () => next() * HEIGHT),
    weights: Float64Array.from({ length: n }, () => Math.ceil(next() * 50)),
    isOf: Uint8Array.from({ length: n }, (_, at) => (isOfActivity(at) ? 1 : 0)),
  }
}

function inColumns({ x, y, weights, isOf }: ReturnType<typeof inventPoints>): Uint8Array {
  const all = new Float64Array(4 * x.length)
  for (const [which, column] of [x, y, weights, isOf].entries()) all.set(column, which * x.length)
  return new Uint8Array(all.buffer)
}
