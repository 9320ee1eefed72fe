import type { Finding, Outcome, RowFinding } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { sayMeasuredAgainst } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import { asSentence, sayProperty } from '#words/verdict-naming.ts'
import type { VerdictNaming } from '#words/verdict-naming.ts'
import { decisiveLeaves } from './leaves-of.ts'

/** Rows of which the same was found; those that nobody knows by name are a group of their own. */
export type RowGroup = {
  readonly key: string
  readonly outcome: Outcome
  /** What was found, in sentences. */
  readonly found: readonly string[]
  readonly subjects: readonly SubjectId[]
  /** Rows that are no subjects: years. */
  readonly others: readonly string[]
  readonly unnamed: RowFinding['number'] | null
  /** Of a single row; of many rows the statements are listed elsewhere. */
  readonly evidence: readonly number[]
}

const order = { 'cannot-say': 0, fail: 1, pass: 2 } as const satisfies Record<Outcome, number>

/** The open rows first, then those that fail; rows that say the same in one line. */
export function groupRows(naming: VerdictNaming, rows: readonly RowFinding[]): RowGroup[] {
  const told = rows.map((row) => ({ row, found: row.finding === null ? [] : sayLeaves(naming, row.finding) }))
  const groups = Map.groupBy(told, ({ row, found }) => JSON.stringify([row.row === null, row.outcome, found]))
  return [...groups]
    .flatMap(([key, own]): RowGroup[] => {
      const [first, ...more] = own
      if (first === undefined) return []
      const names = own.flatMap(({ row }) => row.row ?? [])
      return [
        {
          key,
          outcome: first.row.outcome,
          found: first.found,
          subjects: names.filter((name) => name.includes('/')),
          others: names.filter((name) => !name.includes('/')),
          unnamed: first.row.row === null ? first.row.number : null,
          evidence: more.length > 0 || first.row.finding === null ? [] : evidenceOfLeaves(first.row.finding),
        },
      ]
    })
    .toSorted((one, other) => order[one.outcome] - order[other.outcome])
}

function sayLeaves(naming: VerdictNaming, finding: Finding): string[] {
  return [
    ...new Set(
      decisiveLeaves(finding).map((leaf) => {
        const found = sayMeasuredAgainst(naming, leaf)
        const about = aboutOf(naming, leaf)
        return about === null ? found : say(naming.language, 'verdict-parts.row.found', { about, found })
      }),
    ),
  ]
}

function aboutOf(naming: VerdictNaming, { kind, about }: Finding): string | null {
  if (kind === 'duration' && about === 'member') return say(naming.language, 'verdict-parts.membership')
  if (kind === 'activity') return capital(naming, sayProperty(naming.language, 'activity'))
  return about === null ? null : capital(naming, sayProperty(naming.language, about))
}

function capital({ language }: VerdictNaming, text: string): string {
  return asSentence(language, text).replace(/\.$/, '')
}

function evidenceOfLeaves(finding: Finding): number[] {
  return [...new Set([...finding.evidence, ...decisiveLeaves(finding).flatMap(({ evidence }) => evidence)])]
}
