import { readEditions } from '#store/studies.ts'
import { say } from '#words/say.ts'
import { addressOf } from '#words/addresses.ts'
import { slugOfEdition } from '#words/study/imprint-of.ts'
import type { EditionData, EditionsData } from '#web/public/editions/editions-data.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { changedSince } from '#server/study/changed-since.ts'
import { studyFiles } from '#server/study/make-study-file.ts'
import { openEdition } from '#server/study/read-edition.ts'

/** Every frozen edition of the study. */
export const editionsPage: PageDefinition<EditionsData> = {
  page: 'editions',
  load: async ({ db }) => ({
    editions: (await readEditions(db)).map(({ year, edition, hash, frozenOn }) => ({ year, edition, hash, frozenOn })),
  }),
  tables: ({ editions }, { language, publicUrl }) => {
    const column = (id: 'edition' | 'year' | 'frozen' | 'hash' | 'address', type: 'text' | 'number' | 'date' | 'url') => ({
      id,
      title: say(language, `editions.column.${id}`),
      meaning: say(language, `editions.column.${id}.meaning`),
      type,
    })
    return [
      {
        id: 'editions',
        title: say(language, 'editions.title'),
        columns: [
          column('edition', 'text'),
          column('year', 'number'),
          column('frozen', 'date'),
          column('hash', 'text'),
          column('address', 'url'),
        ],
        rows: editions.map((edition) => [
          slugOfEdition(edition),
          edition.year,
          edition.frozenOn,
          edition.hash,
          publicUrl + addressOf('editions', language, slugOfEdition(edition)),
        ]),
      },
    ]
  },
}

/** One edition: the whole study, and what has changed since. */
export const editionPage: PageDefinition<EditionData> = {
  page: 'edition',
  async load(reader) {
    const opened = await openEdition(reader.slug ?? '', reader)
    if (opened === null) return null
    return { content: opened.content, imprint: opened.imprint, since: [] }
  },
  drawn: async (data, reader) => ({ ...data, since: await changedSince(data.content, reader) }),
  files: studyFiles(({ content, imprint }, { language }) => ({ content, imprint, language })),
}
