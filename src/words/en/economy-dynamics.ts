import type { economyDynamics as lt } from '../lt/economy-dynamics.ts'

export const economyDynamics = {
  'economy.column.fitness': 'Fitness (mean 1)',
  'economy.column.unrelated': 'Unrelated variety, bits',
  'economy.column.related': 'Related variety, bits',
  'economy.shift': 'What the change came from',
  'economy.shift.lead':
    '{counted}, {from} to {to}: how much of the change came with the growth of the country, how much from the mix of activities of the place, and how much from the place itself. The three parts make up the whole change; they divide it and do not explain it.',
  'economy.shift.change': 'Change',
  'economy.shift.national': 'Growth of the country',
  'economy.shift.mix': 'Mix of activities',
  'economy.shift.regional': 'The place itself',
  'economy.shift.from-year': 'Compared with the year',
  'economy.shift.whole': 'the whole place',
  'economy.shift.by-activity': 'By activity: those first in which the place itself weighed most',
  'economy.shift.more': 'The first {shown} of {all} are shown; all of them are in the files.',
} as const satisfies Record<keyof typeof lt, string>
