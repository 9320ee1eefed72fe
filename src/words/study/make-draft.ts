import { compareContents } from '#core/studies/compare-contents.ts'
import type { StudyDifference } from '#core/studies/compare-contents.ts'
import type { Both, StudyContent } from '#core/studies/edition.ts'
import { sayBoth } from './in-both.ts'
import { makeStudy } from './make-study.ts'
import type { StudyParts } from './make-study.ts'

export type DraftParts = Omit<StudyParts, 'publisher' | 'map' | 'changes'> & {
  /** The last edition of the year; null for the first one. */
  readonly previous: StudyContent | null
}

/** The study as it stands now, and what it says otherwise than the edition before. */
export function makeDraft({ previous, ...parts }: DraftParts): ReturnType<typeof makeStudy> {
  const made = makeStudy({ ...parts, publisher: null, map: null, changes: [] })
  return previous === null ? made : { ...made, content: { ...made.content, changes: sayChanges(previous, made.content) } }
}

/** Table by table: how many of its numbers differ. */
function sayChanges(previous: StudyContent, content: StudyContent): Both[] {
  const differences = compareContents(previous, content)
  return [
    ...content.tables.flatMap((table) =>
      sayTable(
        table.title,
        differences.filter((each) => tableOf(each) === table.id),
      ),
    ),
    ...previous.tables
      .filter(({ id }) => !content.tables.some((table) => table.id === id))
      .map(({ title }) => sayBoth('study.change.gone', (language) => ({ title: title[language] }))),
  ]
}

function tableOf(difference: StudyDifference): string | null {
  if (difference.kind === 'editor-text') return null
  return difference.kind === 'cell' ? difference.address.table : difference.table
}

function sayTable(title: Both, differences: readonly StudyDifference[]): Both[] {
  if (differences.some(({ kind }) => kind === 'table-new'))
    return [sayBoth('study.change.new', (language) => ({ title: title[language] }))]
  const count = differences.filter(({ kind }) => kind === 'cell').length
  return count === 0 ? [] : [sayBoth('study.change.cells', (language) => ({ title: title[language], count }))]
}
