import type { Quantity } from '#core/statements/statement.ts'

/** A sum of quantities, and whether every part of it is exact. Cents are kept: sums are made in whole cents. */
export function sumOf(quantities: readonly Quantity[]): { sum: number; exact: boolean } {
  const cents = quantities.reduce<number>((total, quantity) => total + Math.round(likeliest(quantity) * 100), 0)
  return { sum: cents / 100, exact: quantities.every((quantity) => typeof quantity === 'number') }
}

/** The number that stands for a quantity in a sum: what the source names, the middle of a span. */
export function likeliest(quantity: Quantity): number {
  if (typeof quantity === 'number') return quantity
  if ('moreThan' in quantity) return quantity.moreThan
  return 'about' in quantity ? quantity.about : (quantity.from + quantity.to) / 2
}
