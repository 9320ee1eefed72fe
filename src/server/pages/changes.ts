import type { PageDefinition } from '#server/page-definition.ts'
import { Problem } from '#server/problems.ts'
import { readChanges } from '#store/read-changes.ts'
import type { ChangesData } from '#web/public/changes/changes-data.ts'

const ROWS = 30

export const changesPage: PageDefinition<ChangesData> = {
  page: 'changes',
  async load(reader) {
    const text = reader.query.get('before')
    if (text !== null && !/^[1-9]\d{0,14}$/.test(text)) throw new Problem('bad-query', text)
    // One more than is shown tells whether there are older ones.
    const rows = await readChanges(reader.db, { most: ROWS + 1, before: text === null ? null : Number(text), knownAt: reader.knownAt })
    const changes = rows.slice(0, ROWS)
    return { changes, next: rows.length > ROWS ? (changes.at(-1)?.id ?? null) : null, first: text === null }
  },
}
