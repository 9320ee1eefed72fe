import { diceFor } from '../../../bench/country/dice.ts'
import { clusterYear } from '../cluster-years.ts'
import type { SampleCluster } from '../invent-country.ts'
import { addDays } from '#core/values/term.ts'
import type { CycleSheet } from './cycle.ts'

type Sending = { readonly campaign: number; readonly opens: string; readonly sheetsDue: string; readonly until: string }

/** The sheets that went to the firms of a cluster. A firm of two clusters gets one, from the cluster that it joined first. */
export function sheetsOf(
  cluster: SampleCluster,
  { campaign, opens, sheetsDue, until }: Sending,
  taken: Set<string>,
): CycleSheet[] {
  const { year, firms, newProducts } = clusterYear(cluster, campaign - 1)
  // The firms together tell of no more products than the coordinator.
  let untold = newProducts
  return firms.flatMap((firm, index): CycleSheet[] => {
    const dice = diceFor(103, cluster.number, campaign, index)
    const of = firm.figures.get(year)
    if (of === undefined || taken.has(firm.subject) || !dice.chance(0.35 + cluster.seed.vigour * 0.5)) return []
    taken.add(firm.subject)
    const day = addDays(opens, 3 + dice.below(55))
    const at =
      dice.chance(0.78) && day <= sheetsDue && day < until
        ? `${day}T${String(8 + dice.below(9)).padStart(2, '0')}:${String(10 + dice.below(49))}`
        : null
    const ownProducts = dice.chance(0.7) ? Math.min(untold, dice.below(3)) : null
    if (at === null) return [{ organisation: firm.subject, at, answers: {} }]
    untold -= ownProducts ?? 0
    return [
      {
        organisation: firm.subject,
        at,
        answers: {
          'firm-turnover-eur': of.turnoverEur,
          'firm-exports-eur': of.exportEur,
          'firm-employees': of.employees,
          'firm-rd-spending-eur': of.researchEur,
          'firm-rd-staff': Math.floor(Math.min(of.researchStaffFte, of.employees)),
          ...(ownProducts === null ? {} : { 'firm-new-products': ownProducts }),
          'firm-consent': dice.chance(0.55) ? 'coordinator-sees' : 'aggregate-only',
        },
      },
    ]
  })
}
