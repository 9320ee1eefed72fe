import type { ReactNode } from 'react'
import { linkTo, linkToThis } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { dayOf } from '#web/parts/pick-shown.ts'
import { Section } from '#web/parts/section.tsx'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { ChooseForm } from '#web/public/rules/verdict-parts/choose-form.tsx'
import { tallyOf } from '#core/rules/overview/tally.ts'
import { OutcomeCountsLine } from '#web/public/rules/verdict-parts/outcome-counts.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { RuleSetVerdict } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { asSentence } from '#words/verdict-naming.ts'
import type { Answer, ApplyData } from './apply-data.ts'
import { CallList } from './call-list.tsx'
import { Checklist } from './checklist.tsx'
import { TheCall } from './the-call.tsx'

/** Can we apply? A cluster and a call: what the conditions say by what is published, and what is still to be proved. */
export function ApplyPage({ page, data }: { page: PageContext; data: ApplyData }) {
  const { language } = page
  const { choice, answer } = data
  const title = say(language, 'apply.title')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, 'apply.lead')}
      crumbs={
        choice.cluster === null
          ? [{ title: say(language, 'layout.nav.rule-sets'), href: linkTo(page, 'rule-sets') }]
          : [
              { title: nameOf(page, choice.cluster), href: linkTo(page, 'clusters', slugOf(choice.cluster)) },
              { title: say(language, 'path.kind'), href: linkTo(page, 'path', slugOf(choice.cluster)) },
            ]
      }
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle title={answer === null ? title : titleOf(page, data, answer)} {...(answer === null ? {} : { kind: title })}>
        <p>{say(language, 'apply.lead')}</p>
      </PageTitle>
      <ChooseForm page={page} choice={choice} ruleSetLabel={say(language, 'apply.call')} submit={say(language, 'apply.submit')} />
      <p className="no-decision">{say(language, 'apply.no-decision')}</p>
      {answer === null ? <CallList page={page} data={data} /> : <AnswerParts page={page} data={data} answer={answer} />}
    </Layout>
  )
}

function titleOf(page: PageContext, { choice }: ApplyData, { judged }: Answer): string {
  const cluster = choice.cluster === null ? '' : nameOf(page, choice.cluster)
  return say(page.language, 'apply.title.answer', { cluster, call: judged.edition.ruleSet.name[page.language] })
}

function AnswerParts({ page, data, answer }: { page: PageContext; data: ApplyData; answer: Answer }): ReactNode {
  const { language } = page
  const { judged, telling } = answer
  return (
    <>
      <WhenNotice page={page} answer={answer} />
      <Section id="answer" title={say(language, 'apply.answer')}>
        <ReadingAnswers page={page} answer={answer} />
        <RuleSetVerdict page={page} telling={telling} judged={judged} level={3} />
      </Section>
      <Section id="checklist" title={say(language, 'apply.checklist')} lead={say(language, 'apply.checklist.lead')}>
        <Checklist page={page} answer={answer} />
      </Section>
      <Section id="call" title={say(language, 'apply.measure.title')}>
        <TheCall page={page} answer={answer} />
      </Section>
      <Section id="next" title={say(language, 'apply.next')}>
        <ul className="values">
          <li>
            <a
              href={linkTo(page, 'what-if', null, {
                cluster: data.choice.cluster === null ? null : slugOf(data.choice.cluster),
                rules: judged.edition.ruleSet.id,
              })}
            >
              {say(language, 'apply.next.what-if')}
            </a>
          </li>
          <li>
            <a href={linkTo(page, 'rule-sets', judged.edition.ruleSet.id)}>{say(language, 'apply.next.rules')}</a>
          </li>
        </ul>
      </Section>
    </>
  )
}

/** What the days of the call mean today: a closed call says so, and leads to its last day. */
function WhenNotice({ page, answer }: { page: PageContext; answer: Answer }) {
  const { language } = page
  const { from, to } = answer.judged.edition.ruleSet.inForce
  const day = (date: string | null) => (date === null ? '' : formatFuzzyDate(language, date))
  const isOpen = answer.today === 'open'
  const sentence =
    isOpen && to === null
      ? say(language, 'apply.when.open-ended', { from: day(from) })
      : say(language, `apply.when.${answer.today}`, { from: day(from), to: day(to), day: day(dayOf(page)) })
  return (
    <Notice tone={isOpen ? 'plain' : 'warning'} title={asSentence(language, say(language, `apply.state.${answer.today}`))}>
      {/* A Lithuanian day ends in a full stop of its own. */}
      <p>{sentence.replaceAll('..', '.')}</p>
      {answer.today === 'closed' && answer.lastDay !== null && dayOf(page) !== answer.lastDay ? (
        <p>
          <a href={linkToThis(page, { asOf: answer.lastDay })}>
            {say(language, 'apply.when.last-day', { day: day(answer.lastDay) })}
          </a>
        </p>
      ) : null}
    </Notice>
  )
}

/** The answer in a line, or one for each reading. */
function ReadingAnswers({ page, answer }: { page: PageContext; answer: Answer }) {
  const { language } = page
  const { readings } = answer.judged.edition.ruleSet
  return (
    <ul className="apply-answers">
      {answer.judged.verdicts.flatMap(({ reading, tests }) =>
        tests.map(({ test, outcome, conditions }) => (
          <li key={`${reading} ${test}`}>
            {reading === null ? null : (
              <span className="answer-name">{readings.find(({ id }) => id === reading)?.name[language]}</span>
            )}
            <span className="apply-outcome">
              <OutcomeMark page={page} outcome={outcome} of="test" />
            </span>
            <OutcomeCountsLine page={page} counts={tallyOf(conditions.map((condition) => condition.outcome))} />
          </li>
        )),
      )}
    </ul>
  )
}
