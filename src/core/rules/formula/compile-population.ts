import { choiceIn, heldIn, holeIn, numberIn, scalarIn, TOTAL } from './compiler.ts'
import type { Compiler, Scope } from './compiler.ts'
import { ALONE } from './evaluate.ts'
import { isNone, isStatedNone } from '#core/rules/facts/facts-on.ts'
import { glance } from './glance.ts'
import { tiedIn } from './uses-of.ts'
import type { Atom, Population, RowNode, Told, Unnamed } from './formula.ts'
import { satisfying, wholeNumbers } from '#core/rules/facts/range.ts'
import { CASE, rowsIn, scopeOfNamed, scopeOfRow, yearsIn } from './rows-in.ts'
import { hasNone } from '#core/rules/facts/rows-on.ts'
import type { NamedRow } from '#core/rules/facts/rows-on.ts'
import type { Over, Requirement } from '#core/rules/rule-set.ts'
import type { ScalarDraft } from './scalar-variable.ts'
import type { Threshold, Unknown } from '#core/rules/verdict.ts'

type PopulationRequirement = Extract<Requirement, { kind: 'count' | 'share' | 'sum' }>

/** The formula of a count, share or sum: one node for each row known by name, and one for all the others. */
export function compilePopulation(compiler: Compiler, requirement: PopulationRequirement, scope: Scope): Population {
  const { over, comparison } = requirement
  const kind = requirement.kind !== 'count' ? requirement.kind : requirement.distinct === null ? 'count' : 'groups'
  const range = satisfying(comparison)
  const isWhole = requirement.kind === 'count'
  const rows = over.rows === 'years' ? yearRows(compiler, requirement, scope) : namedRows(compiler, requirement, scope)
  const { unnamed, oneByOne } = unnamedRows(compiler, requirement, { scope, named: rows })
  const threshold: Threshold = {
    kind: 'number',
    comparison,
    unit: requirement.kind === 'share' ? 'share' : requirement.unit,
  }
  return {
    op: 'population',
    kind,
    rows: [...rows.map(({ node }) => node), ...oneByOne],
    unnamed,
    winnable: over.rows === 'years' ? null : wonRow(compiler, requirement, scope),
    gained: over.rows === 'years' || scope.key !== CASE ? 0 : compiler.material.gained[over.rows],
    rowsOf: over.rows,
    satisfying: isWhole ? wholeNumbers(range) : range,
    told: toldOf(compiler, requirement, threshold),
  }
}

type Row = { readonly node: RowNode; readonly isSure: boolean }

function namedRows(compiler: Compiler, requirement: PopulationRequirement, scope: Scope): Row[] {
  if (scope.key !== CASE) return []
  const { over } = requirement
  if (over.rows === 'years') return []
  const all = rowsIn(compiler, over.rows)
  return all.map((named) => {
    const row = scopeOfNamed(scope, named, over.rows)
    const seen = rowAtAGlance(compiler, requirement, { named, row })
    if (seen !== null) return { isSure: true, node: seen }
    return {
      isSure: named.isSure,
      node: {
        ...rowNode(compiler, requirement, row),
        present: presenceOf(compiler, requirement, named, all),
        evidence: named.evidence,
      },
    }
  })
}

/** A row that surely counts, or surely does not: nothing else of it matters where nobody is told why. */
function rowAtAGlance(
  compiler: Compiler,
  requirement: PopulationRequirement,
  { named, row }: { readonly named: NamedRow; readonly row: Scope },
): RowNode | null {
  if (!compiler.isGlancing || !named.isSure || requirement.where === null) return null
  if (requirement.kind === 'share' && requirement.of !== null) return null
  const seen = glance(compiler, requirement.where, row)
  if (seen === false) return rowOut
  const isCountedAlone = requirement.kind === 'share' || (requirement.kind === 'count' && requirement.distinct === null)
  return seen === true && isCountedAlone ? rowIn : null
}

const bareRow: RowNode = {
  row: null,
  present: null,
  where: null,
  of: null,
  amount: null,
  groups: [],
  group: null,
  groupUnknown: null,
  tied: [],
  evidence: [],
}
const rowIn: RowNode = { ...bareRow, where: { op: 'const', value: true, told: null } }
const rowOut: RowNode = { ...bareRow, where: { op: 'const', value: false, told: null } }

