import { nameOfStudyFile, studyFileKinds, writeStudyFile } from '#publish/study/study-file.ts'
import type { FileWish, StudyFormat } from '#publish/study/study-file.ts'
import type { WantedEdition } from '#publish/study/say-edition.ts'
import { writeStudyFileApart } from '#publish/study/write-apart.ts'
import { writeTableCsv } from '#publish/study/write-study-csv.ts'
import { keepRecent } from '#server/keep-recent.ts'
import type { FilesOf, PageFile, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'

/** Whoever comes when so many wait already is asked to come again. */
const MOST_WAITING = 6
const FILES_KEPT = 60

/** Formats that keep a processor busy for long. */
const costly: ReadonlySet<FileWish['format']> = new Set(['pdf', 'docx', 'xlsx', 'png'])

// One queue for the whole process: two large studies set at once would take the memory of both.
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

const kept = keepRecent<Uint8Array>(FILES_KEPT)

/** The bytes of a file. Those of a frozen edition are made once and kept: they can never change. */
export function studyFileBytes(wish: FileWish): Promise<Uint8Array> {
  const { imprint, language } = wish.wanted
  if (!costly.has(wish.format)) return writeStudyFile(wish)
  if (imprint.state === 'draft') return inTurn(() => writeStudyFileApart(wish))
  const part = wish.format === 'png' ? wish.figure : ''
  const key = [imprint.hash, imprint.address, language, wish.format, part].join(' ')
  return kept(key, () => inTurn(() => writeStudyFileApart(wish)))
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) throw new Problem('too-busy')
  waiting += 1
  const mine = last.then(work, work)
  last = mine
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}

/** The files of a whole study, for a page that holds one. */
export function studyFiles<Data>(wantedOf: (data: Data, reader: PageReader) => WantedEdition): FilesOf<Data> {
  const file = (format: StudyFormat) => async (data: Data, reader: PageReader) => {
    const wanted = wantedOf(data, reader)
    const { type, ending } = studyFileKinds[format]
    const name = nameOfStudyFile(wanted, { language: reader.language, ending })
    const isShown = format === 'pdf' || format === 'json' || format === 'jsonstat'
    return { name, type, body: await studyFileBytes({ format, wanted }), isShown } satisfies PageFile
  }
  return {
    pdf: file('pdf'),
    docx: file('docx'),
    xlsx: file('xlsx'),
    csv: (data, reader) => oneTable(wantedOf(data, reader), reader) ?? file('csv')(data, reader),
    json: file('json'),
    jsonstat: file('jsonstat'),
    sdmx: file('sdmx'),
  }
}

/** One table as CSV, when it is asked for by name. */
function oneTable(wanted: WantedEdition, { query, language }: PageReader): PageFile | null {
  const id = query.get('table')
  if (id === null) return null
  const table = wanted.content.tables.find((each) => each.id === id)
  if (table === undefined) throw new Problem('no-such-format')
  return csvFile(wanted, { table, language })
}

export function csvFile(
  wanted: WantedEdition,
  { table, language }: { table: WantedEdition['content']['tables'][number]; language: WantedEdition['language'] },
): PageFile {
  const name = nameOfStudyFile(wanted, { language, part: table.id, ending: 'csv' })
  return { name, type: 'text/csv; charset=utf-8; header=present', body: writeTableCsv(table, language), isShown: false }
}
