import type { GroupTableFinding } from '#core/economy/groups/group-set.ts'
import type { Language } from '#core/values/language.ts'
import { say } from './say.ts'

/** What is wrong in a table of groups, by its line or its group. */
export function sayGroupFinding(language: Language, finding: GroupTableFinding): string {
  switch (finding.code) {
    case 'group-missing':
    case 'activity-missing':
      return say(language, `groups.finding.${finding.code}`, { line: String(finding.line) })
    case 'activity-unreadable':
      return say(language, 'groups.finding.activity-unreadable', { line: String(finding.line), activity: finding.activity })
    case 'edition-unknown':
      return say(language, 'groups.finding.edition-unknown', { line: String(finding.line), edition: finding.edition })
    case 'activity-not-in-version':
    case 'activity-within-another':
      return `${finding.group}: ${say(language, `finding.${finding.code}`, { activity: finding.activity, version: finding.version })}`
  }
}
