import { flatCells, gridOf } from '#core/studies/cells.ts'
import type { StudyTable } from '#core/studies/edition.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { Measured } from '#core/values/absence.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { sayHead, sayLabel, shownNumber } from '#words/say-study.ts'
import type { Measure } from '#core/studies/edition.ts'
import { plainText } from './plain-text.ts'

/** A table of the house, and the unit of each of its columns in words. */
export type UnitTable = { readonly table: Table; readonly units: ReadonlyMap<string, string> }

/** The table as it stands on a page, with numbers as numbers: for a workbook. */
export function gridTable(table: StudyTable, language: Language): UnitTable {
  const { down, heads, rows } = gridOf(table)
  const units = new Map<string, string>()
  const columns: Column[] = heads.map(({ category, measure }) => {
    const id = category === null ? measure.id : `${measure.id}.${category.code}`
    const unit = plainText(measure.unit.label[language])
    units.set(id, unit)
    const { head } = sayHead(language, table, { category, measure })
    return { id, title: plainText(head), meaning: meaningOf(language, measure), type: 'number' }
  })
  return {
    units,
    table: {
      id: table.id,
      title: say(language, 'study.format.table.short', { number: table.number }),
      columns: [...down.map(({ id, label }) => labelColumn(language, { id, title: label[language] })), ...columns],
      rows: rows.map(({ labels, cells }) => [
        ...labels.map(({ code }, place) => plainText(sayLabel(language, table, { dimension: down[place]?.id ?? '', code }))),
        ...cells.map((cell, place) => cellFor(heads[place]?.measure, cell)),
      ]),
    },
  }
}

/** One line for each combination of categories, codes beside labels: for programs that read CSV. */
export function longTable(table: StudyTable, language: Language): Table {
  const { dimensions, measures } = table
  const columns: Column[] = [
    ...dimensions.flatMap(({ id, label }): Column[] => [
      {
        id,
        title: plainText(say(language, 'study.format.column.code', { dimension: label[language] })),
        meaning: say(language, 'study.format.column.meaning.code'),
        type: 'text',
      },
      labelColumn(language, { id: `${id}.label`, title: label[language] }),
    ]),
    ...measures.map((measure): Column => ({
      id: measure.id,
      title: plainText(`${measure.label[language]}, ${measure.unit.label[language]}`),
      meaning: meaningOf(language, measure),
      type: 'number',
    })),
  ]
  const rows: Cell[][] = []
  for (const { categories, measure, value } of flatCells(table)) {
    if (measure === measures[0]) rows.push(categories.flatMap(({ code, label }) => [code, plainText(label[language])]))
    rows.at(-1)?.push(cellFor(measure, value))
  }
  return { id: table.id, title: plainText(table.title[language]), columns, rows }
}

function labelColumn(language: Language, { id, title }: { id: string; title: string }): Column {
  return { id, title: plainText(title), meaning: say(language, 'study.format.column.meaning.dimension'), type: 'text' }
}

function meaningOf(language: Language, measure: Measure): string {
  return plainText(`${measure.label[language]}. ${say(language, 'study.format.column.meaning.measure')}`)
}

/** A number in the unit that its column names, or the reason why there is none. */
function cellFor(measure: Measure | undefined, cell: Measured): Cell {
  return typeof cell === 'number' && measure !== undefined ? shownNumber(measure, cell) : cell
}
