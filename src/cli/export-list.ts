import { createWriteStream, existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { nameOn } from '#core/registry/cluster-card.ts'
import { partOf, textOn } from '#core/registry/shown.ts'
import { isFuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Table } from '#core/registry/table.ts'
import type { Moment } from '#core/statements/statement.ts'
import type { Language } from '#core/values/language.ts'
import { dictionaryOf } from '#publish/dictionary-of.ts'
import { membersTable } from '#publish/members-table.ts'
import { subjectsTable } from '#publish/subjects-table.ts'
import { writeCsv } from '#publish/write-csv.ts'
import { tableAsJson } from '#publish/write-json.ts'
import { writeXlsx } from '#publish/write-xlsx.ts'
import { shownSome } from '#store/read-some.ts'
import { dataVersion } from '#store/deed.ts'
import type { Reader } from '#store/deed.ts'
import { shownOfKind } from '#store/read-projection.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const kinds = {
  clusters: 'cluster',
  organisations: 'organisation',
  counties: 'county',
  municipalities: 'municipality',
  acts: 'act',
  studies: 'study',
  measures: 'measure',
  projects: 'project',
  bodies: 'body',
} as const
export const lists = [...Object.keys(kinds), 'members']

const formats = ['.csv', '.tsv', '.json', '.xlsx'] as const
type Format = (typeof formats)[number]

export type ListOptions = {
  readonly asOf?: string
  readonly knownAt?: string
  readonly separator?: string
  readonly lang?: string
}

/** `santalka export LIST FILE`: a list of the register as CSV, TSV, JSON or a workbook, as of a day and as it was known on a day. */
export async function exportList(
  list: string,
  given: string | undefined,
  options: ListOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageIn(options, terminal)
  const wrong: string[] = []
  const extension = extname(given ?? '').toLowerCase()
  if (!lists.includes(list)) wrong.push(say(language, 'imports.wrong.choice', { given: list, choices: lists.join(', ') }))
  if (given === undefined || !isFormat(extension))
    wrong.push(
      say(language, 'imports.wrong.choice', {
        given: given ?? '–',
        choices: formats.map((format) => `${list}${format}`).join(', '),
      }),
    )
  for (const given of [options.asOf, options.knownAt]) {
    if (given !== undefined && !(isFuzzyDate(given) && given.length === 10))
      wrong.push(say(language, 'imports.wrong.date', { given }))
  }
  const file = resolve(terminal.workingFolder, given ?? '')
  if (wrong.length === 0 && existsSync(file)) wrong.push(say(language, 'imports.archive.exists', { file }))
  if (wrong.length > 0 || !isFormat(extension)) throw new UsageRefusal(wrong)
  const asked = {
    day: options.asOf ?? null,
    knownAt: options.knownAt === undefined ? null : `${options.knownAt}T23:59:59.999999Z`,
    today: terminal.now().toISOString().slice(0, 10),
    language,
  }
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const table = await tableOf(db, list, asked)
    const separator = options.separator === ';' ? ';' : ','
    const pieces = await piecesOf(table, extension, { ...asked, separator, dataVersion: await dataVersion(db) })
    await pipeline(Readable.from(pieces), createWriteStream(file, { flags: 'wx' }))
    terminal.say(say(language, 'imports.exported', { file, rows: table.rows.length }))
  })
}

type Writing = {
  readonly day: string | null
  readonly knownAt: Moment | null
  readonly today: string
  readonly language: Language
  readonly separator: ',' | ';'
  readonly dataVersion: number
}

/** The file of a table, piece by piece. */
async function piecesOf(
  table: Table,
  format: Format,
  writing: Writing,
): Promise<Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>> {
  const { language, knownAt, dataVersion: version, separator } = writing
  switch (format) {
    case '.json':
      return [`${JSON.stringify(tableAsJson(table), null, 2)}\n`]
    case '.csv':
      return writeCsv(table, { separator, heads: 'titles' })
    case '.tsv':
      return writeCsv(table, { separator: '\t', heads: 'titles' })
    case '.xlsx': {
      const state = {
        language,
        title: table.title,
        day: writing.day ?? writing.today,
        knownAt,
        dataVersion: version,
        address: null,
      }
      const written = await writeXlsx([table], dictionaryOf(state))
      return written instanceof Uint8Array ? [written] : written
    }
  }
}

async function tableOf(
  db: Reader,
  list: string,
  asked: { day: string | null; knownAt: Moment | null; today: string; language: Language },
): Promise<Table> {
  const { day, knownAt, today, language } = asked
  if (list !== 'members') {
    const kind = isKind(list) ? kinds[list] : 'cluster'
    return {
      ...subjectsTable(kind, await shownOfKind(db, kind, { knownAt }), { day: day ?? today, language }),
      id: list,
      title: list,
    }
  }
  const memberships = await shownOfKind(db, 'cluster', { properties: ['member'], knownAt })
  const organisations = [...new Set(memberships.map(({ value }) => partOf(value, 'organisation') ?? ''))]
  const about = Map.groupBy(
    await shownSome(db, { subjects: organisations, properties: ['name', 'register-code'], knownAt }),
    (segment) => segment.subject,
  )
  const nameOf = (subject: string) => {
    const name = nameOn(about.get(subject) ?? [], day ?? today)
    return name.lt ?? name.en ?? subject
  }
  return membersTable(memberships, {
    day,
    language,
    nameOf,
    codeOf: (subject) => textOn(about.get(subject) ?? [], 'register-code', day ?? today) ?? null,
  })
}

function isKind(list: string): list is keyof typeof kinds {
  return Object.hasOwn(kinds, list)
}

function isFormat(extension: string): extension is Format {
  return formats.some((format) => format === extension)
}
