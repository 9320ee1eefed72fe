import { gatherStudy } from '#actions/study/gather-study.ts'
import { loadCountry } from '#actions/load-country.ts'
import { seedReturns } from '#actions/study/testing/seed-returns.ts'
import { buildTables } from '#core/studies/build/build-tables.ts'
import { tablePlans } from '#core/studies/build/table-plans.ts'
import { readCountry } from '#sources/country/read-country.ts'
import { writeStudyDocx } from '#publish/study/write-study-docx.ts'
import { prepareStudyPdf, typesetStudy } from '#publish/study/write-study-pdf.ts'
import { writeStudyXlsx } from '#publish/study/write-study-xlsx.ts'
import { composeStudy } from '#words/study/compose-study.ts'
import { draftImprint } from '#words/study/imprint-of.ts'
import { openPlace } from '../measure/open-place.ts'
import { residentBytes } from '../measure/weigh-process.ts'
import { multiplyMaterial } from './multiply-material.ts'

const YEAR = 2024
const CLUSTERS = 1_500

export type StudyStep = { readonly step: string; readonly milliseconds: number; readonly bytes: number }

export type StudyResult = {
  readonly clusters: number
  readonly members: number
  readonly returns: number
  readonly tables: number
  readonly cells: number
  readonly withheld: number
  readonly leaks: number
  readonly pdfBytes: number
  readonly steps: readonly StudyStep[]
}

/** A study of a country of 1 500 clusters, step by step: from facts in the database to a document that is set. */
export async function measureStudy(say: (line: string) => void): Promise<StudyResult> {
  const place = await openPlace('embedded')
  if (place === null) throw new Error('the embedded database did not open')
  const steps: StudyStep[] = []
  async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
    const begun = performance.now()
    const made = await work()
    steps.push({ step, milliseconds: performance.now() - begun, bytes: residentBytes(process.pid) })
    say(`study: ${step} ${Math.round(performance.now() - begun)} ms`)
    return made
  }
  try {
    const { kysely: db } = place.database
    await loadCountry({ db, now: () => new Date() }, await readCountry('countries/sample'))
    for (const campaign of [2022, 2023, 2024, 2025]) await seedReturns(db, campaign)
    const gathered = await timed('gather (the sample country)', () => gatherStudy(db, YEAR))
    const own = new Set(gathered.material.clusters.map(({ cluster }) => cluster)).size
    const material = multiplyMaterial(gathered.material, Math.ceil(CLUSTERS / own))
    const built = await timed('count, withhold, attack', () => buildTables(tablePlans, material))
    const content = await timed('say in two languages, draw', () =>
      composeStudy({ ...gathered, material, built, edition: 1, publisher: null, map: null, changes: [] }),
    )
    const wanted = { content, imprint: draftImprint, language: 'lt' } as const
    const prepared = await timed('prepare the PDF', () => prepareStudyPdf(wanted))
    const pdf = await timed('PDF engine alone', () => typesetStudy(prepared))
    await timed('DOCX', () => writeStudyDocx(wanted))
    await timed('XLSX', () => writeStudyXlsx(wanted))
    const cells = content.tables.flatMap((table) => table.cells)
    return {
      clusters: new Set(material.clusters.map(({ cluster }) => cluster)).size,
      members: material.members.filter(({ year }) => year === YEAR).length,
      returns: material.returns.length,
      tables: content.tables.length,
      cells: cells.length,
      withheld: cells.filter((cell) => typeof cell !== 'number' && cell.absent === 'withheld').length,
      leaks: built.leaks,
      pdfBytes: pdf.length,
      steps,
    }
  } finally {
    await place.close()
  }
}
