import { evaluatePopulation } from './evaluate-population.ts'
import { openTruth, surelyFalse, surelyTrue, truthOf } from './formula.ts'
import type { Atom, Node, Truth } from './formula.ts'

/**
 * What a formula may turn out to be when every variable may take any of its possible cells independently of the others
 * (the three-valued logic of Kleene, with counts and sums as intervals). Always sound: it never says surely what is not
 * sure. Exact when no variable is used twice in opposite directions; `decide` makes it exact in the other cases.
 */
export function evaluate(node: Node): Truth {
  switch (node.op) {
    case 'const':
      return truthOf(node.value)
    case 'atom':
      return evaluateAtom(node)
    case 'not': {
      const { canBeTrue, canBeFalse } = evaluate(node.part)
      return { canBeTrue: canBeFalse, canBeFalse: canBeTrue }
    }
    case 'at-least': {
      let sure = 0
      let possible = 0
      for (const part of node.parts) {
        const { canBeTrue, canBeFalse } = evaluate(part)
        if (canBeTrue) possible += 1
        if (!canBeFalse) sure += 1
      }
      return { canBeTrue: possible >= node.number, canBeFalse: sure < node.number }
    }
    case 'population':
      return evaluatePopulation(node)
  }
}

export function evaluateAtom({ variable, truth }: Atom): Truth {
  let canBeTrue = false
  let canBeFalse = false
  for (const cell of variable.possible) {
    if (truth[cell] === true) canBeTrue = true
    else canBeFalse = true
    if (canBeTrue && canBeFalse) return openTruth
  }
  return canBeTrue ? surelyTrue : surelyFalse
}

/** Both together, each independent of the other; `null` is surely true. */
export function bothOf(one: Node | null, other: Node | null): Truth {
  const first = one === null ? surelyTrue : evaluate(one)
  if (!first.canBeTrue || other === null) return first
  const second = evaluate(other)
  return { canBeTrue: second.canBeTrue, canBeFalse: first.canBeFalse || second.canBeFalse }
}
