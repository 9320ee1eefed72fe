import type { ZodType } from 'zod'
import { checkGroupSet } from '#core/economy/groups/group-set.ts'
import type { OwnMapping } from '#core/economy/own-mapping.ts'
import { readActivityTrees } from '#sources/evrk/read-activity-trees.ts'
import type { CountryFinding } from '../country-folder.ts'
import { wrongShape } from '../wrong-shape.ts'
import { readYamlFile } from '../yaml-file.ts'
import type { YamlFile } from '../yaml-file.ts'
import { groupSetOf, mappingOf } from './country-economy.ts'
import { economySchema, groupSetSchema, mappingSchema, placeHistorySchema } from './economy-schemas.ts'
import type { EconomyDocument } from './economy-schemas.ts'

const FOLDER = 'economy/'

export function isEconomy(file: string): boolean {
  return file.startsWith(FOLDER)
}

type Parse = <T>(file: YamlFile, schema: ZodType<T>) => T | undefined

/** Reads the folder `economy` of a country into one document; null where there is none. Codes of groups have to be those of EVRK. */
export async function readEconomy(
  files: ReadonlyMap<string, YamlFile>,
  { parse, subjects, findings }: { parse: Parse; subjects: ReadonlySet<string>; findings: CountryFinding[] },
): Promise<EconomyDocument | null> {
  const own = [...files.values()].filter(({ file }) => isEconomy(file))
  if (own.length === 0) return null
  const main = files.get(`${FOLDER}economy.yaml`)
  if (main === undefined)
    findings.push({ file: `${FOLDER}economy.yaml`, line: 1, column: 1, code: 'file-missing', name: `${FOLDER}economy.yaml` })
  const economy = main && parse(main, economySchema)
  const historyFile = files.get(`${FOLDER}place-history.yaml`)
  const history = (historyFile && parse(historyFile, placeHistorySchema)) ?? []
  for (const [at, { became }] of history.entries())
    if (historyFile && !subjects.has(became))
      findings.push({ ...historyFile.placeOf([at, 'became']), code: 'place-unknown', place: became })
  const groups = await readGroups(own, parse, findings)
  const mappings = below(own, 'mappings/').flatMap((file) => parse(file, mappingSchema) ?? [])
  for (const { file, placeOf } of own)
    if (!/^economy\/(economy[.]ya?ml|place-history[.]ya?ml|groups\/|mappings\/)/.test(file))
      findings.push({ ...placeOf([]), code: 'entry-unknown', entry: file, nearest: null })
  return economy === undefined ? null : { economy, history, groups, mappings }
}

/** Reads one mapping that lies outside a country folder. */
export async function readMappingFile(
  path: string,
  name: string,
): Promise<{ readonly mapping: OwnMapping | null; readonly findings: readonly CountryFinding[] }> {
  const file = await readYamlFile(path, name)
  if (file.mistakes.length > 0) return { mapping: null, findings: file.mistakes }
  const parsed = mappingSchema.safeParse(file.content)
  if (parsed.success) return { mapping: mappingOf(parsed.data), findings: [] }
  return { mapping: null, findings: wrongShape(file, parsed.error) }
}

async function readGroups(
  own: readonly YamlFile[],
  parse: Parse,
  findings: CountryFinding[],
): Promise<EconomyDocument['groups']> {
  const files = below(own, 'groups/')
  if (files.length === 0) return []
  const trees = await readActivityTrees()
  const seen = new Set<string>()
  return files.flatMap((file) => {
    const set = parse(file, groupSetSchema)
    if (set === undefined) return []
    if (seen.has(set.set)) findings.push({ ...file.placeOf(['set']), code: 'same-id-twice', id: set.set })
    seen.add(set.set)
    for (const { code, group, activity, version } of checkGroupSet(groupSetOf(set), trees)) {
      const at = set.groups[group]?.activities[version]?.indexOf(activity) ?? 0
      findings.push({ ...file.placeOf(['groups', group, 'activities', version, at]), code, activity, version })
    }
    return [set]
  })
}

function below(files: readonly YamlFile[], folder: string): YamlFile[] {
  return files.filter(({ file }) => file.startsWith(FOLDER + folder))
}
