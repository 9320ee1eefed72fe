import type { DictionaryData } from '#web/public/dictionary/dictionary-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'

export const dictionaryPage: PageDefinition<DictionaryData> = {
  page: 'dictionary',
  load: ({ codes }) => Promise.resolve({ lists: Object.entries(codes).map(([list, own]) => ({ list, name: {}, codes: own })), used: {} }),
}
