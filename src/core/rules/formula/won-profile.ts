import type { Atom, Node, Variable } from './formula.ts'

/**
 * Gives the rows that are won one profile: of every fact the value that the most places ask for. Gives the facts of which
 * no value serves all places: a company is asked for here and a university there.
 */
export function settleWon(root: Node): Variable[] {
  const uses = new Map<Variable, { atom: Atom; wants: boolean }[]>()
  visit(root, uses)
  const divided: Variable[] = []
  for (const [variable, its] of uses) {
    const served = (cell: number) => its.filter(({ atom, wants }) => (atom.truth[cell] === true) === wants).length
    const best = variable.cells.map((_, cell) => cell).toSorted((one, other) => served(other) - served(one))[0]
    if (best === undefined) continue
    variable.possible = [best]
    if (served(best) < its.length) divided.push(variable)
  }
  return divided
}

type Uses = Map<Variable, { atom: Atom; wants: boolean }[]>

function visit(node: Node, uses: Uses): void {
  if (node.op === 'not') visit(node.part, uses)
  if (node.op === 'at-least') for (const part of node.parts) visit(part, uses)
  if (node.op !== 'population' || node.winnable === null) return
  const { where, of } = node.winnable
  if (of !== null) gather(of, true, uses)
  if (where !== null) gather(where, true, uses)
}

function gather(node: Node, wants: boolean, uses: Uses): void {
  if (node.op === 'atom') uses.set(node.variable, [...(uses.get(node.variable) ?? []), { atom: node, wants }])
  if (node.op === 'not') gather(node.part, !wants, uses)
  if (node.op === 'at-least') for (const part of node.parts) gather(part, wants, uses)
  if (node.op === 'population') for (const { where } of node.rows) if (where !== null) gather(where, wants, uses)
}
