// The thread that decides what is kept back of a year: the serialised question comes in, the decision goes out.
import { deserialize } from 'node:v8'
import { parentPort, workerData } from 'node:worker_threads'
import { decideYear } from '#core/economy/observed/protect-year.ts'
import type { ToDecide } from './decide-apart.ts'

if (!(workerData instanceof Uint8Array)) throw new TypeError('only `decideApart` starts this thread, with what it has serialised')
// It is what `decideApart` has serialised.
const { tables, tree, sets, counties, rule, settled } = deserialize(workerData) as ToDecide
const countyOf = (place: string) => counties.get(place) ?? null
parentPort?.postMessage(decideYear(tables, { tree, sets, countyOf }, { rule, settled }))
