import type { BriefVerdict } from '#core/rules/judge.ts'
import { evidenceIn, unknownsIn } from '#core/rules/finding-of.ts'
import type { Condition, RuleSet } from '#core/rules/rule-set.ts'
import type { Change, ConditionVerdict, Outcome, TestVerdict, Verdict } from '#core/rules/verdict.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { outcomeWord, sayMeasuredAgainst, sayRows, saySteps, sayUnknown } from '#words/say-verdict.ts'
import { inBoth, nameOfSubject } from '#words/verdict-naming.ts'
import type { Naming } from './read-naming.ts'

export const marks = { pass: '✔', fail: '✘', 'cannot-say': '?' } as const satisfies Record<Outcome, string>

/** Verdicts as an operator reads them: every condition with what was found, on what it rests, and what would change it. */
export function* verdictLines(verdicts: readonly Verdict[], naming: Naming): Generator<string> {
  for (const [subject, own] of Map.groupBy(verdicts, (verdict) => verdict.subject)) {
    yield say(naming.language, 'checking.heading', { name: nameOfSubject(naming, subject), subject })
    for (const verdict of own) yield* linesOf(verdict, { ...naming, about: subject })
    yield ''
  }
}

function* linesOf(verdict: Verdict, naming: Naming): Generator<string> {
  const { language } = naming
  const ruleSet = naming.ruleSets.get(verdict.ruleSet)
  for (const test of verdict.tests) {
    const name = nameOfTest(naming, verdict, test.test)
    yield ''
    yield say(language, 'checking.verdict', {
      mark: marks[test.outcome],
      ruleSet: name,
      outcome: outcomeWord(language, test.outcome, 'test'),
    })
    for (const line of aboutLines(verdict, naming)) yield `  ${line}`
    for (const condition of test.conditions)
      for (const line of conditionLines(condition, conditionOf(ruleSet, condition.condition), naming)) yield `  ${line}`
    for (const line of wholeLines(test, naming)) yield `  ${line}`
  }
  if (ruleSet !== undefined) yield `  ${say(language, 'verdict.no-decision', { decidedBy: inBoth(language, ruleSet.decidedBy) })}`
}

/** The rule set with its reading, and with the test where there are several. */
export function nameOfTest(naming: Naming, of: Pick<Verdict, 'ruleSet' | 'reading'>, testId: string): string {
  const { language } = naming
  const ruleSet = naming.ruleSets.get(of.ruleSet)
  if (ruleSet === undefined) return of.ruleSet
  const reading = ruleSet.readings.find(({ id }) => id === of.reading)
  const name = inBoth(language, ruleSet.name)
  const withReading =
    reading === undefined ? name : `${name} (${say(language, 'verdict.reading', { reading: inBoth(language, reading.name) })})`
  const test = ruleSet.tests.find(({ id }) => id === testId)
  if (test === undefined || ruleSet.tests.length === 1) return withReading
  return say(language, 'checking.verdict.test', { ruleSet: withReading, test: inBoth(language, test.name) })
}

function aboutLines({ referenceDay, edition, inForce, knownAt }: Verdict, { language }: Naming): string[] {
  const day = say(language, 'verdict.reference-day', { day: formatFuzzyDate(language, referenceDay) })
  const about = say(language, 'checking.verdict.about', { day, edition })
  const known =
    knownAt === null ? [] : [say(language, 'checking.known-at', { day: formatFuzzyDate(language, knownAt.slice(0, 10)) })]
  return [[about, ...known].join('; '), ...(inForce ? [] : [say(language, 'verdict.not-in-force')])]
}

const UNKNOWNS_SHOWN = 6
const STATEMENTS_SHOWN = 20