function presenceOf(
  compiler: Compiler,
  { over }: PopulationRequirement,
  { row, isSure }: NamedRow,
  all: readonly NamedRow[],
): Atom | null {
  if (isSure) return null
  const subject = compiler.material.subject.subject
  if (over.rows === 'coordinators') return coordinatorPresence(compiler, row, all)
  const unknown: Unknown =
    over.rows === 'members'
      ? { kind: 'membership', subject, member: row }
      : { kind: 'fact', subject, property: 'project', part: null, with: null, year: null, why: 'inexact' }
  const variable = holeIn(compiler, `${over.rows} ${row} present`, { unknown, isOfMany: false })
  return { op: 'atom', variable, truth: [false, true], told: null, toBe: null }
}

/** Where sources differ, one of the named organisations is the coordinator and the others are not. */
function coordinatorPresence(compiler: Compiler, row: string, all: readonly NamedRow[]): Atom {
  const subject = compiler.material.subject.subject
  const unknown: Unknown = {
    kind: 'fact',
    subject,
    property: 'coordinator',
    part: null,
    with: null,
    year: null,
    why: all.length > 1 ? 'contested' : 'inexact',
  }
  const isAny = all.every(({ isDated }) => isDated)
  const variable = choiceIn(compiler, 'coordinator', { unknown, number: all.length + (isAny ? 0 : 1) })
  const own = all.findIndex((each) => each.row === row)
  return { op: 'atom', variable, truth: variable.cells.map((_, index) => index === own), told: null, toBe: null }
}

/** The conditions on one row. */
function rowNode(compiler: Compiler, requirement: PopulationRequirement, scope: Scope): RowNode {
  const where = requirement.where === null ? null : compiler.compile(compiler, requirement.where, scope)
  const of = requirement.kind === 'share' && requirement.of !== null ? compiler.compile(compiler, requirement.of, scope) : null
  const amount = requirement.kind === 'sum' ? scalarIn(compiler, scope, requirement.asked, 'number').variable : null
  const tied = scope.isOfMany ? [...new Set([...tiedIn([of, where]), ...(amount === null ? [] : [amount])])] : []
  return { row: scope.key, present: null, where, of, amount, tied, evidence: [], ...groupOf(compiler, requirement, scope) }
}

function groupOf(
  compiler: Compiler,
  requirement: PopulationRequirement,
  scope: Scope,
): Pick<RowNode, 'groups' | 'group' | 'groupUnknown'> {
  const distinct = requirement.kind === 'count' ? requirement.distinct : null
  if (distinct === null) return { groups: [], group: null, groupUnknown: null }
  const told = heldIn(compiler, scope, distinct)
  const named = told.flatMap(({ said }) => [said.value, ...said.rivals])
  // Where it is stated that the row belongs to no group, it is one of its own.
  const alone = named.some(isNone) ? [`${ALONE} ${scope.key}`] : []
  const groups = [...new Set([...named.filter((value) => typeof value === 'string'), ...alone])]
  const unknown: Unknown = {
    kind: 'fact',
    subject: scope.subject,
    property: distinct,
    part: null,
    with: null,
    year: null,
    why: groups.length === 0 ? 'not-said' : 'contested',
  }
  if (groups.length === 1) return { groups, group: null, groupUnknown: null }
  const key = `${scope.key}\n${distinct}\ngroup`
  const group = groups.length === 0 ? null : choiceIn(compiler, key, { unknown, number: groups.length })
  return { groups, group, groupUnknown: unknown }
}

/** The calendar years that ended last before the reference day. */
function yearRows(compiler: Compiler, requirement: PopulationRequirement, scope: Scope): Row[] {
  const last = requirement.over.rows === 'years' ? requirement.over.last : 0
  return yearsIn(compiler, last).map((year) => {
    const node = rowNode(compiler, requirement, { ...scope, year })
    return { isSure: true, node: { ...node, row: String(year) } }
  })
}

/** Rows that nobody knows by name: for members what the stated total leaves, else any number; of them nothing is known. */
function unnamedRows(
  compiler: Compiler,
  requirement: PopulationRequirement,
  { scope, named }: { scope: Scope; named: readonly Row[] },
): { unnamed: Unnamed; oneByOne: RowNode[] } {
  const rows = requirement.over.rows
  if (rows === 'years' || scope.key !== CASE) return { unnamed: noOthers(compiler, scope), oneByOne: [] }
  const others = othersOf(compiler, rows, { scope, named })
  const few = fewOthers(others, named)
  if (few !== null && few.max > 0) compiler.seen.few = true
  if (few !== null && compiler.isOneByOne)
    return { unnamed: noOthers(compiler, scope), oneByOne: eachOther(compiler, requirement, { scope, ...few }) }
  const row = rowNode(compiler, requirement, unnamedScope(scope, { key: `unnamed ${rows}`, rows, isOfMany: true }))
  const total = others.total?.variable ?? null
  const unknown: Unknown = { kind: 'unnamed', subject: scope.subject, rows }
  const number = numberIn(compiler, rows, unknown)
  return { unnamed: { ...others, total, row, unknown, number }, oneByOne: [] }
}

