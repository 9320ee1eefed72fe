import type { Command } from 'commander'
import { sendLake } from '#actions/economy/send-lake.ts'
import { isDataSetId } from '#lake/data-set.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { say } from '#words/say.ts'
import { languageIn, recorderIn } from './import-options.ts'
import { operator, withLake } from './open-lake.ts'
import { showProgress } from './progress-bar.ts'
import { sayImportRefusal } from './say-import-refusal.ts'
import { UsageRefusal, withCurrentDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

type Options = { readonly lang?: string; readonly as?: string }

/** `santalka lake send <data set>`: the copy on a server that adds the rows up. */
export function addLakeSend(lake: Command, terminal: Terminal): void {
  const { language } = terminal
  lake
    .command('send')
    .description(say(language, 'economy.lake.command.send'))
    .argument('<data-set>', say(language, 'economy.lake.option.data-set'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .option('--as <name>', say(language, 'imports.option.as'))
    .action((dataSet: string, options: Options) => send(dataSet, options, terminal))
}

async function send(given: string, options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  if (!isDataSetId(given)) throw new UsageRefusal([say(language, 'economy.lake.wrong.data-set', { given })])
  await withCurrentDatabase(terminal, async ({ kysely: db }, config) =>
    withLake(config, async (lake) => {
      let bar: ReturnType<typeof showProgress> | null = null
      try {
        const { sent, same, removed, rows } = await sendLake({ db, now: terminal.now, lake }, operator(recorderIn(options)), {
          dataSet: given,
          onSlice(slice, done, all) {
            bar ??= showProgress(`${given}: ${slice}`, all)
            bar.update(done)
          },
        })
        terminal.say(
          say(language, 'economy.lake.sent', { dataSet: given, sent: sent.length, same, removed: removed.length, rows }),
        )
      } catch (error) {
        const sentences = sayImportRefusal(error, language)
        if (sentences === null) throw error
        for (const sentence of sentences) terminal.complain(sentence)
        process.exitCode = exitCode.importRefused
      } finally {
        stop(bar)
      }
    }),
  )
}

function stop(bar: ReturnType<typeof showProgress> | null): void {
  bar?.stop()
}
