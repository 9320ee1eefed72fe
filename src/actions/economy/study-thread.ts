// The thread that studies whether support worked: firms by years and who was treated come in, the study goes out.
import { parentPort, workerData } from 'node:worker_threads'
import { studyEffect } from '#core/economy/effect/study/study-effect.ts'
import { effectPanel } from './effect-panel.ts'
import type { ToStudy } from './study-apart.ts'

// It is what `study-apart.ts` hands over, and nobody else starts this thread.
const { held, counties, leastMonths, known, rules } = workerData as ToStudy
const panel = effectPanel(held, (place) => counties.get(place) ?? null, leastMonths)
parentPort?.postMessage(studyEffect(panel, known, rules))
