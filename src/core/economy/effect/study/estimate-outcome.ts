import { normalQuantile } from '../../tails.ts'
import { aggregateEffects, meanYearsAfter } from '../aggregate-effects.ts'
import type { AverageEffect } from '../aggregate-effects.ts'
import { changeOf, groupTimeEffects } from '../group-time.ts'
import { NEVER, usualDifferences } from '../panel.ts'
import type { DifferenceOptions, Panel } from '../panel.ts'
import { placeboPanel, signFlipTest } from '../placebo.ts'
import { trendSensitivity } from '../trend-bound.ts'
import { covarianceOf, jointTest, uniformCritical } from '../uniform-bands.ts'
import type { EventPoint, Interval, OutcomeEffect } from './effect-study.ts'
import { errorOf, intervalOf, isVaried, pValueOf, studentOf } from './interval.ts'
import { changeOfOutcome, outcomeOf } from './outcome-of.ts'
import { lastYearDifference } from './last-year-difference.ts'
import type { OutcomeQuestion } from './outcome-question.ts'
import { secondEstimate } from './second-estimate.ts'
import type { StudyRules } from './study-rules.ts'

// Pairs are compared within their own start; how many starts have few pairs is no matter, since only averages over all are shown.
const ofPairs = { ...usualDifferences.limits, treatedInCell: 1, controlsInCell: 1, effectiveControls: 1 }

/**
 * One outcome of a study: the mean difference of firms and their pairs since the start with its interval, year by year, and every attempt to
 * break it (years before, an invented start, tosses of a coin, parting trends, another estimator). Refuses below the stated numbers of firms.
 */
export function estimateOutcome(question: OutcomeQuestion): OutcomeEffect {
  const { outcome, rules } = question
  const panel = pairPanel(question)
  const options: DifferenceOptions = {
    ...usualDifferences,
    method: 'regression',
    change: changeOfOutcome[outcome],
    limits: ofPairs,
  }
  const groupTime = groupTimeEffects(panel, options)
  const { parts } = aggregateEffects(groupTime, panel, 'dynamic')
  const { overall } = aggregateEffects(groupTime, panel, 'group')
  const after = overall === null ? 0 : overall.treated
  const nothing = {
    outcome,
    overall: null,
    events: [],
    unshown: [],
    before: null,
    placebo: null,
    tosses: null,
    sensitivity: null,
    second: null,
    lastYear: null,
  }
  if (overall === null || after < rules.fewestMatched)
    return { ...nothing, refused: { code: 'too-few-after', found: after, needed: rules.fewestMatched } }

  const ended = endedIn(panel)
  if (outcome === 'survival' && ended < rules.fewestEnded)
    return { ...nothing, refused: { code: 'too-few-ended', found: ended, needed: rules.fewestEnded } }

  if (!isVaried(overall)) return { ...nothing, refused: { code: 'nothing-varies', found: after, needed: rules.fewestMatched } }

  const enough = parts.filter((part) => part.treated >= rules.fewestAtEvent)
  const shown = enough.filter(isVaried)
  const events = eventsOf(shown, panel, rules)
  const before = shown.filter(({ at }) => at !== null && at < 0)
  const critical = normalQuantile(0.5 + rules.level / 2)
  return {
    outcome,
    refused: null,
    overall: { ...intervalOf(overall, critical), pValue: pValueOf(overall) },
    events,
    unshown: parts.filter((part) => !shown.includes(part)).flatMap(({ at }) => at ?? []),
    before:
      before.length === 0
        ? null
        : jointTest(
            before.map(({ estimate }) => estimate),
            covarianceOf(
              before.map(({ influence }) => influence),
              panel.clusters,
            ),
            Math.min(...before.map(({ treated }) => treated)),
          ),
    placebo: placeboOf(panel, options, rules),
    tosses: tossesOf(panel, options, rules),
    sensitivity:
      outcome === 'survival'
        ? null
        : sensitivityOf({ overall, after: meanYearsAfter(groupTime, panel.starts), before: enough, critical, rules }),
    second: secondEstimate(question, critical),
    lastYear: lastYearDifference(question),
  }
}

