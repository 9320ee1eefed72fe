import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { SubjectLink, nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { EvidenceList } from '#web/public/rules/verdict-parts/evidence-list.tsx'
import { NoDecision } from '#web/public/rules/verdict-parts/no-decision.tsx'
import { OutcomeMark } from '#web/public/rules/verdict-parts/outcome-mark.tsx'
import { RuleSetVerdict } from '#web/public/rules/verdict-parts/rule-set-verdict.tsx'
import { formatFuzzyDate } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Outcomes } from './given-table.tsx'
import type { GivenVerdictData } from './verdict-changes-data.ts'

type Props = { page: PageContext; data: GivenVerdictData }

/** A verdict that was once given, and whether the same comes out when it is computed again from what it rested on. */
export function GivenVerdictPage({ page, data }: Props) {
  const { language } = page
  const { given, edition } = data
  const title = say(language, 'verdict-changes.one.title', { id: String(given.id) })
  const name = edition?.ruleSet.name[language] ?? given.ruleSet
  return (
    <Layout
      page={page}
      title={title}
      crumbs={[
        { title: say(language, 'rules.title'), href: linkTo(page, 'rule-sets') },
        { title: say(language, 'verdict-changes.title'), href: linkTo(page, 'verdict-changes') },
      ]}
      twins={['json']}
      unlisted
    >
      <PageTitle
        kind={title}
        title={say(language, 'verdict-changes.one.lead', { ruleSet: name, subject: nameOf(page, given.subject) })}
      />
      <Given page={page} data={data} />
      <Again page={page} data={data} />
      <Section id="evidence" title={say(language, 'verdict-changes.one.evidence')}>
        <EvidenceList page={page} telling={data.telling} evidence={given.evidence} />
      </Section>
    </Layout>
  )
}

function Given({ page, data }: Props) {
  const { language } = page
  const { given, edition, again } = data
  const ruleSet = edition?.ruleSet
  const reading = ruleSet?.readings.find(({ id }) => id === given.reading)?.name[language] ?? given.reading
  const label = (id: 'cluster' | 'rules' | 'reading' | 'day' | 'known' | 'recorded' | 'given') =>
    say(language, `verdict-changes.one.${id}`)
  return (
    <>
      <FieldList
        fields={[
          { id: 'cluster', label: label('cluster'), content: <SubjectLink page={page} subject={given.subject} /> },
          {
            id: 'rules',
            label: label('rules'),
            content: (
              <a href={linkTo(page, 'rule-sets', given.ruleSet)}>
                {say(language, 'verdict-changes.one.rules.edition', {
                  ruleSet: ruleSet?.name[language] ?? given.ruleSet,
                  edition: given.edition,
                })}
              </a>
            ),
          },
          ...(reading === null ? [] : [{ id: 'reading', label: label('reading'), content: reading }]),
          { id: 'day', label: label('day'), content: formatFuzzyDate(language, given.referenceDay) },
          { id: 'known', label: label('known'), content: formatMoment(given.knownAt) },
          {
            id: 'recorded',
            label: label('recorded'),
            content: (
              <>
                {formatMoment(given.recordedAt)} ·{' '}
                <a href={linkTo(page, 'changes', String(given.change))}>
                  {say(language, 'verdict-changes.one.change', { number: String(given.change) })}
                </a>
              </>
            ),
          },
          { id: 'given', label: label('given'), content: <AsGiven page={page} data={data} /> },
        ]}
      />
      {ruleSet === undefined || again !== null ? null : <NoDecision page={page} ruleSet={ruleSet} />}
    </>
  )
}

/** The outcomes of the tests, and of each condition below them. */
function AsGiven({ page, data }: Props) {
  return (
    <>
      <Outcomes page={page} given={data.given} ruleSet={data.edition?.ruleSet} />
      <ConditionsGiven page={page} data={data} />
    </>
  )
}

function ConditionsGiven({ page, data: { given, edition } }: Props) {
  const { language } = page
  const conditions = edition?.ruleSet.tests.flatMap((test) => test.conditions) ?? []
  const nameOfCondition = (id: string) => conditions.find((each) => each.id === id)?.name[language] ?? id
  return (
    <ul className="turned">
      {Object.entries(given.outcomes).flatMap(([test, { conditions: own }]) =>
        Object.entries(own).map(([condition, outcome]) => (
          <li key={`${test} ${condition}`}>
            <span className="turned-what">{nameOfCondition(condition)}</span> <OutcomeMark page={page} outcome={outcome} />
          </li>
        )),
      )}
    </ul>
  )
}

function Again({ page, data }: Props) {
  const { language } = page
  const { given, edition, again, isSame, telling } = data
  const sentence = again === null ? 'gone' : isSame ? 'same' : 'other'
  // Everything below is told for the day and the knowledge of the verdict, not for those of the page.
  const then: PageContext = { ...page, asOf: given.referenceDay, knownAt: given.knownAt }
  return (
    <Section id="again" title={say(language, 'verdict-changes.one.again')}>
      <Notice tone={isSame ? 'plain' : 'warning'}>
        <p>{say(language, `verdict-changes.one.${sentence}`)}</p>
      </Notice>
      {again === null || edition === null ? null : (
        <RuleSetVerdict page={then} telling={telling} judged={{ edition, verdicts: [again] }} />
      )}
      <p>
        <a href={`${linkTo(page, 'path', slugOf(given.subject))}#${given.ruleSet}`}>{say(language, 'verdict-changes.one.now')}</a>
      </p>
    </Section>
  )
}
