import { checkDigit } from '#core/values/register-code.ts'
import { diceFor } from './dice.ts'
import { inventBrand, inventFirm } from './invented-names.ts'
import type { InventedName } from './invented-names.ts'
import type { Said } from './statement-lines.ts'
import type { Surroundings } from './surroundings.ts'
import { yearOfMonth } from './time.ts'

/** An organisation as far as later statements about it must know it. */
export type InventedOrganisation = {
  readonly number: number
  readonly subject: string
  readonly name: InventedName
  readonly firstMonth: number
}

const activities = [
  '62.10',
  '26.70',
  '10.51',
  '16.10',
  '31.00',
  '41.00',
  '35.12',
  '86.23',
  '55.10',
  '52.26',
  '30.20',
  '18.12',
  '22.22',
  '25.62',
  '72.10',
  '58.29',
]

/** Most firms came in with the first extracts, the others over the following ten years. */
export function introduceOrganisation(number: number): InventedOrganisation {
  const dice = diceFor(1, number)
  const name = inventFirm(number, dice)
  return { number, name, subject: `organisation/${name.slug}`, firstMonth: Math.floor(dice.roll() ** 2.5 * 130) }
}

/** What the register of legal entities says when it first names the organisation. */
export function describeOrganisation(
  { number, name, firstMonth }: InventedOrganisation,
  { municipalities, codes }: Surroundings,
): Said[] {
  const dice = diceFor(2, number)
  const source = `register-extract-${yearOfMonth(firstMonth)}`
  const founded = Math.min(yearOfMonth(firstMonth), 1991 + dice.below(25))
  const since = `${founded}-${String(1 + dice.below(12)).padStart(2, '0')}`
  const activity = dice.pick(activities)
  const said: Said[] = [
    { property: 'name', value: { lt: name.lt }, from: since, source },
    { property: 'name', value: { en: name.en }, source: dice.chance(0.5) ? 'own-translations' : source, ours: true },
    { property: 'register-code', value: codeOf(number), source },
    { property: 'organisation-kind', value: dice.chance(0.93) ? 'company' : dice.pick(codes('organisation-kind')), source },
    { property: 'legal-form', value: { lt: 'Uždaroji akcinė bendrovė' }, source },
    { property: 'legal-form', value: { en: 'Private limited company' }, source },
    { property: 'legal-status', value: { lt: 'Teisinis statusas neįregistruotas' }, source },
    { property: 'legal-status', value: { en: 'No legal status registered' }, source },
    { property: 'activity', value: { version: '2', code: activity }, from: since, to: '2024-12', source },
    { property: 'activity', value: { version: '2.1', code: activity }, from: '2025', source },
    { property: 'seat', value: dice.pick(municipalities), from: since, source },
    { property: 'address', value: `${inventBrand(dice)} g. ${1 + dice.below(180)}`, from: since, source },
    { property: 'founded', value: since, source },
  ]
  if (dice.chance(0.5)) said.push({ property: 'town', value: inventBrand(dice), source })
  if (dice.chance(0.5)) said.push({ property: 'website', value: `https://${name.slug}.example`, source })
  if (dice.chance(0.3)) said.push({ property: 'short-name', value: name.slug.slice(0, 6).toUpperCase(), source })
  if (dice.chance(0.2)) said.push({ property: 'former-name', value: { lt: `UAB „${inventBrand(dice)}“` }, to: since, source })
  return said
}

/** How many people were insured in a year; most small firms are not in every extract. */
export function countInsured({ number }: InventedOrganisation, year: number): Said | null {
  const dice = diceFor(3, number, year)
  if (!dice.chance(0.26)) return null
  const insured = Math.floor(5 / (0.02 + diceFor(4, number).roll())) + dice.below(4)
  return { property: 'insured-persons', value: insured, from: String(year), to: String(year), source: `insured-persons-${year}` }
}

/** Now and then a firm moves: the statement of its new seat stands beside the old one. */
export function moveOrganisation({ number }: InventedOrganisation, year: number, { municipalities }: Surroundings): Said[] {
  const dice = diceFor(5, number, year)
  if (!dice.chance(0.05)) return []
  const source = `register-extract-${year}`
  return [
    { property: 'seat', value: dice.pick(municipalities), from: `${year}-0${1 + dice.below(9)}`, source },
    { property: 'address', value: `${inventBrand(dice)} pr. ${1 + dice.below(90)}`, from: String(year), source },
  ]
}

/** A code with the right check digit, different for every number. */
export function codeOf(number: number): string {
  const first = String(70_000_000 + number)
  return `${first}${checkDigit([...first].map(Number))}`
}
