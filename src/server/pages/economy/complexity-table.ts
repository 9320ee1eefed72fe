import type { ComplexityTold } from '#core/economy/observed/told-complexity.ts'
import type { Table } from '#core/registry/table.ts'
import type { PageReader } from '#server/page-definition.ts'
import { say } from '#words/say.ts'
import { column } from './tables.ts'

/** What complexity and fitness have to be read with, as it leaves the house: parts, what is left out, what falls to zero. */
export function complexityTable(reader: PageReader, told: ComplexityTold | null): Table {
  const number = (id: string, title: Parameters<typeof column>[2]) => ({ ...column(reader, id, title), type: 'number' as const })
  const { gap = null, parts = [], leftOut, unsure, fitness } = told ?? {}
  const lists = [
    ...parts.map((part, at) => ({ what: `part-${at + 1}`, ...part })),
    ...(leftOut === undefined ? [] : [{ what: 'left-out', ...leftOut }]),
    ...(fitness === undefined ? [] : [{ what: 'fitness-to-zero', ...fitness.toZero }]),
  ]
  return {
    id: 'complexity',
    title: say(reader.language, 'economy.complexity.note'),
    columns: [
      column(reader, 'what', 'economy.complexity.what'),
      column(reader, 'places', 'economy.places'),
      column(reader, 'activities', 'economy.activities'),
      { ...number('gap', 'economy.column.complexity'), title: 'λ₂ − λ₃', meaning: 'λ₂ − λ₃' },
      number('unsure-cells', 'economy.complexity.unsure-cells'),
      number('fitness-steps', 'economy.complexity.steps'),
      column(reader, 'fitness-settled', 'economy.complexity.is-settled'),
    ],
    rows: lists.map(({ what, places, activities }) => [
      what,
      [...places],
      [...activities],
      gap,
      unsure?.cells ?? null,
      fitness?.steps ?? null,
      fitness === undefined ? null : fitness.isSettled ? 'yes' : 'no',
    ]),
  }
}
