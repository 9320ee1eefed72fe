import { canonical } from '#core/statements/canonical.ts'
import type { Localised } from '#core/values/language.ts'
import { compareRequirements } from './compare-requirements.ts'
import type { RequirementDifference } from './compare-requirements.ts'
import type { ActivityList, Authority, Condition, Reading, RuleSet, Test } from '#core/rules/rule-set.ts'
import type { RulePath } from '#core/rules/check/rule-set-finding.ts'

type Changed<What extends string, T> = { readonly what: What; readonly path: RulePath; readonly before: T; readonly after: T }
type Added<What extends string, T> = { readonly what: What; readonly path: RulePath; readonly before: null; readonly after: T }
type Removed<What extends string, T> = { readonly what: What; readonly path: RulePath; readonly before: T; readonly after: null }

/** One thing that two editions of a rule set say differently. The path is that of the later one; of what was removed, the earlier one's. */
export type EditionDifference = (
  | RequirementDifference
  | Changed<'wording-changed', Localised | null>
  | Changed<'period-changed', RuleSet['inForce']>
  | Changed<'authority-changed', Authority>
  | Changed<'detail-changed', string | null>
  | Changed<'order-changed', readonly string[]>
  | Added<'test-added', Test>
  | Removed<'test-removed', Test>
  | Added<'condition-added', Condition>
  | Removed<'condition-removed', Condition>
  | Added<'reading-added', Reading>
  | Removed<'reading-removed', Reading>
  | Added<'list-added', ActivityList>
  | Removed<'list-removed', ActivityList>
  | Changed<'list-changed', ActivityList>
) & {
  /** The test and the condition that it is in; null for what is said of the whole. */
  readonly test: string | null
  readonly condition: string | null
}

type Within = Pick<EditionDifference, 'test' | 'condition'>
const whole: Within = { test: null, condition: null }

/** What changed from one edition of a rule set to another, in the order in which a reader meets it; none = they say the same. */
export function compareEditions(before: RuleSet, after: RuleSet): EditionDifference[] {
  return [
    ...wordings(before, after, { names: ['name', 'summary', 'decidedBy', 'note', 'method'], path: [], within: whole }),
    ...(same(before.inForce, after.inForce)
      ? []
      : [{ what: 'period-changed' as const, path: ['inForce'], before: before.inForce, after: after.inForce, ...whole }]),
    ...details(before, after, { names: ['purpose', 'of', 'jurisdiction', 'policy', 'act', 'measure'], path: [], within: whole }),
    ...authorities(before.authority, after.authority, { path: [], within: whole }),
    ...compareReadings(before, after),
    ...compareLists(before, after),
    ...compareTests(before, after),
  ]
}

function compareTests(before: RuleSet, after: RuleSet): EditionDifference[] {
  const found = pairs(before.tests, after.tests)
  return [
    ...orders(before.tests, after.tests, { path: ['tests'], within: whole }),
    ...found.flatMap(({ old, now, index }): EditionDifference[] => {
      const path = ['tests', index]
      if (!old) return now ? [{ what: 'test-added', path, before: null, after: now, test: now.id, condition: null }] : []
      if (!now) return [{ what: 'test-removed', path, before: old, after: null, test: old.id, condition: null }]
      const within = { test: now.id, condition: null }
      // The one test of a rule set without levels has the name of the rule set.
      const isAlone = same(old.name, before.name) && same(now.name, after.name)
      return [
        ...(isAlone ? [] : wordings(old, now, { names: ['name'], path, within })),
        ...compareConditions(old, now, { path, wholes: [before, after] }),
      ]
    }),
  ]
}

type OfWholes = { readonly path: RulePath; readonly wholes: readonly [before: RuleSet, after: RuleSet] }

