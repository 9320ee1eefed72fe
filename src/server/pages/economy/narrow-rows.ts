import type { Figure } from '#core/economy/observed/figure.ts'
import type { PairRow } from '#web/public/economy/economy-data.ts'

type Wish = { readonly least: number; readonly specialised: boolean }

/** Rows that surely reach what is asked for, and how many may: an unseen number lies between its bounds, which may lie on both sides. */
export function narrowRows<Row extends Pick<PairRow, 'amount' | 'quotient'>>(
  rows: readonly Row[],
  wish: Wish,
): { readonly rows: Row[]; readonly unsaid: number } {
  const reached = rows.map((row) => ({ row, reaches: reachesOf(row, wish) }))
  return {
    rows: reached.filter(({ reaches }) => reaches.every((reach) => reach === 'surely')).map(({ row }) => row),
    unsaid: reached.filter(({ reaches }) => !reaches.includes('no') && reaches.includes('perhaps')).length,
  }
}

type Reach = 'surely' | 'perhaps' | 'no'

function reachesOf({ amount, quotient }: Pick<PairRow, 'amount' | 'quotient'>, { least, specialised }: Wish): Reach[] {
  const ofAmount = least === 0 ? (amount.value === 0 ? 'no' : 'surely') : reachOf(amount, least)
  return specialised ? [ofAmount, reachOf(quotient, 1)] : [ofAmount]
}

function reachOf({ value, least, most, why }: Figure, limit: number): Reach {
  if (value !== null) return value >= limit ? 'surely' : 'no'
  // Where there is nothing to divide by there is no number to be seen either.
  if (why !== 'withheld' && why !== 'unknown') return 'no'
  return (least ?? 0) >= limit ? 'surely' : (most ?? Infinity) >= limit ? 'perhaps' : 'no'
}
