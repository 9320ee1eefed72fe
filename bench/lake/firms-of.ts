import { activitiesAt } from '#core/economy/activities/activity-tree.ts'
import type { PlaceBook } from '#core/economy/places/place-book.ts'
import type { Trees } from '#lake/bring/decide-edition.ts'
import { monthlyHead } from '#actions/economy/testing/sodra-file.ts'

/** A made-up month of a country: how many firms, in how many regions. */
export type FirmsSize = { readonly firms: number; readonly regions: number }

export const nameOfRegion = (number: number): string => `Regionas ${number}`

export function bookOf(regions: number): PlaceBook {
  return {
    places: Array.from({ length: regions }, (_, number) => ({
      id: `municipality/r${number}`,
      code: null,
      names: [nameOfRegion(number)],
      county: null,
      from: null,
      to: null,
    })),
  }
}

/** The statement of DuckDB that writes the file: firms of one month in Sodra's layout, few large and many small ones. */
export function firmsStatement({ firms, regions }: FirmsSize, trees: Trees, path: string): string {
  const codes = activitiesAt(trees['2'], 'class').map((code) => `'${code.replace('.', '')}00'`)
  const heads = monthlyHead.split(';')
  const cells = [
    'i',
    `300000000 + i`,
    `'UAB „Įmonė ' || i || '“'`,
    `'Regionas ' || (hash(i * 3) % ${regions})`,
    `([${codes.join(', ')}])[1 + (hash(i * 7) % ${codes.length})::INTEGER]`,
    `'Veikla'`,
    `'202301'`,
    `CASE WHEN persons > 3 THEN round(900 + (hash(i * 11) % 300000) / 100, 2) END`,
    'persons',
    'NULL',
    '0',
    `CASE WHEN persons > 3 THEN round(persons * 210.5, 2) END`,
  ]
  const columns = cells.map((cell, at) => `${cell} AS "${heads[at] ?? ''}"`).join(', ')
  return `COPY (SELECT ${columns} FROM (SELECT i, 1 + (5 / (0.005 + (hash(i) % 100000) / 100000))::INTEGER AS persons FROM range(${firms}) AS t(i)))
    TO '${path}' (FORMAT csv, HEADER, DELIMITER ';')`
}
