import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cellState, knownCells } from '#core/economy/cells/cells.ts'
import type { Cells } from '#core/economy/cells/cells.ts'
import { ellisonGlaeser } from '#core/economy/concentration/ellison-glaeser.ts'
import { plantsFromSizes } from '#core/economy/concentration/plants.ts'
import { randomFrom } from '#core/economy/random.ts'
import { locationQuotient } from '#core/economy/specialisation/location-quotient.ts'
import { askR, rPackage } from './ask-r.ts'
import { shortest } from './economy-time.ts'
import type { EconomyTime, PeerTime } from './economy-time.ts'
import { sayPeer } from './measure-relatedness.ts'

const ACTIVITIES = 615
const sizes = [60, 1165, 5000] as const
const PLANTS = 300_000
const LIMIT_SECONDS = 120

const none: PeerTime = { name: 'none' }

/** Location quotients of invented regions × 615 activities, with every number seen and with one in twenty kept back; agglomeration from plants. */
export async function measureQuotients(say: (line: string) => void): Promise<EconomyTime[]> {
  const times: EconomyTime[] = []
  const record = (time: Omit<EconomyTime, 'bytes'>) => {
    times.push({ ...time, bytes: process.memoryUsage().rss })
    say(`economy: ${time.size}, ${time.task}: ${time.seconds.toFixed(4)} s, ${time.told}; ${sayPeer(time.peer)}`)
  }
  const econGeo = await rPackage('EconGeo')
  const folder = await mkdtemp(join(tmpdir(), 'santalka-bench-'))
  for (const regions of sizes) {
    const size = `${regions} × ${ACTIVITIES}`
    const cells = inventCells(regions)
    const file = join(folder, `cells-${regions}.bin`)
    await writeFile(file, new Uint8Array(cells.values.buffer))
    const seen = shortest(5, () => locationQuotient(cells))
    record({
      task: 'location quotient, with its totals',
      size,
      seconds: seen.seconds,
      told: 'every number seen, unrounded',
      peer: await askR({
        peer: econGeo,
        limitSeconds: LIMIT_SECONDS,
        code: `m <- matrix(readBin("${file}", "double", ${regions * ACTIVITIES}), nrow = ${regions}, byrow = TRUE)
lq <- get(intersect(c("location_quotient", "location.quotient"), ls(asNamespace("EconGeo")))[1], envir = asNamespace("EconGeo"))
took <- function() system.time(lq(m))[["elapsed"]]; cat(min(took(), took(), took()))`,
      }),
    })
    const hidden = shortest(1, () => locationQuotient(withSomeHidden(cells)))
    record({
      task: 'location quotient with intervals',
      size,
      seconds: hidden.seconds,
      told: 'one number in twenty kept back, no total published',
      peer: none,
    })
  }
  record(await measurePlants(folder))
  await rm(folder, { recursive: true })
  return times
}

async function measurePlants(folder: string): Promise<Omit<EconomyTime, 'bytes'>> {
  const next = randomFrom(2)
  const regionOf = Int32Array.from({ length: PLANTS }, () => Math.floor(next() * 60))
  const activityOf = Int32Array.from({ length: PLANTS }, () => Math.floor(next() * ACTIVITIES))
  const sizesOfPlants = Float64Array.from({ length: PLANTS }, () => Math.ceil(Math.exp(next() * 6)))
  const columns = names('a', ACTIVITIES)
  const run = shortest(3, () => {
    const values = new Float64Array(60 * ACTIVITIES)
    for (let plant = 0; plant < PLANTS; plant += 1) {
      const at = (regionOf[plant] ?? 0) * ACTIVITIES + (activityOf[plant] ?? 0)
      values[at] = (values[at] ?? 0) + (sizesOfPlants[plant] ?? 0)
    }
    return ellisonGlaeser(
      knownCells(names('r', 60), columns, values),
      plantsFromSizes({ names: columns, activityOf, sizes: sizesOfPlants }),
    )
  })
  const file = join(folder, 'plants.bin')
  const all = Float64Array.from([...regionOf, ...activityOf, ...sizesOfPlants])
  await writeFile(file, new Uint8Array(all.buffer))
  return {
    task: 'Ellison–Glaeser of every activity, with its totals',
    size: `${PLANTS} plants, 60 × ${ACTIVITIES}`,
    seconds: run.seconds,
    told: 'γ, G, H, variance and z',
    peer: await askR({
      peer: await rPackage('REAT'),
      limitSeconds: LIMIT_SECONDS,
      code: `v <- matrix(readBin("${file}", "double", ${PLANTS * 3}), ncol = 3)
cat(system.time(invisible(capture.output(REAT::ellison.a2(v[, 3], v[, 2], v[, 1]))))[["elapsed"]])`,
    }),
  }
}

const names = (letter: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)

function inventCells(regions: number): Cells {
  const next = randomFrom(1)
  const amounts = Float64Array.from({ length: regions * ACTIVITIES }, () => (next() < 0.5 ? 0 : Math.floor(Math.exp(next() * 6))))
  return knownCells(names('r', regions), names('a', ACTIVITIES), amounts)
}

function withSomeHidden(cells: Cells): Cells {
  const hidden = {
    ...cells,
    values: cells.values.slice(),
    least: cells.least.slice(),
    most: cells.most.slice(),
    states: cells.states.slice(),
  }
  for (let at = 0; at < hidden.states.length; at += 20) {
    hidden.values[at] = Number.NaN
    hidden.least[at] = 0
    hidden.most[at] = 400
    hidden.states[at] = cellState.suppressed
  }
  return hidden
}
