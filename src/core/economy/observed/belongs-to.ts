import { europeanCode } from '#core/registry/activity-name.ts'
import { sectionOfActivity } from '#core/registry/activity-section.ts'

/** Whether a code of an edition (`26.70.00`) lies in an activity of the same edition: `C`, `26`, `26.7` or `26.70`. */
export function belongsTo(code: string, activity: string, version: '2' | '2.1'): boolean {
  const european = europeanCode(code)
  if (european === undefined) return false
  if (/^[A-Z]$/.test(activity)) return sectionOfActivity(version, european)?.split(' ')[1] === activity
  return european.startsWith(activity)
}
