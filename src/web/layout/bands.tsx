import type { PageContext } from '#web/page-context.ts'
import { linkToThis } from '#web/links.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { say } from '#words/say.ts'

/** What a reader must know before reading anything: an invented country, another day than today. */
export function Bands({ page }: { page: PageContext }) {
  const { language, asOf, knownAt } = page
  const elsewhen = asOf !== null || knownAt !== null
  if (!page.country.sample && !elsewhen) return null
  return (
    <aside aria-label={say(language, 'layout.bands')}>
      {page.country.sample ? <p className="band band-sample">{say(language, 'layout.sample')}</p> : null}
      {elsewhen ? (
        <p className="band band-time">
          {asOf === null ? null : <span>{say(language, 'layout.as-of.band', { asOf: formatDay(language, asOf) })} </span>}
          {knownAt === null ? null : (
            <span>{say(language, 'layout.known-at.band', { knownAt: formatDay(language, knownAt) })} </span>
          )}
          <a href={linkToThis(page, { asOf: null, knownAt: null })}>{say(language, 'layout.as-of.back')}</a>
        </p>
      ) : null}
    </aside>
  )
}
