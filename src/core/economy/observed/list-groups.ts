import type { Listed } from './list-economy.ts'
import type { Observation } from './observation.ts'

/** Every set of groups with its activities; of those derived here how firm they are, and what links from an input–output table came into them. */
export function listGroups(sets: Observation['sets']): Listed {
  return {
    columns: [
      'set',
      'group',
      'activities',
      'over-starts',
      'over-places',
      'links-weight',
      'links-table',
      'links-unused',
      'as-without-links',
      'joined-by-links',
      'left-by-links',
    ],
    rows: sets.flatMap(({ id, groups, derived }) =>
      groups.map((group) => {
        const links = derived?.links ?? null
        const used = links === null || 'unused' in links ? null : links
        const other = used?.groups[group.id]
        return [
          id,
          group.id,
          [...group.activities],
          derived?.groups[group.id]?.overStarts ?? null,
          derived?.groups[group.id]?.overPlaces ?? null,
          used?.weight ?? null,
          used?.table.id ?? null,
          links !== null && 'unused' in links ? links.unused : null,
          other?.likeness ?? null,
          other === undefined ? null : [...other.joined],
          other === undefined ? null : [...other.left],
        ]
      }),
    ),
  }
}
