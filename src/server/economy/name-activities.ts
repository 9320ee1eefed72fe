import type { Observation } from '#core/economy/observed/observation.ts'
import { isUnspecified } from '#core/economy/observed/question.ts'
import { ACTIVITY_NAMES } from '#core/registry/activity-name.ts'
import type { Localised } from '#core/values/language.ts'
import { inEachLanguage, inItsLanguages } from '#core/values/language.ts'
import { readActivityNames } from '#sources/evrk/read-activity-names.ts'
import { isMessageKey, say } from '#words/say.ts'

/**
 * Names of what the columns of an answer are: activities of an edition, or groups of a set. The same code means other things in each
 * edition: one of the older that nothing held names is shown as a bare code.
 */
export async function nameActivities(
  { economy, sets, question, version }: Observation,
  olderNames: () => Promise<ReadonlyMap<string, Localised>>,
  others?: readonly string[],
): Promise<{ readonly [activity: string]: Localised }> {
  const { [ACTIVITY_NAMES]: newer } = await readActivityNames()
  const older = version === '2' ? await olderNames() : null
  const nameOf = (code: string) => (older === null ? newer[code]?.name : older.get(code))
  const groups = sets.find(({ id }) => id === question.groups)?.groups ?? []
  const parts = groups.flatMap(({ activities }) => activities)
  const own = Object.fromEntries(groups.map(({ id, name }) => [id, name]))
  const codes = others ?? (question.groups === null ? economy.amount.columns : parts)
  // Beside classes a division stands for the firms of which nobody says more.
  const isAlone = (code: string) => others === undefined && isUnspecified(code, question)
  const named = codes.flatMap((code) => {
    const name = /^[A-Z]$/.test(code) ? sectionName(version, code) : nameOf(code)
    if (isAlone(code)) return [[code, noDeeper(name, code)] as const]
    return name === undefined ? [] : [[code, name] as const]
  })
  return { ...Object.fromEntries(named), ...own }
}

function noDeeper(name: Localised | undefined, code: string): Localised {
  return inItsLanguages(name ?? inEachLanguage(() => code), (text, language) =>
    say(language, 'economy.activity.no-deeper', { name: text }),
  )
}

/** Letters mean other things in each edition. */
function sectionName(version: '2' | '2.1', letter: string): Localised | undefined {
  const key = `economy.section.${version}.${letter}`
  return isMessageKey(key) ? inEachLanguage((language) => say(language, key)) : undefined
}
