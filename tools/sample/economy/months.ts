export const FIRST_YEAR = 2021
export const LAST_YEAR = 2025
export const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12

/** `2021-02` → 1 */
export function monthNumber(month: string): number {
  return (Number(month.slice(0, 4)) - FIRST_YEAR) * 12 + Number(month.slice(5, 7)) - 1
}

/** 1 → `2021-02` */
export function monthOf(number: number): string {
  return `${FIRST_YEAR + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}
