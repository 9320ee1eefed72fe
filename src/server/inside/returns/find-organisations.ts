import type { AnswerFields } from '#core/monitoring/parse-answer.ts'
import { foldText } from '#core/registry/search-words.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { search } from '#store/search.ts'
import type { Hit } from '#store/search.ts'
import { readSynonyms } from '#server/country-documents.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { Choice } from '#web/coordinator/return-data.ts'

const OFFERED = 8
/** Names that one form may ask for: a list of new members is long, and an attack is longer. */
const MOST_LOOKED_FOR = 60

/** Puts organisations in the place of the names and codes that were typed (fields whose name ends with `~`). */
export async function findOrganisations(
  reader: PageReader,
  fields: AnswerFields,
): Promise<{ fields: AnswerFields; choices: Choice[] }> {
  const found = new Map(fields)
  const choices: Choice[] = []
  let left = MOST_LOOKED_FOR
  for (const [name, given] of fields) {
    if (!name.endsWith('~')) continue
    found.delete(name)
    const words = given.trim().slice(0, 200)
    if (words === '') continue
    const at = name.slice(0, -1)
    const hits = left > 0 ? await organisationsNamed(reader, words) : []
    left -= 1
    const one = oneOf(hits, words)
    if (one === null) choices.push({ at, given: words, hits: hits.map(({ subject }) => subject) })
    else found.set(at, one)
  }
  return { fields: found, choices }
}

/** The organisations whose name or code fits what was typed, the best first. */
export async function organisationsNamed(reader: PageReader, words: string): Promise<readonly Hit[]> {
  const synonyms = readSynonyms(await reader.document('synonyms'))
  const asked = { words: words.replace(/\s*\(([^()]+)\)$/, ' $1'), synonyms, kind: 'organisation', knownAt: null }
  return (await search(reader.db, asked, { offset: 0, most: OFFERED })).hits
}

/** The one that is meant for sure: the only one found, or the only one called exactly so. */
function oneOf(hits: readonly Hit[], words: string): SubjectId | null {
  const exact = hits.filter(({ titleLt, titleEn }) => [titleLt, titleEn].some((title) => foldText(title) === foldText(words)))
  const [first] = exact.length === 1 ? exact : hits.length === 1 ? hits : []
  return first?.subject ?? null
}
