import { readEdition } from '#store/studies.ts'
import type { EditionHead } from '#store/studies.ts'
import type { Imprint, StudyContent } from '#core/studies/edition.ts'
import { editionInSlug, frozenImprint } from '#words/study/imprint-of.ts'
import type { PageReader } from '#server/page-definition.ts'

export type OpenedEdition = { readonly head: EditionHead; readonly content: StudyContent; readonly imprint: Imprint }

/** The edition that an address names (`2025.1`); null when there is none. */
export async function openEdition(slug: string, { db, publicUrl, language }: PageReader): Promise<OpenedEdition | null> {
  const named = editionInSlug(slug)
  const found = named === null ? null : await readEdition(db, named.year, named.edition)
  if (found === null) return null
  const { content, ...head } = found
  return { head, content, imprint: frozenImprint(head, { publicUrl, language }) }
}
