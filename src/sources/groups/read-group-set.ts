import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { checkGroupSet } from '#core/economy/groups/group-set.ts'
import type { ActivityGroup, GroupFinding, GroupSet } from '#core/economy/groups/group-set.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { openTable } from '#sources/files/open-table.ts'
import { readColumns } from '#sources/files/read-columns.ts'

/** What is wrong in a table of groups. */
export type GroupTableFinding =
  | GroupFinding
  | { readonly code: 'group-missing' | 'activity-missing'; readonly line: number }
  | { readonly code: 'activity-unreadable'; readonly line: number; readonly activity: string }

/** Heads under which publishers name the group and its activities. */
const heads: { readonly [column: string]: readonly string[] } = {
  group: [
    'group',
    'grupė',
    'cluster',
    'cluster_name',
    'cluster name',
    'cluster category',
    'sector',
    'exporting sector',
    'category',
  ],
  activity: ['activity', 'veikla', 'nace', 'nace_code', 'nace code', 'nace rev. 2', 'nace rev.2', 'code', 'kodas', 'evrk'],
  lt: ['name_lt', 'pavadinimas'],
}

/**
 * Reads the definition of a set of groups that a publisher gives as a table: a row per activity, with the group that it belongs to.
 * What a group is called is what it is known by; the codes are of the edition that the operator names. A code that a spreadsheet
 * took for a number has lost its last zero (26.70 → 26.7) and then means a group: such tables have to hold their codes as text.
 */
export async function readGroupSet(
  path: string,
  about: Omit<GroupSet, 'groups'> & { readonly version: ActivityVersion },
): Promise<{ readonly set: GroupSet; readonly rows: number; readonly findings: readonly GroupTableFinding[] }> {
  const { version, ...set } = about
  const trees = await readActivityTrees()
  const findings: GroupTableFinding[] = []
  const codes = new Map<string, { name: ActivityGroup['name']; activities: Set<string> }>()
  let rows = 0
  for await (const { line, get } of readColumns(await openTable(path), columnOf, ['group', 'activity'])) {
    const [group, raw] = [get('group'), get('activity')]
    if (group === '' && raw === '') continue
    rows += 1
    if (group === '') findings.push({ code: 'group-missing', line })
    else if (raw === '') findings.push({ code: 'activity-missing', line })
    else {
      const parsed = parseActivity(raw, trees[version])
      if ('unknown' in parsed) findings.push({ code: 'activity-unreadable', line, activity: raw })
      else {
        const known = codes.get(group) ?? { name: { en: group, lt: get('lt') || group }, activities: new Set() }
        known.activities.add(parsed.code)
        codes.set(group, known)
      }
    }
  }
  const groups = [...codes].map(([group, { name, activities }]): ActivityGroup => ({
    id: idOf(group),
    name,
    activities: { [version]: [...activities] },
  }))
  const read = { ...set, groups }
  return { set: read, rows, findings: [...findings, ...checkGroupSet(read, trees)] }
}

function columnOf(head: string): string {
  const folded = head.trim().toLowerCase()
  return Object.entries(heads).find(([, names]) => names.includes(folded))?.[0] ?? folded
}

function idOf(group: string): string {
  const id = group
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return id === '' ? 'group' : id
}
