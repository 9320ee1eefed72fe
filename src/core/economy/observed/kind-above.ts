import type { KindOf } from '#core/economy/relatedness/variety.ts'
import { divisionsOfSection, sectionOfActivity } from '#core/registry/activity-section.ts'
import type { Observation } from './observation.ts'
import { isCoarser } from './question.ts'

/** So many a division has groups at most, and a group classes: their codes have one digit more. */
const DIGITS = 10

/**
 * To which wider kind an activity belongs, for variety within and between kinds: divisions to their section, groups and classes to their
 * division. Of a code coarser than the level only this is known: of which kinds its firms may be. null where there is nothing wider:
 * sections, and groups of a set.
 */
export function kindAbove(
  { level, groups }: Pick<Observation['question'], 'level' | 'groups'>,
  version: Observation['version'],
): KindOf | null {
  if (groups !== null || level === 'section') return null
  const finer = level === 'division' ? 1 : level === 'group' ? DIGITS : DIGITS ** 2
  return (code) => {
    const divisions = divisionsOfSection(version, code)
    const isLetter = divisions.length > 0
    const kind = level !== 'division' ? code.slice(0, 2) : isLetter ? `${version} ${code}` : sectionOfActivity(version, code)
    if (!isCoarser(code, level)) return kind ?? code
    if (isLetter) return { kinds: level === 'division' ? [`${version} ${code}`] : divisions, among: divisions.length * finer }
    return { kinds: [code.slice(0, 2)], among: code.length > 2 ? DIGITS : finer }
  }
}
