import { diceFor } from '../../../bench/country/dice.ts'
import { formOf } from '#core/monitoring/form.ts'
import { addDays } from '#core/values/term.ts'
import { livesIn } from '../cluster-years.ts'
import type { SampleCountry } from '../invent-country.ts'
import { CURRENT, TOLD_UNTIL, campaignYears } from './cycle.ts'
import type { Cycle, CycleExtension } from './cycle.ts'
import { extensionReasons } from './own-words.ts'
import { sheetsOf } from './sheets-of-year.ts'
import { stepsOf } from './steps-of-return.ts'

/** The five yearly cycles of the sample country: four that are over and one under way. */
export function cyclesOf(country: SampleCountry): Cycle[] {
  return campaignYears.map((campaign) => cycleOf(country, campaign))
}

export function cycleOf({ clusters }: SampleCountry, campaign: number): Cycle {
  const opens = `${campaign}-10-12`
  const deadline = addDays(opens, 60)
  const dates = {
    opens,
    sheetsDue: addDays(deadline, -14),
    deadline,
    closes: addDays(deadline, 45),
    studyDue: addDays(deadline, 120),
  }
  const toldUntil = campaign === CURRENT ? TOLD_UNTIL : dates.closes
  const taken = new Set<string>()
  const asked = clusters.filter((cluster) => livesIn(cluster, campaign - 1))
  const returns = asked.map((cluster) => {
    const steps = stepsOf(cluster, campaign, dates)
    // What comes after the return was handed in does not count any more.
    const handedIn = steps.find(({ act }) => act === 'submit-return')?.at.slice(0, 10) ?? toldUntil
    const until = handedIn < toldUntil ? handedIn : toldUntil
    const sheets = sheetsOf(cluster, { campaign, opens, sheetsDue: dates.sheetsDue, until }, taken)
    return { cluster: cluster.subject, sheets, steps }
  })
  const extensions = returns.flatMap(({ cluster, steps }, index): CycleExtension[] => {
    const submitted = steps.find(({ act }) => act === 'submit-return')?.at.slice(0, 10)
    const dice = diceFor(105, index, campaign)
    if (submitted === undefined || submitted <= deadline || !dice.chance(0.6)) return []
    const at = `${addDays(deadline, -3)}T09:${String(10 + dice.below(49))}`
    return [{ cluster, at, until: addDays(deadline, 21), reason: dice.pick(extensionReasons) }]
  })
  const form = formOf(campaign)
  if (form === undefined) throw new Error(`there is no form for ${campaign}`)
  return { campaign: String(campaign), asksAbout: campaign - 1, form: form.id, ...dates, extensions, returns }
}

/** A cycle as a file: one return in a line, so that a change shows where it is. */
export function cycleText({ returns, extensions, ...head }: Cycle): string {
  const lines = returns.map((each) => `    ${JSON.stringify(each)}`).join(',\n')
  const extended = extensions.map((each) => `    ${JSON.stringify(each)}`).join(',\n')
  const headLines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  return [
    '{',
    '  "note": "Invented. Written by tools/write-sample.ts: change the builders in tools/sample, not this file.",',
    ...headLines,
    extended === '' ? '  "extensions": [],' : `  "extensions": [\n${extended}\n  ],`,
    `  "returns": [\n${lines}\n  ]`,
    '}\n',
  ].join('\n')
}
