import type { DisclosureRule } from '#core/disclosure/rule.ts'
import { areAlike, contributorsOf, givesAway, isSecret } from './contributors.ts'
import type { Contributors } from './contributors.ts'
import { protectLinked } from './linked/protect-linked.ts'
import type { Area } from './question.ts'
import type { Withheld } from './show-cells.ts'
import { eachCell, frameAll, nodeAt, sumsBetween } from './year-sums.ts'
import type { Columns, CountedIn, Frame, Nesting, YearTable } from './year-sums.ts'

/**
 * How wide what is left open of a secret of classes has to be, as a safety share. Classes are far apart, each about two to five times the one
 * before: a room that is wide for a number of persons, 15 % of it to each side, holds one class alone.
 */
const CLASS_ROOM = 3

/**
 * What is kept back of every table of a year, all of them looked at as one: towns add up to counties, classes to groups, divisions,
 * sections and to the groups of every set, and all to the country. A cell or a total is secret when it is of fewer firms than the rule's
 * threshold, or its largest firms hold so much of its persons or of what is counted that one could be worked out; `protectLinked` then keeps
 * back what would give it away, in persons first and then in what is counted, so that one pattern holds for every unit. Kept-back
 * parts of a sum must be safe together as well: one of the firms may be who looks.
 * Of a year that is coded in two editions a number is secret also where what surely belongs to it would be (`SplitTells`).
 * Of an amount that is not wholly seen what is seen of it is published, as what it is at least: that is protected like a number.
 * What firms have by their classes of size at least and at most is a number of those firms each: it is protected likewise, over all sums, and
 * where it is kept back the cell is told as if nobody knew a class; so it is where all firms, or all but one, are of one class. Whoever knows the classes takes them away: what is seen is protected without them.
 *
 * `later` tables are made of what the others show, as groups derived from them: what those show is settled before, and of the later ones
 * so much is kept back that together they tell no more of a secret. The others are the same with them and without.
 */
export function protectYear(
  tables: readonly YearTable[],
  nesting: Nesting,
  { rule, later = [] }: { readonly rule: DisclosureRule; readonly later?: readonly YearTable[] },
): (by: Area, columns: Columns) => Withheld | null {
  const settled = decideYear(tables, nesting, { rule })
  return withheldOf(
    [...tables, ...later],
    later.length === 0 ? settled : decideYear([...tables, ...later], nesting, { rule, settled }),
  )
}

/** What is kept back of each table, once it is decided. */
export function withheldOf(tables: readonly YearTable[], decided: DecidedYear): (by: Area, columns: Columns) => Withheld | null {
  const framed = frameAll(tables)
  return (by, columns) => {
    const frame = framed.find(({ table }) => table.by === by && table.columns === columns)
    return frame === undefined ? null : withheldIn(frame, decided)
  }
}

/** What is kept back of all numbers of the tables (1), in persons, in what is counted, and of what classes of size tell of it (null: nothing). */
export type DecidedYear = {
  readonly inPersons: Uint8Array
  readonly inAmount: Uint8Array
  readonly byClass: Uint8Array | null
}

/** Decides as `protectYear` does; of the first tables it may be `settled` already. This is what takes the time. */
export function decideYear(
  tables: readonly YearTable[],
  nesting: Nesting,
  { rule, settled }: { readonly rule: DisclosureRule; readonly settled?: DecidedYear | undefined },
): DecidedYear {
  const framed = frameAll(tables)
  const sums = sumsBetween(framed, nesting)
  const persons = contributorsOf(framed, ({ persons: amount, firms, largest, second, totals, split }) => ({
    amount,
    firms: firms.least,
    largest,
    second,
    totals,
    split,
  }))
  const isPersons = tables.every(({ amount, persons: counted }) => amount === counted)
  const amounts = isPersons ? persons : contributorsOf(framed, ({ amount, paid }) => ({ amount, ...paid }))
  // In persons first and by themselves, so that the pattern of persons is the same whatever else is counted.
  const inPersonsOnly = Uint8Array.from(persons.firms, (_, node) => (isSecret(persons, node, rule) ? 1 : 0))
  const inEither = inPersonsOnly.map((inPersons, node) => (inPersons === 1 || isSecret(amounts, node, rule) ? 1 : 0))
  const protect = (of: Contributors, secret: Uint8Array, before: Parameters<typeof protectLinked>[2]) =>
    protectLinked({ values: of.size, secret, sums, together: (nodes) => givesAway(of, nodes, rule) }, rule.safetyShare, before)
  const inPersons = protect(persons, inPersonsOnly, { settled: settled?.inPersons })
  const inAmount = isPersons ? inPersons : protect(amounts, inEither, { from: inPersons, settled: settled?.inAmount })
  return { inPersons, inAmount, byClass: protectClasses() }

  /**
   * Where the cell is kept back so are its classes; then the least, and the most, of the classes is protected like persons are. Totals have no
   * bounds of their own: what is told of them is added up of the cells that are shown (`showCells`), so that nothing can be taken from them.
   */
  function protectClasses(): Uint8Array | null {
    if (tables.every(({ classed }) => classed == null)) return null
    const isTotal = totalsOf(framed)
    const between = sums.filter(({ whole, parts }) => ![whole, ...parts].some((node) => isTotal[node] === 1))
    const [least, most] = (['least', 'most'] as const).map((end) =>
      contributorsOf(framed, ({ classed, amount }) => classed?.[end] ?? nobody(amount.states.length)),
    )
    if (least === undefined || most === undefined) return null
    const ends = [least, most]
    // What gives a firm away at one end is a secret at both, kept back in one pattern: each end tells the class. So the least of the lowest class is
    // guarded too, though it is a true zero, which no sum shows: by its most, and as no sum is told of which all firms but one are alike.
    const together = (nodes: readonly number[]) =>
      ends.some((of) => givesAway(of, nodes, rule)) || ends.every((of) => areAlike(of, nodes))
    const secret = Uint8Array.from(most.firms, (_, node) => ((most.firms[node] ?? 0) > 0 && together([node]) ? 1 : 0))
    return ends.reduce(
      (from, { size }) =>
        protectLinked({ values: size, secret, sums: between, together }, CLASS_ROOM, {
          from,
          settled: settled?.byClass ?? undefined,
        }),
      inAmount,
    )
  }
}

/** 1 = no cell of a table but one of its totals. */
function totalsOf(framed: readonly Frame[]): Uint8Array {
  const isTotal = new Uint8Array(framed.at(-1)?.end ?? 0).fill(1)
  for (const frame of framed) eachCell(frame, (_, [node = -1]) => isTotal.fill(0, node, node + 1))
  return isTotal
}

function nobody(cells: number): CountedIn {
  const none = new Float64Array(cells)
  return { amount: { least: none }, firms: none, largest: none, second: none }
}

function withheldIn(frame: Frame, { inAmount, byClass }: DecidedYear): Withheld {
  const { height, width } = frame
  const at = (row: number, column: number, hidden = inAmount) => hidden[nodeAt(frame, row, column)] ?? 0
  const cellsIn = (hidden: Uint8Array) =>
    Uint8Array.from({ length: (height - 1) * (width - 1) }, (_, cell) =>
      at(Math.floor(cell / (width - 1)), cell % (width - 1), hidden),
    )
  return {
    cells: cellsIn(inAmount),
    byClass: byClass === null ? null : cellsIn(byClass),
    rows: Uint8Array.from({ length: height - 1 }, (_, row) => at(row, width - 1)),
    columns: Uint8Array.from({ length: width - 1 }, (_, column) => at(height - 1, column)),
    total: at(height - 1, width - 1),
  }
}
