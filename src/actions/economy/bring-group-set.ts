import type { GroupSet } from '#core/economy/groups/group-set.ts'
import { readBroughtGroupSets, writtenGroupSet } from '#sources/country/economy/country-economy.ts'
import { changedDocuments, readDocuments, writeDocuments } from '#store/country-documents.ts'
import { inDeedUnlessIdle } from '#store/deed.ts'
import type { World } from '../world.ts'
import { BROUGHT_SETS } from './read-country-economy.ts'

/** Keeps a set of groups that an operator brought; one of the same name is replaced. The same set again changes nothing. */
export async function bringGroupSet(
  world: World,
  { set, file, by }: { set: GroupSet; file: string; by: string },
): Promise<{ readonly changed: boolean }> {
  const at = world.now()
  return inDeedUnlessIdle(world.db, { by, deed: 'bring-group-set', at, details: { file, set: set.id } }, async (deed) => {
    const before = readBroughtGroupSets((await readDocuments(deed.tx)).get(BROUGHT_SETS))
    const sets = [...before.filter(({ id }) => id !== set.id), set].map(writtenGroupSet)
    const changed = (await changedDocuments(deed.tx, { [BROUGHT_SETS]: sets })).length > 0
    if (changed) await writeDocuments(deed, { [BROUGHT_SETS]: sets })
    return { idle: !changed, result: { changed } }
  })
}
