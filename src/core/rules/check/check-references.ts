import { nearest } from '#core/registry/nearest.ts'
import { nodesOf } from './nodes-of.ts'
import type { Node } from './nodes-of.ts'
import type { Requirement, RuleSet, Test } from '#core/rules/rule-set.ts'
import type { FoundInRules, PlacedInRules, RulePath } from './rule-set-finding.ts'

type Reference = Extract<Requirement, { kind: 'rule-set' }>
type Placed = { readonly reference: Reference; readonly at: RulePath; readonly from: string; readonly to: string }

/** The nodes of every condition of a rule set. */
export function* conditionNodes({ of, tests }: RuleSet): Generator<Node & { test: Test }> {
  const within = { kind: of, rows: null, yearly: false }
  for (const [index, test] of tests.entries()) {
    for (const [number, condition] of test.conditions.entries()) {
      const at = ['tests', index, 'conditions', number, 'requires']
      for (const node of nodesOf(condition.requires, at, within)) yield { ...node, test }
    }
  }
}

/** Whether another rule set, its test and its reading are there, and can be asked where they are asked. */
export function checkReference(
  { requirement, at, within }: Node,
  ruleSets: ReadonlyMap<string, RuleSet>,
  unread: ReadonlySet<string>,
): PlacedInRules[] {
  if (requirement.kind !== 'rule-set') return []
  const { ruleSet: id, test, reading } = requirement
  const other = ruleSets.get(id)
  if (!other) {
    if (unread.has(id)) return []
    return [{ code: 'rule-set-unknown', given: id, nearest: nearest(id, ruleSets.keys()) ?? null, at: [...at, 'ruleSet'] }]
  }
  const findings: PlacedInRules[] = []
  const tests = other.tests.map((each) => each.id)
  const readings = other.readings.map((each) => each.id)
  if (test !== null && !tests.includes(test))
    findings.push({ code: 'test-unknown', ruleSet: id, given: test, nearest: nearest(test, tests) ?? null, at: [...at, 'test'] })
  if (reading !== null && !readings.includes(reading))
    findings.push({
      code: 'reading-unknown',
      given: reading,
      nearest: nearest(reading, readings) ?? null,
      at: [...at, 'reading'],
    })
  if (other.of !== within.kind)
    findings.push({ code: 'rule-set-of-other-kind', given: id, kind: other.of, at: [...at, 'ruleSet'] })
  return findings
}

/** Circles of references, each told once: in the rule set whose name comes first. Two tests of one rule set may ask each other, as levels do. */
export function findCircles(ruleSets: ReadonlyMap<string, RuleSet>): FoundInRules[] {
  const references = new Map<string, Placed[]>()
  for (const ruleSet of ruleSets.values()) {
    for (const { requirement, at, test } of conditionNodes(ruleSet)) {
      if (requirement.kind !== 'rule-set') continue
      const from = nodeName(ruleSet.id, test.id)
      const to = nodeName(requirement.ruleSet, requirement.test ?? ruleSets.get(requirement.ruleSet)?.tests.at(-1)?.id ?? '')
      references.set(from, [...(references.get(from) ?? []), { reference: requirement, at, from, to }])
    }
  }
  const found = new Map<string, FoundInRules>()
  const finished = new Set<string>()
  const follow = (node: string, way: readonly Placed[]): void => {
    const start = way.findIndex((step) => step.from === node)
    if (start >= 0) {
      const circle = startingAtFirst(way.slice(start))
      const names = circle.map((step) => step.from)
      const said = [...names, names[0]].map((name) => spoken(name ?? '', names)).join(' → ')
      const finding = { code: 'rule-sets-in-a-circle', circle: said } as const
      const first = circle[0]
      if (first) found.set(said, { ruleSet: ruleSetOf(first.from), at: [...first.at, 'ruleSet'], finding })
      return
    }
    if (finished.has(node)) return
    for (const step of references.get(node) ?? []) follow(step.to, [...way, step])
    finished.add(node)
  }
  for (const node of [...references.keys()].toSorted()) follow(node, [])
  return [...found.values()]
}

/** References that are followed one into the other may become more than anybody would read, and than can be judged. */
export const MOST_UNFOLDED = 10_000

/** Rule sets that, with all that they refer to written out, have too many requirements. To be asked where there is no circle. */
export function findUnfoldings(ruleSets: ReadonlyMap<string, RuleSet>): FoundInRules[] {
  const known = new Map<string, number>()
  const sizeOf = (ruleSet: RuleSet, test: Test): number => {
    const name = nodeName(ruleSet.id, test.id)
    const before = known.get(name)
    if (before !== undefined) return before
    let size = 0
    for (const node of conditionNodes({ ...ruleSet, tests: [test] })) size += 1 + referredSize(node.requirement)
    known.set(name, size)
    return size
  }
  const referredSize = (requirement: Requirement): number => {
    if (requirement.kind !== 'rule-set') return 0
    const other = ruleSets.get(requirement.ruleSet)
    const test = other?.tests.find(({ id }) => id === requirement.test) ?? other?.tests.at(-1)
    return other === undefined || test === undefined ? 0 : sizeOf(other, test)
  }
  return [...ruleSets.values()].flatMap((ruleSet) =>
    ruleSet.tests.flatMap((test, index): FoundInRules[] => {
      if (sizeOf(ruleSet, test) <= MOST_UNFOLDED) return []
      return [
        {
          ruleSet: ruleSet.id,
          at: ['tests', index, 'conditions', 0],
          finding: { code: 'references-unfold-too-far', most: MOST_UNFOLDED },
        },
      ]
    }),
  )
}

function nodeName(ruleSet: string, test: string): string {
  return `${ruleSet}/${test}`
}

/** The test is named only where the circle needs it to be understood: within one rule set. */
function spoken(name: string, circle: readonly string[]): string {
  const ruleSets = new Set(circle.map(ruleSetOf))
  return ruleSets.size === 1 && circle.length > 1 ? name : ruleSetOf(name)
}

function ruleSetOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

function startingAtFirst(circle: readonly Placed[]): Placed[] {
  const first = circle.reduce((least, step, index) => (step.from < (circle[least]?.from ?? '') ? index : least), 0)
  return [...circle.slice(first), ...circle.slice(0, first)]
}
