import type { Dice } from './dice.ts'

/** What an invented firm or cluster is called, in both languages; the numbers of combinations are far above those needed. */
export type InventedName = { readonly lt: string; readonly en: string; readonly slug: string }

const firstSyllables = [
  'am',
  'nor',
  'vil',
  'dai',
  'žal',
  'ber',
  'gin',
  'rūt',
  'šil',
  'jur',
  'tau',
  'kli',
  'ąžu',
  'lin',
  'sau',
  'put',
  'var',
  'mėl',
  'ner',
  'eig',
]
const middleSyllables = ['be', 'va', 'ti', 'la', 'ro', 'ni', 'mė', 'do', 'sė', 'gai']
const lastSyllables = [
  'ra',
  'ta',
  'lis',
  'nas',
  'va',
  'da',
  'ris',
  'nė',
  'ma',
  'tas',
  'la',
  'ksa',
  'sta',
  'vis',
  'na',
  'ga',
  'gė',
  'dis',
  'ja',
  'lė',
]

const trades = [
  ['lazerių', 'laser'],
  ['maisto', 'food'],
  ['medienos', 'timber'],
  ['baldų', 'furniture'],
  ['statybos', 'construction'],
  ['energetikos', 'energy'],
  ['biojėgainių', 'biogas plant'],
  ['sveikatos', 'health'],
  ['odontologijos', 'dental'],
  ['turizmo', 'tourism'],
  ['logistikos', 'logistics'],
  ['geležinkelių', 'railway'],
  ['laivų', 'ship'],
  ['jūrų', 'maritime'],
  ['spaudos', 'printing'],
  ['pakuočių', 'packaging'],
  ['plastikų', 'plastics'],
  ['metalo', 'metal'],
  ['robotų', 'robot'],
  ['duomenų', 'data'],
  ['programų', 'software'],
  ['ryšių', 'telecom'],
  ['optikos', 'optics'],
  ['chemijos', 'chemical'],
  ['biotechnologijų', 'biotech'],
  ['vaistų', 'pharma'],
  ['pieno', 'dairy'],
  ['grūdų', 'grain'],
  ['mėsos', 'meat'],
  ['žuvies', 'fish'],
  ['tekstilės', 'textile'],
  ['drabužių', 'clothing'],
  ['stiklo', 'glass'],
  ['betono', 'concrete'],
  ['vandens', 'water'],
  ['atliekų', 'waste'],
  ['saulės', 'solar'],
  ['vėjo', 'wind'],
  ['žemės ūkio', 'agricultural'],
  ['švietimo', 'education'],
  ['žaidimų', 'game'],
  ['kino', 'film'],
  ['dizaino', 'design'],
  ['muzikos', 'music'],
  ['finansų', 'finance'],
  ['saugos', 'safety'],
  ['kosmoso', 'space'],
  ['matavimų', 'measurement'],
  ['elektronikos', 'electronics'],
  ['medicinos', 'medical'],
] as const

const doings = [
  ['sistemos', 'systems'],
  ['sprendimai', 'solutions'],
  ['technologijos', 'technologies'],
  ['gamyba', 'manufacturing'],
  ['paslaugos', 'services'],
  ['projektai', 'projects'],
  ['prekyba', 'trade'],
  ['tyrimai', 'research'],
  ['įranga', 'equipment'],
  ['centras', 'centre'],
] as const

const marks: { readonly [letter: string]: string } = {
  ą: 'a',
  č: 'c',
  ę: 'e',
  ė: 'e',
  į: 'i',
  š: 's',
  ų: 'u',
  ū: 'u',
  ž: 'z',
  ' ': '-',
}

export function inventFirm(number: number, dice: Dice): InventedName {
  const brand = inventBrand(dice)
  const [tradeLt, tradeEn] = dice.pick(trades)
  const [doingLt, doingEn] = dice.pick(doings)
  return {
    lt: `UAB „${brand} ${tradeLt} ${doingLt}“`,
    en: `${brand} ${tradeEn} ${doingEn}, UAB`,
    slug: asSlug(`${brand} ${tradeEn} ${number.toString(36)}`),
  }
}

export function inventCluster(number: number, dice: Dice): InventedName {
  const brand = inventBrand(dice)
  const [tradeLt, tradeEn] = dice.pick(trades)
  return {
    lt: `${brand} ${tradeLt} klasteris`,
    en: `${brand} ${tradeEn} cluster`,
    slug: asSlug(`${brand} ${tradeEn} cluster ${number.toString(36)}`),
  }
}

export function inventBrand(dice: Dice): string {
  const word = `${dice.pick(firstSyllables)}${dice.pick(middleSyllables)}${dice.pick(lastSyllables)}`
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

function asSlug(text: string): string {
  return [...text.toLowerCase()].map((letter) => marks[letter] ?? letter).join('')
}
