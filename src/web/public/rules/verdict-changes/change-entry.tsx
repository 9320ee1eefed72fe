import type { Outcome } from '#core/rules/verdict.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { formatDay, formatMoment } from '#web/parts/format-moment.ts'
import { SubjectLink, nameOf } from '#web/parts/subject-link.tsx'
import { EvidenceList } from '#web/public/rules/verdict-parts/evidence-list.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Causes } from './causes.tsx'
import type { GivenNote, TurnedNote, VerdictChangeNote } from './verdict-changes-data.ts'

type Props = { page: PageContext; telling: Telling; change: VerdictChangeNote }

/** One verdict that became another: from what to what, why, and what either of them rests on. */
export function ChangeEntry({ page, telling, change }: Props) {
  const { language } = page
  const { after, before, ruleSet } = change
  const reading = ruleSet?.readings.find(({ id }) => id === after.reading)
  return (
    <article className="change verdict-change">
      <div className="change-when">
        <time dateTime={after.recordedAt}>{formatMoment(after.recordedAt)}</time>
        <a className="row-note" href={linkTo(page, 'changes', String(after.change))}>
          {say(language, 'verdict-changes.one.change', { number: String(after.change) })}
        </a>
      </div>
      <div>
        <h2 className="change-title">
          <SubjectLink page={page} subject={after.subject} /> ·{' '}
          <a href={linkTo(page, 'rule-sets', after.ruleSet)}>{ruleSet?.name[language] ?? after.ruleSet}</a>
          {reading === undefined ? null : (
            <span className="row-note"> {say(language, 'verdict-changes.reading', { reading: reading.name[language] })}</span>
          )}
        </h2>
        <TurnedList page={page} change={change} />
        <h3 className="why-title">{say(language, 'verdict-changes.why')}</h3>
        <Causes page={page} telling={telling} change={change} />
        <Rests page={page} telling={telling} change={change} />
        <dl className="given-pair">
          <GivenLine page={page} title={say(language, 'verdict-changes.before')} given={before} />
          <GivenLine page={page} title={say(language, 'verdict-changes.after')} given={after} />
        </dl>
      </div>
    </article>
  )
}

function TurnedList({ page, change }: Omit<Props, 'telling'>) {
  const { language } = page
  if (change.turned.length === 0) return <p>{say(language, 'verdict-changes.turned.none')}</p>
  return (
    <ul className="turned">
      {change.turned.map((each) => (
        <li key={`${each.test} ${each.condition}`} className={each.condition === null ? 'turned-test' : undefined}>
          <span className="turned-what">{nameOfTurned(page, change, each)}</span>{' '}
          <Side page={page} outcome={each.before} otherwise={say(language, 'verdict-changes.turned.absent')} turned={each} />{' '}
          <span className="turned-arrow">
            <span aria-hidden="true">→</span>
            <span className="unseen">{say(language, 'verdict-changes.turned.arrow')}</span>
          </span>{' '}
          <Side page={page} outcome={each.after} otherwise={say(language, 'verdict-changes.turned.gone')} turned={each} />
        </li>
      ))}
    </ul>
  )
}

type SideProps = { page: PageContext; outcome: Outcome | null; otherwise: string; turned: TurnedNote }

function Side({ page, outcome, otherwise, turned }: SideProps) {
  if (outcome === null) return <span className="absent">{otherwise}</span>
  return <OutcomeMark page={page} outcome={outcome} of={turned.condition === null ? 'test' : 'condition'} />
}

function nameOfTurned({ language }: PageContext, { ruleSet }: VerdictChangeNote, { test: id, condition }: TurnedNote): string {
  const test = ruleSet?.tests.find((each) => each.id === id)
  if (condition !== null) return test?.conditions.find((each) => each.id === condition)?.name[language] ?? condition
  const isOnly = (ruleSet?.tests.length ?? 1) === 1
  return isOnly ? say(language, 'verdict-changes.turned.whole') : (test?.name[language] ?? id)
}

/** Statements that came under the verdict, and those that left it. */
function Rests({ page, telling, change: { added, gone, after } }: Props) {
  const { language } = page
  if (added.length + gone.length === 0) return null
  const parts = [
    { id: 'added', numbers: added },
    { id: 'gone', numbers: gone },
  ] as const
  return (
    <details className="disclosure">
      <summary>
        {say(language, 'verdict-changes.rests', { added: added.length, gone: gone.length })}
        <span className="unseen">: {nameOf(page, after.subject)}</span>
      </summary>
      {parts.map(({ id, numbers }) =>
        numbers.length === 0 ? null : (
          <div key={id}>
            <p className="more-title">{say(language, `verdict-changes.rests.${id}`)}</p>
            <EvidenceList page={page} telling={telling} evidence={numbers} />
          </div>
        ),
      )}
    </details>
  )
}

/** A given verdict in a line: edition, day, knowledge, and the way to compute it again. */
function GivenLine({ page, title, given }: { page: PageContext; title: string; given: GivenNote }) {
  const { language } = page
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {say(language, 'verdict-changes.given.line', {
          edition: given.edition,
          day: formatFuzzyDate(language, given.referenceDay),
          knownAt: formatDay(language, given.knownAt),
          statements: given.evidence.length,
        })}{' '}
        ·{' '}
        <a href={linkTo(page, 'verdict-changes', String(given.id))}>
          {say(language, 'verdict-changes.given.number', { id: String(given.id) })}: {say(language, 'verdict-changes.reproduce')}
        </a>
      </dd>
    </div>
  )
}
