import type { SubjectId } from '#core/statements/statement.ts'
import type { PageReader } from '#server/page-definition.ts'
import type { PageContext } from '#web/page-context.ts'

/** What a drawing that leaves its page needs of the page's context. */
export async function drawingContext(reader: PageReader, subjects: readonly SubjectId[]): Promise<PageContext> {
  const { id, name, sample } = reader.country
  return {
    language: reader.language,
    route: reader.route,
    slug: reader.slug,
    query: reader.query.toString(),
    today: reader.today,
    asOf: reader.asOf,
    knownAt: reader.knownAt,
    country: { id, name, sample },
    codes: reader.codes,
    names: Object.fromEntries(await reader.namesOf(subjects)),
    dataVersion: reader.dataVersion,
    recordedAt: null,
    publicUrl: reader.publicUrl,
    assets: { early: [], fonts: [], styles: [], scripts: [], returns: [] },
    person: null,
    said: null,
    unused: null,
  }
}
