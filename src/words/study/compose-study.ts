import type { BuiltTables } from '#core/studies/build/build-tables.ts'
import { chapters } from '#core/studies/build/plan.ts'
import type { Chapter } from '#core/studies/build/plan.ts'
import { indicatorOf } from '#core/indicators/indicators.ts'
import type { IndicatorId } from '#core/indicators/indicators.ts'
import type {
  Block,
  Both,
  IndicatorEntry,
  Section,
  StudyContent,
  StudyFigure,
  StudyMap,
  StudySource,
} from '#core/studies/edition.ts'
import type { StudyMaterial } from '#core/studies/material.ts'
import { nameInBoth, sayBoth } from './in-both.ts'
import type { StudyNaming } from './name-codes.ts'
import { writeFigures } from './write-figures.ts'
import { writeChapterText } from './write-sentences.ts'
import { writeTable } from './write-tables.ts'

/** What people write into a study beside what the numbers say: by chapter, and where it stands. */
export type EditorTexts = ReadonlyMap<Chapter, { readonly before: Both | null; readonly after: Both | null }>

export type StudyToCompose = {
  readonly material: StudyMaterial
  readonly built: BuiltTables
  readonly naming: StudyNaming
  readonly texts: EditorTexts
  readonly edition: number
  readonly publisher: Both | null
  readonly map: StudyMap | null
  readonly changes: readonly Both[]
}

/** The whole study as one content in both languages, from its protected numbers and the editor's texts. */
export function composeStudy({ material, built, naming, texts, edition, publisher, map, changes }: StudyToCompose): StudyContent {
  const { year, years, country } = material
  const tables = built.tables.map((table, index) => writeTable(table, index + 1, naming))
  const numbers = {
    tables: new Map(tables.map((table) => [table.id, table])),
    year: String(year),
    before: years.includes(year - 1) ? String(year - 1) : null,
  }
  const name = nameInBoth(country.name, country.code)
  const first = years[0] ?? year
  const contentOf = (figures: readonly StudyFigure[]): StudyContent => ({
    id: `study.${year}`,
    year,
    country: { code: country.code, name },
    title: sayBoth('study.title', () => ({ year: String(year) })),
    subtitle: sayBoth(first === year ? 'study.subtitle.one' : 'study.subtitle', (language) => ({
      country: name[language],
      from: String(first),
      year: String(year),
    })),
    publisher: publisher ?? sayBoth('study.publisher'),
    authors: sayBoth('study.authors'),
    edition,
    licence: sayBoth('study.licence'),
    lockedOn: material.lockedOn,
    knownAt: material.knownAt,
    sample: country.sample,
    sections: chapters.map((chapter) =>
      writeSection(chapter, {
        texts,
        tables: built.tables.filter(({ plan }) => plan.chapter === chapter),
        figures,
        blocks: writeChapterText(chapter, numbers),
      }),
    ),
    method: writeMethod(),
    tables,
    figures,
    map,
    indicators: indicatorsOf(built).map(writeIndicator),
    sources: writeSources(material),
    changes,
  })
  return contentOf(writeFigures(tables, contentOf))
}

type SectionParts = {
  readonly texts: EditorTexts
  readonly tables: BuiltTables['tables']
  readonly figures: readonly StudyFigure[]
  readonly blocks: readonly Block[]
}

function writeSection(chapter: Chapter, { texts, tables, figures, blocks }: SectionParts): Section {
  const own = texts.get(chapter)
  const editor = (text: Both | null | undefined): Block[] =>
    text === null || text === undefined ? [] : [{ kind: 'text', origin: 'editor', text }]
  const shown = tables.flatMap(({ plan }): Block[] => [
    ...figures.filter(({ table }) => table === plan.id).map((figure): Block => ({ kind: 'figure', figure: figure.id })),
    { kind: 'table', table: plan.id },
  ])
  return {
    id: chapter,
    title: sayBoth(`study.chapter.${chapter}`),
    blocks: [...editor(own?.before), ...blocks, ...shown, ...editor(own?.after)],
  }
}

function writeMethod(): Section[] {
  const generated = (text: Both): Block => ({ kind: 'text', origin: 'generated', text, facts: [] })
  return [
    { id: 'data', title: sayBoth('study.method.data.title'), blocks: [generated(sayBoth('study.method.data'))] },
    { id: 'sums', title: sayBoth('study.method.sums.title'), blocks: [generated(sayBoth('study.method.sums'))] },
  ]
}

function indicatorsOf({ tables }: BuiltTables): IndicatorId[] {
  return [...new Set(tables.flatMap(({ plan }) => plan.measures.flatMap(({ indicator }) => indicator ?? [])))]
}

function writeIndicator(id: IndicatorId): IndicatorEntry {
  const { asks, unit, method } = indicatorOf(id)
  const questions = (language: 'lt' | 'en') => asks.map((question) => sayBoth(`question.${question}.label`)[language]).join('; ')
  return {
    id,
    name: sayBoth(`indicator.${id}.name`),
    definition: sayBoth(`indicator.${id}.definition`),
    formula: sayBoth(`indicator.${id}.formula`),
    unit: unit === 'share' ? { lt: '%', en: '%' } : sayBoth(`unit.${unit}`, () => ({ n: 10 })),
    source: sayBoth('study.indicator.source', (language) => ({ questions: questions(language) })),
    method,
    breaks: [],
  }
}

function writeSources({ knownAt }: StudyMaterial): StudySource[] {
  const date = knownAt.slice(0, 10)
  return [
    { id: 'register', title: sayBoth('study.source.register'), publisher: null, date, address: null },
    { id: 'returns', title: sayBoth('study.source.returns'), publisher: null, date, address: null },
  ]
}
