/** The invented register was kept from January 2012 to October 2026: fifteen years, counted in months. */
export const FIRST_YEAR = 2012
export const MONTHS = 178

export function yearOfMonth(month: number): number {
  return FIRST_YEAR + Math.floor(month / 12)
}

/** `2018-05` */
export function nameOfMonth(month: number): string {
  return `${yearOfMonth(month)}-${String(1 + (month % 12)).padStart(2, '0')}`
}
