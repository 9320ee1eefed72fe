import { diceFor } from '../../../bench/country/dice.ts'
import { placeShortName } from '../places.ts'
import type { Firm } from './invent-firms.ts'
import { FIRST_YEAR, LAST_YEAR, MONTHS, monthOf } from './months.ts'

const FORMED = '2026-01-15'

/** The register of legal entities in the layout of the Centre of Registers: `|`, quotes doubled. */
export function* legalEntityRows(firms: readonly Firm[]): Generator<string> {
  yield 'ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|stat_pavadinimas|stat_data_nuo|formavimo_data'
  for (const { code, name, place, insurer, from, to } of firms) {
    if (code === null) continue
    const dice = diceFor(165, insurer)
    const registered =
      from === 0 ? `${1994 + dice.below(26)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}` : `${monthOf(from)}-01`
    const isGone = to < MONTHS
    const [status, statusName] = isGone ? ['10', 'Išregistruotas'] : ['0', 'Teisinis statusas neįregistruotas']
    const [form, formName] = name.startsWith('RAB') ? ['310', 'Ribotos atsakomybės bendrovė'] : ['320', 'Kita teisinė forma']
    const address = place === null ? '' : `${placeShortName(place)}, ${place.town}, Liepų g. ${1 + dice.below(90)}`
    const since = isGone ? `${monthOf(to)}-01` : registered
    yield [code, quoted(name), quoted(address), registered, form, formName, status, statusName, since, FORMED].join('|')
  }
}

/** Annual accounts in the layout of the Centre of Registers' open profit-and-loss files up to 2022: one line per firm and year. */
export function* accountRows(firms: readonly Firm[]): Generator<string> {
  yield 'obj_kodas,obj_pav,form_kodas,form_pav,stat_statusas,stat_pav,template_id,template_name,standard_id,standard_name,laikotarpis_nuo,laikotarpis_iki,reg_date,pelnas_pries_apmokestinima,grynasis_pelnas,pardavimo_pajamos,formavimo_data'
  for (const { code, name, insurer, from, to, heads, turnoverPerHead } of firms) {
    if (code === null || !/^[RA][AV]B/.test(name)) continue
    const dice = diceFor(166, insurer)
    const perHead = turnoverPerHead * 1000 * Math.exp((dice.roll() + dice.roll() - 1) * 0.7)
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      const first = Math.max(from, (year - FIRST_YEAR) * 12)
      const last = Math.min(to, (year - FIRST_YEAR + 1) * 12)
      // One in twelve does not file.
      if (last <= first || dice.chance(1 / 12)) continue
      const months = heads.slice(first - from, last - from)
      const turnover = (months.reduce((sum, each) => sum + each, 0) / 12) * perHead * 1.04 ** (year - FIRST_YEAR)
      const before = Math.round(turnover * (dice.roll() * 0.22 - 0.06))
      const after = before > 0 ? Math.round(before * 0.85) : before
      const kept = ['FS0129', 'Finansinių ataskaitų rinkinys', 'IST024', 'PELNO (NUOSTOLIŲ) ATASKAITA']
      const span = [`${year}-01-01`, `${year}-12-31`, `${year + 1}-05-${two(1 + dice.below(28))}`]
      yield [code, quoted(name), '310', 'Bendrovė', '0', '', ...kept, ...span, before, after, Math.round(turnover), FORMED].join(
        ',',
      )
    }
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
