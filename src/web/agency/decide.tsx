import type { ReturnAct } from '#core/monitoring/return-states.ts'
import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { say } from '#words/say.ts'
import type { ReviewData } from './review-data.ts'

/** What may be done with the return from its state; each form names the version that was seen. */
export function Decide({ page, data }: { page: PageContext; data: ReviewData }) {
  const { language } = page
  const has = (act: ReturnAct) => data.acts.includes(act)
  return (
    <Section id="decide" title={say(language, 'review.decide.title')}>
      {data.acts.length === 0 ? <p>{say(language, 'review.decide.nothing')}</p> : null}
      <div className="panels">
        {has('approve-return') ? (
          <form method="post" action="#decide" className="form panel">
            <Version data={data} />
            <p>{say(language, data.isSigned ? 'review.decide.approve.note' : 'review.decide.unsigned')}</p>
            <button name="deed" value="approve" disabled={!data.isSigned}>
              {say(language, 'review.decide.approve')}
            </button>
          </form>
        ) : null}
        {has('return-to-coordinator') ? <ReasonForm page={page} data={data} deed="send-back" /> : null}
        {has('lock-return') ? (
          <form method="post" action="#decide" className="form panel">
            <Version data={data} />
            <p>{say(language, 'review.decide.lock.note')}</p>
            <button name="deed" value="lock">
              {say(language, 'review.decide.lock')}
            </button>
          </form>
        ) : null}
        {has('reopen-return') ? <ReasonForm page={page} data={data} deed="reopen" /> : null}
      </div>
    </Section>
  )
}

function ReasonForm({ page, data, deed }: { page: PageContext; data: ReviewData; deed: 'send-back' | 'reopen' }) {
  const { language } = page
  // The text is kept whatever became of the return meanwhile: it may have been meant for the other form.
  const kept = data.trouble?.entered['reason'] ?? ''
  return (
    <form method="post" action="#decide" className="form panel">
      <Version data={data} />
      <label className="field">
        <span>{say(language, 'review.decide.reason')}</span>
        <textarea name="reason" rows={3} required maxLength={4000} defaultValue={kept} />
      </label>
      <button className="button-quiet" name="deed" value={deed}>
        {say(language, `review.decide.${deed}`)}
      </button>
    </form>
  )
}

function Version({ data }: { data: ReviewData }) {
  return <input type="hidden" name="version" value={data.version} />
}
