import { diceFor } from '../../../bench/country/dice.ts'
import { placeShortName } from '../places.ts'
import type { Place } from '../places.ts'
import type { Firm } from './invent-firms.ts'
import { FIRST_YEAR } from './months.ts'

/** The head of a monthly file as Sodra publishes it, to the letter: one name has no blank before its bracket. */
const head =
  '"Draudėjo kodas (code)";"Juridinių asmenų registro kodas (jarCode)";"Pavadinimas (name)";"Savivaldybė, kurioje registruota(municipality)";"Ekonominės veiklos rūšies kodas(ecoActCode)";"Ekonominės veiklos rūšies pavadinimas(ecoActName)";"Mėnuo (month)";"Vidutinis darbo užmokestis (avgWage)";"Apdraustųjų skaičius (numInsured)";"Vidutinis darbo užmokestis II (avgWage2)";"Apdraustųjų skaičius II (numInsured2)";"Valstybinio socialinio draudimo įmoka (tax)"'

/** Wages are published only above this number of insured persons. */
const FEW = 3

/** From this year on activities are coded by EVRK 2.1. */
const NEW_CODES_FROM = 2025

/** The lines of the monthly file of a year: firm by firm, month by month, in Sodra's layout. Names of activities come from NACE. */
export function* sodraRows(firms: readonly Firm[], year: number, activityName: (code: string) => string): Generator<string> {
  yield head
  const start = (year - FIRST_YEAR) * 12
  for (const firm of firms) {
    const dice = diceFor(164, firm.insurer, year)
    const { insurer, code, name, place, activity, from, to } = firm
    const raw =
      activity === null ? (insurer % 2 === 0 ? '0' : '') : rawCode(year < NEW_CODES_FROM ? activity.before : activity.now)
    const activityText = activity === null ? '' : quoted(activityName(activity.now))
    const lead = [
      insurer,
      code ?? '',
      quoted(name),
      place === null ? '' : quoted(placeNameIn(year, place, insurer)),
      raw,
      activityText,
    ].join(';')
    for (let month = Math.max(from, start); month < Math.min(to, start + 12); month += 1) {
      const insured = firm.heads[month - from] ?? 0
      const wage = firm.wageEur * 1.09 ** (month / 12) * (month % 12 === 11 ? 1.08 : 1) * (0.97 + dice.roll() * 0.06)
      const isTold = insured > FEW
      const wageText = isTold ? plain(wage) : ''
      const tax = isTold ? plain(wage * insured * 0.2142) : '0'
      yield `${lead};${year}${String((month % 12) + 1).padStart(2, '0')};${wageText};${insured};;0;${tax}`
    }
  }
}

/** Until the end of 2021 Tylvara was two municipalities, as the place history of the country tells. */
function placeNameIn(year: number, place: Place, insurer: number): string {
  return year === 2021 && place.town === 'Tylvara'
    ? placeShortName({ ...place, kind: insurer % 2 === 0 ? 'city' : 'district' })
    : placeShortName(place)
}

/** `26.70` → `267000` */
function rawCode(code: string): string {
  return code.replace('.', '').padEnd(6, '0')
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function plain(eur: number): string {
  return String(Math.round(eur * 100) / 100)
}
