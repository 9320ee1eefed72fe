import type { Block, CellAddress, Section as Chapter, StudyContent } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { sayFigureTitle, saySources } from '#words/say-study.ts'
import { anchorOfCell, linkNumbers } from './link-numbers.ts'
import { StudyDrawing } from './study-drawing.tsx'
import { StudyTableView } from './study-table.tsx'

/** Where the parts of a study lead to; null where they lead nowhere yet. */
export type StudyLinks = {
  readonly figure: ((id: string) => string) | null
  readonly csv: ((table: string) => string) | null
}

type StudyProps = { readonly language: Language; readonly content: StudyContent; readonly links: StudyLinks }

/** Parts of the page of a study, for its contents. */
export function chaptersOf({ sections, method }: StudyContent, language: Language): { id: string; title: string }[] {
  const named = sections.map(({ id, title }, index) => ({ id, title: `${index + 1}. ${title[language]}` }))
  const last = { id: 'method', title: `${sections.length + 1}. ${say(language, 'study.format.method')}` }
  return method.length === 0 ? named : [...named, last]
}

/** The chapters of a study: text with its numbers leading to their tables, figures, tables. */
export function StudyChapters({ language, content, links }: StudyProps) {
  const cited = citedCells(content)
  const titles = new Map(chaptersOf(content, language).map(({ id, title }) => [id, title]))
  const blocks = (chapter: Chapter) =>
    chapter.blocks.map((block, index) => (
      // Blocks have no name of their own, and a page is drawn once.
      <BlockView key={index} {...{ language, content, links, cited, block }} />
    ))
  return (
    <>
      {content.sections.map((section) => (
        <Section key={section.id} id={section.id} title={titles.get(section.id) ?? section.title[language]}>
          {blocks(section)}
        </Section>
      ))}
      {content.method.length === 0 ? null : (
        <Section id="method" title={titles.get('method') ?? ''}>
          {content.method.map((part) => (
            <div key={part.id}>
              <h3>{part.title[language]}</h3>
              {blocks(part)}
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

function citedCells({ sections, method }: StudyContent): ReadonlySet<string> {
  const facts = [...sections, ...method]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'text' && block.origin === 'generated' ? block.facts : []))
  return new Set(facts.map(anchorOfCell))
}

type BlockProps = StudyProps & { readonly cited: ReadonlySet<string>; readonly block: Block }

function BlockView({ language, content, links, cited, block }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text[language]}</h3>
    case 'text':
      return block.origin === 'editor' ? (
        <EditorText language={language} text={block.text[language]} />
      ) : (
        <GeneratedText language={language} content={content} text={block.text[language]} facts={block.facts} />
      )
    case 'points':
      return (
        <ul className="prose-list">
          {block.items.map((item) => (
            <li key={item[language]}>{item[language]}</li>
          ))}
        </ul>
      )
    case 'table': {
      const table = content.tables.find(({ id }) => id === block.table)
      if (table === undefined) return null
      return <StudyTableView {...{ language, content, table, cited }} csv={links.csv?.(table.id) ?? null} />
    }
    case 'figure':
      return <FigureView {...{ language, content, links }} id={block.figure} />
  }
}

/** Paragraphs stand apart by an empty line. */
function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((each) => each.trim() !== '')
}

function EditorText({ language, text }: { language: Language; text: string }) {
  return (
    <div className="study-editor">
      <p className="study-editor-mark">{say(language, 'editions.text.editor')}</p>
      {paragraphs(text).map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  )
}

type GeneratedProps = {
  readonly language: Language
  readonly content: StudyContent
  readonly text: string
  readonly facts: readonly CellAddress[]
}

/** Each number leads to its cell; below stand the tables from which the whole was said. */
function GeneratedText({ language, content, text, facts }: GeneratedProps) {
  const tables = content.tables.filter(({ id }) => facts.some((fact) => fact.table === id))
  return (
    <p className="study-text">
      {linkNumbers(text, facts, content, language).map(({ text: piece, cell }, index) =>
        cell === null ? (
          piece
        ) : (
          <a key={index} className="study-number" href={`#${anchorOfCell(cell)}`}>
            {piece}
          </a>
        ),
      )}
      {tables.length === 0 ? null : (
        <span className="study-from">
          {say(language, 'editions.text.from')}{' '}
          {tables.map(({ id, number }, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <a href={`#table-${id}`}>{say(language, 'editions.text.table', { number })}</a>
            </span>
          ))}
        </span>
      )}
    </p>
  )
}

function FigureView({ language, content, links, id }: StudyProps & { id: string }) {
  const figure = content.figures.find((each) => each.id === id)
  const table = content.tables.find((each) => each.id === figure?.table)
  if (figure === undefined || table === undefined) return null
  const title = sayFigureTitle(language, figure)
  return (
    <figure className="figure study-figure" id={`figure-of-${id}`}>
      <figcaption>
        <p className="figure-title">{title}</p>
      </figcaption>
      <StudyDrawing language={language} content={content} figure={figure} />
      <p className="figure-source">
        {saySources(language, content, table)}{' '}
        <a href={`#table-${table.id}`}>{say(language, 'study.format.table.short', { number: table.number })}</a>
      </p>
      {links.figure === null ? null : (
        <p className="figure-links">
          <a href={links.figure(id)}>{say(language, 'editions.figure.open')}</a>
        </p>
      )}
    </figure>
  )
}
