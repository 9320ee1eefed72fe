import type { economyComplexity as lt } from '../lt/economy-complexity.ts'

export const economyComplexity = {
  'economy.complexity.note': 'How to read complexity and fitness here',
  'economy.complexity.what': 'What is listed',
  'economy.complexity.steps': 'Steps of fitness',
  'economy.complexity.is-settled': 'Fitness settled',
  'economy.complexity.gap':
    'Complexity: λ₂ − λ₃ = {gap}. The smaller it is, the more easily a detail of the data would turn the order.',
  'economy.complexity.unsure':
    'Of what is shown: in {cells, plural, one {# pair} other {# pairs}} of a place and an activity out of {of, number} it cannot be said whether the place is specialised. They count as not specialised here and in relatedness.',
  'economy.complexity.unsure-cells': 'Pairs that cannot be said',
  'economy.complexity.parts': 'There is no complexity: places and activities fall into parts that share no specialisation.',
  'economy.complexity.part': 'Part {number, number} of {count, number}: {names}.',
  'economy.complexity.left-out': 'Without any sure specialisation, and so without complexity and fitness: {names}.',
  'economy.complexity.settled': 'The computation of fitness settled after {steps, plural, one {# step} other {# steps}}.',
  'economy.complexity.unsettled':
    'The computation of fitness had not settled after {steps, plural, one {# step} other {# steps}}: take its order for rough.',
  'economy.complexity.to-zero':
    'Fitness falls towards zero without end, and says only that they stand below all others: {names}.',
  'economy.complexity.places':
    '{count, plural, one {# place} other {# places}}{isNamed, select, yes { ({names})} other { (named in the files)}}',
  'economy.complexity.activities':
    '{count, plural, one {# activity} other {# activities}}{isNamed, select, yes { ({names})} other { (named in the files)}}',
} as const satisfies Record<keyof typeof lt, string>