function compareConditions(before: Test, after: Test, { path: testPath, wholes }: OfWholes): EditionDifference[] {
  const test = after.id
  return [
    ...orders(before.conditions, after.conditions, { path: [...testPath, 'conditions'], within: { test, condition: null } }),
    ...pairs(before.conditions, after.conditions).flatMap(({ old, now, index }): EditionDifference[] => {
      const path = [...testPath, 'conditions', index]
      if (!old) return now ? [{ what: 'condition-added', path, before: null, after: now, test, condition: now.id }] : []
      if (!now) return [{ what: 'condition-removed', path, before: old, after: null, test, condition: old.id }]
      const within = { test, condition: now.id }
      return [
        ...compareRequirements(old.requires, now.requires, [...path, 'requires']).map((each) => ({ ...each, ...within })),
        ...wordings(old, now, { names: ['name', 'text', 'note'], path, within }),
        ...details(old, now, { names: ['reading'], path, within }),
        // What a condition has from the whole is told once, of the whole.
        ...(same(old.authority, wholes[0].authority) && same(now.authority, wholes[1].authority)
          ? []
          : authorities(old.authority, now.authority, { path, within })),
      ]
    }),
  ]
}

function compareReadings(before: RuleSet, after: RuleSet): EditionDifference[] {
  return [
    ...orders(before.readings, after.readings, { path: ['readings'], within: whole }),
    ...pairs(before.readings, after.readings).flatMap(({ old, now, index }): EditionDifference[] => {
      const path = ['readings', index]
      if (!old) return now ? [{ what: 'reading-added', path, before: null, after: now, ...whole }] : []
      if (!now) return [{ what: 'reading-removed', path, before: old, after: null, ...whole }]
      return [
        ...wordings(old, now, { names: ['name', 'note'], path, within: whole }),
        ...details(old, now, { names: ['source'], path, within: whole }),
      ]
    }),
  ]
}

function compareLists(before: RuleSet, after: RuleSet): EditionDifference[] {
  return [...new Set([...Object.keys(after.lists), ...Object.keys(before.lists)])].flatMap((id): EditionDifference[] => {
    const path = ['lists', id]
    const [old, now] = [before.lists[id], after.lists[id]]
    if (!old) return now ? [{ what: 'list-added', path, before: null, after: now, ...whole }] : []
    if (!now) return [{ what: 'list-removed', path, before: old, after: null, ...whole }]
    return same(old, now) ? [] : [{ what: 'list-changed', path, before: old, after: now, ...whole }]
  })
}

type Compared<Name extends string> = { readonly names: readonly Name[]; readonly path: RulePath; readonly within: Within }

function wordings<Name extends string>(
  before: { readonly [name in Name]: Localised | null },
  after: { readonly [name in Name]: Localised | null },
  { names, path, within }: Compared<Name>,
): EditionDifference[] {
  return names
    .filter((name) => !same(before[name], after[name]))
    .map((name) => ({ what: 'wording-changed', path: [...path, name], before: before[name], after: after[name], ...within }))
}

function details<Name extends string>(
  before: { readonly [name in Name]: string | null },
  after: { readonly [name in Name]: string | null },
  { names, path, within }: Compared<Name>,
): EditionDifference[] {
  return names
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ what: 'detail-changed', path: [...path, name], before: before[name], after: after[name], ...within }))
}

type At = { readonly path: RulePath; readonly within: Within }

function authorities(before: Authority, after: Authority, { path, within }: At): EditionDifference[] {
  return same(before, after) ? [] : [{ what: 'authority-changed', path: [...path, 'authority'], before, after, ...within }]
}

type Named = { readonly id: string }

/** Those that both have, in another order: of levels the order is the meaning, of the others the way of reading. */
function orders(before: readonly Named[], after: readonly Named[], { path, within }: At): EditionDifference[] {
  const idsIn = (these: readonly Named[], others: readonly Named[]) =>
    these.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  const [old, now] = [idsIn(before, after), idsIn(after, before)]
  return same(old, now) ? [] : [{ what: 'order-changed', path, before: old, after: now, ...within }]
}

/** Each of the later ones with the earlier one of its name, then those that are gone; with their places. */
function pairs<T extends Named>(before: readonly T[], after: readonly T[]): { old?: T; now?: T; index: number }[] {
  return [
    ...after.map((now, index) => {
      const old = before.find(({ id }) => id === now.id)
      return old ? { old, now, index } : { now, index }
    }),
    ...before.flatMap((old, index) => (after.some(({ id }) => id === old.id) ? [] : [{ old, index }])),
  ]
}

function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}
