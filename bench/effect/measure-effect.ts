import { aggregateEffects } from '#core/economy/effect/aggregate-effects.ts'
import { designOf } from '#core/economy/effect/design.ts'
import type { Covariates } from '#core/economy/effect/design.ts'
import { groupTimeEffects } from '#core/economy/effect/group-time.ts'
import { fitLogit } from '#core/economy/effect/logit.ts'
import { matchNearest, usualCaliper } from '#core/economy/effect/match-nearest.ts'
import { usualDifferences } from '#core/economy/effect/panel.ts'
import type { Panel } from '#core/economy/effect/panel.ts'
import { covarianceOf, uniformCritical } from '#core/economy/effect/uniform-bands.ts'
import { askPeers } from './ask-peers.ts'
import type { PeerTime } from './ask-peers.ts'
import { inventEconomy } from './invent-economy.ts'

export type EffectTime = {
  readonly firms: number
  readonly task: 'score' | 'pairs' | 'differences' | 'bands'
  readonly seconds: number
  /** Resident memory of the process at the end of the task. */
  readonly bytes: number
  readonly told: string
}

export type EffectResult = { readonly times: readonly EffectTime[]; readonly peers: readonly PeerTime[] }

const sizes = [30_000, 300_000] as const

/** Score, pairs, group-time effects with covariates, and the band of all years, on invented firms over eight years. */
export async function measureEffects(say: (line: string) => void): Promise<EffectResult> {
  const times: EffectTime[] = []
  const peers: PeerTime[] = []
  for (const firms of sizes) {
    const { panel, covariates, treated } = inventEconomy(firms)
    const record = (task: EffectTime['task'], seconds: number, told: string) => {
      times.push({ firms, task, seconds, bytes: process.memoryUsage().rss, told })
      say(`effect: ${firms} firms, ${task}: ${seconds.toFixed(2)} s, ${told}`)
    }
    measureScore(covariates, treated, record)
    measureDifferences(panel, record)
    peers.push(...(await askPeers(firms, { panel, covariates, treated })))
  }
  return { times, peers }
}

type Record = (task: EffectTime['task'], seconds: number, told: string) => void

function measureScore(covariates: Covariates, treated: Uint8Array, record: Record): void {
  const everyone = Int32Array.from({ length: treated.length }, (_, firm) => firm)
  const began = performance.now()
  const design = designOf(covariates, everyone)
  const fit = 'refused' in design ? design : fitLogit(design, treated)
  if ('refused' in fit) throw new Error(`the invented firms give no score: ${fit.refused}`)
  record('score', (performance.now() - began) / 1000, `logit, ${covariates.names.length} covariates, ${fit.steps} steps`)
  const pairing = performance.now()
  const { treated: paired } = matchNearest({
    scores: fit.logits,
    treated,
    caliper: usualCaliper(fit.logits),
    strata: null,
  })
  record('pairs', (performance.now() - pairing) / 1000, `${paired.length} pairs`)
}

function measureDifferences(panel: Panel, record: Record): void {
  const began = performance.now()
  const groupTime = groupTimeEffects(panel, usualDifferences)
  const { overall, parts } = aggregateEffects(groupTime, panel, 'dynamic')
  const { cells } = groupTime
  record(
    'differences',
    (performance.now() - began) / 1000,
    `${cells.length} cells, doubly robust; effect ${(overall?.estimate ?? Number.NaN).toFixed(4)} (${(overall?.standardError ?? Number.NaN).toFixed(4)})`,
  )
  const banding = performance.now()
  const covariance = covarianceOf(
    parts.map(({ influence }) => influence),
    panel.clusters,
  )
  const critical = uniformCritical(covariance, { level: 0.95, draws: 9999, seed: 1 })
  record('bands', (performance.now() - banding) / 1000, `9 999 draws, ${critical.toFixed(3)} standard errors`)
}
