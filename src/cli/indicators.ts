import type { Command } from 'commander'
import { recomputeIndicators } from '#actions/monitoring/recompute-indicators.ts'
import { isIndicatorId } from '#core/indicators/indicators.ts'
import { isCampaignId } from '#core/monitoring/campaign.ts'
import type { Measured } from '#core/values/absence.ts'
import { isNumber } from '#core/values/measured.ts'
import type { Language } from '#core/values/language.ts'
import { exitCode } from '#store/engine/exit-codes.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { languageIn } from './import-options.ts'
import { shortened } from './show-import.ts'
import { UsageRefusal, withExistingDatabase } from './terminal.ts'
import type { Terminal } from './terminal.ts'

const SHOWN = 200

type Options = { readonly campaign?: string; readonly lang?: string }

/** `santalka indicators recompute`: works stored results out again and tells what differs. */
export function addIndicators(program: Command, terminal: Terminal): void {
  const { language } = terminal
  program
    .command('indicators')
    .description(say(language, 'recompute.command.indicators'))
    .command('recompute')
    .description(say(language, 'recompute.command'))
    .option('--campaign <year>', say(language, 'recompute.option.campaign'))
    .option('--lang <language>', say(language, 'imports.option.lang'))
    .action((options: Options) => recompute(options, terminal))
}

async function recompute(options: Options, terminal: Terminal): Promise<void> {
  const language = languageIn(options, terminal)
  const { campaign = null } = options
  if (campaign !== null && !isCampaignId(campaign))
    throw new UsageRefusal([say(language, 'recompute.no-campaign', { given: campaign })])
  await withExistingDatabase(terminal, async (database) => {
    const { returns, results, differing } = await recomputeIndicators({ db: database.kysely, now: terminal.now }, campaign)
    const lines = differing.map(({ returnId, indicator, before, now, because }) =>
      say(language, 'recompute.differs', {
        return: returnId,
        indicator: isIndicatorId(indicator) ? say(language, `indicator.${indicator}.name`) : indicator,
        before: sayMeasured(language, before),
        now: sayMeasured(language, now),
        because: say(language, `recompute.because.${because}`),
      }),
    )
    for (const line of shortened(language, lines, SHOWN)) terminal.complain(line)
    terminal.say(say(language, 'recompute.done', { returns, results, differing: differing.length }))
    if (differing.some(({ because }) => because === 'nothing')) process.exitCode = exitCode.fault
  })
}

function sayMeasured(language: Language, value: Measured): string {
  return isNumber(value) ? formatNumber(language, value, 4) : say(language, `common.absent.${value.absent}`)
}
