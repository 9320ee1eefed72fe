import type { QuestionId } from '#core/monitoring/question.ts'
import { nothingBlocks } from '#core/monitoring/what-is-left.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayReturnFinding } from '#words/say-return-finding.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'
import type { ReturnData } from './return-data.ts'

/** What stands between the return and its submission, each line leading to its question; and the submission itself. */
export function LeftPart({ page, data }: { page: PageContext; data: ReturnData }) {
  const { language } = page
  const { left, may } = data
  const naming = { language, nameOf: (organisation: string) => nameOf(page, organisation) }
  const isDone = nothingBlocks(left)
  const findings = [
    ['return.left.blocking', left.blocking],
    ['return.left.explain', left.toExplain],
  ] as const
  const questions = [
    ['return.left.conflicts', left.conflicts],
    ['return.left.unsourced', left.unsourced],
    ['return.left.unconfirmed', left.unconfirmed],
  ] as const
  return (
    <section className="return-part" id="left" aria-labelledby="left-title">
      <h2 id="left-title">{say(language, 'return.left.title')}</h2>
      {isDone ? <p className="left-done">{say(language, 'return.left.nothing')}</p> : null}
      {findings.map(([title, all]) =>
        all.length === 0 ? null : (
          <div key={title} className="left-group">
            <h3>
              {say(language, title)} <span className="count">{all.length}</span>
            </h3>
            <ul>
              {all.map((finding, index) => (
                <li key={index}>
                  <QuestionLink page={page} question={finding.at} />: {sayReturnFinding(naming, finding)}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {questions.map(([title, all]) =>
        all.length === 0 ? null : <QuestionGroup key={title} page={page} title={title} all={all} />,
      )}
      {left.unconfirmed.length > 0 && may.edit ? (
        <p>
          <button name="deed" value="confirm" className="button-quiet">
            {say(language, 'return.confirm-all')}
          </button>
        </p>
      ) : null}
      {may.submit ? (
        <div className="submit-box">
          <input type="hidden" name="version" value={data.version} />
          <input type="hidden" name="fingerprint" value={data.fingerprint} />
          <p>{say(language, 'return.submit.lead')}</p>
          {may.sign ? <p>{say(language, 'return.submit.and-sign.lead')}</p> : null}
          <p className="form-actions">
            <button name="deed" value="submit" data-submit>
              {say(language, may.sign ? 'return.submit.and-sign' : 'return.submit')}
            </button>
            <button name="deed" value="save" className="button-quiet">
              {say(language, 'return.save')}
            </button>
          </p>
        </div>
      ) : null}
    </section>
  )
}

function QuestionGroup({ page, title, all }: { page: PageContext; title: MessageKey; all: readonly QuestionId[] }) {
  return (
    <details className="left-group" open={title !== 'return.left.unconfirmed'}>
      <summary>
        <h3>
          {say(page.language, title)} <span className="count">{all.length}</span>
        </h3>
      </summary>
      <ul>
        {all.map((question) => (
          <li key={question}>
            <QuestionLink page={page} question={question} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function QuestionLink({ page, question }: { page: PageContext; question: QuestionId }) {
  return <a href={`#q-${question}`}>{say(page.language, `question.${question}.label`)}</a>
}
