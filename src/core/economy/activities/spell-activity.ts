import { divisionsOfSection } from '#core/registry/activity-section.ts'
import { activityVersions } from './activity-tree.ts'

/**
 * The one spelling of an activity in addresses, whatever people are used to: `C` → `c`, `6201`, `62.01.00`, `620100` and `J62.01` → `62.01`.
 * null for what is no code, or what may be several: `461000` is a group, or a class of it.
 */
export function spellActivity(text: string): string | null {
  const written = text.trim().toLowerCase()
  if (/^[a-z]$/.test(written)) return written
  const [, section, division = '', below = ''] = /^([a-z])?(\d\d)(?:\.?(\d\d?))?$/.exec(withoutNational(written)) ?? []
  if (division === '' || !isOfSection(division, section)) return null
  return below === '' ? division : `${division}.${below}`
}

/** EVRK writes two digits behind a class of NACE. Where the class itself ends in 0, its group or its division may be meant. */
function withoutNational(text: string): string {
  return text.replace(/(\d\d\.?\d[1-9])\.?00$/, '$1')
}

/** A letter before the digits is a spelling only where some edition has the division there. */
function isOfSection(division: string, section: string | undefined): boolean {
  if (section === undefined) return true
  return activityVersions.some((version) => divisionsOfSection(version, section.toUpperCase()).includes(division))
}
