import { levelOfActivity, levels } from '#core/economy/observed/question.ts'
import type { Question } from '#core/economy/observed/question.ts'
import { textIn } from '#core/values/language.ts'
import { linkTo, queryOf } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Route } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { Frame } from './economy-data.ts'

const kept = ['year', 'unit', 'by', 'level'] as const

/** A link to another page of the observatory that keeps what is asked. */
export function economyLink(
  page: PageContext,
  route: Route,
  slug: string | null,
  more: Record<string, string | null> = {},
): string {
  const query = queryOf(page)
  const asked = Object.fromEntries(kept.map((name) => [name, query.get(name)]))
  return linkTo(page, route, slug, { ...asked, ...more })
}

/** How far activities are told apart, or the set that groups are of, as an address says it. */
export function levelPart({ level, groups }: Pick<Question, 'level' | 'groups'>): string {
  return groups === null ? level : `set:${groups}`
}

/** The same for a link from the profile of an activity or a group: other pages know it only among those of its kind; the usual kind is not said. */
export function levelOfProfile(question: Pick<Question, 'level' | 'groups'>): string | null {
  const level = levelPart(question)
  return level === levels[0] ? null : level
}

/** `municipality/vilniaus-m` → `municipality.vilniaus-m`: the part of the address. */
export function placeSlug(subject: string): string {
  return subject.replace('/', '.')
}

/** `C` → `c`: addresses are in small letters. */
export function activitySlug(code: string): string {
  return code.toLowerCase()
}

/** The profile of an activity, or of a group of the set that was asked for. */
export function profileLink(page: PageContext, { question: { groups } }: Pick<Frame, 'question'>, activity: string): string {
  const slug = activitySlug(activity)
  return groups === null
    ? economyLink(page, 'economy-activities', slug, { level: null })
    : economyLink(page, 'economy-groups', `${groups}.${slug}`, { level: null })
}

/** The list that an activity, or a group of them, stands in: `c`, `62` and `46.1` are codes, `drawn.software` and `2024.wood` are of sets. */
export function listOfSlug(slug: string | null): 'economy-groups' | 'economy-activities' {
  const isGroup = slug !== null && slug.includes('.') && levelOfActivity(slug.toUpperCase()) === null
  return isGroup ? 'economy-groups' : 'economy-activities'
}

export function activityName(page: PageContext, frame: Pick<Frame, 'names'>, activity: string): string {
  const name = frame.names[activity]
  return (name === undefined ? undefined : textIn(name, page.language)?.text) ?? activity
}

/** Where no name is held, the code stands for it: it is not written before itself. */
export function isNamedByCode({ language }: PageContext, name: string, activity: string): boolean {
  return name === activity || name === say(language, 'economy.activity.no-deeper', { name: activity })
}

export function codeAndName(page: PageContext, frame: Pick<Frame, 'names'>, activity: string): string {
  const name = activityName(page, frame, activity)
  return isNamedByCode(page, name, activity) ? name : `${activity} ${name}`
}

export function dataSetName({ language }: PageContext, id: string): string {
  switch (id) {
    case 'sodra-monthly':
    case 'sodra-daily':
    case 'legal-entities':
    case 'accounts':
    case 'qcew':
    case 'cordis-projects':
    case 'cordis-participations':
    case 'activity-correspondence':
    case 'input-output':
      return say(language, `economy.data-set.${id}`)
    default:
      return id.startsWith('own.') ? say(language, 'economy.data-set.own', { name: id.slice(4) }) : id
  }
}
