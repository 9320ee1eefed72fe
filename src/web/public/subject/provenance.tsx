import { CopiedText } from '#web/parts/copied-text.tsx'
import type { PageContext } from '#web/page-context.ts'
import type { Dossier } from '#web/public/dossier.ts'
import { formatDay } from '#web/parts/format-moment.ts'
import { SourceLink } from '#web/parts/source-link.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'

/** Every source of the page with how much rests on it, the most used first. */
export function DossierSources({ page, dossier }: { page: PageContext; dossier: Dossier }) {
  const { language } = page
  const used = new Map<string, number>()
  for (const voice of dossier.voices) used.set(voice.source, (used.get(voice.source) ?? 0) + 1)
  const sources = dossier.sources.toSorted((one, other) => (used.get(other.id) ?? 0) - (used.get(one.id) ?? 0))
  const latest = dossier.sources
    .flatMap((source) => (source.kind === 'ours' ? [] : (source.published ?? [])))
    .toSorted()
    .at(-1)
  return (
    <>
      <ol className="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLink page={page} source={source} />{' '}
            <span className="row-note">{say(language, 'common.statements', { count: used.get(source.id) ?? 0 })}</span>
          </li>
        ))}
      </ol>
      <p className="row-note">
        {dossier.recorded === null
          ? null
          : say(language, 'cluster.recorded', {
              first: formatDay(language, dossier.recorded.first),
              last: formatDay(language, dossier.recorded.last),
            })}
        {latest === undefined ? null : `; ${say(language, 'cluster.confirmed', { date: formatDay(language, latest) })}`}
      </p>
    </>
  )
}

/** A citation that can be copied; the version makes it possible to see the page again as it was. */
export function Citation({ page, title }: { page: PageContext; title: string }) {
  const { language } = page
  const address = page.publicUrl + addressOf(page.route, language, page.slug ?? undefined)
  const text = say(language, 'cluster.cite.text', { name: title, version: String(page.dataVersion), date: page.today, address })
  return <CopiedText language={language} text={text} />
}
