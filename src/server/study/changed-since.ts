import { gatherStudy } from '#actions/study/gather-study.ts'
import { compareContents, compareTables } from '#core/studies/compare-contents.ts'
import type { StudyContent } from '#core/studies/edition.ts'
import { readEdition, readEditions } from '#store/studies.ts'
import { countOpenTables } from '#words/study/count-open-tables.ts'
import { sayDifferences } from '#words/study/say-differences.ts'
import type { ChangedSince } from '#web/public/editions/editions-data.ts'
import type { PageReader } from '#server/page-definition.ts'

/** So many are shown on a page; all of them can be worked out from the two contents. */
const MOST_SHOWN = 60

/** What differs between an edition and the later ones of its year, and between it and the open register of today. */
export async function changedSince(content: StudyContent, reader: PageReader): Promise<ChangedSince[]> {
  const { db, language } = reader
  const later = (await readEditions(db)).filter(({ year, edition }) => year === content.year && edition > content.edition)
  const against: ChangedSince[] = []
  for (const { year, edition, frozenOn } of later.toReversed()) {
    const other = await readEdition(db, year, edition)
    if (other === null) continue
    const differences = compareContents(content, other.content)
    const said = sayDifferences(language, {
      earlier: content,
      later: other.content,
      differences: differences.slice(0, MOST_SHOWN),
    })
    against.push({ with: { edition, frozenOn }, count: differences.length, shown: said })
  }
  return [...against, await changedInRegister(content, reader)]
}

/** Never today's answers: an unprotected number beside a protected one would tell what was withheld. */
async function changedInRegister(content: StudyContent, { db, language }: PageReader): Promise<ChangedSince> {
  const { material, naming } = await gatherStudy(db, content.year)
  const tables = countOpenTables(material, naming)
  const open = new Set(tables.map(({ id }) => id))
  const earlier = content.tables.filter(({ id }) => open.has(id))
  const differences = compareTables(earlier, tables)
  const shown = sayDifferences(language, {
    earlier: content,
    later: { tables, sections: content.sections },
    differences: differences.slice(0, MOST_SHOWN),
  })
  return { with: 'register', count: differences.length, shown }
}
