import { cellAt } from '#core/studies/cells.ts'
import type { CellAddress, StudyContent } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { formatEur } from '#words/format.ts'
import { sayCell, sayMark } from '#words/say-study.ts'

/** A stretch of a sentence; with `cell` it is a number that stands in that cell. */
export type Piece = { readonly text: string; readonly cell: CellAddress | null }

/** Where a cell stands on its page. */
export function anchorOfCell({ table, at, measure }: CellAddress): string {
  const codes = Object.entries(at)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, code]) => code)
  return ['cell', table, ...codes, measure].join('-').replaceAll(/[^A-Za-z0-9_-]+/g, '_')
}

/** A sentence cut at the numbers that stand in its cells, so that each of them can lead there. */
export function linkNumbers(text: string, facts: readonly CellAddress[], content: StudyContent, language: Language): Piece[] {
  const found: { from: number; to: number; cell: CellAddress }[] = []
  let after = 0
  for (const fact of facts) {
    const place = findNumber(text, numbersAs(fact, content, language), { from: after, taken: found })
    if (place === null) continue
    found.push({ ...place, cell: fact })
    after = place.to
  }
  const pieces: Piece[] = []
  let end = 0
  for (const { from, to, cell } of found.toSorted((one, other) => one.from - other.from)) {
    if (from > end) pieces.push({ text: text.slice(end, from), cell: null })
    pieces.push({ text: text.slice(from, to), cell })
    end = to
  }
  if (end < text.length) pieces.push({ text: text.slice(end), cell: null })
  return pieces
}

/** The ways in which a number may be written in a sentence, the longest first. */
function numbersAs(fact: CellAddress, content: StudyContent, language: Language): string[] {
  const table = content.tables.find(({ id }) => id === fact.table)
  const measure = table?.measures.find(({ id }) => id === fact.measure)
  const value = table === undefined ? undefined : cellAt(table, fact.at, fact.measure)
  if (typeof value !== 'number' || measure === undefined) return []
  const euros = measure.unit.code === 'eur' ? [formatEur(language, Math.round(value))] : []
  return [...euros, sayMark(language, measure, value), sayCell(language, measure, value)]
}

type Taken = readonly { readonly from: number; readonly to: number }[]

/** First behind what was found before, for facts come in the order of the text; then anywhere. */
function findNumber(
  text: string,
  written: readonly string[],
  { from, taken }: { from: number; taken: Taken },
): { from: number; to: number } | null {
  for (const start of [from, 0]) {
    for (const number of written) {
      for (let at = text.indexOf(number, start); at >= 0; at = text.indexOf(number, at + 1)) {
        const to = at + number.length
        const isWhole =
          !/[\p{L}\d]/u.test(text[at - 1] ?? '') && !/[\p{L}\d]/u.test(text[to] ?? '') && !/^[.,\s]\d/u.test(text.slice(to))
        if (isWhole && !taken.some((each) => at < each.to && to > each.from)) return { from: at, to }
      }
    }
  }
  return null
}
