import type { recompute as lt } from '../lt/recompute.ts'

export const recompute = {
  'recompute.command.indicators': 'indicators of monitoring',
  'recompute.command': 'work stored indicators out again and tell what differs; changes nothing',
  'recompute.option.campaign': 'only the campaign of this year, for example 2026',
  'recompute.no-campaign': 'A campaign is named by its year, for example 2026; given: {given}.',
  'recompute.differs': '{return}: {indicator} – was {before}, is now {now} ({because})',
  'recompute.because.method': 'the method changed',
  'recompute.because.inputs': 'the answers changed',
  'recompute.because.nothing': 'nothing changed, which is a fault',
  'recompute.done':
    '{returns, plural, one {# return worked out again} other {# returns worked out again}} ({results, plural, one {# value} other {# values}}); {differing, plural, =0 {everything is the same} one {# value differs} other {# values differ}}.',
} as const satisfies Record<keyof typeof lt, string>
