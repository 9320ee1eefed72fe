import type { AbsenceReason, Absent, Measured } from './absence.ts'

/** What is held against a number or an absence: any value of an answer or a cell. */
export function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

export function absent(reason: AbsenceReason): Absent {
  return { absent: reason }
}

/** Whether a value of any shape is the reason why there is none. */
export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'absent' in value
}

/** Divides, and keeps the reason when either side is absent. Nothing can be a share of nothing. */
export function ratio(part: Measured, whole: Measured): Measured {
  if (!isNumber(part)) return part
  if (!isNumber(whole)) return whole
  return whole === 0 ? absent('not-applicable') : part / whole
}

/** Adds numbers that are all needed: the first absent one is the reason why there is no sum. */
export function sum(...parts: readonly Measured[]): Measured {
  let total = 0
  for (const part of parts) {
    if (!isNumber(part)) return part
    total += part
  }
  return total
}

/** Takes away, and keeps the reason when either side is absent. */
export function difference(one: Measured, other: Measured): Measured {
  if (!isNumber(one)) return one
  return isNumber(other) ? one - other : other
}
