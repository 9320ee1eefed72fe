import { monthlyFile } from './sodra-file.ts'
import type { FirmMonth } from './sodra-file.ts'

const towns = ['Kauno m.', 'Vilniaus m.', 'Klaipėdos m.', 'Šiaulių m.', 'Panevėžio m.', 'Alytaus m.', 'Palangos m.', 'Utenos r.']
/** Smaller towns, which have some of it. */
const small = ['Birštono', 'Visagino', 'Druskininkų', 'Jonavos r.', 'Marijampolės']
const activities = ['620100', '310900', '265100', '551000', '493100', '161000']
export const plantedYears = [2021, 2022, 2023]
const FIRMS = 9
const WORD = 'Gervuolaitis'

type Planted = {
  readonly what: string
  readonly town: string
  readonly activity: string
  /** Persons in each year; null where the firm is not there. */
  readonly persons: readonly (number | null)[]
  readonly wage: number
}

/** Firms that are few where they are. Everybody else has a multiple of ten persons and a multiple of ten euros. */
const planted: readonly Planted[] = [
  { what: 'alone in its cell', town: 'Birštono', activity: '620100', persons: [1187, 1213, 1237], wage: 2347 },
  { what: 'alone in its activity', town: 'Alytaus m.', activity: '303000', persons: [1031, 1097, 1163], wage: 2473 },
  { what: 'alone in its town', town: 'Neringos', activity: '551000', persons: [1423, 1453, 1489], wage: 2579 },
  { what: 'one of two', town: 'Visagino', activity: '265100', persons: [1381, 1327, 1277], wage: 2671 },
  { what: 'the other of two', town: 'Visagino', activity: '265100', persons: [1301, 1303, 1319], wage: 2683 },
  { what: 'begun alone', town: 'Druskininkų', activity: '493100', persons: [null, 1549, 1571], wage: 2711 },
  { what: 'alone without an activity', town: 'Utenos r.', activity: '0', persons: [1709, 1721, 1733], wage: 2741 },
  { what: 'alone without a place', town: 'Nežinia kur', activity: '551000', persons: [1847, 1861, 1867], wage: 2753 },
  { what: 'ended alone', town: 'Jonavos r.', activity: '310900', persons: [1613, 1627, null], wage: 2803 },
]
/** The largest of seven, the others small: a sum would tell it. */
const giant: Planted & { readonly others: number } = {
  what: 'the giant',
  town: 'Marijampolės',
  activity: '161000',
  persons: [9091, 9137, 9281],
  wage: 2909,
  others: 120,
}

function isPlanted(town: string, activity: string): boolean {
  return [...planted, giant].some((each) => each.town === town && each.activity === activity)
}

export function plantedYear(year: number): string {
  const at = plantedYears.indexOf(year)
  let insurer = 0
  const firm = (
    town: string,
    activity: string,
    { persons, wage, name = '' }: { persons: number; wage: number; name?: string },
  ) => {
    insurer += 1
    return Array.from({ length: 12 }, (_, month): FirmMonth => ({
      insurer,
      ...(name === '' ? {} : { name, code: `3${String(77_700_000 + insurer)}` }),
      place: `${town} sav.`,
      activity,
      month: `${year}${String(month + 1).padStart(2, '0')}`,
      insured: String(persons),
      wage: String(wage),
    }))
  }
  const rows = [
    ...[...planted, giant].map(({ town, activity, persons, wage }, which) => {
      const now = persons[at] ?? null
      return firm(town, activity, { persons: now ?? 0, wage, name: `UAB ${WORD} ${which}` }).filter(() => now !== null)
    }),
    ...Array.from({ length: FIRMS }, (_, one) =>
      firm(giant.town, giant.activity, { persons: giant.others + 10 * one, wage: 1500 }),
    ),
    ...[...towns, ...small].flatMap((town, where) =>
      activities
        .filter((activity, kind) => where < towns.length || (!isPlanted(town, activity) && kind % 2 === where % 2))
        .flatMap((activity, kind) =>
          Array.from({ length: FIRMS }, (_, one) =>
            firm(town, activity, {
              persons: (where % activities.length === kind ? 1900 : 700) + 40 * one + 10 * where + 20 * at,
              wage: 1500 + 10 * where + 20 * at,
            }),
          ),
        ),
    ),
  ].flat()
  return monthlyFile(rows)
}

/** What nobody may read, with what it would tell. */
const secrets: readonly (readonly [value: number, what: string])[] = [
  ...[...planted, giant].flatMap(({ what, persons, wage }) => {
    const known = persons.filter((each): each is number => each !== null)
    return [
      ...known.map((each) => [each, what] as const),
      ...known.map((each) => [each * wage, `wages of ${what}`] as const),
      [wage, `the wage of ${what}`] as const,
      ...known.slice(1).map((each, at) => {
        const before = known[at] ?? Number.NaN
        return [(2 * (each - before)) / (each + before), `growth of ${what}`] as const
      }),
    ]
  }),
  ...plantedYears.map(
    (_, at) => [(planted[3]?.persons[at] ?? 0) + (planted[4]?.persons[at] ?? 0), 'two firms together'] as const,
  ),
]

const apart = String.raw`(?:[ \u00A0\u202F,.']|&nbsp;|&#160;|&#xa0;)`
const grouped = new RegExp(String.raw`\d{1,3}(?:${apart}\d{3})+(?!\d)`, 'gi')

/** Where a drawing puts its lines, which is no number that anybody reads. */
const drawn = / (?:d|points|transform|viewBox|[cr]?[xy][12]?|r|width|height)="[^"]*"/g

/** Every number of a text, its thousands set apart in any way, its decimals after a point or a comma. */
function numbersIn(text: string): number[] {
  const read = text.replaceAll(drawn, '')
  const plain = (read.match(/\d+(?:[.,]\d+)?/g) ?? []).map((number) => Number(number.replace(',', '.')))
  const inGroups = (read.match(grouped) ?? []).map((number) =>
    Number(number.replaceAll(/&nbsp;|&#160;|&#xa0;/gi, '').replaceAll(/\D/g, '')),
  )
  return [...plain, ...inGroups]
}

/** What a text tells of the planted firms. */
export function toldIn(text: string, of = secrets): string[] {
  const numbers = numbersIn(text)
  const found = of.filter(([secret]) => numbers.some((number) => Math.abs(number - secret) <= (secret > 1000 ? 0.5 : 1e-9)))
  const named = text.includes(WORD) ? [WORD] : []
  return [...found.map(([value, what]) => `${value} (${what})`), ...named, ...(text.match(/(?<![\d.])3777\d{5}(?!\d)/g) ?? [])]
}

const counts = new Set(['firms', 'active', 'began', 'ended', 'large', 'fast', 'gone', 'cohort-1', 'cohort-2', 'cohort-3'])

/** Columns that count firms never tell one or two. */
export function fewFirmsIn(csv: string): string[] {
  const [heads = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, '')))
  return rows.flatMap((row) =>
    heads.flatMap((head, at) =>
      counts.has(head) && ['1', '2'].includes(row[at] ?? '') ? [`${row.slice(0, 6).join(',')}: ${head} ${row[at]}`] : [],
    ),
  )
}
