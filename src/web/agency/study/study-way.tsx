import type { PageContext } from '#web/page-context.ts'
import { linkToThis } from '#web/links.ts'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { ShownProposal, StudyDraftData } from './study-draft-data.ts'

type WayProps = { readonly page: PageContext; readonly data: StudyDraftData }

/** The way to an edition: put forward, judged by somebody else, frozen. */
export function StudyWay({ page, data }: WayProps) {
  const { language } = page
  const latest = data.proposals.find(({ isLatest }) => isLatest)
  return (
    <Section id="way" title={say(language, 'drafts.way')} lead={say(language, 'drafts.way.lead')}>
      {data.may.write ? (
        <form method="post" action="#way" className="form">
          <Why page={page} data={data} form="propose" />
          <p>{say(language, 'drafts.propose.lead')}</p>
          <p className="form-actions">
            <button name="deed" value="propose" className={latest === undefined ? undefined : 'button-quiet'}>
              {say(language, 'drafts.propose')}
            </button>
          </p>
        </form>
      ) : null}
      {latest === undefined || data.state === 'frozen' ? null : <Judge page={page} data={data} latest={latest} />}
      {latest !== undefined && data.may.freeze && data.state === 'approved' ? (
        <form method="post" action="#way" className="form">
          <Why page={page} data={data} form="freeze" />
          <input type="hidden" name="proposal" value={latest.id} />
          <p>{say(language, 'drafts.freeze.lead')}</p>
          <p className="form-actions">
            <button name="deed" value="freeze">
              {say(language, 'drafts.freeze')}
            </button>
          </p>
        </form>
      ) : null}
    </Section>
  )
}

function Judge({ page, data, latest }: WayProps & { latest: ShownProposal }) {
  const { language } = page
  const read = (
    <a href={`${linkToThis(page, { proposal: latest.id, said: null })}#preview`}>
      {say(language, 'drafts.read-proposal', { id: String(latest.id) })}
    </a>
  )
  if (!data.may.judge) return <p>{read}</p>
  if (latest.isOwn)
    return (
      <p>
        {say(language, 'refusal.same-person')} {read}
      </p>
    )
  return (
    <form method="post" action="#way" className="form">
      <Why page={page} data={data} form="judge" />
      <input type="hidden" name="proposal" value={latest.id} />
      <p>
        {say(language, 'drafts.judge.lead')} {read}
      </p>
      <label className="field">
        <span>{say(language, 'drafts.judge.note')}</span>
        <textarea name="note" rows={3} maxLength={4000} defaultValue={data.trouble?.entered['note'] ?? ''} />
      </label>
      <p className="form-actions">
        <button name="deed" value="approve">
          {say(language, 'drafts.approve')}
        </button>
        <button name="deed" value="send-back" className="button-quiet">
          {say(language, 'drafts.send-back')}
        </button>
      </p>
    </form>
  )
}

/** Why the form came back. */
export function Why({ page: { language }, data: { trouble }, form }: WayProps & { form: string }) {
  if (trouble?.form !== form) return null
  return (
    <Notice tone="warning">
      <p role="alert">{say(language, trouble.why)}</p>
    </Notice>
  )
}
