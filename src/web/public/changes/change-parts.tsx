import type { PageContext } from '#web/page-context.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { formatNumber } from '#words/format.ts'
import { isMessageKey, say } from '#words/say.ts'
import { changeKinds } from './changes-data.ts'
import type { ChangeNote } from './changes-data.ts'

/** What was done, in words; the name of the deed while it has none. */
export function deedName({ language }: PageContext, deed: string): string {
  const key = `exports.deed.${deed}`
  return isMessageKey(key) ? say(language, key) : deed
}

/** A deed of the country's loader is told by its name; everything else as it was recorded. */
export function recorderName({ language }: PageContext, who: string): string {
  return who.startsWith('country:') ? say(language, 'receipt.by-country') : who
}

/** How much a change did, as a line of counts; those of nothing are left out. */
export function ChangeCountList({ page, change }: { page: PageContext; change: ChangeNote }) {
  const { language } = page
  const counts = changeKinds
    .filter((kind) => change.counts[kind] > 0)
    .map((kind) => ({ id: kind, text: say(language, `changes.counts.${kind}`, { count: change.counts[kind] }) }))
  const sources =
    change.sources > 0 ? [{ id: 'sources', text: say(language, 'changes.counts.sources', { count: change.sources }) }] : []
  const subjects =
    change.subjectCount > 0
      ? [{ id: 'subjects', text: say(language, 'changes.counts.subjects', { count: change.subjectCount }) }]
      : []
  const all = [...counts, ...subjects, ...sources]
  if (all.length === 0) return <p className="absent">{say(language, 'changes.nothing')}</p>
  return (
    <ul className="change-counts">
      {all.map(({ id, text }) => (
        <li key={id} className={`change-${id}`}>
          {text}
        </li>
      ))}
    </ul>
  )
}

/** The subjects of a change with what was done to each: signs for the eye, words for the ear. */
export function SubjectCounts({ page, subjects }: { page: PageContext; subjects: ChangeNote['subjects'] }) {
  if (subjects.length === 0) return null
  return (
    <ul className="change-subjects">
      {subjects.map((row) => (
        <li key={row.subject}>
          <SubjectLink page={page} subject={row.subject} />{' '}
          {changeKinds
            .filter((kind) => row[kind] > 0)
            .map((kind) => (
              <span key={kind} className={`change-sign change-${kind}`}>
                <span aria-hidden="true">
                  {signs[kind]}
                  {formatNumber(page.language, row[kind])}
                </span>
                <span className="unseen">{say(page.language, `changes.counts.${kind}`, { count: row[kind] })}</span>
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}

const signs = { added: '+', corrected: '↻ ', withdrawn: '−', judged: '§ ' } as const satisfies Record<
  (typeof changeKinds)[number],
  string
>
