import { none, within, known, unseenReason } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { isSeen } from './sums.ts'
import type { Shares } from './shares.ts'
import { convexCeiling, evenestParts, limited } from './simplex.ts'

const squareOf = (part: number): number => part * part
const bitsOf = (part: number): number => (part > 0 ? -part * Math.log2(part) : 0)

function sumOver(parts: ArrayLike<number>, worth: (part: number) => number): number {
  let sum = 0
  for (let at = 0; at < parts.length; at += 1) sum += worth(parts[at] ?? 0)
  return sum
}

/** Σ p²: from 1/n (even) to 1 (one holds all). Unseen parts leave an interval: the most even parts below, chords above. */
export function squaresOfShares(shares: Shares): Outcome {
  if (shares.isEmpty) return none('no-activity')
  if (isSeen(shares.state)) return known(sumOver(shares.values, squareOf))
  const least = sumOver(evenestParts(shares, 1), squareOf)
  return within(limited({ least, most: convexCeiling(shares, 1, squareOf) }, 0, 1), unseenReason(shares.state))
}

/** −Σ p log2 p in bits: from 0 (one holds all) to log2 n (even). Exact: nothing is added inside the logarithm. */
export function entropyOfShares(shares: Shares): Outcome {
  if (shares.isEmpty) return none('no-activity')
  // Plus zero: the entropy of one part alone is 0, not −0.
  if (isSeen(shares.state)) return known(sumOver(shares.values, bitsOf) + 0)
  const most = sumOver(evenestParts(shares, 1), bitsOf)
  const least = -convexCeiling(shares, 1, (part) => -bitsOf(part))
  return within(limited({ least, most }, 0, Math.log2(shares.least.length)), unseenReason(shares.state))
}