function conditionLines(
  { outcome, finding, change }: ConditionVerdict,
  condition: Condition | undefined,
  naming: Naming,
): string[] {
  const { language } = naming
  const rows = sayRows(language, finding)
  const found = sayMeasuredAgainst(naming, finding)
  const name = condition === undefined ? '' : inBoth(language, condition.name)
  const told = { mark: marks[outcome], name, found: rows === null ? found : `${found} (${rows})` }
  const unknowns = unknownsIn(finding).map((unknown) => say(language, 'checking.unknown', { fact: sayUnknown(naming, unknown) }))
  const statements = evidenceIn(finding).map(String)
  const below = [
    ...(condition === undefined ? [] : [sourceLine(condition, naming)]),
    ...(statements.length === 0 ? [] : [say(language, 'checking.statements', { numbers: shortened(statements, ', ', naming) })]),
    ...first(unknowns, UNKNOWNS_SHOWN, naming),
    ...(outcome === 'pass' || change === null ? [] : stepLines(naming, change)),
  ]
  return [say(language, 'checking.condition', told), ...below.map((line) => `    ${line}`)]
}

function sourceLine({ authority }: Condition, naming: Naming): string {
  return say(naming.language, 'checking.source', {
    source: naming.titleOf(authority.source),
    paragraph: authority.paragraph ?? 'none',
    status: say(naming.language, `verdict.text-status.${authority.textStatus}`),
  })
}

/** The way to the whole, where more than one condition is in it. */
function wholeLines({ outcome, change, exact, conditions }: TestVerdict, naming: Naming): string[] {
  const inexact = exact ? [] : [say(naming.language, 'verdict.not-exact')]
  if (outcome === 'pass' || conditions.length < 2) return inexact
  return [...inexact, say(naming.language, 'checking.next'), ...stepLines(naming, change).map((line) => `  ${line}`)]
}

function stepLines(naming: Naming, change: Change | null): string[] {
  const steps = change?.steps.length ?? 0
  return saySteps(naming, change).map((line, index) => (index < steps ? `→ ${line}` : line))
}

function conditionOf(ruleSet: RuleSet | undefined, id: string): Condition | undefined {
  return ruleSet?.tests.flatMap(({ conditions }) => conditions).find((condition) => condition.id === id)
}

function shortened(texts: readonly string[], separator: string, { language }: Naming): string {
  const shown = texts.slice(0, STATEMENTS_SHOWN).join(separator)
  const more = texts.length - STATEMENTS_SHOWN
  return more > 0 ? `${shown} ${say(language, 'checking.and-more', { count: more })}` : shown
}

function first(lines: readonly string[], most: number, { language }: Naming): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), say(language, 'checking.and-more', { count: lines.length - most })]
}

/** All clusters and all rule sets: a line for each cluster, a column for each reading of a rule set. */
export function* matrixLines(verdicts: readonly BriefVerdict[], naming: Naming): Generator<string> {
  const heads = [...new Set(verdicts.map(headOf))]
  const letters = heads.map((_, index) => lettersOf(index))
  const tests = new Map(verdicts.map((verdict) => [headOf(verdict), verdict.tests.map(({ test }) => test)]))
  for (const [index, head] of heads.entries()) {
    const names = tests.get(head) ?? []
    yield `${(letters[index] ?? '').padEnd(3)} ${head}${names.length > 1 ? `: ${names.join(', ')}` : ''}`
  }
  yield say(naming.language, 'checking.legend')
  yield ''
  const bySubject = Map.groupBy(verdicts, ({ subject }) => subject)
  const slugs = [...bySubject.keys()].map((subject) => subject.slice('cluster/'.length))
  const left = Math.min(40, Math.max(0, ...slugs.map(({ length }) => length)))
  const widths = heads.map((head, index) => Math.max(letters[index]?.length ?? 0, tests.get(head)?.length ?? 0) + 1)
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(left)}  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('')}`.trimEnd()
  yield line('', letters)
  for (const [subject, own] of bySubject) {
    const cells = heads.map(
      (head) =>
        own
          .find((verdict) => headOf(verdict) === head)
          ?.tests.map(({ outcome }) => marks[outcome])
          .join('') ?? '',
    )
    yield line(subject.slice('cluster/'.length), cells)
  }
  yield ''
  yield say(naming.language, 'checking.no-decisions')
}

function headOf({ ruleSet, reading }: Pick<BriefVerdict, 'ruleSet' | 'reading'>): string {
  return reading === null ? ruleSet : `${ruleSet} (${reading})`
}

/** A … Z, AA … */
function lettersOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : `${lettersOf(Math.floor(index / 26) - 1)}${letter}`
}
