import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import type { ActivityVersion } from '#core/economy/activities/activity-tree.ts'
import { parseActivity } from '#core/economy/activities/parse-activity.ts'
import { checkGroupSet } from '#core/economy/groups/group-set.ts'
import type { ActivityGroup, GroupSet, GroupTableFinding } from '#core/economy/groups/group-set.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import { openTable } from '#sources/files/open-table.ts'
import type { TableFile } from '#sources/files/open-table.ts'
import { readColumns } from '#sources/files/read-columns.ts'
import { rowsOfText } from '#sources/files/rows-of-text.ts'

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
  activity: [
    'activity',
    'veikla',
    'nace',
    'nace_code',
    'nace code',
    'nace rev. 2',
    'nace rev.2',
    'code',
    'kodas',
    'evrk',
    'activities',
    'codes',
    'veiklos',
    'kodai',
  ],
  lt: ['name_lt', 'pavadinimas'],
  edition: ['edition', 'version', 'redakcija', 'versija', 'nace edition', 'nace version', 'evrk versija'],
}

type AboutSet = Omit<GroupSet, 'groups'> & { readonly version: ActivityVersion }
type ReadSet = {
  readonly set: GroupSet
  readonly rows: number
  /** Rows that name no edition: their codes are taken for those of the usual one. */
  readonly assumed: number
  readonly findings: readonly GroupTableFinding[]
}

/** Reads a set of groups from a file: CSV, a workbook, plain or packed. */
export async function readGroupSet(path: string, about: AboutSet, member?: string): Promise<ReadSet> {
  return readGroupTable(await openTable(path, { member }), about)
}

/** The same from the text of a table, as somebody pasted it out of a spreadsheet. */
export async function readGroupText(text: string, about: AboutSet): Promise<ReadSet> {
  return readGroupTable({ file: '', rows: () => rowsOfText(text) }, about)
}

/**
 * Reads the definition of a set of groups that a publisher gives as a table: a row per activity, with the group that it belongs to.
 * What a group is called is what it is known by; the codes are of the edition that the row names, or else of the one that the operator
 * does. A code that a spreadsheet took for a number has lost its last zero (26.70 → 26.7) and then means a group: such tables have to
 * hold their codes as text.
 */
async function readGroupTable(table: Pick<TableFile, 'file' | 'rows'>, about: AboutSet): Promise<ReadSet> {
  const { version: usual, ...set } = about
  const trees = await readActivityTrees()
  const findings: GroupTableFinding[] = []
  const codes = new Map<string, { name: ActivityGroup['name']; activities: ReturnType<typeof newCodes> }>()
  let [rows, assumed] = [0, 0]
  for await (const { line, get } of readColumns(table, columnOf, ['group', 'activity'])) {
    const [group, raw, edition] = [get('group'), get('activity'), get('edition')]
    if (group === '' && raw === '') continue
    rows += 1
    if (edition === '') assumed += 1
    const version = edition === '' ? usual : editionOf(edition)
    if (group === '') findings.push({ code: 'group-missing', line })
    else if (raw === '') findings.push({ code: 'activity-missing', line })
    else if (version === null) findings.push({ code: 'edition-unknown', line, edition })
    else {
      const known = codes.get(group) ?? { name: { en: group, lt: get('lt') || group }, activities: newCodes() }
      codes.set(group, known)
      // As tables of ours have them: several in one cell.
      for (const activity of raw.split(';').map((part) => part.trim())) {
        const parsed = parseActivity(activity, trees[version])
        if ('unknown' in parsed) findings.push({ code: 'activity-unreadable', line, activity })
        else known.activities[version].add(parsed.code)
      }
    }
  }
  const ids = new Set<string>()
  const groups = [...codes].map(([group, { name, activities }]): ActivityGroup => {
    const id = freeId(idOf(group), ids)
    ids.add(id)
    return {
      id,
      name,
      activities: {
        ...(activities['2'].size === 0 ? {} : { '2': [...activities['2']] }),
        ...(activities['2.1'].size === 0 ? {} : { '2.1': [...activities['2.1']] }),
      },
    }
  })
  const read = { ...set, groups }
  return { set: read, rows, assumed, findings: [...findings, ...checkGroupSet(read, trees)] }
}

const newCodes = () => ({ '2': new Set<string>(), '2.1': new Set<string>() }) satisfies Record<ActivityVersion, Set<string>>

/** `2.1`, or as publishers write it: `EVRK 2.1`, `NACE Rev. 2`. */
function editionOf(text: string): ActivityVersion | null {
  const number = /^(?:[a-zė .]*\s)?(2(?:[.,][01])?)(?:\s*(?:red|versija)\.?)?$/i
    .exec(text.trim())?.[1]
    ?.replace(',', '.')
    .replace(/\.0$/, '')
  return activityVersions.find((version) => version === number) ?? null
}

/** Two groups whose names differ in signs only are still two. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}-${number}`)) number += 1
  return `${id}-${number}`
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
