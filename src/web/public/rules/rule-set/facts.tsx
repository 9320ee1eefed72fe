import type { ReactNode } from 'react'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { FieldList } from '#web/parts/field-list.tsx'
import type { Field } from '#web/parts/field-list.tsx'
import { OutsideLink } from '#web/parts/format-part.tsx'
import { formatDay } from '#web/parts/format-moment.ts'
import { SourceById } from '#web/parts/source-link.tsx'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { ForceWords } from '#web/public/rules/rule-sets/force-words.tsx'
import { jurisdictionName } from '#web/public/rules/rule-sets/jurisdiction-name.ts'
import { TextStatusWord } from '#web/public/rules/verdict-parts/authority-line.tsx'
import { say } from '#words/say.ts'
import type { RuleSetData } from './rule-set-data.ts'

/** What a lawyer asks first: who decides, on what ground, since when, and how near the words stand to the law. */
export function Facts({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { language } = page
  const { ruleSet, edition, change, recordedAt } = data.edition
  const fields: Field[] = [
    { id: 'decides', label: say(language, 'rules.fact.decides'), content: ruleSet.decidedBy[language] },
    { id: 'purpose', label: say(language, 'rules.fact.purpose'), content: say(language, `verdict.purpose.${ruleSet.purpose}`) },
    { id: 'of', label: say(language, 'rules.fact.of'), content: say(language, `rules.of.${ruleSet.of}`) },
    {
      id: 'jurisdiction',
      label: say(language, 'rules.fact.jurisdiction'),
      content: jurisdictionName(language, ruleSet.jurisdiction),
    },
    { id: 'force', label: say(language, 'rules.fact.force'), content: <Force page={page} data={data} /> },
    ...subjectField('act', ruleSet.act),
    ...subjectField('measure', ruleSet.measure),
    { id: 'source', label: say(language, 'rules.fact.source'), content: <LegalSource page={page} data={data} /> },
    { id: 'text', label: say(language, 'rules.fact.text'), content: <TextStatuses page={page} data={data} /> },
    {
      id: 'edition',
      label: say(language, 'rules.fact.edition'),
      content: (
        <>
          {say(language, 'rules.edition', { number: edition })},{' '}
          {say(language, 'rules.edition.recorded', { date: formatDay(language, recordedAt) })} (
          <a href={linkTo(page, 'changes', String(change))}>
            {say(language, 'rules.edition.change', { number: String(change) })}
          </a>
          )
        </>
      ),
    },
    ...(ruleSet.note === null ? [] : [{ id: 'note', label: say(language, 'rules.fact.note'), content: ruleSet.note[language] }]),
  ]
  return <FieldList fields={fields} />

  function subjectField(id: 'act' | 'measure', subject: string | null): { id: string; label: string; content: ReactNode }[] {
    if (subject === null) return []
    return [{ id, label: say(language, `rules.fact.${id}`), content: <SubjectLink page={page} subject={subject} /> }]
  }
}

function Force({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { ruleSet } = data.edition
  const { to } = ruleSet.inForce
  return (
    <>
      <ForceWords page={page} ruleSet={ruleSet} inForce={data.inForce} />
      {data.inForce === 'ended' && to !== null ? (
        <a className="row-note" href={linkTo(page, 'rule-sets', ruleSet.id, { asOf: to })}>
          {say(page.language, 'rules.force.as-of')}
        </a>
      ) : null}
    </>
  )
}

/** The source with its paragraph, and its address for those who want the act itself. */
function LegalSource({ page, data }: { page: PageContext; data: RuleSetData }) {
  const { authority } = data.edition.ruleSet
  const source = data.sources.find(({ id }) => id === authority.source)
  return (
    <>
      <SourceById page={page} sources={data.sources} id={authority.source} />
      {authority.paragraph === null ? null : <>, {authority.paragraph}</>}
      {source === undefined || source.url === null ? null : (
        <span className="rule-address">
          <OutsideLink page={page} url={source.url}>
            {source.url}
          </OutsideLink>
        </span>
      )}
    </>
  )
}

function TextStatuses({ page, data }: { page: PageContext; data: RuleSetData }) {
  return (
    <ul className="values">
      {data.textStatuses.map((status) => (
        <li key={status}>
          <TextStatusWord page={page} status={status} />{' '}
          <span className="row-note">{say(page.language, `verdict.text-status.${status}.meaning`)}</span>
        </li>
      ))}
    </ul>
  )
}
