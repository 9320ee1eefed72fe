// The thread that decides what is told of how firms come, go and grow: counted firms come in, what is told goes out.
import { parentPort, workerData } from 'node:worker_threads'
import { firmsOfYear } from '#core/economy/observed/firm-demography.ts'
import { layOutFirms } from '#core/economy/observed/firm-layout.ts'
import type { FirmLayout } from '#core/economy/observed/firm-layout.ts'
import { firmSurvival } from '#core/economy/observed/firm-survival.ts'
import { tablesIn } from '#core/economy/observed/protect-firms.ts'
import type { HeldFlows } from '#core/economy/observed/protect-firms.ts'
import { sectionOfActivity } from '#core/registry/activity-section.ts'
import type { ToTell } from './tell-firms-apart.ts'

// It is what `tell-firms-apart.ts` hands over, and nobody else starts this thread.
const { versions, counties, editions, rule, rules, asked } = workerData as ToTell
const layouts = new Map<string, FirmLayout>()
const held: HeldFlows = {
  rule,
  rules,
  versionIn: (year) => versions.get(year) ?? '2',
  inEdition(version) {
    const flows = editions.get(version)
    if (flows === undefined) throw new RangeError(`no year is coded in edition ${version}`)
    const layout =
      layouts.get(version) ??
      layOutFirms({
        municipalities: [...counties.keys()],
        countyOf: (municipality) => counties.get(municipality) ?? null,
        divisions: flows.activities,
        sectionOf: (division) => sectionOfActivity(version, division)?.split(' ')[1] ?? null,
      })
    layouts.set(version, layout)
    return { flows, layout }
  },
}
parentPort?.postMessage('year' in asked ? firmsOfYear(held, asked.year) : firmSurvival(held, asked.survivalIn, tablesIn(held)))