/** Pairs as a panel: unit 2p is the treated firm of pair p, unit 2p + 1 the one that stands for it. */
function pairPanel({ panel, pairs, outcome }: OutcomeQuestion): Panel {
  const firms = pairs.flatMap(({ treated, control }) => [treated, control])
  const values = outcomeOf(panel, firms, outcome)
  const width = panel.years.length
  if (outcome === 'survival') {
    // Both were there in the year before by choice: earlier years could show nothing else.
    for (const [pair, { start }] of pairs.entries())
      for (const [at, year] of panel.years.entries())
        if (year < start - 1) for (const unit of [2 * pair, 2 * pair + 1]) values[unit * width + at] = NaN
  }
  return {
    years: panel.years,
    units: firms.length,
    outcome: values,
    starts: Int32Array.from(pairs.flatMap(({ start }) => [start, NEVER])),
    serves: Int32Array.from(pairs.flatMap(({ start }) => [0, start])),
    clusters: Int32Array.from(firms, (_, unit) => unit >> 1),
    covariatesIn: null,
  }
}

/** Units that are 0 in the last year. */
function endedIn({ outcome, units, years }: Panel): number {
  let ended = 0
  for (let unit = 0; unit < units; unit += 1) if (outcome[(unit + 1) * years.length - 1] === 0) ended += 1
  return ended
}

function eventsOf(parts: readonly AverageEffect[], panel: Panel, { level, draws, seed }: StudyRules): EventPoint[] {
  if (parts.length === 0) return []
  const covariance = covarianceOf(
    parts.map(({ influence }) => influence),
    panel.clusters,
  )
  const single = normalQuantile(0.5 + level / 2)
  const all = uniformCritical(covariance, { level, draws, seed })
  return parts.flatMap((part) => {
    if (part.at === null) return []
    const band = intervalOf(part, all)
    return { ...intervalOf(part, single), after: part.at, starts: part.starts, bandLeast: band.least, bandMost: band.most }
  })
}

function placeboOf(
  panel: Panel,
  options: DifferenceOptions,
  { placeboYears, level, fewestAtEvent }: StudyRules,
): Interval | null {
  const earlier = placeboPanel(panel, placeboYears)
  const { overall } = aggregateEffects(groupTimeEffects(earlier, options), earlier, 'group')
  if (overall === null || overall.treated < fewestAtEvent || !isVaried(overall)) return null
  return intervalOf(overall, normalQuantile(0.5 + level / 2))
}

/** For each pair the mean difference between its two firms over the years since the start. */
function tossesOf(
  panel: Panel,
  options: DifferenceOptions,
  { draws, seed }: StudyRules,
): { pValue: number; isExact: boolean } | null {
  const width = panel.years.length
  const differences: number[] = []
  for (let pair = 0; 2 * pair < panel.units; pair += 1) {
    const start = panel.starts[2 * pair] ?? 0
    const base = panel.years.indexOf(start - 1)
    const seen: number[] = []
    for (let year = base + 1; year < width; year += 1) {
      const changeIn = (unit: number) =>
        changeOf(panel.outcome[unit * width + base] ?? NaN, panel.outcome[unit * width + year] ?? NaN, options.change)
      const difference = changeIn(2 * pair) - changeIn(2 * pair + 1)
      if (!Number.isNaN(difference)) seen.push(difference)
    }
    if (seen.length > 0) differences.push(seen.reduce((sum, value) => sum + value, 0) / seen.length)
  }
  return differences.length === 0 ? null : signFlipTest(differences, { draws: Math.min(draws, 1999), seed })
}

function sensitivityOf(effect: {
  overall: AverageEffect
  after: number
  before: readonly AverageEffect[]
  critical: number
  rules: StudyRules
}) {
  const { overall, after, before, critical, rules } = effect
  // Years before that follow each other up to the base year; one in which all pairs part alike, or not at all, tells of trends like any other.
  const path: number[] = []
  for (let at = -2; ; at -= 1) {
    const part = before.find((each) => each.at === at)
    if (part === undefined) break
    path.unshift(part.estimate)
  }
  if (path.length === 0) return null
  const { estimate } = overall
  return trendSensitivity({
    after,
    estimate,
    standardError: errorOf(overall),
    critical: studentOf(critical, overall.treated),
    before: path,
    times: rules.partings,
  })
}
