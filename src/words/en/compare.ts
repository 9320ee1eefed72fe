import type { compare as lt } from '../lt/compare.ts'

export const compare = {
  'compare.title': 'Compare',
  'compare.lead': 'Up to six clusters side by side. Rows in which they differ are marked.',
  'compare.none': 'Nothing chosen yet',
  'compare.none.hint': 'Choose clusters below, or tick them in the list of clusters.',
  'compare.add': 'Add a cluster',
  'compare.add.submit': 'Add',
  'compare.choose': 'Choose…',
  'compare.remove': 'Remove',
  'compare.remove.label': 'Remove from the comparison: {name}',
  'compare.property': 'Property',
  'compare.differs': 'differs',
  'compare.unknown': 'Not in the register: {names}.',
  'compare.left-out': '{count, plural, one {# cluster did} other {# clusters did}} not fit: six are compared at once.',
  'compare.members-named': 'Members named',
} as const satisfies Record<keyof typeof lt, string>
