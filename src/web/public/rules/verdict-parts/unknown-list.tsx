import type { Unknown } from '#core/rules/verdict.ts'
import type { PageContext } from '#web/page-context.ts'
import { sayUnknown } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'
import { groupUnknowns } from './group-unknowns.ts'
import type { UnknownGroup } from './group-unknowns.ts'
import { NameList } from './name-list.tsx'
import { sayAskedOf } from './say-facts.ts'
import { namingOf } from './telling.ts'
import type { Telling } from './telling.ts'

/** What is not known and matters, in words; the same fact of many members in one line. */
export function UnknownList({
  page,
  telling,
  unknowns,
  most,
}: {
  page: PageContext
  telling: Telling
  unknowns: readonly Unknown[]
  /** How many names are listed for one fact. */
  most?: number
}) {
  if (unknowns.length === 0) return null
  return (
    <ul className="verdict-unknowns">
      {groupUnknowns(unknowns).map((group) => (
        <li key={JSON.stringify(group)}>
          <Group page={page} telling={telling} group={group} most={most} />
        </li>
      ))}
    </ul>
  )
}

type GroupProps = { page: PageContext; telling: Telling; group: UnknownGroup; most: number | undefined }

function Group({ page, telling, group, most }: GroupProps) {
  const { language } = page
  const naming = namingOf(page, telling)
  if (group.kind === 'one') return <>{sayUnknown(naming, group.unknown)}</>
  if (group.kind === 'memberships')
    return (
      <>
        {say(language, 'verdict-parts.unknown.memberships', { count: group.members.length })}{' '}
        <NameList page={page} subjects={group.members} {...(most === undefined ? {} : { most })} />
      </>
    )
  const fact = sayAskedOf(naming, group.asked, group.years)
  if (group.subjects.length === 1 && group.subjects[0] === telling.about) return <>{fact}</>
  return (
    <>
      {say(language, 'verdict-parts.unknown.alike', { fact, count: group.subjects.length })}{' '}
      <NameList page={page} subjects={group.subjects} {...(most === undefined ? {} : { most })} />
    </>
  )
}
