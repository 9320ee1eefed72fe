import type { Language, Localised } from '#core/values/language.ts'
import type { Assets } from '#web/layout/assets.ts'
import type { PageContext } from '#web/page-context.ts'
import type { Route } from '#words/addresses.ts'
import { unusedParts } from './economy/unused-parts.ts'
import { findSubjects } from './find-subjects.ts'
import type { Edition } from './open-register.ts'
import type { PageReader } from './page-definition.ts'

/** What the house knows and every page is told. */
export type House = { readonly publicUrl: string; readonly assets: Assets }

/** The context of a page that was read: its times, and the names of all subjects in its data. */
export async function contextOf(
  reader: PageReader,
  data: unknown,
  known: { edition: Edition; house: House },
): Promise<PageContext> {
  const names = await reader.namesOf(findSubjects(data))
  return {
    ...frame(reader, known),
    slug: reader.slug,
    query: reader.query.toString(),
    today: reader.today,
    asOf: reader.asOf,
    knownAt: reader.knownAt,
    names: Object.fromEntries(names),
    unused: unusedParts(reader),
  }
}

/** The context of a page that tells why there is nothing else to show. */
export function contextOfProblem(
  asked: { language: Language; route: Route },
  today: string,
  known: { edition: Edition; house: House },
): PageContext {
  const names: Record<string, Localised> = {}
  return { ...frame(asked, known), slug: null, query: '', today, asOf: null, knownAt: null, names }
}

function frame(
  { language, route }: { language: Language; route: Route },
  { edition, house }: { edition: Edition; house: House },
) {
  const { id, name, sample } = edition.documents.country
  return {
    language,
    route,
    country: { id, name, sample },
    codes: edition.documents.codes,
    dataVersion: edition.version,
    recordedAt: edition.recordedAt,
    publicUrl: house.publicUrl,
    assets: house.assets,
    person: null,
    said: null,
    unused: null,
  }
}
