import { writeAtom } from '#publish/write-atom.ts'
import { readChangeSummaries } from '#store/read-change.ts'
import type { ChangeSummary } from '#store/read-change.ts'
import { addressOf } from '#words/addresses.ts'
import { isMessageKey, say } from '#words/say.ts'
import { answerOf } from './page-cache.ts'
import type { KeptAnswer } from './page-cache.ts'
import type { PageReader } from './page-definition.ts'
import { Problem } from './problems.ts'
import { nameIn } from './value-cell.ts'

const ENTRIES = 50

/** The feed of changes, newest first; `before` asks for older ones. */
export async function feedAnswer(reader: PageReader): Promise<KeptAnswer> {
  const { db, language, publicUrl, knownAt } = reader
  const before = readBefore(reader.query)
  const changes = await readChangeSummaries(db, { most: ENTRIES, before, knownAt })
  const page = publicUrl + addressOf('changes', language)
  const self = `${page}.atom`
  const last = changes.at(-1)
  const subjects = [...new Set(changes.flatMap((change) => change.subjects.map(({ subject }) => subject)))]
  const names = await reader.namesOf(subjects)
  const titleOf = (subject: string) => nameIn(names.get(subject), language) ?? subject
  const body = writeAtom({
    id: self,
    title: say(language, 'exports.feed.title'),
    subtitle: say(language, 'exports.feed.subtitle'),
    language,
    page,
    self: before === null ? self : `${self}?before=${before}`,
    older: changes.length === ENTRIES && last !== undefined ? `${self}?before=${last.id}` : null,
    // A feed must have a moment, also before anything was recorded.
    updated: changes[0]?.recordedAt ?? '1970-01-01T00:00:00Z',
    author: 'Santalka',
    entries: changes.map((change) => ({
      id: publicUrl + addressOf('changes', 'lt', String(change.id)),
      title: `${deedName(change.deed, language)} (${change.id})`,
      updated: change.recordedAt,
      address: `${page}/${change.id}`,
      author: change.recordedBy,
      summary: summaryOf(change, language, titleOf),
    })),
  })
  return answerOf({
    status: 200,
    type: 'application/atom+xml; charset=utf-8',
    body,
    headers: { 'access-control-allow-origin': '*' },
  })
}

/** The number that the answer goes on before; null for the newest. */
export function readBefore(query: URLSearchParams): number | null {
  const text = query.get('before')
  if (text === null) return null
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Problem('bad-query', text, 'before')
  return Number(text)
}

function deedName(deed: string, language: PageReader['language']): string {
  const key = `exports.deed.${deed}`
  return isMessageKey(key) ? say(language, key) : deed
}

function summaryOf(
  { counts, subjects }: ChangeSummary,
  language: PageReader['language'],
  titleOf: (subject: string) => string,
): string {
  const counted = say(language, 'exports.feed.entry', {
    statements: counts.added + counts.corrected,
    rankings: counts.withdrawn + counts.judged,
  })
  return subjects.length === 0 ? counted : `${counted}: ${subjects.map(({ subject }) => titleOf(subject)).join('; ')}`
}
