import type { ReturnData } from '#web/coordinator/return-data.ts'
import { foldText } from '#core/registry/search-words.ts'
import type { Outcome, Visit } from '../inside-page.ts'
import { organisationsNamed } from './find-organisations.ts'

/** Organisations for the list under a field, while their name is typed. */
export async function findFromScript({ reader }: Visit, typed: string): Promise<Outcome<ReturnData>> {
  const words = typed.trim().slice(0, 200)
  const hits = foldText(words).length < 2 ? [] : await organisationsNamed(reader, words)
  return {
    json: {
      hits: hits.map(({ subject, titleLt, titleEn }) => ({ id: subject, name: reader.language === 'lt' ? titleLt : titleEn })),
    },
  }
}
