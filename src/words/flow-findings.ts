import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import type { FlowChange } from '#core/economy/flows/compare-flows.ts'
import type { FlowFinding } from '#core/economy/flows/flow-table.ts'
import type { Language } from '#core/values/language.ts'
import { formatNumber, formatWeight } from './format.ts'
import { say } from './say.ts'

/** What is wrong in a table of flows, by its row and column. */
export function sayFlowFinding(language: Language, finding: FlowFinding, version: ActivityVersion): string {
  switch (finding.code) {
    case 'flows-no-codes':
    case 'flows-nothing-flows':
    case 'flows-too-few':
      return say(language, `flows.finding.${finding.code}`)
    case 'flows-code-unknown':
    case 'flows-other-edition':
      return say(language, `flows.finding.${finding.code}`, {
        side: finding.side,
        where: finding.where,
        given: finding.given,
        version,
      })
    case 'flows-overlap':
      return say(language, 'flows.finding.flows-overlap', { given: finding.given, other: finding.other })
    case 'flows-row-missing':
    case 'flows-column-missing':
      return say(language, `flows.finding.${finding.code}`, { given: finding.given })
    case 'flows-several':
      return say(language, 'flows.finding.flows-several', { column: finding.column, values: finding.values.join(', ') })
    case 'flows-negative':
    case 'flows-unreadable':
    case 'flows-sign-unclear':
    case 'flows-missing':
    case 'flows-twice': {
      const { line, column, seller, buyer, given } = finding
      return say(language, `flows.finding.${finding.code}`, { line: String(line), column, seller, buyer, given })
    }
  }
}

/** What a table changes against the one before; the amounts that differ most by their seller and buyer. */
export function sayFlowChange(language: Language, change: FlowChange): string[] {
  const { was, changed, cells, sectorsNew, sectorsGone, largest, weight } = change
  if (was === null) return [say(language, 'flows.first')]
  if (!changed) return [say(language, 'flows.idle')]
  const number = (value: number) => formatNumber(language, value, 2)
  return [
    say(language, 'flows.change', {
      title: was.title,
      cells,
      appeared: sectorsNew.length === 0 ? '–' : sectorsNew.join(', '),
      vanished: sectorsGone.length === 0 ? '–' : sectorsGone.join(', '),
    }),
    ...largest.map(({ seller, buyer, ...flow }) =>
      say(language, 'flows.change.cell', { seller, buyer, was: number(flow.was), now: number(flow.now) }),
    ),
    ...(was.weight === weight
      ? []
      : [say(language, 'flows.change.weight', { was: formatWeight(language, was.weight), now: formatWeight(language, weight) })]),
  ]
}
