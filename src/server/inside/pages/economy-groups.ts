import { bringGroupSet } from '#actions/economy/bring-group-set.ts'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { groupKinds } from '#core/economy/groups/group-set.ts'
import { judgeSet } from '#core/economy/groups/judge-set.ts'
import { may } from '#core/people/may.ts'
import { Problem } from '#server/problems.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import { readGroupText } from '#sources/groups/read-group-set.ts'
import type { EconomyImportData, GroupsRefused } from '#web/agency/economy-import-data.ts'
import { addressOf } from '#words/addresses.ts'
import type { FormDeed } from '../inside-page.ts'
import { importData } from './economy-import-content.ts'

const fieldNames = ['set', 'name', 'title', 'publisher', 'year', 'address', 'licence', 'kind', 'edition', 'table'] as const

/** Takes a set of groups that somebody pasted, whole or not at all: what is wrong stands beside what was entered. */
export const bringGroups: FormDeed<EconomyImportData> = async (visit, { fields }) => {
  const { world, person, reader } = visit
  if (!may(person, { act: 'import-economy', on: null })) throw new Problem('not-allowed')
  const entered = Object.fromEntries(fieldNames.map((name) => [name, (fields.get(name) ?? '').trim()]))
  const refuse = async (refused: Partial<GroupsRefused>) => ({
    show: { ...(await importData(visit, null)), groups: { entered, wrong: [], findings: [], ...refused } },
    status: 422 as const,
  })
  const { about, wrong } = judgeSet(entered)
  if (wrong.length > 0) return refuse({ wrong })
  try {
    const read = await readGroupText(entered['table'] ?? '', {
      ...about,
      kind: groupKinds.find((kind) => kind === entered['kind']) ?? 'drawn',
      version: activityVersions.find((version) => version === entered['edition']) ?? '2.1',
      note: null,
    })
    if (read.rows === 0) return refuse({ wrong: ['head'] })
    if (read.findings.length > 0) return refuse({ findings: read.findings })
    await bringGroupSet(world, { set: read.set, file: about.name.en ?? about.source.title, by: person.id })
  } catch (error) {
    // Another table than one of groups: its head says so.
    if (error instanceof FileRefusal && error.trouble.code === 'header-missing') return refuse({ wrong: ['head'] })
    throw error
  }
  return { goTo: `${addressOf('economy-import', reader.language)}#groups`, said: 'said.groups-brought' }
}
