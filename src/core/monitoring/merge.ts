import { canonical } from '#core/statements/canonical.ts'
import { isRows } from './answer.ts'
import type { Answer, Answers, Row } from './answer.ts'
import { questions } from './question.ts'
import type { QuestionId } from './question.ts'

/** Two people changed the same thing in different ways: both values are kept until somebody chooses. */
export type Conflict =
  | {
      readonly question: QuestionId
      readonly row: null
      /** The last answer that both had seen; null = none. */
      readonly common: Answer | null
      readonly mine: Answer | null
      readonly theirs: Answer | null
    }
  /** In a question of rows: the row told apart by its key; null = the row is not there. */
  | {
      readonly question: QuestionId
      readonly row: string
      readonly common: Row | null
      readonly mine: Row | null
      readonly theirs: Row | null
    }

export type Merged = {
  /** What both agree on or only one changed; where they conflict, the last common answer. */
  readonly answers: Answers
  readonly conflicts: readonly Conflict[]
}

export type Edits = { readonly common: Answers; readonly mine: Answers; readonly theirs: Answers }

/** Puts together what two people made of the same answers. Rows are merged one by one, so two added members are both there. */
export function mergeEdits({ common, mine, theirs }: Edits): Merged {
  const answers = new Map<QuestionId, Answer>()
  const conflicts: Conflict[] = []
  for (const question of new Set([...common.keys(), ...mine.keys(), ...theirs.keys()])) {
    const sides = { common: common.get(question), mine: mine.get(question), theirs: theirs.get(question) }
    const merged = mergeAnswer(question, sides)
    conflicts.push(...merged.conflicts)
    if (merged.answer !== undefined) answers.set(question, merged.answer)
  }
  return { answers, conflicts }
}

/** The answers with every conflict settled in favour of one side. */
export function settle(merged: Merged, side: 'mine' | 'theirs'): Answers {
  const answers = new Map(merged.answers)
  for (const conflict of merged.conflicts) {
    if (conflict.row !== null) {
      answers.set(conflict.question, withRow(answers.get(conflict.question), conflict, conflict[side]))
      continue
    }
    const kept = conflict[side]
    if (kept === null) answers.delete(conflict.question)
    else answers.set(conflict.question, kept)
  }
  return answers
}

type Sides<T> = { readonly common: T | undefined; readonly mine: T | undefined; readonly theirs: T | undefined }

/** The side that counts when at most one changed, or both in the same way. */
function agreed<T>({ common, mine, theirs }: Sides<T>): { readonly value: T | undefined } | undefined {
  if (isSame(mine, theirs) || isSame(theirs, common)) return { value: mine }
  return isSame(mine, common) ? { value: theirs } : undefined
}

function mergeAnswer(question: QuestionId, sides: Sides<Answer>): { answer: Answer | undefined; conflicts: Conflict[] } {
  const settled = agreed(sides)
  if (settled !== undefined) return { answer: settled.value, conflicts: [] }
  const rows = rowsOf(question, sides)
  if (rows !== undefined) return mergeRows(question, rows)
  const { common = null, mine = null, theirs = null } = sides
  return { answer: sides.common, conflicts: [{ question, row: null, common, mine, theirs }] }
}

type KeyedRows = ReadonlyMap<string, Row>

/** The rows of all sides by key; undefined where a side has none, or rows that cannot be told apart. */
function rowsOf(question: QuestionId, sides: Sides<Answer>): Sides<KeyedRows> | undefined {
  const { common, mine, theirs } = sides
  const keyed = [common ?? [], mine, theirs].map((answer) => (isRows(answer) ? keyedRows(question, answer) : undefined))
  const [before, one, other] = keyed
  return before && one && other ? { common: before, mine: one, theirs: other } : undefined
}

function keyedRows(question: QuestionId, rows: readonly Row[]): KeyedRows | undefined {
  const keyed = new Map(rows.map((row) => [keyOfRow(question, row), row]))
  return keyed.size === rows.length && !keyed.has('') ? keyed : undefined
}

/** What tells a row of a question apart; '' when that cell is empty. */
export function keyOfRow(question: QuestionId, row: Row): string {
  const { answer } = questions[question]
  const cell = answer.kind === 'rows' ? (row[answer.key] ?? null) : null
  return cell === null ? '' : typeof cell === 'string' ? cell : canonical(cell)
}

function mergeRows(question: QuestionId, { common, mine, theirs }: Sides<KeyedRows>): { answer: Row[]; conflicts: Conflict[] } {
  const answer: Row[] = []
  const conflicts: Conflict[] = []
  const added = [...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])].filter((key) => !common?.has(key))
  // Added rows in the order of their keys: the result must not depend on whose edit is called mine.
  for (const key of [...(common?.keys() ?? []), ...new Set(added.toSorted())]) {
    const sides = { common: common?.get(key), mine: mine?.get(key), theirs: theirs?.get(key) }
    const settled = agreed(sides)
    const row = settled === undefined ? sides.common : settled.value
    if (row !== undefined) answer.push(row)
    if (settled !== undefined) continue
    conflicts.push({
      question,
      row: key,
      common: sides.common ?? null,
      mine: sides.mine ?? null,
      theirs: sides.theirs ?? null,
    })
  }
  return { answer, conflicts }
}

function withRow(answer: Answer | undefined, conflict: { question: QuestionId; row: string }, kept: Row | null): Row[] {
  const rows = isRows(answer) ? [...answer] : []
  const at = rows.findIndex((row) => keyOfRow(conflict.question, row) === conflict.row)
  if (at === -1) return kept === null ? rows : [...rows, kept]
  return rows.flatMap((row, index) => (index === at ? (kept === null ? [] : [kept]) : [row]))
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === undefined || other === undefined) return one === other
  return canonical(one) === canonical(other)
}
