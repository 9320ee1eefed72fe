import { basisOf } from './basis.ts'
import type { Basis } from './basis.ts'
import type { System } from './system.ts'

/**
 * What somebody who looks at the published sums must hold possible. They know every published sum, that no amount is negative,
 * and perhaps amounts of their own. How far can a total of some atoms be from the truth? A linear program for each question
 * (the attacker's problem of Fischetti and Salazar 2000), solved by a simplex method that starts at the truth, which is
 * always possible, so that an answer "far enough" mostly comes after a step or two.
 */
export type Reach = {
  readonly reach: (question: Question) => Reached
  readonly setWithheld: (sum: number, isWithheld: boolean) => void
  /** Whether a question takes so long that one should look for simple worlds first. */
  readonly isLarge: boolean
  /** Work done so far, to be held against a budget: core has no clock. */
  readonly work: () => number
}

export type Question = {
  /** Whose total is asked for. */
  readonly atoms: readonly number[]
  readonly direction: 1 | -1
  /** Looking further is not needed. Infinity = the exact end of what is possible. */
  readonly need: number
  /** What is known of an atom: at least this much of it. Its whole amount = it is known altogether. */
  readonly known?: ReadonlyMap<number, number>
}

export type Reached = {
  readonly far: number
  /** A possible world that is so far away: by how much each atom differs from the truth. */
  readonly move: ReadonlyMap<number, number>
  /** Published sums that stand in the way of going further, with how much each holds back. Empty when it is far enough. */
  readonly inTheWay: readonly { readonly sum: number; readonly pull: number }[]
}

const NOTHING = 1e-9
/** A coefficient below this is what rounding left of a zero: to divide by it would spoil everything after. */
const FAINT = 1e-7

/** The system as variables and equations: an atom each, then for each larger sum and tie how much it differs from the truth. */
type Equations = {
  readonly basis: Basis
  /** Variable → the sum that fixes it when published; null for an atom that no cell shows alone, and for ties. */
  readonly ownerOf: readonly (number | null)[]
  readonly variableOf: readonly number[]
  readonly firstTie: number
  /** Equation → atoms with their coefficients. */
  readonly termsOf: readonly (readonly (readonly [atom: number, coefficient: number])[])[]
  /** The same the other way round: atom → its equations. */
  readonly rowsOf: readonly { readonly rows: readonly number[]; readonly coefficients: readonly number[] }[]
}

const MOST_ROUNDS = 2_000
const MOST_EQUATIONS = 400

function equationsOf({ atoms, sums, ties }: System): Equations {
  const ownerOf: (number | null)[] = atoms.map(() => null)
  const termsOf: (readonly [number, number])[][] = []
  const variableOf = sums.map((sum, index) => {
    const [only] = sum.atoms
    // A sum of one atom is that atom: publishing it fixes the atom, and no equation is needed.
    const variable = sum.atoms.length === 1 && only !== undefined ? only : ownerOf.length
    ownerOf[variable] = index
    if (variable >= atoms.length) termsOf.push(counted(sum.atoms))
    return variable
  })
  const firstTie = ownerOf.length
  for (const { plus, minus } of ties) {
    termsOf.push(counted(plus, minus))
    ownerOf.push(null)
  }
  const rowsOf = atoms.map((): { rows: number[]; coefficients: number[] } => ({ rows: [], coefficients: [] }))
  for (const [row, each] of termsOf.entries()) {
    for (const [atom, coefficient] of each) {
      rowsOf[atom]?.rows.push(row)
      rowsOf[atom]?.coefficients.push(coefficient)
    }
  }
  const basis = basisOf(
    Int32Array.from(termsOf, (_, row) => atoms.length + row),
    rowsOf,
  )
  return { basis, ownerOf, variableOf, firstTie, termsOf, rowsOf }
}

/** Each atom once, with how often it is there. */
function counted(plus: readonly number[], minus: readonly number[] = []): (readonly [number, number])[] {
  const terms = new Map<number, number>()
  for (const atom of plus) terms.set(atom, (terms.get(atom) ?? 0) + 1)
  for (const atom of minus) terms.set(atom, (terms.get(atom) ?? 0) - 1)
  return [...terms].filter(([, coefficient]) => coefficient !== 0)
}

