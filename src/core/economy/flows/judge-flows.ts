import { activitiesAt } from '../activities/activity-tree.ts'
import type { ActivityTree } from '../activities/activity-tree.ts'
import type { FlowFinding, FlowNote, Flows, Sector } from './flow-table.ts'
import { parseSector, plainCode, withoutLetterD } from './parse-sector.ts'
import { decimalSignOf, readAmount } from './read-amount.ts'

/** A cell of somebody's table with the codes of its row and column, before anybody has judged it. */
export type RawFlow = {
  readonly line: number
  readonly column: string
  readonly seller: string
  readonly buyer: string
  /** What stands there; a number where the file itself tells numbers from text. */
  readonly cell: string | number
}

export type JudgedFlows = {
  readonly flows: Flows
  readonly notes: readonly FlowNote[]
  readonly findings: readonly FlowFinding[]
}

export type Leniency = {
  /** Cells below 0 and cells that the publisher keeps back count as 0, and are counted; otherwise they are findings. */
  readonly negativeAsZero?: boolean
  readonly missingAsZero?: boolean
}

const EXAMPLES = 6

/**
 * A table of flows out of the cells of a file. Totals, value added and taxes are left out and named; subtotals of codes that are there as
 * well are left out; parts of a division are added up. A cell that is no amount of 0 or more, a code that this edition does not have, an
 * activity that only sells or only buys: findings, by row and column, and then nothing of it may be taken.
 */
export function judgeFlows(raw: readonly RawFlow[], tree: ActivityTree, lenient: Leniency = {}): JudgedFlows {
  const findings: FlowFinding[] = []
  const plain = withoutLetterD([...new Set(raw.flatMap(({ seller, buyer }) => [seller, buyer]))])
  const parsed = new Map<string, ReturnType<typeof parseSector>>()
  const kindOf = (code: string) => {
    const known = parsed.get(code) ?? parseSector(plain(code), tree)
    parsed.set(code, known)
    return known
  }
  const told = new Set<string>()
  for (const { line, column, seller, buyer } of raw)
    for (const { given, ...at } of [
      { given: seller, side: 'row', where: String(line) },
      { given: buyer, side: 'column', where: column },
    ] as const) {
      const { kind } = kindOf(given)
      if ((kind !== 'unknown' && kind !== 'other-edition') || told.has(given)) continue
      told.add(given)
      findings.push({ code: kind === 'unknown' ? 'flows-code-unknown' : 'flows-other-edition', ...at, given })
    }
  const { sectors, sectorOf, subtotals, parts, overlaps } = settleSectors(parsed)
  findings.push(...overlaps)
  const finals = finalCodes([...parsed].flatMap(([code, { kind }]) => (kind === 'final' ? [code] : [])))
  const n = sectors.length
  const flows = new Float64Array(n * n)
  const finalUses = new Float64Array(n)
  const [sells, buys] = [new Set<number>(), new Set<number>()]
  const seen = new Set<string>()
  const counts = { blank: 0, negative: 0, missing: 0 }
  const sign = decimalSignOf(raw.map(({ cell }) => cell))
  let whole = 0
  for (const { cell, ...at } of raw) {
    const from = sectorOf.get(at.seller)
    const to = sectorOf.get(at.buyer)
    const isFinal = finals.has(at.buyer)
    if (from !== undefined) sells.add(from)
    if (to !== undefined) buys.add(to)
    if (from === undefined || (to === undefined && !isFinal)) continue
    const where = { ...at, given: String(cell).trim() }
    const pair = `${at.seller} ${at.buyer}`
    if (seen.has(pair)) findings.push({ code: 'flows-twice', ...where })
    seen.add(pair)
    const amount = readAmount(cell, sign)
    if (amount === 'blank') counts.blank += 1
    else if (amount === 'missing' && lenient.missingAsZero === true) counts.missing += 1
    else if (amount === 'missing') findings.push({ code: 'flows-missing', ...where })
    else if (amount === 'sign-unclear') findings.push({ code: 'flows-sign-unclear', ...where })
    else if (amount === 'unreadable') findings.push({ code: 'flows-unreadable', ...where })
    else if (amount < 0 && lenient.negativeAsZero === true) counts.negative += 1
    else if (amount < 0) findings.push({ code: 'flows-negative', ...where })
    // Sums of it would be none.
    else if (!Number.isFinite((whole += amount))) findings.push({ code: 'flows-unreadable', ...where })
    else if (to === undefined) finalUses[from] = (finalUses[from] ?? 0) + amount
    else flows[from * n + to] = (flows[from * n + to] ?? 0) + amount
  }
  if (n === 0 && told.size === 0) findings.push({ code: 'flows-no-codes' })
  else if (n < 2 && findings.length === 0) findings.push({ code: 'flows-too-few' })
  for (const [at, { code }] of sectors.entries()) {
    if (!sells.has(at)) findings.push({ code: 'flows-row-missing', given: code })
    if (!buys.has(at)) findings.push({ code: 'flows-column-missing', given: code })
  }
  if (n >= 2 && findings.length === 0 && flows.every((flow) => flow === 0)) findings.push({ code: 'flows-nothing-flows' })
  const idle = sectors.flatMap(({ code }, at) =>
    sectors.every((_, other) => flows[at * n + other] === 0 && flows[other * n + at] === 0) ? [code] : [],
  )
  const covered = new Set(sectors.flatMap(({ divisions }) => divisions))
  const note = (code: FlowNote['code'], examples: readonly string[], rows = examples.length): FlowNote[] =>
    rows === 0 ? [] : [{ code, rows, examples: [...examples.slice(0, EXAMPLES), ...(examples.length > EXAMPLES ? ['…'] : [])] }]
  return {
    flows: { sectors, flows: [...flows], finalUses: finals.size === 0 ? null : [...finalUses] },
    findings,
    notes: [
      ...note(
        'flows-left-out',
        [...parsed].flatMap(([code, { kind }]) => (kind === 'beside' ? [code] : [])),
      ),
      ...note('flows-subtotals', subtotals),
      ...note('flows-parts-added', parts),
      ...note('flows-final-uses', [...finals]),
      ...note('flows-blank', [], counts.blank),
      ...note('flows-negative-as-zero', [], counts.negative),
      ...note('flows-missing-as-zero', [], counts.missing),
      ...note('flows-idle', idle),
      ...note(
        'flows-uncovered',
        activitiesAt(tree, 'division').filter((division) => !covered.has(division)),
      ),
    ],
  }
}

