import type { LoadNote } from '#lake/load.ts'

/** Examples of these are codes, places and numbers; those of others may be single firms, which is for whoever brought the file in. */
const mayShowExamples: ReadonlySet<string> = new Set([
  'activity-not-classed',
  'edition-by-codes',
  'edition-contradicted',
  'edition-assumed',
  'editions-mixed',
  'newer-classes-unlinked',
  'older-classes-unlinked',
  'place-unknown',
  'wage-of-few',
  'withheld-by-publisher',
  'without-predecessor',
])

/** What everybody may know of the rows of a file: how many there are of each kind. */
export function publicNotes(notes: readonly LoadNote[]): LoadNote[] {
  return notes.map(({ code, rows, examples }) => ({ code, rows, examples: mayShowExamples.has(code) ? examples : [] }))
}
