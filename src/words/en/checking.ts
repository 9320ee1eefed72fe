import type { checking as lt } from '../lt/checking.ts'

/** Judging by rules from the terminal. */
export const checking = {
  'checking.recorded':
    'Verdicts: {judged, plural, one {# given} other {# given}}, {recorded, number} new or changed ones recorded.',
} as const satisfies Record<keyof typeof lt, string>
