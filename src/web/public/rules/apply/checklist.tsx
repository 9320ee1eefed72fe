import type { PageContext } from '#web/page-context.ts'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { UnknownList } from '#web/public/rules/verdict-parts/unknown-list.tsx'
import { say } from '#words/say.ts'
import type { Answer } from './apply-data.ts'
import { proofsOf } from './proofs-of.ts'
import type { Proof } from './proofs-of.ts'

/** What to have in hand before applying: a box for each condition, and what is missing beside it. Made to be printed. */
export function Checklist({ page, answer }: { page: PageContext; answer: Answer }) {
  const { ruleSet } = answer.judged.edition
  return ruleSet.tests.map((test) => (
    <ul key={test.id} className="checklist">
      {proofsOf(test, answer.judged.verdicts).map((proof) => (
        <li key={proof.condition.id}>
          <span className="check-box" aria-hidden="true" />
          <div>
            <p className="check-name">
              {proof.condition.name[page.language]} <OutcomeMark page={page} outcome={proof.outcome} />
              <ReadingOf page={page} answer={answer} reading={proof.reading} />
            </p>
            <ToProve page={page} answer={answer} proof={proof} />
          </div>
        </li>
      ))}
    </ul>
  ))
}

function ReadingOf({ page, answer, reading }: { page: PageContext; answer: Answer; reading: string | null }) {
  const { language } = page
  const found = answer.judged.edition.ruleSet.readings.find(({ id }) => id === reading)
  if (found === undefined) return null
  return <span className="row-note"> {say(language, 'apply.checklist.reading', { reading: found.name[language] })}</span>
}

function ToProve({ page, answer, proof }: { page: PageContext; answer: Answer; proof: Proof }) {
  const { language } = page
  const { condition, outcome, evidence, missing } = proof
  if (outcome === 'pass') return <p className="row-note">{say(language, 'apply.checklist.met', { count: evidence })}</p>
  if (outcome === 'fail') return <p>{say(language, 'apply.checklist.fail')}</p>
  if (condition.requires.kind === 'not-entered' || missing.length === 0)
    return <p>{say(language, 'apply.checklist.not-entered')}</p>
  return (
    <>
      <p>{say(language, 'apply.checklist.missing')}</p>
      <UnknownList page={page} telling={answer.telling} unknowns={missing} most={Infinity} />
    </>
  )
}
