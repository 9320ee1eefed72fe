import type { Table } from '#core/registry/table.ts'
import { absenceReasons } from '#core/values/absence.ts'
import { say } from '#words/say.ts'
import { sayBanner, sayCoverage, sayImprint, sayNotes, saySources } from '#words/say-study.ts'
import { writeXlsx } from '../write-xlsx.ts'
import type { Dictionary } from '../write-xlsx.ts'
import { plainText } from './plain-text.ts'
import { steadyArchive } from './steady-archive.ts'
import { gridTable } from './study-tables.ts'
import type { WantedEdition } from './say-edition.ts'

/** An edition as a workbook: contents, one sheet for each table with its notes, and a sheet of explanations. */
export async function writeStudyXlsx(wanted: WantedEdition): Promise<Uint8Array> {
  const { content, imprint, language } = wanted
  const grids = content.tables.map((table) => gridTable(table, language))
  const banner = sayBanner(language, content, imprint)
  const units = new Map(
    grids.flatMap(({ table, units: own }) => table.columns.map((column) => [column, own.get(column.id) ?? ''] as const)),
  )
  const notes = new Map(
    content.tables.map((table) => [
      table.id,
      [...(banner === null ? [] : [banner]), table.title[language], ...sayNotes(language, content, table)].map(plainText),
    ]),
  )
  const written = await writeXlsx(
    [contentsTable(wanted), ...grids.map(({ table }) => table)],
    { ...explanations(wanted), unitName: (column) => units.get(column) ?? '' },
    (table) => notes.get(table.id) ?? (banner === null ? [] : [banner]),
  )
  const bytes = written instanceof Uint8Array ? written : new Uint8Array(await new Response(written).arrayBuffer())
  return steadyArchive(bytes, imprint.frozenOn ?? content.knownAt.slice(0, 10))
}

function contentsTable({ content, language }: WantedEdition): Table {
  const column = (id: string, title: string) => ({ id, title, meaning: title, type: 'text' as const })
  return {
    id: 'contents',
    title: say(language, 'study.format.contents.sheet'),
    columns: [
      column('sheet', say(language, 'study.format.head.sheet')),
      column('title', say(language, 'study.format.head.title')),
      column('coverage', say(language, 'study.format.head.coverage')),
      column('sources', say(language, 'study.format.head.sources')),
      column('method', say(language, 'study.format.head.method')),
    ],
    rows: content.tables.map((table) => [
      say(language, 'study.format.table.short', { number: table.number }),
      plainText(table.title[language]),
      sayCoverage(language, table.coverage),
      plainText(saySources(language, content, table) ?? ''),
      plainText(table.method),
    ]),
  }
}

function explanations({ content, imprint, language }: WantedEdition): Omit<Dictionary, 'unitName'> {
  const head = (name: 'sheet' | 'column' | 'id' | 'meaning' | 'type' | 'unit') => say(language, `exports.head.${name}`)
  const banner = sayBanner(language, content, imprint)
  const indicators = content.indicators.map(
    (entry) => [plainText(entry.name[language]), plainText(entry.definition[language])] as const,
  )
  return {
    title: say(language, 'study.format.dictionary'),
    about: [
      ...(banner === null ? [] : [[banner, ''] as const]),
      [say(language, 'exports.about.title'), plainText(content.title[language])],
      ...sayImprint(language, content, imprint).map(([name, value]) => [name, plainText(value)] as const),
      ...indicators,
    ],
    heads: [head('sheet'), head('column'), head('id'), head('meaning'), head('type'), head('unit')],
    typeNames: {
      text: say(language, 'exports.type.text'),
      number: say(language, 'exports.type.number'),
      date: say(language, 'exports.type.date'),
      url: say(language, 'exports.type.url'),
    },
    marks: absenceReasons.map((reason) => [`[${reason}]`, say(language, `exports.mark.${reason}`)] as const),
  }
}
