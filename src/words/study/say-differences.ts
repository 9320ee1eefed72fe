import { say } from '#words/say.ts'
import { sayMark } from '#words/say-study.ts'
import type { CellDifference, StudyDifference } from '#core/studies/compare-contents.ts'
import type { StudyContent, StudyTable } from '#core/studies/edition.ts'
import type { Measured } from '#core/values/absence.ts'
import type { Language } from '#core/values/language.ts'

/** One difference in words: which table or chapter, where in it, what stood there and what would stand there now. */
export type SaidDifference = {
  /** Id of a table of the earlier study; null when it has none of that name. */
  readonly table: string | null
  readonly title: string
  readonly place: string
  readonly before: string
  readonly now: string
}

type Compared = Pick<StudyContent, 'tables' | 'sections'>

/** Differences of two studies in the order in which they were found. */
export function sayDifferences(
  language: Language,
  { earlier, later, differences }: { earlier: Compared; later: Compared; differences: readonly StudyDifference[] },
): SaidDifference[] {
  const find = (id: string) => ({
    before: earlier.tables.find((table) => table.id === id),
    now: later.tables.find((table) => table.id === id),
  })
  return differences.map((difference) => {
    if (difference.kind === 'editor-text') {
      const section = [...later.sections, ...earlier.sections].find(({ id }) => id === difference.section)
      return {
        table: null,
        title: section?.title[language] ?? difference.section,
        place: say(language, 'editions.since.editor-text'),
        before: '',
        now: '',
      }
    }
    const id = difference.kind === 'cell' ? difference.address.table : difference.table
    const { before, now } = find(id)
    const table = now ?? before
    const title =
      table === undefined
        ? id
        : say(language, 'study.format.table', { number: (before ?? table).number, title: table.title[language] })
    const said = { table: before === undefined ? null : id, title, before: '', now: '' }
    if (difference.kind === 'cell') return { ...said, ...sayCellDifference(language, difference, { before, now }) }
    return { ...said, place: say(language, `editions.since.${difference.kind}`) }
  })
}

function sayCellDifference(
  language: Language,
  { address, before, now }: CellDifference,
  tables: { before: StudyTable | undefined; now: StudyTable | undefined },
): Pick<SaidDifference, 'place' | 'before' | 'now'> {
  const value = (table: StudyTable | undefined, cell: Measured | null) => {
    const measure = table?.measures.find(({ id }) => id === address.measure)
    return cell === null || measure === undefined ? say(language, 'editions.since.no-cell') : sayMark(language, measure, cell)
  }
  const known = [tables.now, tables.before].filter((table) => table !== undefined)
  const nameOf = (dimension: string, code: string) =>
    known
      .flatMap(({ dimensions }) => dimensions)
      .flatMap((each) => (each.id === dimension ? each.categories : []))
      .find((category) => category.code === code)?.label[language] ?? code
  const measure = known.flatMap(({ measures }) => measures).find(({ id }) => id === address.measure)
  const edges = (known[0]?.dimensions ?? []).map(({ id }) => nameOf(id, address.at[id] ?? ''))
  const several = known.some(({ measures }) => measures.length > 1)
  return {
    place: [...edges, ...(several && measure !== undefined ? [measure.label[language]] : [])].join(', '),
    before: value(tables.before ?? tables.now, before),
    now: value(tables.now ?? tables.before, now),
  }
}
