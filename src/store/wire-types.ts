import pg from 'pg'

/** Type numbers of PostgreSQL's catalogue. */
const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/**
 * How values of the database reach the program: days as text (a Date would move them by the time zone), moments as
 * text with all six digits in UTC (so that they sort as text), whole numbers as numbers as long as they are exact.
 * The session's time zone must be UTC.
 */
export const wireTypes: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (type === DATE) return (text: string) => text
    if (type === TIMESTAMPTZ) return momentFromWire
    if (type === INT8) return exactInteger
    return format === 'binary' ? pg.types.getTypeParser(type, 'binary') : pg.types.getTypeParser(type, 'text')
  },
}

/** `2026-11-21 18:00:00.5+00` → `2026-11-21T18:00:00.500000Z`. */
export function momentFromWire(text: string): string {
  const parts = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (!parts) throw new RangeError(`Not a moment in UTC: ${text}`)
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(6, '0')}Z`
}

function exactInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`Too large to be exact: ${text}`)
  return value
}
