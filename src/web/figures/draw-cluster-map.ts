import { clusterRadius, drawMap, memberRadius } from '#core/figures/draw-map.ts'
import type { PlaceNote } from '#core/figures/draw-map.ts'
import { textIn } from '#core/values/language.ts'
import type { Language, Localised } from '#core/values/language.ts'
import type { MapData, PlaceCount } from '#web/public/map/map-data.ts'
import { say } from '#words/say.ts'

type Drawn = {
  readonly language: Language
  readonly names: { readonly [subject: string]: Localised }
  readonly data: Pick<MapData, 'map' | 'municipalities' | 'unknownPlace'>
  /** The address of a place; null in a file that stands alone. */
  readonly link: (subject: string) => string | null
}

/** From this size of its mark on, a municipality is named on the map. */
const NAMED_FROM = 17

/** The map of clusters in the words of a language. */
export function drawClusterMap({ language, names, data, link }: Drawn): string {
  const nameOf = (subject: string) =>
    (names[subject] === undefined ? undefined : textIn(names[subject], language)?.text) ?? subject
  const note = (subject: string, count: PlaceCount, label: string | null): PlaceNote => ({
    href: link(subject),
    title: say(language, 'map.place', { name: nameOf(subject), clusters: count.clusters, members: count.members }),
    ...count,
    label,
  })
  const counties = countyCounts(data.municipalities)
  const all = total([...data.municipalities, data.unknownPlace])
  return drawMap(data.map, {
    id: 'map',
    title: say(language, 'map.title'),
    description: say(language, 'map.description', { ...all, unknown: data.unknownPlace.clusters }),
    counties: new Map(
      data.map.counties.map(({ subject }) => [
        subject,
        note(subject, counties.get(subject) ?? { clusters: 0, members: 0 }, null),
      ]),
    ),
    municipalities: new Map(
      data.municipalities.map(({ municipality, clusters, members }) => {
        const large = Math.max(clusterRadius(clusters), memberRadius(members, clusters)) >= NAMED_FROM
        return [municipality, note(municipality, { clusters, members }, large ? shortName(nameOf(municipality), language) : null)]
      }),
    ),
  })
}

/** Counts of counties are the sums of their municipalities. */
export function countyCounts(municipalities: MapData['municipalities']): ReadonlyMap<string, PlaceCount> {
  const counts = new Map<string, PlaceCount>()
  for (const { county, clusters, members } of municipalities) {
    if (county === null) continue
    const before = counts.get(county) ?? { clusters: 0, members: 0 }
    counts.set(county, { clusters: before.clusters + clusters, members: before.members + members })
  }
  return counts
}

export function total(counts: readonly PlaceCount[]): PlaceCount {
  return counts.reduce<PlaceCount>(
    (sum, { clusters, members }) => ({ clusters: sum.clusters + clusters, members: sum.members + members }),
    { clusters: 0, members: 0 },
  )
}

/** A name short enough for a map: without the word "municipality". */
export function shortName(name: string, language: Language): string {
  return language === 'lt'
    ? name
        .replace(/ savivaldybė$/, '')
        .replace(/ rajono$/, ' r.')
        .replace(/ miesto$/, ' m.')
    : name
        .replace(/ Municipality$/, '')
        .replace(/ District$/, ' d.')
        .replace(/ City$/, '')
}
