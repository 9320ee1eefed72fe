import type { conflicts as lt } from '../lt/conflicts.ts'

export const conflicts = {
  'conflicts.title': 'Conflicting facts',
  'conflicts.lead':
    'Sources disagree, and we show it. The values stand side by side, each with its receipt. None is declared right, unless somebody preferred it and wrote down why.',
  'conflicts.explained': 'Conflicts explained',
  'conflicts.found': 'Found by comparing statements',
  'conflicts.found.lead':
    'Two or more sources say different things of the same matter at the same time. Nobody has explained why yet.',
  'conflicts.first': 'Showing {shown, number} of {total, number}; all of them are in the table to download.',
  'conflicts.none': 'No conflicts were found.',
  'conflicts.explanation': 'Why they differ',
  'conflicts.count': '{count, plural, one {# conflict} other {# conflicts}}',
  'conflicts.reason': 'Why: {reason}',
  'conflicts.column.explanation': 'Explanation',
  'conflicts.column.explanation.meaning': 'Why the sources disagree, where that has been looked into.',
  'conflicts.column.conflict': 'Conflict',
  'conflicts.column.conflict.meaning': 'The conflict that the statement takes part in.',
} as const satisfies Record<keyof typeof lt, string>
