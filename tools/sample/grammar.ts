/** The cases of Lithuanian place names that the sample country needs; its towns end in -a, -ė, -ai or -iai, -ėnai. */
const endings = [
  { nominative: 'iai', genitive: 'ių', locative: 'iuose' },
  { nominative: 'jai', genitive: 'jų', locative: 'juose' },
  { nominative: 'ai', genitive: 'ų', locative: 'uose' },
  { nominative: 'ė', genitive: 'ės', locative: 'ėje' },
  { nominative: 'a', genitive: 'os', locative: 'oje' },
] as const

export function inCase(town: string, wanted: 'genitive' | 'locative'): string {
  const ending = endings.find(({ nominative }) => town.endsWith(nominative))
  if (ending === undefined) throw new Error(`the cases of ${town} are not known`)
  return town.slice(0, -ending.nominative.length) + ending[wanted]
}

const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({ ą: 'a', č: 'c', ę: 'e', ė: 'e', į: 'i', š: 's', ų: 'u', ū: 'u', ž: 'z' }),
)

/** `Žilvytės baldų klasteris` → `zilvytes-baldu-klasteris` */
export function slugOf(text: string): string {
  return [...text.toLowerCase()]
    .map((letter) => plain.get(letter) ?? letter)
    .join('')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
