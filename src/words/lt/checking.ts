/** Judging by rules from the terminal. */
export const checking = {
  'checking.recorded':
    'Išvados: {judged, plural, one {įvertinta #} few {įvertintos #} many {įvertinta #} other {įvertinta #}}, naujų ar pasikeitusių užrašyta {recorded, number}.',
} as const