function unnamedScope(scope: Scope, { key, rows, isOfMany }: { key: string; rows: Over['rows']; isOfMany: boolean }): Scope {
  const membership = rows === 'members' ? 'unknown' : null
  const unnamed = rows === 'years' ? null : rows
  return scopeOfRow({ ...scope, isOfMany, unnamed }, { key, membership, facts: null, subject: scope.subject })
}

const FEW = 8

/** How many others there are at least and at most, when they are few and the total is known exactly. */
function fewOthers({ min, max, total }: Others, named: readonly Row[]): { min: number; max: number } | null {
  if (total === null) return max <= FEW ? { min, max } : null
  const [range, ...more] = total.ranges
  if (range === undefined || more.length > 0 || range.lo !== range.hi || total.canBeNone) return null
  const others = Math.max(0, range.lo - named.length)
  return named.every(({ isSure }) => isSure) && others <= FEW ? { min: others, max: others } : null
}

type Others = { readonly min: number; readonly max: number; readonly total: ScalarDraft | null }

function eachOther(
  compiler: Compiler,
  requirement: PopulationRequirement,
  { scope, min, max }: { scope: Scope; min: number; max: number },
): RowNode[] {
  const { rows } = requirement.over
  return Array.from({ length: max }, (_, index) => {
    const key = `unnamed ${rows} ${index}`
    const node = rowNode(compiler, requirement, unnamedScope(scope, { key, rows, isOfMany: false }))
    if (index < min || rows === 'years') return node
    const unknown: Unknown = { kind: 'unnamed', subject: scope.subject, rows }
    const variable = holeIn(compiler, `${key} present`, { unknown, isOfMany: false })
    return { ...node, present: { op: 'atom', variable, truth: [false, true], told: null, toBe: null } }
  })
}

function othersOf(
  compiler: Compiler,
  rows: 'members' | 'coordinators' | 'projects',
  { scope, named }: { scope: Scope; named: readonly Row[] },
): Others {
  const property = rows === 'members' ? 'member' : rows === 'projects' ? 'project' : 'coordinator'
  const none = hasNone(compiler.material, property, compiler.day)
  if (none) return { min: 0, max: 0, total: null }
  // There is one coordinator at a time; where sources differ each named one may be it.
  if (rows === 'coordinators') return { min: 0, max: named.length > 0 ? 0 : 1, total: null }
  if (rows !== 'members' || isStatedNone(heldIn(compiler, scope, TOTAL))) return { min: 0, max: Infinity, total: null }
  const total = scalarIn(compiler, scope, { property: TOTAL, part: null, with: null }, 'number')
  return { min: 0, max: Infinity, total }
}

function wonRow(compiler: Compiler, requirement: PopulationRequirement, scope: Scope): RowNode | null {
  // Only those who are told what would help need to know what a won row would be.
  const isAsked = compiler.isTold || (requirement.over.rows !== 'years' && compiler.material.gained[requirement.over.rows] > 0)
  if (scope.key !== CASE || !isAsked) return null
  const key = `won ${requirement.over.rows}`
  return rowNode(
    compiler,
    requirement,
    scopeOfRow(
      { ...scope, isOfMany: true },
      { key, membership: requirement.over.rows === 'members' ? 'won' : null, facts: null, subject: scope.subject },
    ),
  )
}

function noOthers(compiler: Compiler, scope: Scope): Unnamed {
  const unknown: Unknown = { kind: 'unnamed', subject: scope.subject, rows: 'members' }
  const number = numberIn(compiler, 'none', unknown)
  return { min: 0, max: 0, total: null, row: bareRow, unknown, number }
}

function toldOf({ isTold }: Compiler, requirement: PopulationRequirement, threshold: Threshold): Told | null {
  if (!isTold) return null
  return { requirement, about: requirement.over.rows, measured: { kind: 'parts' }, threshold, evidence: [], hypothetical: false }
}
