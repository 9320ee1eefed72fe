import { isUnspecified } from '#core/economy/observed/question.ts'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { nameOf, Words } from '#web/parts/subject-link.tsx'
import type { Frame } from './economy-data.ts'
import { hasMethodPage } from './method-for.ts'
import { activityName, economyLink, isNamedByCode, placeSlug, profileLink } from './economy-names.ts'

export { activityName, activitySlug, economyLink, placeSlug } from './economy-names.ts'

export function PlaceLink({ page, place }: { page: PageContext; place: string }) {
  return <a href={economyLink(page, 'economy-places', placeSlug(place))}>{nameOf(page, place)}</a>
}

/** An activity by its code and name; a group by its name. Firms of which nothing finer is known have no profile: that of their code is of all its firms. */
export function ActivityLink({ page, frame, activity }: { page: PageContext; frame: Frame; activity: string }) {
  const href = profileLink(page, frame, activity)
  if (frame.question.groups !== null)
    return (
      <a href={href}>
        <Words page={page} words={frame.names[activity]} otherwise={activity} />
      </a>
    )
  const told = <CodedName page={page} frame={frame} activity={activity} />
  if (isUnspecified(activity, frame.question)) return told
  return <a href={href}>{told}</a>
}

/** The name of an activity after its code, which is not written before itself. */
export function CodedName({ page, frame, activity }: { page: PageContext; frame: Frame; activity: string }) {
  const name = activityName(page, frame, activity)
  return (
    <>
      {isNamedByCode(page, name, activity) ? null : <span className="code-part">{activity} </span>}
      <Words page={page} words={frame.names[activity]} otherwise={activity} />
    </>
  )
}

/** The head of a column, leading to the method behind it. */
export function MethodHead({ page, method, children }: { page: PageContext; method: string; children: string }) {
  if (!hasMethodPage(method)) return children
  return (
    <a className="method-head" href={linkTo(page, 'economy-methods', method)}>
      {children}
    </a>
  )
}
