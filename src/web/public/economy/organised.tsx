import type { PageContext } from '#web/page-context.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'

/** The organised clusters of the register, put on top of what the numbers show. */
export function Organised({ page, clusters, where }: { page: PageContext; clusters: readonly string[]; where: string | null }) {
  const { language } = page
  return (
    <Section id="organised" title={say(language, 'economy.organised')} lead={say(language, 'economy.organised.lead')}>
      {clusters.length === 0 ? (
        <p>{say(language, where === null ? 'economy.organised.none.activity' : 'economy.organised.none')}</p>
      ) : (
        <ul className="columns">
          {clusters.map((cluster) => (
            <li key={cluster}>
              <SubjectLink page={page} subject={cluster} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
