import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { bringGroupSet } from '#actions/economy/bring-group-set.ts'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { groupKinds } from '#core/economy/groups/group-set.ts'
import { judgeSet } from '#core/economy/groups/judge-set.ts'
import type { TypedSet } from '#core/economy/groups/judge-set.ts'
import type { Language } from '#core/values/language.ts'
import { readGroupSet } from '#sources/groups/read-group-set.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { sayGroupFinding } from '#words/group-findings.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { shortened } from './show-import.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { addBringer, saySourceFinding } from './typed-source.ts'

type Options = TypedSet & {
  readonly kind?: string
  readonly evrk?: string
  readonly member?: string
  readonly as?: string
  readonly lang?: string
}

const SHOWN = 20
const USUAL_VERSION = '2'

/** `santalka import groups FILE`: groups of activities as a publisher defines them. */
export function addImportGroups(command: Command, terminal: Terminal): void {
  const { language } = terminal
  const added = command
    .command('groups')
    .description(say(language, 'groups.command'))
    .argument('<file>', say(language, 'imports.option.file'))
  for (const option of ['set', 'name', 'kind', 'evrk', 'title', 'publisher', 'year', 'address', 'licence'] as const)
    added.option(`--${option} <text>`, say(language, `groups.option.${option}`))
  added.option('--member <name>', say(language, 'imports.option.member'))
  addBringer(added, language, ['import groups panorama.csv --set panorama --title "European Cluster Panorama" --evrk 2']).action(
    (file: string, options: Options) => importGroups(file, options, terminal),
  )
}

async function importGroups(file: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const about = aboutOf(options, language)
  const { set, rows, assumed, findings } = await readGroupSet(resolve(terminal.workingFolder, file), about, options.member)
  if (findings.length > 0 || rows === 0) {
    const sentences =
      findings.length > 0 ? findings.map((finding) => sayGroupFinding(language, finding)) : [say(language, 'groups.empty')]
    for (const line of shortened(language, sentences, SHOWN)) terminal.complain(`${basename(file)}: ${line}`)
    process.exitCode = exitCode.importRefused
    return
  }
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const world = { db, now: terminal.now }
    const { changed } = await bringGroupSet(world, { set, file: basename(file), by: recorderIn(options) })
    terminal.say(say(language, changed ? 'groups.done' : 'groups.idle', { groups: set.groups.length, rows }))
    if (options.evrk === undefined && assumed > 0)
      terminal.complain(say(language, 'groups.taken-as', { count: assumed, version: USUAL_VERSION }))
  })
}

function aboutOf(options: Options, language: Language): Parameters<typeof readGroupSet>[1] {
  const wrong: string[] = []
  const choice = <T extends string>(given: string, choices: readonly T[], usual: T): T => {
    const found = choices.find((each) => each === given)
    if (found === undefined) wrong.push(say(language, 'imports.wrong.choice', { given, choices: choices.join(', ') }))
    return found ?? usual
  }
  const { about, wrong: found } = judgeSet(options)
  const saying = { language, noTitle: say(language, 'groups.wrong.title') }
  wrong.push(
    ...found.map((finding) =>
      finding === 'set'
        ? say(language, 'groups.wrong.set', { given: options.set ?? '' })
        : saySourceFinding(finding, options, saying),
    ),
  )
  const read = {
    ...about,
    kind: choice(options.kind ?? 'published', groupKinds, 'published'),
    version: choice(options.evrk ?? USUAL_VERSION, activityVersions, USUAL_VERSION),
    note: null,
  }
  if (wrong.length > 0) throw new UsageRefusal(wrong)
  return read
}
