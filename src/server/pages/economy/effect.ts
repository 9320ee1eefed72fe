import { matchings, treatments } from '#core/economy/effect/study/study-rules.ts'
import type { Column, Table } from '#core/registry/table.ts'
import { effectTable } from '#publish/effect-table.ts'
import type { PageDefinition, PageReader } from '#server/page-definition.ts'
import { readOneOf } from '#server/read-filters.ts'
import type { EffectData, EffectPart } from '#web/public/economy/effect/effect-data.ts'
import { covariateName } from '#web/public/economy/effect/effect-words.ts'
import type { MessageKey } from '#words/catalogue.ts'
import { say } from '#words/say.ts'

/** Did membership or support work? Each number with its interval, or the reason why there is none. */
export const economyEffectPage: PageDefinition<EffectData> = {
  page: 'economy-effect',
  async load(reader) {
    const kind = readOneOf(reader.query, 'who', treatments)
    const matching = readOneOf(reader.query, 'match', matchings)
    return { kind, matching, effect: await reader.economy.effect(kind, matching) }
  },
  tables: ({ kind, matching, effect }, reader) => [
    effectTable(reader.language, { kind, matching, study: effect, loads: effect?.madeOf.map(({ id }) => id) ?? [] }),
    balanceTable(reader, effect),
  ],
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
