import { textOf } from './sheet.ts'
import type { CellContent } from './sheet.ts'

export type ParsedNumber = { readonly number: number } | { readonly malformed: string } | { readonly ambiguous: string }

/**
 * A number as people write it: `1 234 567,89`, `1.234.567,89`, `1,234,567.89`, `12,5 €`. One sign followed by three
 * digits (`1,234`) may be thousands or a fraction: nobody can tell, so it is asked.
 */
export function parseNumber(cell: CellContent): ParsedNumber {
  if (typeof cell === 'number') return { number: cell }
  if (typeof cell !== 'string') return { malformed: textOf(cell) ?? '' }
  const text = cell
    .trim()
    .replace(/\s*(€|eur|eur\.|eurų|%)$/iu, '')
    .replace(/^€\s*/, '')
    .replace(/[\u2212\u2013]/g, '-')
  const spaced = /^-?\d{1,3}(?:[\s\u00a0\u202f']\d{3})+(?=[.,]\d+$|$)/u.test(text)
  const bare = text.replace(/[\s\u00a0\u202f']/gu, '')
  if (/\s/.test(text) && !spaced) return { malformed: cell }
  if (/^-?\d+$/.test(bare)) return { number: Number(bare) }
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(bare) || /^-?\d{1,3}(\.\d{3}){2,}$/.test(bare))
    return { number: Number(bare.replaceAll('.', '').replace(',', '.')) }
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(bare) || /^-?\d{1,3}(,\d{3}){2,}$/.test(bare))
    return { number: Number(bare.replaceAll(',', '')) }
  if (!spaced && /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return { ambiguous: cell }
  if (/^-?\d+[.,]\d+$/.test(bare)) return { number: Number(bare.replace(',', '.')) }
  return { malformed: cell }
}
