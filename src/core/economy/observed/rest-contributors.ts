import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { givesAway } from './contributors.ts'
import type { Contributors } from './contributors.ts'
import type { LinkedSum } from './linked/linked-numbers.ts'
import { restIn } from './linked/with-rests.ts'

/** Fewer firms than any rule asks for, where something is counted of nobody. */
const SOMEBODY = 1e-3

/**
 * Who is in the whole of a sum and in none of its parts, as much as can be told of it: its largest firm is that of the whole where no part
 * has it, and no larger than the next one of the whole where a part has.
 */
export function contributorsOfRest({ firms, size, first, second }: Contributors, sum: LinkedSum): Contributors {
  const own = Math.abs(restIn(size, sum))
  const counted = Math.abs(restIn(firms, sum))
  const inParts = sum.parts.reduce((top, part) => Math.max(top, first[part] ?? 0), 0)
  const [largest, next] = [first[sum.whole] ?? 0, second[sum.whole] ?? 0]
  const own1 = Math.min(own, largest > inParts ? largest : next)
  return {
    firms: Float64Array.of(counted === 0 && own > 0 ? SOMEBODY : counted),
    size: Float64Array.of(own),
    first: Float64Array.of(own1),
    second: Float64Array.of(Math.min(own - own1, next)),
  }
}

export const isRestSecret = (of: Contributors, sum: LinkedSum, rule: DisclosureRule): boolean =>
  givesAway(contributorsOfRest(of, sum), [0], rule)

export function addRestsTo(of: Contributors, rests: readonly LinkedSum[]): Contributors {
  const each = rests.map((sum) => contributorsOfRest(of, sum))
  const joined = (key: keyof Contributors) => Float64Array.from([...of[key], ...each.map((rest) => rest[key][0] ?? 0)])
  return { firms: joined('firms'), size: joined('size'), first: joined('first'), second: joined('second') }
}
