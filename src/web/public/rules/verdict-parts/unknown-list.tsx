import type { Unknown } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { SubjectLink } from '#web/parts/subject-link.tsx'
import { sayUnknown, sayUnknownBriefly } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import { groupUnknowns } from './group-unknowns.ts'
import type { UnknownGroup } from './group-unknowns.ts'
import { namingOf } from './telling.ts'
import type { Telling } from './telling.ts'

const NAMES_SHOWN = 6

/** What is not known and matters, in words; the same fact of many members in one line. */
export function UnknownList({ page, telling, unknowns }: { page: PageContext; telling: Telling; unknowns: readonly Unknown[] }) {
  if (unknowns.length === 0) return null
  return (
    <ul className="verdict-unknowns">
      {groupUnknowns(unknowns).map((group) => (
        <li key={JSON.stringify(group)}>
          <Group page={page} telling={telling} group={group} />
        </li>
      ))}
    </ul>
  )
}

function Group({ page, telling, group }: { page: PageContext; telling: Telling; group: UnknownGroup }) {
  const { language } = page
  const naming = namingOf(page, telling.editions)
  if (group.kind === 'one') return <>{sayUnknown(naming, group.unknown)}</>
  const subjects = group.kind === 'alike' ? group.subjects : group.members
  const count = subjects.length
  return (
    <>
      {group.kind === 'alike'
        ? say(language, 'verdict-parts.unknown.alike', { fact: sayUnknownBriefly(naming, group.asked), count })
        : say(language, 'verdict-parts.unknown.memberships', { count })}{' '}
      {subjects.slice(0, NAMES_SHOWN).map((subject, index) => (
        <span key={subject}>
          {index === 0 ? null : ', '}
          <SubjectLink page={page} subject={subject} />
        </span>
      ))}
      {count > NAMES_SHOWN ? ` ${say(language, 'verdict-parts.and-more', { count: count - NAMES_SHOWN })}` : null}
    </>
  )
}
