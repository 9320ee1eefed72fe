// The thread that measures distances: firms or centres come in; how far it is, and at last what is told, goes out.
import { parentPort, workerData } from 'node:worker_threads'
import { studyAtCentres } from '#core/economy/distance/study/study-at-centres.ts'
import { studySitedFirms } from '#core/economy/distance/study/study-sited-firms.ts'
import type { ToMeasure } from './distance-apart.ts'
import { layOutSites } from './lay-out-sites.ts'

/** Nobody looks more often (milliseconds). */
const BETWEEN_STEPS = 100

// It is what `distance-apart.ts` hands over, and nobody else starts this thread.
const asked = workerData as ToMeasure
const { rule, effort } = asked
const steps =
  'centres' in asked
    ? studyAtCentres(asked.centres, { rule, effort })
    : studySitedFirms(layOutSites(asked.firms), { weighed: asked.weighed, rule, effort })
let toldAt = 0
let step = steps.next()
for (; step.done !== true; step = steps.next()) {
  if (step.value === undefined || performance.now() - toldAt < BETWEEN_STEPS) continue
  toldAt = performance.now()
  parentPort?.postMessage({ step: step.value })
}
parentPort?.postMessage(step.value)
