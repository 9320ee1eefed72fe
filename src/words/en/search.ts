import type { search as lt } from '../lt/search.ts'

export const search = {
  'search.title': 'Search',
  'search.title.q': 'Search: {q}',
  'search.lead': 'The whole register is searched. Accents, language and spelling are forgiven.',
  'search.found': '{count, plural, one {# record} other {# records}} found',
  'search.empty': 'Nothing found for “{q}”',
  'search.empty.hint': 'Try one shorter word, a field or a town, or look through the whole list.',
  'search.all-kinds': 'Everything',
  'search.reason.synonym': 'found by “{word}”',
  'search.reason.spelling': 'close to “{word}”',
  'search.known-at':
    'Search reads today’s texts: only what the register then knew of is shown, but what was withdrawn since is not found.',
  'search.try': 'For example',
  'search.examples': 'lasers, food, sveikata, Kaunas, film',
} as const satisfies Record<keyof typeof lt, string>
