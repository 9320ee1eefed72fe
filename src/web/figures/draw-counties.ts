import { drawMap } from '#core/figures/draw-map.ts'
import type { CountryMap } from '#core/figures/country-map.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'

type Counted = { readonly subject: string; readonly clusters: number; readonly organisations: number }

/** Counties shaded by their clusters, each named and leading to its page. */
export function drawCounties(
  map: CountryMap,
  {
    rows,
    title,
    nameOf,
    link,
    language,
  }: {
    rows: readonly Counted[]
    title: string
    nameOf: (subject: string) => string
    link: (subject: string) => string
    language: Language
  },
): string {
  const notes = rows.map(({ subject, clusters }) => {
    const name = nameOf(subject)
    const told = `${name}: ${say(language, 'common.clusters', { count: clusters })}`
    return [
      subject,
      {
        href: link(subject),
        title: told,
        clusters,
        members: 0,
        label: `${name.replace(/ (apskritis|County)$/, '')} ${clusters}`,
      },
    ] as const
  })
  return drawMap(map, {
    id: 'counties',
    title,
    description: notes.map(([, note]) => note.title).join('; '),
    counties: new Map(notes),
    municipalities: new Map(),
  })
}
