import { readChangeSummaries } from '#store/read-change.ts'
import type { ChangesData } from '#web/public/changes/changes-data.ts'
import { readBefore } from '#server/feed-answer.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { changesTable } from '#server/tables/changes-table.ts'

const CHANGES = 20

export const changesPage: PageDefinition<ChangesData> = {
  page: 'changes',
  async load({ db, query, knownAt }) {
    const before = readBefore(query)
    // One more than is shown tells whether there are older ones.
    const found = await readChangeSummaries(db, { most: CHANGES + 1, before, knownAt })
    const changes = found.slice(0, CHANGES)
    return { changes, older: found.length > CHANGES ? (changes.at(-1)?.id ?? null) : null, isNewest: before === null }
  },
  tables: ({ changes }, reader) => [changesTable(changes, reader)],
  json: ({ changes, older }) => ({ changes, older }),
}
