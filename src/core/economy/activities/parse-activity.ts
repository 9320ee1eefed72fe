import type { ActivityLevel, ActivityTree } from './activity-tree.ts'

export type ParsedActivity =
  | { readonly code: string; readonly level: ActivityLevel }
  /** `not-given` = empty or zeros only; `no-such-activity` = something that this edition does not have. */
  | { readonly unknown: 'not-given' | 'no-such-activity' }

/**
 * Reads a code as files write it: `620100`, `62.01.00`, `62.01`, `J62.01`, `J`. EVRK has two digits more than NACE; a code that ends in
 * zeros can mean a division (`460000`), a group (`461000`) or a class (`467300`, `412000`): the finest that the edition has is
 * meant. Some programs lose the zero in front (`11100` = `011100`).
 */
export function parseActivity(raw: string, { levels }: ActivityTree): ParsedActivity {
  const text = raw.trim().toUpperCase()
  const found = (code: string): ParsedActivity | null => {
    const level = levels.get(code)
    return level === undefined ? null : { code, level }
  }
  if (/^[A-Z]$/.test(text)) return found(text) ?? { unknown: 'no-such-activity' }
  const digits = digitsOf(text.replace(/^[A-Z](?=\d)/, ''))
  if (digits === null) return { unknown: text === '' ? 'not-given' : 'no-such-activity' }
  if (/^0+$/.test(digits)) return { unknown: 'not-given' }
  // Three digits are a group, unless there is none: then a class has lost its zero.
  const written = digits.length === 3 && !levels.has(dotted(digits)) ? `0${digits}` : digits
  return deepest(written, found) ?? { unknown: 'no-such-activity' }
}

/** The digits, with the zero that a first part of one digit has lost; null for what is no code. */
function digitsOf(text: string): string | null {
  if (/^\d+(\.\d+)+$/.test(text)) {
    const [division = '', ...parts] = text.split('.')
    const digits = division.padStart(2, '0') + parts.join('')
    return digits.length <= 6 ? digits : null
  }
  if (!/^\d{1,6}$/.test(text)) return null
  return text.length === 1 || text.length === 5 ? `0${text}` : text
}

function deepest(digits: string, found: (code: string) => ParsedActivity | null): ParsedActivity | null {
  const own = found(dotted(digits.slice(0, 4)))
  if (own !== null || digits.length <= 2) return own
  // Only zeros may be left away: 62.45 is no activity of group 62.4.
  if (!/^0*$/.test(digits.slice(3))) return null
  const group = found(dotted(digits.slice(0, 3)))
  if (group !== null) return group
  return digits.slice(2, 3) === '0' ? found(digits.slice(0, 2)) : null
}

function dotted(digits: string): string {
  return digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits
}
