import { randomFrom } from '#core/economy/random.ts'
import { monthlyHead } from './sodra-file.ts'

const towns = ['Lendravos m. sav.', 'Vėjuonos sav.', 'Ežervynės sav.']
const years = [2021, 2022, 2023, 2024, 2025]

/** A monthly file of firms that grow by a fifth in the year in which they start, and of so many times as many others, of the sample country. */
export function joinedFirms(starts: ReadonlyMap<string, number>, { others = 3 }: { readonly others?: number } = {}): string {
  const random = randomFrom(7)
  const recent = [...starts].flatMap(([code, start]) => (start > 2021 ? [code] : []))
  const codes = [...recent, ...Array.from({ length: recent.length * others }, (_, at) => String(900_000_000 + at))]
  const lines = [monthlyHead]
  for (const [at, code] of codes.entries()) {
    const start = starts.get(code)
    let size = 4 + 30 * random() ** 2
    const town = towns[at % towns.length] ?? ''
    const activity = at % 2 === 0 ? '620100' : '251100'
    for (const year of years) {
      size *= 1 + 0.06 * (random() - 0.4)
      const insured = Math.round(size * (start !== undefined && year >= start ? 1.2 : 1))
      for (let month = 1; month <= 12; month += 1) {
        const wage = insured > 3 ? (1500 + 300 * random()).toFixed(2) : ''
        lines.push(
          `${at};${code};"Firm ${at}";"${town}";${activity};;${year}${String(month).padStart(2, '0')};${wage};${insured};;0;200`,
        )
      }
    }
  }
  return `${lines.join('\n')}\n`
}
