import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { bringShapes } from '#actions/bring-shapes.ts'
import type { Language } from '#core/values/language.ts'
import { readShapes } from '#sources/shapes/read-shapes.ts'
import type { ShapeFinding } from '#sources/shapes/read-shapes.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { shortened } from './show-import.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly as?: string; readonly lang?: string }

const SHOWN = 20

/** `santalka import shapes FILE`: official borders for the map. */
export function addImportShapes(command: Command, terminal: Terminal): void {
  const { language } = terminal
  command
    .command('shapes')
    .description(say(language, 'map.shapes.command'))
    .argument('<file>', say(language, 'imports.option.file'))
    .option('--as <name>', say(language, 'imports.option.as'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .addHelpText('after', () =>
      [
        '',
        say(language, 'imports.examples'),
        '  npm run santalka -- import shapes municipalities.topo.json',
        '  npm run santalka -- import shapes counties.geojson',
      ].join('\n'),
    )
    .action((file: string, options: Options) => importShapes(file, options, terminal))
}

async function importShapes(file: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const { shapes, findings } = readShapes(await textOf(file, language, terminal))
  if (findings.length > 0) {
    for (const line of shortened(
      language,
      findings.map((finding) => sayShapeFinding(language, finding)),
      SHOWN,
    ))
      terminal.complain(`${basename(file)}: ${line}`)
    process.exitCode = exitCode.importRefused
    return
  }
  await withCurrentDatabase(terminal, async ({ kysely: db }) => {
    const report = await bringShapes({ db, now: terminal.now }, { shapes, file: basename(file), by: recorderIn(options) })
    terminal.say(say(language, report.changed ? 'map.shapes.done' : 'map.shapes.idle', { drawn: report.drawn }))
    const without = { place: report.withoutPlace, shape: report.withoutShape }
    for (const kind of ['place', 'shape'] as const) {
      if (without[kind].length > 0) terminal.say(say(language, `map.shapes.without-${kind}`, { list: without[kind].join(', ') }))
    }
  })
}

async function textOf(file: string, language: Language, terminal: Terminal): Promise<string> {
  try {
    return await readFile(resolve(terminal.workingFolder, file), 'utf8')
  } catch (error) {
    // A file that is not there is the operator's slip; it gets a sentence.
    if (error instanceof Error && 'code' in error)
      throw new UsageRefusal([say(language, 'map.shapes.unreadable', { file, because: String(error.code) })])
    throw error
  }
}

function sayShapeFinding(language: Language, finding: ShapeFinding): string {
  return 'at' in finding
    ? say(language, `map.shapes.${finding.code}`, { at: finding.at, name: finding.name })
    : say(language, `map.shapes.${finding.code}`)
}
