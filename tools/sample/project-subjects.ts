import { diceFor } from '../../bench/country/dice.ts'
import type { SampleCluster } from './invent-country.ts'
import type { Subject } from './say.ts'

const source = 'xl-projects'

const kinds = [
  { measure: 'measure/growth-2017', starts: 2018, lt: 'plėtros projektas', en: 'growth project', least: 90_000 },
  { measure: 'measure/export-2021', starts: 2022, lt: 'eksporto projektas', en: 'export project', least: 60_000 },
  { measure: 'measure/research-2022', starts: 2024, lt: 'bendrų tyrimų projektas', en: 'joint research project', least: 180_000 },
  { measure: 'measure/skills-2024', starts: 2025, lt: 'įgūdžių projektas', en: 'skills project', least: 20_000 },
] as const

export type Project = Subject & { readonly starts: string; readonly ends: string }

/** Projects with public money: about every second cluster has one, the vigorous ones several. */
export function projectsOf({ seed, number, coordinator }: SampleCluster): Project[] {
  const first = Number(seed.founded.slice(0, 4))
  return kinds.flatMap((kind, index) => {
    const dice = diceFor(95, number, index)
    const lasts = seed.ended === undefined || Number(seed.ended.slice(0, 4)) > kind.starts + 1
    if (first > kind.starts - 1 || !lasts || !dice.chance(kind.starts === 2025 ? 0.8 : 0.15 + seed.vigour * 0.6)) return []
    const grant = Math.round((kind.least * (0.8 + 2.4 * dice.roll() * seed.vigour)) / 100) * 100
    const starts = `${kind.starts}-${String(1 + dice.below(12)).padStart(2, '0')}`
    const ends = `${kind.starts + 2}${starts.slice(4)}`
    return {
      starts,
      ends,
      subject: `project/${seed.slug}-${kind.starts}`,
      said: [
        ['name', { value: { lt: `${seed.short} ${kind.lt}`, en: `${seed.short} ${kind.en}` }, source }],
        ['code', { value: `XL-${kind.starts}-${String(100 + number)}`, source }],
        ['measure', { value: kind.measure, source }],
        ['coordinator', { value: coordinator.subject, source }],
        ['beneficiary', { value: coordinator.subject, source }],
        ['grant-eur', { value: grant, source }],
        ['budget-eur', { value: Math.round(grant / (0.5 + (number % 4) / 10)), source }],
        ['starts', { value: starts, source }],
        ['ends', { value: ends, source }],
      ],
    } satisfies Project
  })
}
