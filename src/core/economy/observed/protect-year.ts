import type { Cells } from '#core/economy/cells/cells.ts'
import { isSeen } from '#core/economy/cells/sums.ts'
import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { guessesFirm } from './dominated.ts'
import { protectLater } from './protect-later.ts'
import { protectLinked } from './protect-linked.ts'
import type { LinkedNumbers } from './protect-linked.ts'
import type { Area } from './question.ts'
import type { Withheld } from './show-cells.ts'
import { frameAll, nodeAt, sumsBetween } from './year-sums.ts'
import type { Columns, Frame, Nesting, YearTable } from './year-sums.ts'

/**
 * What is kept back of every table of a year, all of them looked at as one: towns add up to counties, classes to groups, divisions,
 * sections and to the groups of every set, and all to the country. A cell or a total is secret when it is of fewer firms than the rule's
 * threshold, or its largest firms hold so much that one could be worked out; `protectLinked` then keeps back what would give it away, in
 * persons first and then in what is counted, so that one pattern holds for every unit.
 *
 * `later` tables are made of what the others show, as groups derived from them: what those show is settled before, and of the later ones
 * so much is kept back that together they tell no more of a secret. The others are the same with them and without.
 */
export function protectYear(
  tables: readonly YearTable[],
  nesting: Nesting,
  { rule, later = [] }: { readonly rule: DisclosureRule; readonly later?: readonly YearTable[] },
): (by: Area, columns: Columns) => Withheld | null {
  const settled = decide(frameAll(tables), nesting, rule)
  const framed = frameAll([...tables, ...later])
  const hidden = later.length === 0 ? settled.hidden : decideLater(framed, nesting, { rule, settled })
  return (by, columns) => {
    const frame = framed.find(({ table }) => table.by === by && table.columns === columns)
    return frame === undefined ? null : withheldIn(frame, hidden)
  }
}

/** What is kept back in persons, and in what is counted. */
type Decided = { readonly inPersons: Uint8Array; readonly hidden: Uint8Array }

function decide(framed: readonly Frame[], nesting: Nesting, rule: DisclosureRule): Decided {
  const numbers = linkedNumbers(framed, nesting, rule)
  const inPersons = protectLinked(
    numbers(({ persons }) => persons),
    rule.safetyShare,
  )
  if (isInPersons(framed)) return { inPersons, hidden: inPersons }
  return {
    inPersons,
    hidden: protectLinked(
      numbers(({ amount }) => amount),
      rule.safetyShare,
      inPersons,
    ),
  }
}

function decideLater(
  framed: readonly Frame[],
  nesting: Nesting,
  { rule, settled }: { readonly rule: DisclosureRule; readonly settled: Decided },
): Uint8Array {
  const numbers = linkedNumbers(framed, nesting, rule)
  const inPersons = protectLater(
    numbers(({ persons }) => persons),
    { settled: settled.inPersons },
    rule.safetyShare,
  )
  if (isInPersons(framed)) return inPersons
  return protectLater(
    numbers(({ amount }) => amount),
    { settled: settled.hidden, from: inPersons },
    rule.safetyShare,
  )
}

const isInPersons = (framed: readonly Frame[]): boolean => framed.every(({ table: { amount, persons } }) => amount === persons)

function linkedNumbers(
  framed: readonly Frame[],
  nesting: Nesting,
  rule: DisclosureRule,
): (pick: (table: YearTable) => Cells) => LinkedNumbers {
  const size = framed.at(-1)?.end ?? 0
  const sums = sumsBetween(framed, nesting)
  const secret = new Uint8Array(size)
  for (const frame of framed) markSecrets(frame, rule, secret)
  return (pick) => ({ ...amountsOf(framed, size, pick), secret, sums })
}

/** Amounts of all nodes, totals added up; a total of which a part is unseen is unseen. */
function amountsOf(
  framed: readonly Frame[],
  size: number,
  pick: (table: YearTable) => Cells,
): { values: Float64Array; seen: Uint8Array } {
  const values = new Float64Array(size)
  const seen = new Uint8Array(size).fill(1)
  for (const frame of framed) {
    const { least, states } = pick(frame.table)
    eachCell(frame, (cell, nodes) => {
      for (const node of nodes) {
        values[node] = (values[node] ?? 0) + (least[cell] ?? 0)
        if (!isSeen(states[cell])) seen[node] = 0
      }
    })
  }
  return { values, seen }
}

/** Visits each cell with the four nodes it counts in: itself, its place, its activity, everything. */
function eachCell(frame: Frame, visit: (cell: number, nodes: readonly number[]) => void): void {
  const { height, width } = frame
  for (let row = 0; row < height - 1; row += 1)
    for (let column = 0; column < width - 1; column += 1)
      visit(row * (width - 1) + column, [
        nodeAt(frame, row, column),
        nodeAt(frame, row, width - 1),
        nodeAt(frame, height - 1, column),
        nodeAt(frame, height - 1, width - 1),
      ])
}

function markSecrets(frame: Frame, rule: DisclosureRule, secret: Uint8Array): void {
  const { firms, persons, largest, second } = frame.table
  const length = frame.end - frame.start
  const [count, size, first, next] = [
    new Float64Array(length),
    new Float64Array(length),
    new Float64Array(length),
    new Float64Array(length),
  ]
  eachCell(frame, (cell, nodes) => {
    for (const node of nodes) {
      const at = node - frame.start
      count[at] = (count[at] ?? 0) + (firms.least[cell] ?? 0)
      size[at] = (size[at] ?? 0) + (persons.least[cell] ?? 0)
      for (const each of [largest[cell] ?? 0, second[cell] ?? 0]) {
        if (each > (first[at] ?? 0)) {
          next[at] = first[at] ?? 0
          first[at] = each
        } else if (each > (next[at] ?? 0)) next[at] = each
      }
    }
  })
  for (let at = 0; at < length; at += 1) {
    const isFew = (count[at] ?? 0) > 0 && (count[at] ?? 0) < (rule.threshold ?? 0)
    if (isFew || guessesFirm(size[at] ?? 0, { first: first[at] ?? 0, second: next[at] ?? 0 }, rule)) secret[frame.start + at] = 1
  }
}

function withheldIn(frame: Frame, hidden: Uint8Array): Withheld {
  const { height, width } = frame
  const at = (row: number, column: number) => hidden[nodeAt(frame, row, column)] ?? 0
  return {
    cells: Uint8Array.from({ length: (height - 1) * (width - 1) }, (_, cell) =>
      at(Math.floor(cell / (width - 1)), cell % (width - 1)),
    ),
    rows: Uint8Array.from({ length: height - 1 }, (_, row) => at(row, width - 1)),
    columns: Uint8Array.from({ length: width - 1 }, (_, column) => at(height - 1, column)),
    total: at(height - 1, width - 1),
  }
}
