import type { Measured } from '#core/values/absence.ts'
import { cellAt, flatCells } from './cells.ts'
import type { Block, Both, CellAddress, Coordinates, Section, StudyContent, StudyTable } from './edition.ts'

/** One thing that a later study says otherwise. */
export type StudyDifference =
  | { readonly kind: 'table-new'; readonly table: string }
  | { readonly kind: 'table-gone'; readonly table: string }
  /** Another number, or another reason why there is none. */
  | CellDifference
  /** How many were asked or answered, or how many there are. */
  | { readonly kind: 'coverage'; readonly table: string }
  /** What people wrote into a chapter. */
  | { readonly kind: 'editor-text'; readonly section: string }

/** `null`: that study has no such cell. */
export type CellDifference = {
  readonly kind: 'cell'
  readonly address: CellAddress
  readonly before: Measured | null
  readonly now: Measured | null
}

/** What differs between two studies of the same year, table by table in the order of the later one. */
export function compareContents(
  earlier: Pick<StudyContent, 'tables' | 'sections' | 'method'>,
  later: Pick<StudyContent, 'tables' | 'sections' | 'method'>,
): StudyDifference[] {
  const sections = [...later.sections, ...later.method]
  return [
    ...compareTables(earlier.tables, later.tables),
    ...compareEditorTexts([...earlier.sections, ...earlier.method], sections),
  ]
}

/** What differs between tables of the same names. */
export function compareTables(earlier: readonly StudyTable[], later: readonly StudyTable[]): StudyDifference[] {
  const before = new Map(earlier.map((table) => [table.id, table]))
  const now = new Set(later.map(({ id }) => id))
  return [
    ...later.flatMap((table): StudyDifference[] => {
      const then = before.get(table.id)
      return then === undefined ? [{ kind: 'table-new', table: table.id }] : compareTable(then, table)
    }),
    ...earlier.flatMap(({ id }): StudyDifference[] => (now.has(id) ? [] : [{ kind: 'table-gone', table: id }])),
  ]
}

function compareTable(earlier: StudyTable, later: StudyTable): StudyDifference[] {
  const table = later.id
  const cells = [
    ...addressesOf(later),
    ...addressesOf(earlier).filter(({ at, measure }) => cellAt(later, at, measure) === undefined),
  ]
  const differing = cells.flatMap((address): StudyDifference[] => {
    const before = cellAt(earlier, address.at, address.measure) ?? null
    const now = cellAt(later, address.at, address.measure) ?? null
    return isSame(before, now) ? [] : [{ kind: 'cell', address, before, now }]
  })
  const isCovered = JSON.stringify(inOrder(earlier.coverage)) === JSON.stringify(inOrder(later.coverage))
  return isCovered ? differing : [...differing, { kind: 'coverage', table }]
}

function addressesOf(table: StudyTable): CellAddress[] {
  return [...flatCells(table)].map(({ categories, measure }) => ({
    table: table.id,
    at: coordinatesOf(table, categories),
    measure: measure.id,
  }))
}

function coordinatesOf({ dimensions }: StudyTable, categories: readonly { readonly code: string }[]): Coordinates {
  return Object.fromEntries(dimensions.map(({ id }, place) => [id, categories[place]?.code ?? '']))
}

function isSame(one: Measured | null, other: Measured | null): boolean {
  if (one === null || other === null) return one === other
  if (typeof one === 'number' || typeof other === 'number') return one === other
  return one.absent === other.absent
}

function compareEditorTexts(earlier: readonly Section[], later: readonly Section[]): StudyDifference[] {
  const ids = [...new Set([...later, ...earlier].map(({ id }) => id))]
  const written = (sections: readonly Section[], id: string) =>
    JSON.stringify(
      (sections.find((section) => section.id === id)?.blocks ?? []).flatMap(editorTexts).map(({ lt, en }) => [lt, en]),
    )
  return ids.flatMap((section): StudyDifference[] =>
    written(earlier, section) === written(later, section) ? [] : [{ kind: 'editor-text', section }],
  )
}

function editorTexts(block: Block): readonly Both[] {
  if (block.kind === 'text') return block.origin === 'editor' ? [block.text] : []
  return block.kind === 'points' && block.origin === 'editor' ? block.items : []
}

/** What came through a database may have its parts in another order. */
function inOrder(value: object): unknown {
  return Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
}
