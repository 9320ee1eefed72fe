import { readChanges } from '#store/read-changes.ts'
import type { ChangesData } from '#web/public/changes/changes-data.ts'
import { readBefore } from '#server/feed-answer.ts'
import type { PageDefinition } from '#server/page-definition.ts'

const CHANGES = 30

export const changesPage: PageDefinition<ChangesData> = {
  page: 'changes',
  async load({ db, query, knownAt }) {
    const before = readBefore(query)
    const changes = await readChanges(db, { most: CHANGES, before, knownAt })
    return {
      changes: changes.map(({ statements, rankings, ...change }) => ({ ...change, counts: { added: statements, corrected: 0, withdrawn: 0, judged: rankings }, subjectCount: change.subjects.length })),
      older: changes.length === CHANGES ? (changes.at(-1)?.id ?? null) : null,
      isNewest: before === null,
    }
  },
  json: ({ changes, older }) => ({ changes, older }),
}
