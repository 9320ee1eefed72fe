import type { AgainstChance, OrderTest } from '#core/economy/radar/back-test-foundings.ts'
import type { Cell } from '#core/registry/table.ts'
import type { EconomyBackTest } from './back-test-economy.ts'
import type { Listed } from './list-economy.ts'

const measures = [
  ['standing', 'standing'],
  ['first-tenth', 'firstTenth'],
  ['first-quarter', 'firstQuarter'],
] as const

/** Each order beside chance; empty cells where too few foundings stand in it to say anything. */
export function listBackTest({ orders, ordered, pairs }: EconomyBackTest): Listed {
  const against = ({ value, chance, asGood }: AgainstChance): Cell[] => [value, chance.least, chance.most, asGood]
  const cells = (test: OrderTest): Cell[] => [
    ...measures.flatMap(([, measure]) => against(test[measure])),
    ...[test.auc, test.aucReach.least, test.aucReach.most].map((each) => (Number.isNaN(each) ? null : each)),
  ]
  const told = orders === null ? [] : [['radar', orders.radar] as const, ...Object.entries(orders.baselines)]
  const columns = [
    ...['order', 'foundings', 'pairs'],
    ...measures.flatMap(([id]) => [id, `${id}-chance-least`, `${id}-chance-most`, `${id}-as-good`]),
    ...['auc', 'auc-least', 'auc-most'],
  ]
  return {
    columns,
    rows:
      orders === null
        ? [['radar', ordered, pairs, ...columns.slice(3).map(() => null)]]
        : told.map(([name, test]) => [name, ordered, pairs, ...cells(test)]),
  }
}
