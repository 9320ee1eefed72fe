import { countryDay } from '#actions/country-day.ts'
import { recordVerdicts } from '#actions/record-verdicts.ts'
import type { World } from '#actions/world.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import type { Terminal } from './terminal.ts'

type After = { readonly terminal: Terminal; readonly language: Language; readonly by: string; readonly isIdle?: boolean }

/** After facts or rules were changed: the verdicts that differ from the last ones are recorded, and how many is told. */
export async function recordAfter(world: World, { terminal, language, by, isIdle = false }: After): Promise<void> {
  const verdicts = await recordVerdicts(world, { day: await countryDay(world), by })
  const isWorthTelling = isIdle ? verdicts.recorded > 0 : verdicts.judged > 0
  if (isWorthTelling) terminal.say(say(language, 'checking.recorded', verdicts))
}