/** Which codes stand for which sector: a code that others of the table add up to is none. */
function settleSectors(parsed: ReadonlyMap<string, ReturnType<typeof parseSector>>) {
  const all = [...parsed].flatMap(([code, found]) => (found.kind === 'sector' ? [{ code, ...found }] : []))
  const wholes = new Map<string, string[]>()
  const parts: string[] = []
  const subtotals: string[] = []
  for (const { code, divisions, isPart } of all) {
    const key = divisions.join(' ')
    if (isPart && all.some((other) => !other.isPart && other.divisions.join(' ') === key)) {
      subtotals.push(code)
      continue
    }
    if (isPart) parts.push(code)
    wholes.set(key, [...(wholes.get(key) ?? []), code])
  }
  const keys = [...wholes.keys()].map((key) => ({ key, divisions: key.split(' ') }))
  const isInside = (small: readonly string[], large: readonly string[]) =>
    small.length < large.length && small.every((each) => large.includes(each))
  const overlaps: FlowFinding[] = []
  const sectors: Sector[] = []
  const sectorOf = new Map<string, number>()
  for (const { key, divisions } of keys.toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    const codes = wholes.get(key) ?? []
    const [code = ''] = codes
    const inside = keys.filter((other) => isInside(other.divisions, divisions))
    const isSum = divisions.every((division) => inside.some((other) => other.divisions.includes(division)))
    if (isSum) {
      subtotals.push(...codes)
      continue
    }
    const other = keys.find(
      (each) => each.key !== key && !isInside(divisions, each.divisions) && each.divisions.some((own) => divisions.includes(own)),
    )
    if (other !== undefined) overlaps.push({ code: 'flows-overlap', given: code, other: wholes.get(other.key)?.[0] ?? '' })
    for (const each of codes) sectorOf.set(each, sectors.length)
    sectors.push({ code: plainCode(code).replace(/(?<=\d\d)[A-Z]$/, ''), divisions })
  }
  return { sectors, sectorOf, subtotals, parts, overlaps }
}

/** P3 beside P3_S13, P3_S14 … is their sum. */
function finalCodes(codes: readonly string[]): ReadonlySet<string> {
  return new Set(codes.filter((code) => !codes.some((other) => other !== code && other.startsWith(code))))
}
