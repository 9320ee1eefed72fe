import { strFromU8, unzipSync } from 'fflate'
import type { WantedEdition } from '../say-edition.ts'
import { studyAsJsonStat } from '../write-json-stat.ts'
import { writeFigureEmbed, writeFigureSvg } from '../write-figure.ts'
import { writeStudyCsv, writeStudySdmx } from '../write-study-csv.ts'
import { writeStudyDocx } from '../write-study-docx.ts'
import { writeStudyJson } from '../write-study-json.ts'
import { prepareStudyPdf } from '../write-study-pdf.ts'
import { writeStudyXlsx } from '../write-study-xlsx.ts'

/** All text that is in the files of an archive, pictures left out. */
export function textsIn(archive: Uint8Array): string {
  return Object.entries(unzipSync(archive))
    .filter(([name]) => !/\.(png|jpe?g)$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n')
}

/** An edition in every format, as text: for PDF, what the typesetter is given. */
export async function everyFormat(wanted: WantedEdition) {
  const { content, imprint } = wanted
  const figures = content.figures.map((figure) => ({ ...wanted, figure }))
  return {
    pdf: prepareStudyPdf(wanted).input,
    docx: textsIn(await writeStudyDocx(wanted)),
    xlsx: textsIn(await writeStudyXlsx(wanted)),
    csv: textsIn(writeStudyCsv(wanted)),
    sdmx: textsIn(writeStudySdmx(wanted)),
    jsonStat: JSON.stringify(studyAsJsonStat(wanted)),
    json: writeStudyJson(content, imprint),
    svg: figures.map((each) => writeFigureSvg(each)).join('\n'),
    embed: figures.map(writeFigureEmbed).join('\n'),
  }
}
