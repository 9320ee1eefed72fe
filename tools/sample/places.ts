import { inCase, slugOf } from './grammar.ts'
import type { Entry, Subject } from './say.ts'
import { rowsOf } from './table.ts'

/** How a municipality is called: a city, the district around it, or a town with its surroundings. */
type PlaceKind = 'city' | 'district' | 'whole'

export type Place = {
  readonly town: string
  readonly kind: PlaceKind
  readonly county: string
  /** Latitude and longitude in the middle of the ocean, where no country is. */
  readonly at: readonly [number, number]
  readonly areaSqKm: number
  /** How many firms settle there, beside the others. */
  readonly weight: number
}

// county | town | kind | latitude | longitude | area | weight
const table = `
  Lendrava  | Lendrava   | city     | 47.52 | -24.12 | 214  | 30
  Lendrava  | Lendrava   | district | 47.74 | -24.05 | 1480 | 5
  Lendrava  | Ajerynė    | whole    | 47.31 | -24.36 | 960  | 4
  Lendrava  | Paviksvė   | whole    | 47.62 | -24.58 | 720  | 4
  Lendrava  | Tylvara    | whole    | 47.38 | -23.82 | 1105 | 5
  Smiltuva  | Smiltuva   | city     | 47.28 | -26.71 | 98   | 14
  Smiltuva  | Smiltuva   | district | 47.47 | -26.42 | 1210 | 4
  Smiltuva  | Kopvėjai   | whole    | 46.98 | -26.62 | 640  | 3
  Smiltuva  | Mareikė    | whole    | 47.66 | -26.83 | 410  | 3
  Žilvytė   | Žilvytė    | city     | 48.31 | -25.02 | 132  | 14
  Žilvytė   | Žilvytė    | district | 48.52 | -24.83 | 1650 | 3
  Žilvytė   | Beržuonė   | whole    | 48.18 | -25.44 | 980  | 3
  Žilvytė   | Linvartė   | whole    | 48.43 | -25.31 | 870  | 3
  Akmenvara | Akmenvara  | whole    | 46.72 | -25.14 | 1320 | 7
  Akmenvara | Titnagynė  | whole    | 46.55 | -24.78 | 890  | 3
  Akmenvara | Kalkuva    | whole    | 46.86 | -25.53 | 760  | 2
  Girmūnė   | Girmūnė    | city     | 47.08 | -22.64 | 76   | 8
  Girmūnė   | Girmūnė    | district | 47.27 | -22.81 | 1870 | 3
  Girmūnė   | Sakluona   | whole    | 46.83 | -22.92 | 1240 | 2
  Girmūnė   | Eglovė     | whole    | 47.19 | -22.18 | 1430 | 2
  Rugvilė   | Rugvilė    | whole    | 46.61 | -23.71 | 1180 | 7
  Rugvilė   | Varpuvėnai | whole    | 46.38 | -23.42 | 930  | 2
  Rugvilė   | Dobilynė   | whole    | 46.78 | -24.11 | 1010 | 3
  Rugvilė   | Medūnė     | whole    | 46.42 | -24.02 | 840  | 2
  Vėjuona   | Vėjuona    | whole    | 48.08 | -26.21 | 1090 | 6
  Vėjuona   | Sparnuva   | whole    | 48.36 | -26.12 | 620  | 2
  Vėjuona   | Aukštravė  | whole    | 47.86 | -25.74 | 790  | 2
  Ežervynė  | Ežervynė   | whole    | 48.12 | -23.11 | 1560 | 5
  Ežervynė  | Nendrapilė | whole    | 48.34 | -23.52 | 1120 | 2
  Ežervynė  | Vandrava   | whole    | 47.78 | -22.97 | 970  | 2
`

export const places: readonly Place[] = rowsOf(table).map(
  ([county = '', town = '', kind, latitude, longitude, area, weight]) => ({
    county,
    town,
    kind: kind === 'city' || kind === 'district' ? kind : 'whole',
    at: [Number(latitude), Number(longitude)],
    areaSqKm: Number(area),
    weight: Number(weight),
  }),
)

const source = 'xl-places'
const translated = { source: 'xl-translations', ours: true } as const

/** `municipality/lendravos-m` */
export function municipalityOf({ town, kind }: Pick<Place, 'town' | 'kind'>): string {
  const tail = { city: '-m', district: '-r', whole: '' }[kind]
  return `municipality/${slugOf(inCase(town, 'genitive'))}${tail}`
}

/** The municipality in which a town lies. */
export function placeOf(town: string): Place {
  const place = places.find((each) => each.town === town && each.kind !== 'district')
  if (place === undefined) throw new Error(`there is no town ${town}`)
  return place
}

const countyNames = [...new Set(places.map(({ county }) => county))]

export function countySubjects(): Subject[] {
  return countyNames.map((county, index) => {
    const within = places.filter((place) => place.county === county)
    const middle = (part: 0 | 1) => round(within.reduce((sum, { at }) => sum + at[part], 0) / within.length, 4)
    const genitive = inCase(county, 'genitive')
    return {
      subject: countyOf(county),
      said: [
        ['name', { value: { lt: `${genitive} apskritis` }, source }],
        ['name', { value: { en: `${county} County` }, ...translated }],
        ['short-name', { value: `${genitive} apskr.`, source }],
        ['part-of', { value: 'country/xl', source }],
        ['code', { value: String(index + 1), source }],
        ['nuts-code', { value: `XL0${index + 1}`, source }],
        ['centre', { value: { latitude: middle(0), longitude: middle(1) }, source }],
        ['area-sq-km', { value: within.reduce((sum, { areaSqKm }) => sum + areaSqKm, 0), source }],
      ],
    }
  })
}

const kinds = {
  city: { lt: 'miesto savivaldybė', short: 'm. sav.', en: 'City Municipality' },
  district: { lt: 'rajono savivaldybė', short: 'r. sav.', en: 'District Municipality' },
  whole: { lt: 'savivaldybė', short: 'sav.', en: 'Municipality' },
} as const

export function municipalityName({ town, kind }: Place): { lt: string; en: string } {
  return { lt: `${inCase(town, 'genitive')} ${kinds[kind].lt}`, en: `${town} ${kinds[kind].en}` }
}

/** As lists write it: `Lendravos m. sav.` */
export function placeShortName({ town, kind }: Place): string {
  return `${inCase(town, 'genitive')} ${kinds[kind].short}`
}

export function municipalitySubjects(): Subject[] {
  return places.map((place, index) => {
    const name = municipalityName(place)
    const said: (readonly ['name' | 'short-name' | 'part-of' | 'code' | 'centre' | 'area-sq-km' | 'inhabitants', Entry])[] = [
      ['name', { value: { lt: name.lt }, source }],
      ['name', { value: { en: name.en }, ...translated }],
      ['short-name', { value: placeShortName(place), source }],
      ['part-of', { value: countyOf(place.county), source }],
      ['code', { value: String(index + 11), source }],
      ['centre', { value: { latitude: place.at[0], longitude: place.at[1] }, source }],
      ['area-sq-km', { value: place.areaSqKm, source }],
      ['inhabitants', { value: inhabitantsOf(place), source }],
    ]
    return { subject: municipalityOf(place), said }
  })
}

/** Most live where many firms are, some everywhere. */
function inhabitantsOf({ weight, areaSqKm }: Place): number {
  return weight * 3_170 + areaSqKm * 9
}

function countyOf(county: string): string {
  return `county/${slugOf(inCase(county, 'genitive'))}`
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
