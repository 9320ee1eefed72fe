import { isNumber } from '#core/values/measured.ts'
import type { StudyTable } from '#core/studies/edition.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { sayCoverage, sayTableTitle } from '#words/say-study.ts'
import type { StudyDraftData } from './study-draft-data.ts'

/** What is looked at before a study is put forward: the attack, coverage, what is withheld, breaks, texts that are missing. */
export function StudyChecks({ page, data }: { page: PageContext; data: StudyDraftData }) {
  const { language } = page
  const { content, leaks, texts } = data
  const chapters = content.sections.filter(({ id }) => !texts.some(({ chapter, text }) => chapter === id && text !== null))
  return (
    <Section id="checks" title={say(language, 'drafts.checks')} lead={say(language, 'drafts.checks.lead')}>
      {leaks === null || leaks === 0 ? (
        <Notice>
          <p>{say(language, 'drafts.checks.no-leaks')}</p>
        </Notice>
      ) : (
        <Notice tone="warning" title={say(language, 'drafts.checks.leaks', { count: leaks })}>
          <p>{say(language, 'refusal.study-leaks')}</p>
        </Notice>
      )}
      {content.lockedOn === null ? <p>{say(language, 'drafts.checks.unlocked')}</p> : null}
      {chapters.length === 0 ? null : (
        <p>
          {say(language, 'drafts.checks.no-text', { count: chapters.length })}{' '}
          {chapters.map(({ title }) => title[language]).join(', ')}.
        </p>
      )}
      <details>
        <summary>{say(language, 'drafts.checks.tables', { count: content.tables.length })}</summary>
        <DataTable
          caption={say(language, 'drafts.checks.tables', { count: content.tables.length })}
          captionUnseen
          cards
          rows={content.tables}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'table',
              title: say(language, 'editions.since.column.table'),
              head: true,
              cell: (table) => <a href={`#table-${table.id}`}>{sayTableTitle(language, table)}</a>,
            },
            {
              id: 'coverage',
              title: say(language, 'study.format.head.coverage'),
              cell: ({ coverage }) => sayCoverage(language, coverage),
            },
            {
              id: 'withheld',
              title: say(language, 'drafts.checks.withheld'),
              numeric: true,
              cell: (table) => formatNumber(language, withheldIn(table)),
            },
            {
              id: 'breaks',
              title: say(language, 'study.format.breaks'),
              numeric: true,
              cell: ({ breaks }) => formatNumber(language, breaks.length),
            },
          ]}
        />
      </details>
    </Section>
  )
}

function withheldIn({ cells }: StudyTable): number {
  return cells.filter((cell) => !isNumber(cell) && cell.absent === 'withheld').length
}
