import type { Cells } from '../cells/cells.ts'
import { knownCells } from '../cells/cells.ts'
import { goldenText } from './golden.ts'

/** World trade 1998–2000, countries by products (SITC 4), both in the order of their codes. */
export function worldTrade(): Cells {
  const lines = goldenText('complexity/world_trade_avg_1998_to_2000.csv.gz').trim().split('\n').slice(1)
  const read = lines.map((line) => line.replaceAll('"', '').split(','))
  const countries = [...new Set(read.map(([country = '']) => country))].toSorted()
  const products = [...new Set(read.map(([, product = '']) => product))].toSorted()
  const row = new Map(countries.map((name, at) => [name, at]))
  const column = new Map(products.map((name, at) => [name, at]))
  const amounts = new Float64Array(countries.length * products.length)
  for (const [country = '', product = '', value = ''] of read) {
    const at = (row.get(country) ?? 0) * products.length + (column.get(product) ?? 0)
    amounts[at] = (amounts[at] ?? 0) + Number(value)
  }
  return knownCells(countries, products, amounts)
}
