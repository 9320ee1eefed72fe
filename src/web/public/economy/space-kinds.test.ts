import { expect, test } from 'vitest'
import { noFigure } from '#core/economy/observed/figure.ts'
import { kindsOfSpace, sayKind } from './space-kinds.ts'

const space = (...activities: string[]) => ({
  place: null,
  places: [],
  edges: [],
  nodes: activities.map((activity) => ({
    activity,
    x: 0,
    y: 0,
    amount: noFigure('withheld'),
    quotient: noFigure('withheld'),
    density: noFigure('withheld'),
    links: null,
  })),
})

test('the key of the industry space has the kinds that are drawn, in their order', () => {
  expect(kindsOfSpace(space('99', '62.10', '01', '03')).map((kind) => sayKind('en', kind))).toEqual([
    'farming, forests, fish (01–03)',
    'information and communication (58–63)',
    'public and other services (84–99)',
  ])
})

test('groups and sections are of no kind: there is no key', () => {
  expect(kindsOfSpace(space('C', 'wood-furniture'))).toEqual([])
})
