import { diceFor } from '../../../bench/country/dice.ts'
import { hidden } from './everyday.ts'
import type { Firm } from './invent-firms.ts'

/** Projects and their participants in the columns of CORDIS; none of them exists, and the country has no code of NUTS. */
export function researchProjects(firms: readonly Firm[], wanted: number): { projects: string[]; participations: string[] } {
  const projects = [
    '"id";"acronym";"status";"title";"startDate";"endDate";"totalCost";"ecMaxContribution";"legalBasis";"topics";"frameworkProgramme"',
  ]
  const participations = [
    '"projectID";"projectAcronym";"organisationID";"vatNumber";"name";"shortName";"SME";"activityType";"street";"postCode";"city";"country";"nutsCode";"geolocation";"organizationURL";"contactForm";"contentUpdateDate";"rcn";"order";"role";"ecContribution";"netEcContribution";"totalCost";"endOfParticipation";"active"',
  ]
  const placed = firms.filter(({ code, place, activity }) => code !== null && place !== null && activity !== null)
  const near = Map.groupBy(placed, ({ place, activity }) => `${place?.county} ${activity?.now.slice(0, 2)}`)
  const researchers = placed.filter(({ activity }) => /^(72|85.40)/.test(activity?.now ?? ''))
  const lively = placed.filter(({ activity }) => /^(15|2[0-9]|30|62|72|1[0-8]|3[12])/.test(activity?.now ?? ''))
  // The trades that nobody organised know each other from projects.
  const tied = placed.filter(({ place, activity }) =>
    hidden.some(({ town, activities }) => place?.town === town && activities.some((each) => each === activity?.now)),
  )
  for (let index = 0; index < wanted; index += 1) {
    const dice = diceFor(167, index)
    const leader = dice.pick(index % 6 === 0 ? tied : lively)
    const neighbours = near.get(`${leader.place?.county} ${leader.activity?.now.slice(0, 2)}`) ?? []
    const partners = [leader, ...Array.from({ length: 1 + dice.below(4) }, () => dice.pick(neighbours)), dice.pick(researchers)]
    const year = 2021 + dice.below(5)
    const [id, acronym] = [String(990_100_000 + index), `LEN-${index + 1}`]
    const start = `${year}-${String(1 + dice.below(12)).padStart(2, '0')}-01`
    const grants = [...new Set(partners)].map((partner) => ({ partner, grant: 40_000 + dice.below(300_000) }))
    const sum = grants.reduce((all, { grant }) => all + grant, 0)
    projects.push(
      row([
        id,
        acronym,
        'SIGNED',
        `Invented project ${index + 1}`,
        start,
        `${year + 3}${start.slice(4)}`,
        comma(sum * 1.3),
        comma(sum),
        'HORIZON.2.4',
        '',
        'HORIZON',
      ]),
    )
    for (const [order, { partner, grant }] of grants.entries()) {
      const { code, name, place, insurer } = partner
      const type = researchers.includes(partner) ? 'HES' : 'PRC'
      const small = type === 'PRC' && (partner.heads[0] ?? 0) < 250 ? 'True' : 'False'
      const at = place === null ? '' : place.at.join(',')
      const written = writtenName(name, insurer)
      participations.push(
        row([
          id,
          acronym,
          String(900_000_000 + insurer),
          // Not everybody who takes part gave a number.
          insurer % 4 === 0 ? '' : `XL${code?.slice(3)}`,
          written,
          '',
          small,
          type,
          '',
          '',
          place?.town ?? '',
          'XL',
          '',
          at,
          '',
          '',
          '2026-01-10 12:00:00',
          String(2_000_000 + index * 8 + order),
          String(order + 1),
          order === 0 ? 'coordinator' : 'participant',
          comma(grant),
          comma(grant),
          comma(grant * 1.3),
          'False',
          '',
        ]),
      )
    }
  }
  return { projects, participations }
}

/** Names are written in capitals, without quotes and now and then abbreviated, so that nobody can say whose they are. */
function writtenName(name: string, insurer: number): string {
  const plain = name.replaceAll(/["„“]/g, '').toUpperCase()
  return insurer % 16 === 0 ? plain.slice(0, 9) : plain
}

/** CORDIS writes its sums with a decimal comma in some files. */
function comma(eur: number): string {
  return eur.toFixed(2).replace('.', ',')
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')
}
