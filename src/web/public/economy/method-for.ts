import { methods } from '#core/economy/methods/methods.ts'

/** The method behind each column of the observatory; one without a page of its own has none. */
export const methodFor = {
  quotient: 'location-quotient',
  symmetric: 'symmetric-location-quotient',
  chance: 'location-quotient-firms',
  share: '',
  growth: 'symmetric-growth',
  density: 'relatedness-density',
  variety: 'region-entropy',
  herfindahl: 'region-herfindahl',
  distance: 'krugman-index',
  likeness: 'hachman-index',
  diversity: 'diversity-ubiquity',
  ubiquity: 'diversity-ubiquity',
  concentration: 'hoover-gini',
  moving: 'hoover-index',
  gathering: 'activity-herfindahl',
  theil: 'theil-index',
  'theil-between': 'theil-index',
  'theil-within': 'theil-index',
  agglomeration: 'ellison-glaeser',
  cluster: 'litzenberger-sternberg',
  coagglomeration: 'coagglomeration',
  complexity: 'complexity',
  fitness: 'fitness',
  unrelated: 'related-variety',
  related: 'related-variety',
  shift: 'shift-share',
  firmFlows: 'entry-exit',
  firmSurvival: 'cohort-survival',
  firmGrowth: 'high-growth',
  relatedness: 'proximity',
  radar: 'radar',
} as const

export function hasMethodPage(method: string): boolean {
  return Object.hasOwn(methods, method)
}
