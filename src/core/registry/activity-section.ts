/** First and last division of each section, by version of EVRK (NACE Rev. 2 and 2.1, of which EVRK takes over the sections). */
const sections: { readonly [version: string]: readonly (readonly [letter: string, first: number, last: number])[] } = {
  '2': [
    ['A', 1, 3],
    ['B', 5, 9],
    ['C', 10, 33],
    ['D', 35, 35],
    ['E', 36, 39],
    ['F', 41, 43],
    ['G', 45, 47],
    ['H', 49, 53],
    ['I', 55, 56],
    ['J', 58, 63],
    ['K', 64, 66],
    ['L', 68, 68],
    ['M', 69, 75],
    ['N', 77, 82],
    ['O', 84, 84],
    ['P', 85, 85],
    ['Q', 86, 88],
    ['R', 90, 93],
    ['S', 94, 96],
    ['T', 97, 98],
    ['U', 99, 99],
  ],
  '2.1': [
    ['A', 1, 3],
    ['B', 5, 9],
    ['C', 10, 33],
    ['D', 35, 35],
    ['E', 36, 39],
    ['F', 41, 43],
    ['G', 46, 47],
    ['H', 49, 53],
    ['I', 55, 56],
    ['J', 58, 60],
    ['K', 61, 63],
    ['L', 64, 66],
    ['M', 68, 68],
    ['N', 69, 75],
    ['O', 77, 82],
    ['P', 84, 84],
    ['Q', 85, 85],
    ['R', 86, 88],
    ['S', 90, 93],
    ['T', 94, 96],
    ['U', 97, 98],
    ['V', 99, 99],
  ],
}

/**
 * The section of an activity, named with its version, because letters changed their meaning: `2.1 K`. Null for a version or a
 * division that there is not. (Eurostat, NACE Rev. 2 and Rev. 2.1, structure.)
 */
export function sectionOfActivity(version: string, code: string): string | null {
  const division = Number(/^(\d{2})/.exec(code.replaceAll('.', ''))?.[1] ?? Number.NaN)
  const found = sections[version]?.find(([, first, last]) => first <= division && division <= last)
  return found === undefined ? null : `${version} ${found[0]}`
}

/** The divisions of a section, all between its first and last; none of a letter that the version does not have. */
export function divisionsOfSection(version: string, letter: string): string[] {
  const [, first = 0, last = -1] = sections[version]?.find(([own]) => own === letter) ?? []
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(2, '0'))
}
