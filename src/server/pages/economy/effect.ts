import { treatments } from '#core/economy/effect/study/study-rules.ts'
import type { TreatmentKind } from '#core/economy/effect/study/study-rules.ts'
import type { Cell, Column, Table } from '#core/registry/table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import type { EffectData, EffectPart, ToldInterval } from '#web/public/economy/effect/effect-data.ts'
import { covariateName } from '#web/public/economy/effect/effect-words.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'

/** Did membership or support work? Each number with its interval, or the reason why there is none. */
export const economyEffectPage: PageDefinition<EffectData> = {
  page: 'economy-effect',
  async load(reader) {
    const kind = treatmentOf(reader.query.get('who'))
    return { kind, effect: await reader.economy.effect(kind) }
  },
  tables: ({ kind, effect }, reader) => [eventsTable(reader, kind, effect), balanceTable(reader, effect)],
}

function treatmentOf(asked: string | null): TreatmentKind {
  if (asked === null) return 'members'
  const known = treatments.find((each) => each === asked)
  if (known === undefined) throw new Problem('bad-query', asked)
  return known
}

/** One row for each outcome and year, the average of all years without a year, and a row with the reason where nothing can be said. */
function eventsTable(reader: PageReader, kind: TreatmentKind, effect: EffectPart | null): Table {
  const { language } = reader
  const provenance: Cell[] = [
    kind,
    effect?.years[0] ?? null,
    effect?.years.at(-1) ?? null,
    effect?.madeOf.map(({ id }) => id) ?? [],
  ]
  const numbers = ({ estimate, least, most }: ToldInterval): Cell[] => [estimate, least, most]
  const rows = (effect?.outcomes ?? []).flatMap(({ outcome, overall, events, refused }): Cell[][] => {
    if (overall === null) return [[outcome, null, null, null, null, null, null, null, null, refused?.code ?? null, ...provenance]]
    return [
      [outcome, null, ...numbers(overall), null, null, overall.treated, overall.pValue, null, ...provenance],
      ...events.map((event): Cell[] => [
        outcome,
        event.after,
        ...numbers(event),
        event.bandLeast,
        event.bandMost,
        event.treated,
        null,
        null,
        ...provenance,
      ]),
    ]
  })
  const nothing: Cell[][] =
    effect?.refused === null || effect === null
      ? []
      : [[null, null, null, null, null, null, null, null, null, effect.refused.code, ...provenance]]
  return {
    id: 'effect',
    title: say(language, 'layout.nav.economy-effect'),
    columns: [
      column(reader, 'outcome', 'economy.effect.column.outcome'),
      column(reader, 'after', 'economy.effect.column.after', 'number'),
      column(reader, 'estimate', 'economy.effect.column.estimate', 'number'),
      column(reader, 'least', 'economy.effect.column.least', 'number'),
      column(reader, 'most', 'economy.effect.column.most', 'number'),
      column(reader, 'band-least', 'economy.effect.column.band-least', 'number'),
      column(reader, 'band-most', 'economy.effect.column.band-most', 'number'),
      column(reader, 'treated', 'economy.effect.column.firms', 'number'),
      column(reader, 'p-value', 'economy.effect.column.p-value', 'number'),
      column(reader, 'why-not', 'economy.effect.column.why-not'),
      column(reader, 'who', 'economy.effect.who'),
      column(reader, 'from', 'economy.effect.column.from', 'number'),
      column(reader, 'to', 'economy.effect.column.to', 'number'),
      column(reader, 'loads', 'economy.effect.column.loads'),
    ],
    rows: [...nothing, ...rows],
  }
}

function balanceTable(reader: PageReader, effect: EffectPart | null): Table {
  return {
    id: 'balance',
    title: say(reader.language, 'economy.effect.balance'),
    columns: [
      column(reader, 'covariate', 'economy.effect.column.covariate'),
      column(reader, 'name', 'economy.effect.column.covariate-name'),
      column(reader, 'before', 'economy.effect.column.before', 'number'),
      column(reader, 'after', 'economy.effect.column.after-pairing', 'number'),
    ],
    rows: (effect?.balance ?? []).map(({ name, before, after }) => [
      name,
      covariateName(reader.language, name, null),
      before,
      after,
    ]),
  }
}

function column({ language }: PageReader, id: string, title: MessageKey, type: 'text' | 'number' = 'text'): Column {
  return { id, title: say(language, title), meaning: say(language, title), type }
}
