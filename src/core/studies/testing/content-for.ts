import type { StudyContent } from '#core/studies/edition.ts'

const both = (text: string) => ({ lt: text, en: text })

/** The smallest study that there can be. */
export function contentFor({ year, edition }: { readonly year: number; readonly edition: number }): StudyContent {
  return {
    id: `study.${year}`,
    year,
    country: { code: 'xl', name: both('X') },
    title: both('T'),
    subtitle: both('S'),
    publisher: both('P'),
    authors: both('A'),
    edition,
    licence: both('L'),
    lockedOn: null,
    knownAt: '2026-11-21T12:00:00.000000Z',
    sample: true,
    sections: [],
    method: [],
    tables: [],
    figures: [],
    map: null,
    indicators: [],
    sources: [],
    changes: [],
  }
}
