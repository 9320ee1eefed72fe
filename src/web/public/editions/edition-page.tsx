import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { CopiedText } from '#web/parts/copied-text.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Contents, Section } from '#web/parts/section.tsx'
import { CodeExample } from '#web/public/about/code-example.tsx'
import { chaptersOf, StudyChapters } from '#web/study/study-chapters.tsx'
import { StudyGlossary, StudySigns } from '#web/study/study-annex.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { sayCitation, sayImprint } from '#words/say-study.ts'
import { bibtexOf, risOf } from '#words/study/cite-edition.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import { ChangedSinceSection } from './changed-since.tsx'
import type { EditionData } from './editions-data.ts'

const formats = ['pdf', 'docx', 'xlsx', 'csv', 'json', 'jsonstat', 'sdmx'] as const

/** A frozen edition: the whole study, its imprint, and what has changed since. */
export function EditionPage({ page, data }: { page: PageContext; data: EditionData }) {
  const { language } = page
  const { content, imprint } = data
  const { year, edition } = content
  const title = content.title[language]
  const slug = slugOfEdition(content)
  const own = addressOf('editions', language, slug)
  const parts = [
    ...chaptersOf(content, language),
    { id: 'glossary', title: say(language, 'study.format.glossary') },
    { id: 'imprint', title: say(language, 'study.format.imprint') },
    { id: 'since', title: say(language, 'editions.since') },
  ]
  return (
    <Layout
      page={page}
      title={title}
      description={content.subtitle[language]}
      crumbs={[{ title: say(language, 'editions.title'), href: linkTo(page, 'editions') }]}
      twins={[...formats]}
      plain
    >
      <PageTitle kind={<a href={linkTo(page, 'editions')}>{say(language, 'editions.title')}</a>} title={title} isLong>
        <p>{content.subtitle[language]}</p>
        <p className="study-about">
          {say(language, 'editions.about', {
            year: String(year),
            edition,
            day: imprint.frozenOn === null ? '' : formatDay(language, imprint.frozenOn),
          })}
        </p>
      </PageTitle>
      <Newer page={page} data={data} />
      <p className="start study-downloads">
        <strong>{say(language, 'editions.download')}</strong>
        {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
          <a key={format} className="button" href={`${own}.${format}`}>
            {format.toUpperCase()}
          </a>
        ))}
        <a href="#files">{say(language, 'editions.download.more')}</a>
      </p>
      <Contents page={page} parts={parts} />
      <div className="study">
        <StudySigns language={language} />
        <StudyChapters
          language={language}
          content={content}
          links={{
            figure: (id) => addressOf('figures', language, `${slug}.${id}`),
            csv: (table) => `${own}.csv?table=${encodeURIComponent(table)}`,
          }}
        />
        <StudyGlossary language={language} content={content} />
      </div>
      <ImprintSection page={page} data={data} own={own} />
      <ChangedSinceSection page={page} since={data.since} />
    </Layout>
  )
}

function Newer({ page, data: { since, content } }: { page: PageContext; data: EditionData }) {
  const { language } = page
  const newest = since.flatMap(({ with: other }) => (other === 'register' ? [] : [other.edition])).at(-1)
  if (newest === undefined) return null
  return (
    <Notice tone="warning" title={say(language, 'editions.newer')}>
      <p>
        {say(language, 'editions.newer.text')} <a href="#since">{say(language, 'editions.since')}</a> ·{' '}
        <a href={linkTo(page, 'editions', slugOfEdition({ year: content.year, edition: newest }))}>
          {say(language, 'editions.newer.open', { edition: newest })}
        </a>
      </p>
    </Notice>
  )
}

function ImprintSection({ page, data, own }: { page: PageContext; data: EditionData; own: string }) {
  const { language } = page
  const { content, imprint } = data
  const cited = { content, imprint, language }
  // What stands under "content" is the very text that was hashed.
  const check = `curl -s ${page.publicUrl}${own}.json | python3 -c "import sys,hashlib; t=sys.stdin.buffer.read().strip(); print(hashlib.sha256(t[t.index(b'\\"content\\":')+10:-1]).hexdigest())"`
  return (
    <Section id="imprint" title={say(language, 'study.format.imprint')}>
      <dl className="study-imprint">
        {sayImprint(language, content, imprint).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{say(language, 'study.format.cite')}</h3>
      <CopiedText language={language} text={sayCitation(language, content, imprint)} />
      <CodeExample page={page} id="bibtex" title={say(language, 'editions.cite.bibtex')} code={bibtexOf(cited)} />
      <CodeExample page={page} id="ris" title={say(language, 'editions.cite.ris')} code={risOf(cited)} />
      <h3>{say(language, 'editions.check')}</h3>
      <p>{say(language, 'editions.check.text')}</p>
      <CodeExample page={page} id="check" title={say(language, 'editions.check.command')} code={check} />
      <h3 id="files">{say(language, 'editions.download')}</h3>
      <ul className="prose-list">
        {formats.map((format) => (
          <li key={format}>
            <a href={`${own}.${format}`}>{say(language, `editions.file.${format}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
