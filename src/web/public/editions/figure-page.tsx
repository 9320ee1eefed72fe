import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { CopiedText } from '#web/parts/copied-text.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { CodeExample } from '#web/public/about/code-example.tsx'
import { StudyDrawing } from '#web/study/study-drawing.tsx'
import { StudyTableView } from '#web/study/study-table.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { sayCitation, sayFigureTitle } from '#words/say-study.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import { embedCode } from '#words/study/embed-code.ts'
import type { FigureData } from './editions-data.ts'

/** A figure of an edition by itself: picture, numbers, citation, and the code that puts it on another page. */
export function FigurePage({ page, data }: { page: PageContext; data: FigureData }) {
  const { language } = page
  const { content, imprint, figure } = data
  const title = sayFigureTitle(language, figure)
  const edition = slugOfEdition(content)
  const slug = `${edition}.${figure.id}`
  const own = addressOf('figures', language, slug)
  const study = linkTo(page, 'editions', edition)
  const table = content.tables.find(({ id }) => id === figure.table)
  const studyTitle = say(language, 'editions.name', { year: String(content.year), edition: content.edition })
  return (
    <Layout
      page={page}
      title={title}
      description={figure.alt[language]}
      crumbs={[
        { title: say(language, 'editions.title'), href: linkTo(page, 'editions') },
        { title: studyTitle, href: study },
      ]}
      twins={['svg', 'png', 'csv', 'xlsx', 'jsonstat']}
      plain
      oembed={`${page.publicUrl}/api/oembed.json?url=${encodeURIComponent(page.publicUrl + own)}`}
    >
      <PageTitle kind={<a href={study}>{studyTitle}</a>} title={title} isLong>
        <p>{figure.alt[language]}</p>
      </PageTitle>
      <figure className="figure study-figure">
        <StudyDrawing language={language} content={content} figure={figure} />
      </figure>
      <p className="start study-downloads">
        <strong>{say(language, 'figures.download')}</strong>
        {(['xlsx', 'csv', 'svg', 'png'] as const).map((format) => (
          <a key={format} className="button" href={`${own}.${format}`} title={say(language, `figures.file.${format}`)}>
            {format.toUpperCase()}
          </a>
        ))}
        <a href={`${study}#figure-of-${figure.id}`}>{say(language, 'figures.in-study')}</a>
      </p>
      {table === undefined ? null : (
        <Section id="data" title={say(language, 'figures.data')}>
          <StudyTableView language={language} content={content} table={table} cited={new Set()} csv={`${own}.csv`} />
        </Section>
      )}
      <Section id="cite" title={say(language, 'figures.cite')}>
        <CopiedText
          language={language}
          text={say(language, 'figures.citation', {
            figure: title,
            study: sayCitation(language, content, { ...imprint, address: page.publicUrl + own }),
          })}
        />
      </Section>
      <Section id="embed" title={say(language, 'figures.embed')}>
        <p>{say(language, 'figures.embed.text')}</p>
        <CodeExample page={page} id="embed-code" code={embedCode({ publicUrl: page.publicUrl, language, slug, title })} />
        <p>
          <a href={addressOf('embed', language, slug)}>{say(language, 'figures.embed.look')}</a>
        </p>
      </Section>
    </Layout>
  )
}
