import { cellState, reasons } from '#core/economy/cells/cells.ts'
import type { Cells, Field } from '#core/economy/cells/cells.ts'

const code = {
  known: reasons.indexOf('known'),
  nothing: reasons.indexOf('no-activity'),
  unseen: { [cellState.suppressed]: reasons.indexOf('withheld'), [cellState.unknown]: reasons.indexOf('unknown') },
  undefinedHere: reasons.indexOf('undefined-here'),
} as const

/**
 * Growth in a year: (e_now / e_before)^(1/years) − 1. In: two tables of the same places and activities, `years` apart. From nothing there is no
 * rate (`undefined-here`); nothing before and now is `no-activity`; an unseen amount on either side leaves the interval of its bounds.
 */
export function growthBetween(before: Cells, now: Cells, years: number): Field {
  const size = now.values.length
  const field = {
    rows: now.rows,
    columns: now.columns,
    values: new Float64Array(size).fill(Number.NaN),
    least: new Float64Array(size).fill(Number.NaN),
    most: new Float64Array(size).fill(Number.NaN),
    why: new Uint8Array(size),
  }
  const rate = (from: number, to: number) => (from === 0 ? Infinity : (to / from) ** (1 / years) - 1)
  for (let at = 0; at < size; at += 1) {
    const [lowBefore, highBefore] = [before.least[at] ?? 0, before.most[at] ?? Infinity]
    const [lowNow, highNow] = [now.least[at] ?? 0, now.most[at] ?? Infinity]
    if (highBefore === 0) {
      field.why[at] = highNow === 0 ? code.nothing : code.undefinedHere
      continue
    }
    field.least[at] = highBefore === Infinity ? -1 : rate(highBefore, lowNow)
    field.most[at] = highNow === Infinity ? Infinity : rate(lowBefore, highNow)
    const unseen = Math.max(before.states[at] ?? 0, now.states[at] ?? 0)
    if (unseen === cellState.suppressed || unseen === cellState.unknown) field.why[at] = code.unseen[unseen]
    else {
      field.values[at] = field.least[at] ?? Number.NaN
      field.why[at] = code.known
    }
  }
  return field
}

/** A field without a number anywhere, for a measure that nothing is there for. */
export function fieldWithout({ rows, columns }: Pick<Cells, 'rows' | 'columns'>, why: 'undefined-here' | 'unknown'): Field {
  const size = rows.length * columns.length
  const nothing = () => new Float64Array(size).fill(Number.NaN)
  return {
    rows,
    columns,
    values: nothing(),
    least: nothing(),
    most: nothing(),
    why: new Uint8Array(size).fill(reasons.indexOf(why)),
  }
}
