import type { PageContext } from '#web/page-context.ts'
import type { SourceNote } from '#web/public/dossier.ts'
import { linkTo } from '#web/links.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Words } from './subject-link.tsx'

/** A source as it is cited: title, publisher, date; leading to its page in the library. */
export function SourceLink({ page, source }: { page: PageContext; source: SourceNote }) {
  return (
    <span className="source">
      <a href={linkTo(page, 'sources', source.id)}>
        <Words page={page} words={source.title} otherwise={source.id} />
      </a>
      {source.publisher === null ? null : <span className="source-by">, {source.publisher}</span>}
      <span className="source-date">, {dateOf(page, source)}</span>
    </span>
  )
}

function dateOf(page: PageContext, source: SourceNote): string {
  const { language } = page
  if (source.published !== null) return formatFuzzyDate(language, source.published)
  return source.accessed === null
    ? say(language, 'common.undated')
    : say(language, 'common.accessed', { date: formatFuzzyDate(language, source.accessed) })
}

/** The source of that id among those the page knows; its id stands in for one that is missing. */
export function SourceById({ page, sources, id }: { page: PageContext; sources: readonly SourceNote[]; id: string }) {
  const source = sources.find((each) => each.id === id)
  return source === undefined ? <a href={linkTo(page, 'sources', id)}>{id}</a> : <SourceLink page={page} source={source} />
}
