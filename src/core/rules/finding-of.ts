import { evaluate, measureOf, othersIn, truthOfRow } from '#core/rules/formula/evaluate.ts'
import { outcomeOf } from '#core/rules/formula/formula.ts'
import type { Node, Population, RowNode } from '#core/rules/formula/formula.ts'
import type { Finding, Measured, Outcome, RowFinding, Unknown } from './verdict.ts'

/** What was found for a formula, told part by part. Its own outcome is the one decided, where one is given. */
export function findingOf(node: Node, decided?: Outcome): Finding {
  const outcome = decided ?? outcomeOf(evaluate(node))
  if (node.op === 'at-least' && node.isBetween === true) return findingBetween(node, outcome)
  const told = node.told
  const parts = partsOf(node)
  const rows = node.op === 'population' ? rowsOf(node) : []
  return {
    kind: told?.requirement.kind ?? node.op,
    outcome,
    measured: node.op === 'population' ? measuredPopulation(node) : (told?.measured ?? { kind: 'parts' }),
    threshold: told?.threshold ?? null,
    evidence: told?.evidence ?? [],
    unknowns: outcome === 'cannot-say' ? ownUnknowns(node, parts.length > 0) : [],
    parts,
    rows,
    hypothetical: (told?.hypothetical ?? false) || (node.op === 'population' && node.gained > 0),
    about: told?.about ?? null,
  }
}

/** Both ends of an interval are asked of the same share or sum: one finding tells it. */
function findingBetween({ parts, told }: Extract<Node, { op: 'at-least' }>, outcome: Outcome): Finding {
  const ends = parts.map((part) => findingOf(part))
  const [first] = ends
  if (first === undefined) throw new Error('an interval has two ends')
  const unknowns = outcome === 'cannot-say' ? distinct(ends.flatMap((end) => end.unknowns)) : []
  return { ...first, outcome, threshold: told?.threshold ?? null, unknowns }
}

/** Numbers of all statements that a finding rests on, its parts and rows included, in order. */
export function evidenceIn(finding: Finding): number[] {
  const found = new Set<number>()
  const visit = (each: Finding) => {
    for (const statement of each.evidence) found.add(statement)
    for (const part of each.parts) visit(part)
    for (const { finding: row } of each.rows) if (row !== null) visit(row)
  }
  visit(finding)
  return [...found].toSorted((one, other) => one - other)
}

/** Everything unknown that a finding names, its parts and rows included. */
export function unknownsIn(finding: Finding): Unknown[] {
  const all = [
    ...finding.unknowns,
    ...finding.parts.flatMap(unknownsIn),
    ...finding.rows.flatMap(({ finding: row }) => (row === null ? [] : unknownsIn(row))),
  ]
  return distinct(all)
}

const composed: ReadonlySet<string> = new Set(['all', 'any', 'at-least', 'not', 'rule-set'])

function partsOf(node: Node): Finding[] {
  if (node.op === 'not') return [findingOf(node.part)]
  if (node.op !== 'at-least') return []
  const isComposed = node.told === null || composed.has(node.told.requirement.kind) || node.told.measured.kind === 'parts'
  return isComposed ? node.parts.map((part) => findingOf(part)) : []
}

function ownUnknowns(node: Node, hasParts: boolean): Unknown[] {
  if (node.op === 'population') return populationUnknowns(node)
  return hasParts ? [] : distinct(unknownAtoms(node))
}

function unknownAtoms(node: Node): Unknown[] {
  if (node.op === 'atom') return node.variable.possible.length > 1 && isOpen(node) ? [node.variable.unknown] : []
  if (node.op === 'not') return unknownAtoms(node.part)
  return node.op === 'at-least' ? node.parts.flatMap(unknownAtoms) : []
}

function populationUnknowns(population: Population): Unknown[] {
  const { rows, unnamed } = population
  const groups =
    population.kind === 'groups' ? rows.flatMap((row) => (truthOfRow(row).canBeTrue ? (row.groupUnknown ?? []) : [])) : []
  const amounts = rows.flatMap(({ amount }) =>
    amount !== null && amount.possible.length > 0 && !isPoint(amount) ? [amount.unknown] : [],
  )
  const presences = rows.flatMap(({ present }) => (present === null ? [] : unknownAtoms(present)))
  const isOthersOpen = othersIn(population).max > 0 && truthOfRow(unnamed.row).canBeTrue
  return distinct([...groups, ...amounts, ...presences, ...(isOthersOpen ? [unnamed.unknown] : [])])
}

function isPoint(amount: NonNullable<RowNode['amount']>): boolean {
  const [cell, ...others] = amount.possible.map((index) => amount.cells[index])
  return others.length === 0 && (cell === null || cell?.lo === cell?.hi)
}

function isOpen(node: Node): boolean {
  const { canBeTrue, canBeFalse } = evaluate(node)
  return canBeTrue && canBeFalse
}

function rowsOf(population: Population): RowFinding[] {
  const named = population.rows.map((row): RowFinding => {
    const { min, max } = { min: row.present === null || !evaluate(row.present).canBeFalse ? 1 : 0, max: 1 }
    return { row: row.row, number: { min, max }, outcome: outcomeOf(truthOfRow(row)), finding: rowFinding(row) }
  })
  const others = othersIn(population)
  if (others.max === 0) return named
  return [
    ...named,
    {
      row: null,
      number: { min: others.min, max: Number.isFinite(others.max) ? others.max : null },
      outcome: outcomeOf(truthOfRow(population.unnamed.row)),
      finding: null,
    },
  ]
}

function rowFinding(row: RowNode): Finding {
  const outcome = outcomeOf(truthOfRow(row))
  const presence = row.present === null ? [] : distinct(unknownAtoms(row.present))
  if (row.where !== null) {
    const found = findingOf(row.where)
    return {
      ...found,
      evidence: [...row.evidence, ...found.evidence],
      unknowns: distinct([...presence, ...found.unknowns, ...(row.groupUnknown === null ? [] : [row.groupUnknown])]),
    }
  }
  return {
    kind: 'row',
    outcome,
    measured: { kind: 'parts' },
    threshold: null,
    evidence: row.evidence,
    unknowns: [...presence, ...(row.groupUnknown === null ? [] : [row.groupUnknown])],
    parts: [],
    rows: [],
    hypothetical: false,
    about: null,
  }
}

function measuredPopulation(population: Population): Measured {
  const { lo, hi } = measureOf(population)
  const threshold = population.told?.threshold
  const unit = threshold?.kind === 'number' ? threshold.unit : 'rows'
  return { kind: 'number', lo: Number.isFinite(lo) ? lo : null, hi: Number.isFinite(hi) ? hi : null, unit }
}

function distinct(unknowns: readonly Unknown[]): Unknown[] {
  return [...new Map(unknowns.map((each) => [JSON.stringify(each), each])).values()]
}
