import { gridOf } from '#core/studies/cells.ts'
import type { Block, Section, StudyContent, StudyTable, Imprint } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import {
  sayBanner,
  sayCell,
  sayCitation,
  sayFigureTitle,
  sayHead,
  sayImprint,
  sayLabel,
  sayNotes,
  sayTableTitle,
} from '#words/say-study.ts'
import { paragraphsOf, plainText } from './plain-text.ts'

/** An edition, and the language in which a file shows it. */
export type WantedEdition = { readonly content: StudyContent; readonly imprint: Imprint; readonly language: Language }

export type SaidTable = {
  readonly id: string
  readonly caption: string
  readonly down: readonly string[]
  readonly heads: readonly { readonly head: string; readonly unit: string | null }[]
  readonly rows: readonly { readonly labels: readonly string[]; readonly cells: readonly string[]; readonly total: boolean }[]
  readonly notes: readonly string[]
}

export type SaidBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'points'; readonly items: readonly string[] }
  | ({ readonly kind: 'table' } & SaidTable)
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly caption: string
      readonly alt: string
      readonly notes: readonly string[]
    }

/** An edition with every text said in one language: what the printed and the written document share. */
export type SaidEdition = {
  readonly title: string
  readonly subtitle: string
  readonly author: string
  readonly publisher: string
  readonly country: string
  readonly editionLine: string
  readonly banner: string | null
  readonly imprint: readonly (readonly [string, string])[]
  readonly citation: string
  readonly changes: readonly string[]
  readonly chapters: readonly {
    readonly title: string
    readonly parts: readonly { readonly title: string | null; readonly blocks: readonly SaidBlock[] }[]
  }[]
  readonly glossary: readonly { readonly name: string; readonly lines: readonly (readonly [string, string])[] }[]
  readonly sources: readonly string[]
  readonly words: {
    readonly [
      name in 'contents' | 'tables' | 'figures' | 'imprint' | 'cite' | 'hashMeaning' | 'changes' | 'glossary' | 'sources'
    ]: string
  }
}

export function sayEdition({ content, imprint, language }: WantedEdition): SaidEdition {
  const banner = sayBanner(language, content, imprint)
  const own = (both: { readonly [each in Language]: string }) => plainText(both[language])
  const part = (section: Section) => section.blocks.flatMap((block) => sayBlock(block, { content, imprint, language }))
  const chapters = content.sections.map((section, index) => ({
    title: `${index + 1}. ${own(section.title)}`,
    parts: [{ title: null, blocks: part(section) }],
  }))
  const method = {
    title: `${chapters.length + 1}. ${say(language, 'study.format.method')}`,
    parts: content.method.map((section) => ({ title: own(section.title), blocks: part(section) })),
  }
  return {
    title: own(content.title),
    subtitle: own(content.subtitle),
    author: own(content.authors),
    publisher: own(content.publisher),
    country: own(content.country.name),
    editionLine: editionLine({ content, imprint, language }),
    banner,
    imprint: sayImprint(language, content, imprint).map(([name, value]) => [name, plainText(value)]),
    citation: plainText(sayCitation(language, content, imprint)),
    changes: content.changes.map(own),
    chapters: content.method.length === 0 ? chapters : [...chapters, method],
    glossary: content.indicators.map((entry) => ({
      name: own(entry.name),
      lines: [
        [say(language, 'study.format.definition'), own(entry.definition)],
        [say(language, 'study.format.formula'), own(entry.formula)],
        [say(language, 'exports.head.unit'), own(entry.unit)],
        [say(language, 'study.format.head.sources'), own(entry.source)],
        [say(language, 'study.format.head.method'), String(entry.method)],
        ...(entry.breaks.length === 0 ? [] : [[say(language, 'study.format.breaks'), entry.breaks.map(own).join('; ')] as const]),
      ],
    })),
    sources: content.sources.map(({ title, publisher, date, address }) =>
      [
        own(title),
        publisher === null ? null : own(publisher),
        date === null ? null : plainText(formatFuzzyDate(language, date)),
        address === null ? null : plainText(address),
      ]
        .filter((text) => text !== null)
        .join('. '),
    ),
    words: {
      contents: say(language, 'study.format.contents'),
      tables: say(language, 'study.format.tables'),
      figures: say(language, 'study.format.figures'),
      imprint: say(language, 'study.format.imprint'),
      cite: say(language, 'study.format.cite'),
      hashMeaning: imprint.hash === null ? '' : say(language, 'study.format.hash.meaning'),
      changes: say(language, 'study.format.changes'),
      glossary: say(language, 'study.format.glossary'),
      sources: say(language, 'study.format.sources'),
    },
  }
}

function editionLine({ content, imprint, language }: WantedEdition): string {
  const edition = say(language, 'study.format.edition.number', { number: content.edition })
  return imprint.frozenOn === null ? edition : `${edition} · ${formatFuzzyDate(language, imprint.frozenOn)}`
}

function sayBlock(block: Block, wanted: WantedEdition): SaidBlock[] {
  const { content, language } = wanted
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: plainText(block.text[language]) }]
    case 'text':
      return [{ kind: 'text', paragraphs: paragraphsOf(block.text[language]) }]
    case 'points':
      return [{ kind: 'points', items: block.items.map((item) => paragraphsOf(item[language]).join(' ')) }]
    case 'table':
      return content.tables.filter(({ id }) => id === block.table).map((table) => ({ kind: 'table', ...sayTable(table, wanted) }))
    case 'figure':
      return content.figures
        .filter(({ id }) => id === block.figure)
        .map((figure) => ({
          kind: 'figure',
          id: figure.id,
          caption: plainText(sayFigureTitle(language, figure)),
          alt: plainText(figure.alt[language]),
          notes: figureNotes(figure.table, wanted),
        }))
  }
}

/** A table with its heads, labels, cells and notes as people read them. */
export function sayTable(table: StudyTable, { content, language }: Pick<WantedEdition, 'content' | 'language'>): SaidTable {
  const { down, heads, rows } = gridOf(table)
  return {
    id: table.id,
    caption: plainText(sayTableTitle(language, table)),
    down: down.map(({ label }) => plainText(label[language])),
    heads: heads.map((head) => {
      const { head: text, unit } = sayHead(language, table, head)
      return { head: plainText(text), unit: unit === null ? null : plainText(unit) }
    }),
    rows: rows.map(({ labels, isTotal, cells }) => ({
      labels: labels.map(({ code }, place) => plainText(sayLabel(language, table, { dimension: down[place]?.id ?? '', code }))),
      cells: cells.map((cell, place) => {
        const measure = heads[place]?.measure
        return measure === undefined ? '' : sayCell(language, measure, cell)
      }),
      total: isTotal,
    })),
    notes: sayNotes(language, content, table).map(plainText),
  }
}

function figureNotes(id: string, { content, language }: WantedEdition): string[] {
  const table = content.tables.find((each) => each.id === id)
  return table === undefined ? [] : [say(language, 'study.format.figureFrom', { number: table.number })]
}