export function openReach(system: System, isWithheld: (sum: number) => boolean): Reach {
  const { atoms } = system
  const { basis, ownerOf, variableOf, firstTie, termsOf, rowsOf } = equationsOf(system)
  const count = ownerOf.length
  const isFixed = ownerOf.map((owner, variable) => (owner === null ? variable >= firstTie : !isWithheld(owner)))
  const now = new Float64Array(count)
  const gain = new Float64Array(count)
  const prices = new Float64Array(termsOf.length)
  let moved: number[] = []
  let gaining: number[] = []
  let work = 0

  function lowest(variable: number, known: Question['known']): number {
    if (isFixed[variable] === true) return 0
    if (variable >= atoms.length) return Number.NEGATIVE_INFINITY
    return (known?.get(variable) ?? 0) - (atoms[variable]?.amount ?? 0)
  }

  function highest(variable: number, known: Question['known']): number {
    if (isFixed[variable] === true) return 0
    const isKnown = variable < atoms.length && known?.has(variable) === true && atoms[variable]?.shares.length === 1
    return isKnown ? 0 : Number.POSITIVE_INFINITY
  }

  function shift(variable: number, step: number): void {
    if (now[variable] === 0) moved.push(variable)
    now[variable] = (now[variable] ?? 0) + step
  }

  function addGain(variable: number, amount: number): void {
    if (gain[variable] === 0) gaining.push(variable)
    gain[variable] = (gain[variable] ?? 0) + amount
  }

  /** How much the asked total grows with each variable that moves freely. */
  function findGains({ atoms: asked, direction }: Question): void {
    for (const variable of gaining) gain[variable] = 0
    gaining = []
    prices.fill(0)
    for (const atom of asked) {
      const row = basis.rowOf[atom] ?? -1
      if (row < 0) addGain(atom, direction)
      else basis.addRow(row, direction, prices)
    }
    for (let row = 0; row < prices.length; row += 1) {
      const price = prices[row] ?? 0
      if (Math.abs(price) < FAINT) continue
      addGain(atoms.length + row, -price)
      const terms = termsOf[row] ?? []
      for (const [atom, coefficient] of terms) addGain(atom, price * coefficient)
      work += terms.length
    }
  }

  /** The free variable that promises most; -1 when none helps. */
  function choose(known: Question['known'], isCareful: boolean): number {
    let entering = -1
    let best = FAINT
    for (const variable of gaining) {
      const each = gain[variable] ?? 0
      if (Math.abs(each) <= FAINT || (basis.rowOf[variable] ?? -1) >= 0) continue
      if (isCareful ? entering >= 0 && variable > entering : Math.abs(each) <= best) continue
      const has = now[variable] ?? 0
      if (each > 0 ? has >= highest(variable, known) - NOTHING : has <= lowest(variable, known) + NOTHING) continue
      entering = variable
      best = Math.abs(each)
    }
    return entering
  }

  function reach(question: Question): Reached {
    const answer = search(question)
    if (answer !== null && isPossible(answer, question)) return answer
    // Rounding has eaten into the inverse. From the equations as they were given it comes out right.
    basis.reset()
    const again = search(question)
    // Not found is the careful answer: whoever asks must then withhold more, or say that there is a leak.
    return again !== null && isPossible(again, question) ? again : { far: 0, move: new Map(), inTheWay: [] }
  }

  /** Null when it does not come to an end in a time that an exact inverse would need. */
  function search(question: Question): Reached | null {
    for (const variable of moved) now[variable] = 0
    moved = []
    let idle = 0
    let before = 0
    for (let round = 0; round < MOST_ROUNDS + 10 * prices.length; round += 1) {
      const far = question.atoms.reduce((sum, atom) => sum + (now[atom] ?? 0), 0) * question.direction
      if (far >= question.need - NOTHING * Math.max(1, question.need)) return { far, move: moveNow(), inTheWay: [] }
      idle = far > before + NOTHING ? 0 : idle + 1
      before = far
      findGains(question)
      // After many steps on the spot the lowest number enters (Bland's rule), which cannot go round in circles.
      const entering = choose(question.known, idle > 60)
      if (entering < 0) return { far, move: moveNow(), inTheWay: standingInTheWay() }
      const each = gain[entering] ?? 0
      const limit = (question.need - far) / Math.abs(each)
      const step = move(entering, { known: question.known, towards: Math.sign(each), limit })
      if (step === Number.POSITIVE_INFINITY) return { far: step, move: moveNow(), inTheWay: [] }
    }
    return null
  }

  /** Whether no published sum is another number in the world that was found, and no amount less than nothing. */
  function isPossible({ move: changes }: Reached, { known }: Question): boolean {
    let size = 1
    for (const change of changes.values()) size = Math.max(size, Math.abs(change))
    const inSums = new Map<number, number>()
    for (const [atom, change] of changes) {
      if (change < lowest(atom, known) - 1e-6 * size || change > highest(atom, known) + 1e-6 * size) return false
      for (const [index, row] of (rowsOf[atom]?.rows ?? []).entries()) {
        inSums.set(row, (inSums.get(row) ?? 0) + change * (rowsOf[atom]?.coefficients[index] ?? 0))
      }
    }
    return [...inSums].every(([row, change]) => isFixed[atoms.length + row] !== true || Math.abs(change) <= 1e-6 * size)
  }

  type Step = { readonly known: Question['known']; readonly towards: number; readonly limit: number }

  /** Moves a free variable until something stops it, and gives back how far that was. */
  function move(entering: number, { known, towards, limit }: Step): number {
    const has = now[entering] ?? 0
    const column = basis.column(entering)
    let step = Math.min(limit, towards > 0 ? highest(entering, known) - has : has - lowest(entering, known))
    let stopper = -1
    let firmness = 0
    for (let row = 0; row < column.length; row += 1) {
      const coefficient = column[row] ?? 0
      if (Math.abs(coefficient) < FAINT) continue
      const basic = basis.basicOf[row] ?? 0
      const change = -coefficient * towards
      const end = change > 0 ? highest(basic, known) : lowest(basic, known)
      const room = Math.max((end - (now[basic] ?? 0)) / change, 0)
      // Of those that stop it at the same point the one with the largest coefficient leaves: small ones spoil the numbers.
      if (room < step - NOTHING || (room <= step + NOTHING && stopper >= 0 && Math.abs(coefficient) > firmness)) {
        step = Math.min(step, room)
        stopper = row
        firmness = Math.abs(coefficient)
      }
    }
    if (step === Number.POSITIVE_INFINITY) return step
    if (step > 0) {
      shift(entering, towards * step)
      for (let row = 0; row < column.length; row += 1) {
        const coefficient = column[row] ?? 0
        if (Math.abs(coefficient) >= FAINT) shift(basis.basicOf[row] ?? 0, -coefficient * towards * step)
      }
    }
    if (stopper >= 0) {
      const leaving = basis.basicOf[stopper] ?? 0
      // Exactly at its end, or rounding would let it come back for a step of nothing.
      const [from, to] = [lowest(leaving, known), highest(leaving, known)]
      const at = now[leaving] ?? 0
      now[leaving] = Math.abs(at - from) < Math.abs(at - to) ? from : to
      basis.pivot(stopper, entering)
    }
    return step
  }

  function standingInTheWay(): Reached['inTheWay'] {
    return gaining.flatMap((variable) => {
      const sum = ownerOf[variable] ?? null
      const each = gain[variable] ?? 0
      const isFree = (basis.rowOf[variable] ?? -1) < 0
      if (sum === null || isFixed[variable] !== true || Math.abs(each) <= FAINT || !isFree) return []
      // A published sum of one atom that is nothing cannot become less.
      if (each < 0 && variable < atoms.length && (atoms[variable]?.amount ?? 0) === 0) return []
      return [{ sum, pull: Math.abs(each) }]
    })
  }

  function moveNow(): ReadonlyMap<number, number> {
    return new Map(
      moved.flatMap((variable) => (variable < atoms.length && now[variable] !== 0 ? [[variable, now[variable] ?? 0]] : [])),
    )
  }

  return {
    reach,
    setWithheld: (sum, isOpen) => {
      const variable = variableOf[sum]
      if (variable !== undefined) isFixed[variable] = !isOpen
    },
    isLarge: termsOf.length > MOST_EQUATIONS,
    work: () => work + basis.work(),
  }
}
