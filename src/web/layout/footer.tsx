import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { addressOf } from '#words/addresses.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'

const columns = [
  { title: 'layout.footer.explore', routes: ['clusters', 'organisations', 'map', 'counties', 'municipalities', 'compare'] },
  {
    title: 'layout.footer.evidence',
    routes: ['editions', 'sources', 'conflicts', 'country-facts', 'studies', 'acts', 'measures', 'projects', 'bodies'],
  },
  { title: 'layout.footer.rules', routes: ['rule-sets', 'verdicts', 'apply', 'what-if', 'open-facts', 'verdict-changes'] },
  {
    title: 'layout.footer.economy',
    routes: [
      'economy',
      'economy-places',
      'economy-activities',
      'economy-ranking',
      'economy-map',
      'economy-methods',
      'economy-data',
    ],
  },
  { title: 'layout.footer.data', routes: ['open-data', 'api', 'dictionary', 'indicators', 'changes'] },
  { title: 'layout.footer.about', routes: ['about', 'campaigns', 'rights', 'protection', 'accessibility'] },
] as const satisfies readonly { title: string; routes: readonly Route[] }[]

export function Footer({ page }: { page: PageContext }) {
  const { language } = page
  return (
    <footer className="footer">
      <div className="footer-in">
        {columns.map((column) => (
          <section key={column.title}>
            <h2>{say(language, column.title)}</h2>
            <ul>
              {column.routes.map((route) => (
                <li key={route}>
                  <a href={linkTo(page, route)}>{say(language, `layout.nav.${route}`)}</a>
                </li>
              ))}
              {column.title === 'layout.footer.data' ? (
                <li>
                  <a href={`${addressOf('changes', language)}.atom`}>{say(language, 'layout.footer.feed')}</a>
                </li>
              ) : null}
            </ul>
          </section>
        ))}
      </div>
      <p className="footer-note">
        {say(language, 'layout.footer.version', { version: String(page.dataVersion) })}
        {page.recordedAt === null
          ? null
          : `, ${say(language, 'layout.footer.recorded', { moment: formatMoment(page.recordedAt) })}`}
        . {say(language, 'layout.footer.licence')}.
      </p>
    </footer>
  )
}
