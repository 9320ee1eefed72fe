import { resolve } from 'node:path'
import type { Command } from 'commander'
import { bringFlowFile } from '#actions/economy/bring-flow-file.ts'
import { dropFlowTable, reweighFlows } from '#actions/economy/bring-flow-table.ts'
import { activityVersions } from '#core/economy/activities/activity-tree.ts'
import { isTooLong, judgeSource, readTypedWeight } from '#core/economy/flows/judge-description.ts'
import type { TypedSource } from '#core/economy/flows/judge-description.ts'
import type { Language } from '#core/values/language.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { sayFlowChange, sayFlowFinding } from '#words/flow-findings.ts'
import { formatWeight } from '#words/format.ts'
import { sayLoadNote } from '#words/lake-load.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { operator } from './open-lake.ts'
import { shortened } from './show-import.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { addBringer, saySourceFinding } from './typed-source.ts'

type Options = TypedSource & {
  readonly evrk?: string
  readonly weight?: string
  readonly sheet?: string
  readonly member?: string
  readonly negativeAsZero?: boolean
  readonly missingAsZero?: boolean
  readonly dry?: boolean
  readonly drop?: boolean
  readonly reason?: string
  readonly as?: string
  readonly lang?: string
}

const SHOWN = 20

/** What a file is said to be, and how it is read. */
const ofFile = [
  ...(['evrk', 'title', 'publisher', 'year', 'address', 'licence'] as const),
  ...(['sheet', 'member', 'negativeAsZero', 'missingAsZero', 'dry'] as const),
]

/** `santalka import links FILE`: an input–output table, of which derived groups take who buys from whom. */
export function addImportLinks(command: Command, terminal: Terminal): void {
  const { language } = terminal
  const added = command
    .command('links')
    .description(say(language, 'flows.command'))
    .argument('[file]', say(language, 'imports.option.file'))
  for (const option of ['evrk', 'title', 'publisher', 'year', 'address', 'licence', 'weight', 'sheet', 'reason'] as const)
    added.option(`--${option} <text>`, say(language, `flows.option.${option}`))
  added.option('--member <name>', say(language, 'imports.option.member'))
  for (const option of ['negative-as-zero', 'missing-as-zero', 'dry', 'drop'] as const)
    added.option(`--${option}`, say(language, `flows.option.${option}`))
  addBringer(added, language, [
    'import links naio_10_cp1700.csv --title "Symmetric input-output table, product by product" --publisher Eurostat --year 2020 --evrk 2 --dry',
    'import links --weight 0.3',
    'import links --drop --reason "a newer table is used"',
  ]).action((file: string | undefined, options: Options) => importLinks(file, options, terminal))
}

async function importLinks(file: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  mustGoTogether(file, options, language)
  const person = operator(recorderIn(options))
  const weight = weightIn(options, language)
  if (isTooLong('sheet', options.sheet) || isTooLong('reason', options.reason))
    throw new UsageRefusal([say(language, 'flows.bring.wrong.length')])
  if (file === undefined) {
    if (options.drop !== true && weight === null) throw new UsageRefusal([say(language, 'flows.wrong.nothing')])
    await withCurrentDatabase(terminal, async ({ kysely: db }) => {
      const world = { db, now: terminal.now }
      const changed =
        options.drop === true || weight === null
          ? (await dropFlowTable(world, person, { reason: options.reason ?? null })) !== null
          : await reweighFlows(world, person, { weight })
      const done = options.drop === true ? 'flows.dropped' : 'flows.weighed'
      terminal.say(say(language, changed ? done : 'flows.idle.weight', { weight: formatWeight(language, weight ?? 0) }))
    })
    return
  }
  const about = aboutOf(options, language)
  const dry = options.dry === true
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const { read, change } = await bringFlowFile({ db, now: terminal.now }, person, {
      ...about,
      ...{ weight, dry },
      path: resolve(terminal.workingFolder, file),
      sheet: options.sheet,
      member: options.member,
      negativeAsZero: options.negativeAsZero === true,
      missingAsZero: options.missingAsZero === true,
    })
    const { flows, notes, findings } = read
    if (change === null) {
      const sentences = findings.map((finding) => sayFlowFinding(language, finding, about.version))
      for (const line of shortened(language, sentences, SHOWN)) terminal.complain(`${read.file}: ${line}`)
      for (const wish of ['negative', 'missing'] as const)
        if (findings.some(({ code }) => code === `flows-${wish}`)) terminal.complain(say(language, `flows.hint.${wish}`))
      terminal.complain(say(language, 'flows.refused', { count: findings.length }))
      process.exitCode = exitCode.importRefused
      return
    }
    terminal.say(say(language, 'flows.read', { sectors: flows.sectors.length, cells: flows.flows.length, read: read.read }))
    for (const note of notes) terminal.say(`  ${sayLoadNote(language, note)}`)
    for (const line of sayFlowChange(language, change)) terminal.say(line)
    if (change.changed) terminal.say(say(language, dry ? 'flows.dry' : 'flows.done'))
  })
}

/** What would be left undone without a word, or done though only a check was asked for, is refused. */
function mustGoTogether(file: string | undefined, options: Options, language: Language): void {
  const given = (...names: readonly (keyof Options)[]) =>
    names
      .filter((name) => options[name] !== undefined)
      .map(flagOf)
      .join(', ')
  const refused = [
    ['only-with-file', file === undefined ? given(...ofFile) : ''],
    ['only-without-file', file === undefined ? '' : given('drop', 'reason')],
    ['not-with-drop', options.drop === true ? given('weight') : ''],
    ['only-with-drop', file === undefined && options.drop !== true ? given('reason') : ''],
  ] as const
  const wrong = refused.filter(([, flags]) => flags !== '')
  if (wrong.length > 0) throw new UsageRefusal(wrong.map(([which, flags]) => say(language, `flows.wrong.${which}`, { flags })))
}

function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function weightIn({ weight }: Options, language: Language): number | null {
  if (weight === undefined) return null
  const given = readTypedWeight(weight)
  if (given === null || given === 'wrong') throw new UsageRefusal([say(language, 'flows.wrong.weight', { given: weight })])
  return given
}

function aboutOf(options: Options, language: Language) {
  const version = activityVersions.find((each) => each === options.evrk)
  const { source, wrong: found } = judgeSource(options)
  const saying = { language, noTitle: say(language, 'flows.wrong.title') }
  const wrong = found.map((finding) => saySourceFinding(finding, options, saying))
  // A table does not say its edition: CPA 2.1 is of NACE 2, so that it has to be said on purpose.
  if (version === undefined) throw new UsageRefusal([say(language, 'flows.wrong.evrk'), ...wrong])
  if (wrong.length > 0) throw new UsageRefusal(wrong)
  return { version, source }
}
