import { textIn } from '#core/values/language.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import type { PageContext } from '#web/page-context.ts'
import { Badge } from '#web/parts/badge.tsx'
import { NotKnown } from '#web/parts/cell.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { formatMoment } from '#web/parts/format-moment.ts'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Pagination } from '#web/parts/pagination.tsx'
import { Period } from '#web/parts/period.tsx'
import { ReceiptMark } from '#web/parts/receipt-mark.tsx'
import { Section } from '#web/parts/section.tsx'
import { SourceById } from '#web/parts/source-link.tsx'
import { SubjectLink, nameOf } from '#web/parts/subject-link.tsx'
import { formatValue, propertyLabel } from '#web/parts/value.tsx'
import { KindWord, LanguageMark } from '#web/public/sources/sourced-statements.tsx'
import { say } from '#words/say.ts'
import { ChangeCountList, deedName, recorderName } from './change-parts.tsx'
import type { ChangeData, ChangedStatement } from './changes-data.ts'

/** One change: everything that was recorded, corrected, withdrawn and judged in it. */
export function ChangePage({ page, data }: { page: PageContext; data: ChangeData }) {
  const { language } = page
  const { change } = data
  const title = say(language, 'changes.change', { number: String(change.id) })
  return (
    <Layout
      page={page}
      title={title}
      crumbs={[{ title: say(language, 'changes.title'), href: linkTo(page, 'changes') }]}
      twins={['json']}
    >
      <PageTitle kind={deedName(page, change.deed)} title={title}>
        <p>
          <time dateTime={change.recordedAt}>{formatMoment(change.recordedAt)}</time>.{' '}
          {say(language, 'changes.by', { who: recorderName(page, change.recordedBy) })}.{' '}
          {say(language, 'changes.version', { version: String(change.id) })}.
        </p>
        {change.file === null ? null : <p>{say(language, 'changes.file', { file: change.file })}</p>}
      </PageTitle>
      <ChangeCountList page={page} change={change} />
      {change.deed === 'record-verdicts' ? (
        <p>
          <a href={linkTo(page, 'verdict-changes', null, { change: change.id })}>{say(language, 'verdict-changes.of-change')}</a>
        </p>
      ) : null}
      {data.ruleSets.length === 0 ? null : (
        <Section id="rule-sets" title={say(language, 'changes.rule-sets')}>
          <ul>
            {data.ruleSets.map((ruleSet) => (
              <li key={ruleSet.id}>
                <a href={linkTo(page, 'rule-sets', ruleSet.id)}>{textIn(ruleSet.name, language)?.text ?? ruleSet.id}</a>{' '}
                <Badge tone={ruleSet.edition === 1 ? 'quiet' : 'amber'}>
                  {ruleSet.isGone
                    ? say(language, 'changes.rule-set.gone')
                    : say(language, 'changes.rule-set.edition', { edition: String(ruleSet.edition) })}
                </Badge>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {data.statements.length === 0 ? null : (
        <Section id="statements" title={say(language, 'changes.what')}>
          {[...Map.groupBy(data.statements, ({ voice }) => voice.subject)].map(([subject, own]) => (
            <section key={subject} className="by-subject">
              <h3>
                <SubjectLink page={page} subject={subject} /> <KindWord page={page} subject={subject} />
              </h3>
              <ChangedTable page={page} subject={subject} statements={own} data={data} />
            </section>
          ))}
          <Pagination page={page} paging={data.paging} />
        </Section>
      )}
      <nav className="pagination" aria-label={say(language, 'changes.title')}>
        {data.newer === null ? null : (
          <a href={linkTo(page, 'changes', String(data.newer))}>{say(language, 'changes.newer-one')}</a>
        )}
        {data.older === null ? null : (
          <a href={linkTo(page, 'changes', String(data.older))}>{say(language, 'changes.older-one')}</a>
        )}
      </nav>
    </Layout>
  )
}

type ChangedTableProps = { page: PageContext; subject: string; statements: readonly ChangedStatement[]; data: ChangeData }

function ChangedTable({ page, subject, statements, data }: ChangedTableProps) {
  const { language } = page
  return (
    <DataTable
      caption={nameOf(page, subject)}
      captionUnseen
      cards
      rows={statements}
      rowKey={({ kind, voice }) => `${kind}-${voice.statement}`}
      columns={[
        {
          id: 'property',
          title: say(language, 'sources.column.property'),
          head: true,
          cell: ({ voice }) => propertyLabel(page, voice.property),
        },
        {
          id: 'done',
          title: say(language, 'changes.column.kind'),
          cell: ({ kind }) => <Badge tone={kind === 'added' ? 'quiet' : 'amber'}>{say(language, `changes.kind.${kind}`)}</Badge>,
        },
        {
          id: 'value',
          title: say(language, 'sources.column.value'),
          cell: (statement) => <ChangedValue page={page} statement={statement} />,
        },
        {
          id: 'valid',
          title: say(language, 'sources.column.valid'),
          cell: ({ voice }) =>
            voice.validFrom === null && voice.validTo === null ? (
              <NotKnown page={page} />
            ) : (
              <Period page={page} validity={voice} />
            ),
        },
        {
          id: 'source',
          title: say(language, 'common.source'),
          cell: ({ voice }) => <SourceById page={page} sources={data.sources} id={voice.source} />,
        },
      ]}
    />
  )
}

function ChangedValue({ page, statement: { kind, voice, replaced } }: { page: PageContext; statement: ChangedStatement }) {
  const rank = voice.rank === 'withdrawn' ? 'accepted' : voice.rank
  return (
    <>
      <span className={kind === 'withdrawn' ? 'value-gone' : undefined}>{formatValue(page, voice.property, voice.value)}</span>
      <LanguageMark voice={voice} />
      <ReceiptMark page={page} shown={{ ...voice, rank, contested: false }} />
      {kind === 'judged' ? <span className="mark-word">{say(page.language, `receipt.rank.${voice.rank}`)}</span> : null}
      {replaced === null ? null : (
        <span className="voices-about">
          {say(page.language, 'changes.before')}
          <span className="value-gone">{formatValue(page, replaced.property, replaced.value)}</span>
          <ReceiptMark page={page} shown={{ ...replaced, rank: 'accepted', contested: false }} />
        </span>
      )}
    </>
  )
}
