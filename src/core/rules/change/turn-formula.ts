import { compareEfforts, effortOf, noEffort, together } from './effort.ts'
import type { Effort, Turning } from './effort.ts'
import { evaluate } from '#core/rules/formula/evaluate.ts'
import type { Atom, Node } from '#core/rules/formula/formula.ts'
import { turnPopulation } from './turn-population.ts'

/** The least effort after which a formula is surely what is wanted; null when no effort that we can name would do. */
export function turnFormula(node: Node, wanted: boolean, isOneProfile: boolean): Effort | null {
  return turn(node, wanted, { isOneProfile, turn: (inner, isWanted) => turnFormula(inner, isWanted, isOneProfile) })
}

function turn(node: Node, wanted: boolean, turning: Turning): Effort | null {
  const { canBeTrue, canBeFalse } = evaluate(node)
  if (wanted ? !canBeFalse : !canBeTrue) return noEffort
  switch (node.op) {
    case 'const':
      return null
    case 'atom':
      return turnAtom(node, wanted)
    case 'not':
      return turn(node.part, !wanted, turning)
    case 'at-least': {
      if (node.isItem === true && wanted) return turnItem(node.parts, turning)
      const needed = wanted ? node.number : node.parts.length - node.number + 1
      return cheapest(node.parts, needed, { wanted, turning })
    }
    case 'population':
      return turnPopulation(node, wanted, turning)
  }
}

/** The cheapest so many of the parts. */
function cheapest(
  parts: readonly Node[],
  needed: number,
  { wanted, turning }: { wanted: boolean; turning: Turning },
): Effort | null {
  const efforts = parts.flatMap((part) => turn(part, wanted, turning) ?? []).toSorted(compareEfforts)
  return efforts.length < needed ? null : together(efforts.slice(0, needed), turning.isOneProfile)
}

/** Who finds out what something is has found out that it is there. */
function turnItem(parts: readonly Node[], turning: Turning): Effort | null {
  const efforts = parts.map((part) => turn(part, true, turning))
  const [isThere, isRight] = efforts
  if (isThere === undefined || isRight === undefined || isThere === null || isRight === null) return null
  return isRight.facts > 0 && isThere.changes === 0 ? isRight : together([isThere, isRight], turning.isOneProfile)
}

function turnAtom(atom: Atom, wanted: boolean): Effort | null {
  const { variable } = atom
  const isPossible = variable.possible.some((cell) => (atom.truth[cell] === true) === wanted)
  const toBe = wanted ? atom.toBe : null
  if (isPossible) return effortOf({ kind: 'establish', fact: variable.unknown, toBe }, { facts: 1 })
  const { unknown } = variable
  if (!wanted || toBe === null || !variable.isOpenToChange || unknown.kind !== 'fact') return null
  const { subject, property, part, with: match, year } = unknown
  return effortOf({ kind: 'change', subject, property, part, with: match, year, toBe }, { changes: 1 })
}
