import type { PageContext } from '#web/page-context.ts'
import { linkTo, linkToThis } from '#web/links.ts'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import type { ShownProposal, StudyDraftData } from './study-draft-data.ts'

/** What was put forward, and what became of it. */
export function StudyHistory({ page, data }: { page: PageContext; data: StudyDraftData }) {
  const { language } = page
  return (
    <Section id="history" title={say(language, 'drafts.history')}>
      {data.proposals.length === 0 ? <p>{say(language, 'drafts.history.none')}</p> : null}
      <ol className="study-history">
        {data.proposals.map((proposal) => (
          <li key={proposal.id}>
            <Told page={page} year={data.year} proposal={proposal} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Told({ page, year, proposal }: { page: PageContext; year: number; proposal: ShownProposal }) {
  const { language } = page
  const { id, hash, at, personName, edition, judgements } = proposal
  return (
    <>
      <p>
        <a href={`${linkToThis(page, { proposal: id, said: null })}#preview`}>
          {say(language, 'drafts.history.put-forward', { id: String(id), name: personName })}
        </a>{' '}
        <span className="row-note">
          {formatMoment(at)} · <code title={hash}>{hash.slice(0, 16)}</code>
        </span>
      </p>
      {judgements.map((judged) => (
        <p key={judged.at} className="study-judged">
          {say(language, `drafts.history.${judged.verdict}`, { name: judged.personName })}{' '}
          <span className="row-note">{formatMoment(judged.at)}</span>
          {judged.note === null ? null : <q>{judged.note}</q>}
        </p>
      ))}
      {edition === null ? null : (
        <p>
          <a href={linkTo(page, 'editions', slugOfEdition({ year, edition }))}>
            {say(language, 'drafts.history.frozen', { edition })}
          </a>
        </p>
      )}
    </>
  )
}
