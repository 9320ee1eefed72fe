import { tableAsJsonStat } from '#publish/study/write-json-stat.ts'
import { nameOfStudyFile } from '#publish/study/study-file.ts'
import { writeFigureEmbed, writeFigureSvg } from '#publish/study/write-figure.ts'
import { writeStudyXlsx } from '#publish/study/write-study-xlsx.ts'
import type { FigureData } from '#web/public/editions/editions-data.ts'
import { types } from '#server/make-answer.ts'
import { answerOf } from '#server/page-cache.ts'
import type { KeptAnswer } from '#server/page-cache.ts'
import type { PageDefinition, PageFile, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { csvFile, studyFileBytes } from '#server/study/make-study-file.ts'
import { openEdition } from '#server/study/read-edition.ts'

/** One figure of an edition: `2025.1.clusters`. */
export const figurePage: PageDefinition<FigureData> = {
  page: 'figure',
  load: (reader) => openFigure(reader),
  files: {
    svg: (data, reader) => {
      const body = writeFigureSvg(wanted(data, reader))
      return body === null ? null : named(data, reader, { ending: 'svg', type: types.svg, body, isShown: true })
    },
    png: async (data, reader) => {
      const body = await studyFileBytes({ format: 'png', wanted: wanted(data, reader), figure: data.figure.id })
      return named(data, reader, { ending: 'png', type: types.png, body, isShown: true })
    },
    csv: (data, reader) => {
      const { language } = reader
      return csvFile(wanted(data, reader), { table: tableBehind(data), language })
    },
    xlsx: async (data, reader) => {
      const content = { ...data.content, tables: [tableBehind(data)], figures: [] }
      const body = await writeStudyXlsx({ ...wanted(data, reader), content })
      return named(data, reader, { ending: 'xlsx', type: types.xlsx, body, isShown: false })
    },
    jsonstat: (data, reader) => {
      const body = JSON.stringify(tableAsJsonStat(tableBehind(data), wanted(data, reader)))
      return named(data, reader, { ending: 'jsonstat.json', type: types.jsonstat, body, isShown: true })
    },
  },
}

function wanted({ content, imprint, figure }: FigureData, { language }: PageReader) {
  return { content, imprint, figure, language }
}

function tableBehind({ content, figure }: FigureData) {
  const table = content.tables.find(({ id }) => id === figure.table)
  if (table === undefined) throw new Problem('no-such-format')
  return table
}

type Making = Omit<PageFile, 'name'> & { readonly ending: string }

function named(data: FigureData, { language }: PageReader, { ending, ...file }: Making): PageFile {
  return { ...file, name: nameOfStudyFile(data, { language, part: data.figure.id, ending }) }
}

export async function openFigure(reader: PageReader): Promise<FigureData | null> {
  const [, edition = '', id = ''] = /^(\d{4}\.\d+)\.([a-z0-9_-]+)$/.exec(reader.slug ?? '') ?? []
  const opened = await openEdition(edition, reader)
  const figure = opened?.content.figures.find((each) => each.id === id)
  return opened === null || figure === undefined ? null : { content: opened.content, imprint: opened.imprint, figure }
}

/** What a page of others may do with a figure: show it in a frame. Everything else stays forbidden. */
const EMBED_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *"

/** A figure alone, for a frame on a page of somebody else: no cookie, no script, one address for good. */
export async function embedAnswer(reader: PageReader): Promise<KeptAnswer> {
  const data = await openFigure(reader)
  const body = data === null ? null : writeFigureEmbed(wanted(data, reader))
  if (body === null) throw new Problem('not-found')
  return answerOf({
    status: 200,
    type: types.html,
    body,
    headers: { 'content-security-policy': EMBED_POLICY, 'content-language': reader.language, 'x-robots-tag': 'noindex' },
  })
}
