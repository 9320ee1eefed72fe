import type { Shown } from '#core/registry/shown.ts'
import { languages } from '#core/values/language.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Dossier } from '#web/public/dossier.ts'
import { periodText } from '#web/parts/period.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { propertyWord } from '#web/parts/property-word.ts'
import { Value } from '#web/parts/value.tsx'
import { say } from '#words/say.ts'

const nameProperties = ['name', 'short-name', 'former-name', 'other-name']

/** All names of all times, and what came before and after. */
export function Lineage({ page, dossier }: { page: PageContext; dossier: Dossier }) {
  const { language } = page
  const names = once(dossier.shown.filter((shown) => nameProperties.includes(shown.property)))
  const before = once(dossier.shown.filter((shown) => shown.property === 'predecessor'))
  const after = once(dossier.about.filter((shown) => shown.property === 'predecessor'))
  const belongs = once([...dossier.shown.filter((shown) => shown.property === 'part-of'), ...networksOf(dossier)])
  return (
    <div className="lineage">
      <div>
        <h3>{say(language, 'cluster.lineage.names')}</h3>
        <ul className="values">
          {names.map((shown) => (
            <li key={shown.statement}>
              <Value page={page} shown={shown} />
              <span className="row-note">
                {' '}
                {propertyWord(page, shown.property)}
                {languageOf(shown)}
                {shown.validFrom === null && shown.validTo === null ? null : `, ${periodText(page, shown)}`}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {before.length === 0 ? null : (
        <div>
          <h3>{say(language, 'cluster.lineage.before')}</h3>
          <ul className="values">
            {before.map((shown) => (
              <li key={shown.statement}>
                <Value page={page} shown={shown} parts={['from', 'how']} />{' '}
                <span className="row-note">{periodText(page, shown)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Edges page={page} title={say(language, 'cluster.lineage.after')} edges={after} parts={['how']} />
      <Edges page={page} title={say(language, 'cluster.lineage.belongs')} edges={belongs} parts={['role']} />
    </div>
  )
}

export function hasLineage(dossier: Dossier): boolean {
  return dossier.shown.some((shown) => nameProperties.includes(shown.property))
}

/** Networks and associations of which this subject itself is a member. */
function networksOf(dossier: Dossier): Shown[] {
  return dossier.about.filter((shown) => shown.property === 'member')
}

function Edges({
  page,
  title,
  edges,
  parts,
}: {
  page: PageContext
  title: string
  edges: readonly Shown[]
  parts: readonly string[]
}) {
  if (edges.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul className="values">
        {edges.map((shown) => (
          <li key={shown.statement}>
            {typeof shown.value === 'string' ? null : <SubjectLink page={page} subject={shown.subject} />}{' '}
            <Value page={page} shown={shown} parts={parts} /> <span className="row-note">{periodText(page, shown)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A name in one language says which. */
function languageOf(shown: Shown): string {
  const language = languages.find((each) => typeof shown.value === 'object' && each in shown.value)
  return language === undefined ? '' : ` (${language.toUpperCase()})`
}

function once(shown: readonly Shown[]): Shown[] {
  return [...new Map(shown.map((segment) => [segment.statement, segment])).values()]
}
