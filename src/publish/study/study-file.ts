import type { StudyContent, Imprint } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import type { WantedEdition } from './say-edition.ts'
import { studyAsJsonStat } from './write-json-stat.ts'
import { writeFigurePng } from './write-figure.ts'
import { writeStudyCsv, writeStudySdmx } from './write-study-csv.ts'
import { writeStudyDocx } from './write-study-docx.ts'
import { writeStudyJson } from './write-study-json.ts'
import { writeStudyPdf } from './write-study-pdf.ts'
import { writeStudyXlsx } from './write-study-xlsx.ts'

/** Every format in which a whole study can be taken away, the ones for reading first. */
export const studyFormats = ['pdf', 'docx', 'xlsx', 'csv', 'json', 'jsonstat', 'sdmx'] as const
export type StudyFormat = (typeof studyFormats)[number]

const ZIP = 'application/zip'

/** What a file is to a browser, and how its name ends: many tables of text travel as one archive. */
export const studyFileKinds = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  csv: { type: ZIP, ending: 'csv.zip' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
  jsonstat: { type: 'application/json; charset=utf-8', ending: 'jsonstat.json' },
  sdmx: { type: ZIP, ending: 'sdmx.zip' },
} as const satisfies Record<StudyFormat, { type: string; ending: string }>

/** What is asked for apart: a file of the whole study, or one of its pictures. */
export type FileWish =
  | { readonly format: StudyFormat; readonly wanted: WantedEdition }
  | { readonly format: 'png'; readonly wanted: WantedEdition; readonly figure: string }

/** The bytes of a file: the same content, imprint and language make the same bytes, whoever asks. */
export async function writeStudyFile(wish: FileWish): Promise<Uint8Array> {
  const { wanted } = wish
  switch (wish.format) {
    case 'pdf':
      return writeStudyPdf(wanted)
    case 'docx':
      return writeStudyDocx(wanted)
    case 'xlsx':
      return writeStudyXlsx(wanted)
    case 'csv':
      return writeStudyCsv(wanted)
    case 'json':
      return Buffer.from(writeStudyJson(wanted.content, wanted.imprint))
    case 'jsonstat':
      return Buffer.from(`${JSON.stringify(studyAsJsonStat(wanted))}\n`)
    case 'sdmx':
      return writeStudySdmx(wanted)
    case 'png': {
      const figure = wanted.content.figures.find(({ id }) => id === wish.figure)
      const png = figure === undefined ? null : await writeFigurePng({ ...wanted, figure })
      if (png === null) throw new Error(`the study has no picture ${wish.figure}`)
      return png
    }
  }
}

/** `santalka-lithuania-study-2025.1-lt.pdf`; a draft says so in its name. */
export function nameOfStudyFile(
  { content, imprint }: { content: StudyContent; imprint: Imprint },
  { language, part, ending }: { language: Language; part?: string; ending: string },
): string {
  const which = imprint.state === 'draft' ? `${content.year}-draft` : `${content.year}.${content.edition}`
  const name = ['santalka', content.country.code, 'study', which, ...(part === undefined ? [] : [part]), language].join('-')
  return `${name.replaceAll(/[^\w.-]+/g, '-')}.${ending}`
}
