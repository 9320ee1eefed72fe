import { diceFor } from '../../bench/country/dice.ts'
import { before2025 } from './activity-versions.ts'
import { municipalityOf } from './places.ts'
import type { Organisation } from './invent-organisations.ts'
import type { Entry, Subject } from './say.ts'

const register = 'xl-register'
type Said = [Subject['said'][number][0], Entry]

/** The years of which accounts are in the folder. */
const accountYears = [2024, 2025] as const

/** The years of which firms have said whether they declared research: a call asks for three. */
const surveyYears = [2023, 2024, 2025] as const

/** What the register of legal entities, the accounts and the statisticians say of an organisation; all three are invented. */
export function organisationSubject(organisation: Organisation, number: number): Subject {
  const { name, code, kind, legalForm, place, activity, founded, doesResearch, group, slug } = organisation
  const dice = diceFor(91, number)
  const said: Said[] = [
    ['name', { value: name, source: register }],
    ['register-code', { value: code, source: register }],
    ['organisation-kind', { value: kind, source: register }],
  ]
  if (legalForm !== null) said.push(['legal-form', { value: legalForm, source: register }])
  if (activity !== null)
    said.push(
      ['activity', { value: { version: '2', code: before2025(activity)[0] }, to: '2024', source: register }],
      ['activity', { value: { version: '2.1', code: activity }, from: '2025', source: register }],
    )
  said.push(['seat', { value: municipalityOf(place), source: register }], ['founded', { value: founded, source: register }])
  if (dice.chance(0.3)) said.push(['website', { value: `https://${slug}.example`, source: 'xl-firm-sites' }])
  if (kind === 'company')
    said.push([
      'related-group',
      group === null ? { absent: 'not-applicable', source: register } : { value: group, source: register },
    ])
  said.push(['does-rd', { value: doesResearch ? 'yes' : 'no', source: 'xl-research-survey' }])
  if (doesResearch)
    for (const year of surveyYears)
      said.push([
        'rd-spending-declared',
        { value: dice.chance(0.92) ? 'yes' : 'no', at: String(year), source: 'xl-research-survey' },
      ])
  if (kind === 'company') said.push(...accountsOf(organisation, number))
  return { subject: organisation.subject, said }
}

/** One firm in twenty files late, and one in a hundred has a figure that two sources tell differently. */
function accountsOf({ figures }: Organisation, number: number): Said[] {
  const dice = diceFor(92, number)
  const filed = accountYears.filter((year) => year !== 2025 || !dice.chance(0.05))
  const of = (year: number) => ({ at: String(year), source: `xl-accounts-${year}` })
  const said: Said[] = filed.map((year) => ['employees', { value: figures.get(year)?.employees ?? 0, ...of(year) }])
  if (dice.chance(0.01))
    said.push(['employees', { value: (figures.get(2024)?.employees ?? 0) + 3, at: '2024', source: 'xl-study-2024' }])
  said.push(...filed.map((year): Said => ['turnover-eur', { value: figures.get(year)?.turnoverEur ?? 0, ...of(year) }]))
  said.push(
    ...filed.slice(-1).map((year): Said => ['export-income-eur', { value: figures.get(year)?.exportEur ?? 0, ...of(year) }]),
  )
  return said
}
