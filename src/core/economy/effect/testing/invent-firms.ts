import { randomFrom } from '../../random.ts'
import type { FirmPanel } from '../../firms/firm-panel.ts'
import type { KnownTreatment } from '../study/study-effect.ts'

/**
 * Invented firms over 2015–2022. Larger ones join clusters more often; firms of section `2 J` grow faster and join more often, so that a comparison
 * of all would find an effect where there is none. Joining adds `lift` (a share) to employment from the year of joining on.
 */
export function inventFirms({ seed, firms, lift }: { seed: number; firms: number; lift: number }): {
  panel: FirmPanel
  known: KnownTreatment
} {
  const random = randomFrom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const years = Array.from({ length: 8 }, (_, at) => 2015 + at)
  const width = years.length
  const insured = new Float64Array(firms * width).fill(NaN)
  const wageEur = new Float64Array(firms * width).fill(NaN)
  const sectionAt = new Int32Array(firms * width)
  const regionAt = new Int32Array(firms * width)
  const starts = new Map<string, number>()
  const names = Array.from({ length: firms }, (_, firm) => String(100_000 + firm))
  for (let firm = 0; firm < firms; firm += 1) {
    const section = random() < 0.3 ? 1 : 0
    const region = Math.floor(random() * 4)
    const size = 1.5 + 0.9 * normal()
    const from = random() < 0.15 ? 1 + Math.floor(random() * 3) : 0
    const until = random() < 0.12 ? 4 + Math.floor(random() * 4) : width
    let level = size
    let start: number | null = null
    for (const [at, year] of years.entries()) {
      sectionAt[firm * width + at] = section
      regionAt[firm * width + at] = region
      // Who is larger in the year before joins more often.
      if (start === null && at >= 2 && at > from && at <= until && random() < 0.015 * Math.exp(0.5 * (level - 1.5) + section))
        start = year
      level += 0.01 + 0.04 * section + 0.08 * normal()
      if (at < from || at >= until) continue
      const heads = Math.exp(level) * (start !== null && year >= start ? 1 + lift : 1)
      insured[firm * width + at] = heads
      if (heads > 3) wageEur[firm * width + at] = 1000 * Math.exp(0.05 * at + 0.1 * normal())
    }
    if (start !== null) starts.set(names[firm] ?? '', start)
  }
  return {
    panel: {
      firms: names,
      years,
      insured,
      wageEur,
      sections: ['2 C', '2 J'],
      sectionAt,
      regions: ['a', 'b', 'c', 'd'],
      regionAt,
    },
    known: { kind: 'members', starts, setAside: new Set() },
  }
}
