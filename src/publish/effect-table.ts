import type { Interval } from '#core/economy/effect/study/effect-study.ts'
import { whyNoLastYear } from '#core/economy/effect/study/last-year-difference.ts'
import type { Matching, TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { ToldStudy } from '#core/economy/effect/study/told-study.ts'
import type { Cell, Table } from '#core/registry/table.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { saidColumn } from './said-column.ts'

/** An effect to take away: who was studied, what was found, and the ids of the loads that it was made of. */
export type EffectToTake = {
  readonly kind: TreatmentKind
  readonly matching: Matching
  readonly study: ToldStudy | null
  readonly loads: readonly string[]
}

/**
 * For each outcome the average since the start, a row for each year and one for where firms and their pairs stand in the last year, and a row with
 * the reason where nothing can be said.
 */
export function effectTable(language: Language, { kind, matching, study, loads }: EffectToTake): Table {
  const provenance: Cell[] = [kind, matching, study?.years[0] ?? null, study?.years.at(-1) ?? null, loads]
  const numbers = ({ estimate, least, most }: Omit<Interval, 'treated'>): Cell[] => [estimate, least, most]
  const unsaid = (outcome: string | null, of: string | null, why: string | null): Cell[] => [
    outcome,
    of,
    ...Array.from({ length: 8 }, () => null),
    why,
    ...provenance,
  ]
  const rows = (study?.outcomes ?? []).flatMap(({ outcome, overall, events, lastYear, refused }): Cell[][] => {
    if (overall === null) return [unsaid(outcome, null, refused?.code ?? null)]
    return [
      [outcome, 'since-start', null, ...numbers(overall), null, null, overall.treated, overall.pValue, null, ...provenance],
      ...events.map((event): Cell[] => [
        outcome,
        'year',
        event.after,
        ...numbers(event),
        event.bandLeast,
        event.bandMost,
        event.treated,
        null,
        null,
        ...provenance,
      ]),
      lastYear === null
        ? unsaid(outcome, 'last-year', whyNoLastYear(outcome))
        : [outcome, 'last-year', null, ...numbers(lastYear), null, null, null, null, null, ...provenance],
    ]
  })
  const column = saidColumn(language)
  return {
    id: 'effect',
    title: say(language, 'layout.nav.economy-effect'),
    columns: [
      column('outcome', 'economy.effect.column.outcome'),
      column('estimate-of', 'economy.effect.column.estimate-of'),
      column('after', 'economy.effect.column.after', 'number'),
      column('estimate', 'economy.effect.column.estimate', 'number'),
      column('least', 'economy.effect.column.least', 'number'),
      column('most', 'economy.effect.column.most', 'number'),
      column('band-least', 'economy.effect.column.band-least', 'number'),
      column('band-most', 'economy.effect.column.band-most', 'number'),
      column('treated', 'economy.effect.column.firms', 'number'),
      column('p-value', 'economy.effect.column.p-value', 'number'),
      column('why-not', 'economy.effect.column.why-not'),
      column('who', 'economy.effect.who'),
      column('matching', 'economy.effect.matching'),
      column('from', 'economy.effect.column.from', 'number'),
      column('to', 'economy.effect.column.to', 'number'),
      column('loads', 'economy.effect.column.loads'),
    ],
    rows: [...(study === null || study.refused === null ? [] : [unsaid(null, null, study.refused.code)]), ...rows],
  }
}
