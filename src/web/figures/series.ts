import type { Quantity } from '#core/statements/statement.ts'

/** A measured point; `year` may have a fraction. */
export type SeriesPoint = { readonly year: number; readonly quantity: Quantity; readonly label: string }

/** Numbers that were counted in one way: only they may be joined by a line. */
export type Series = { readonly id: string; readonly name: string; readonly points: readonly SeriesPoint[] }

/** Symbols in the order of use: with the colour they tell series apart also in black and white. */
export const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const
export type SeriesSymbol = (typeof symbols)[number]

export function symbolOf(index: number): SeriesSymbol {
  return symbols[index % symbols.length] ?? 'circle'
}

/** The symbol as a letter: for lists in files that have no drawings of their own. */
export function markOf(index: number): string {
  return { circle: '●', rect: '■', triangle: '▲', diamond: '◆' }[symbolOf(index)]
}

/** The least, the likeliest and the greatest number that a quantity stands for. */
export function extentOf(quantity: Quantity): { low: number; at: number; high: number } {
  if (typeof quantity === 'number') return { low: quantity, at: quantity, high: quantity }
  if ('moreThan' in quantity) return { low: quantity.moreThan, at: quantity.moreThan, high: quantity.moreThan }
  if ('about' in quantity) return { low: quantity.about, at: quantity.about, high: quantity.about }
  return { low: quantity.from, at: (quantity.from + quantity.to) / 2, high: quantity.to }
}
