import type { Quantity, StatementValue } from '#core/statements/statement.ts'
import { diceFor } from './dice.ts'
import type { Dice } from './dice.ts'
import type { InventedCluster } from './invent-cluster.ts'
import type { Said } from './statement-lines.ts'
import type { Surroundings } from './surroundings.ts'
import { nameOfMonth, yearOfMonth } from './time.ts'

// What rule sets ask of clusters and their members, with gaps as wide as in life: nobody answers everything, some answer
// hardly anything, and now and then two sources differ.

/** Which share of what is asked a cluster answers, for itself and for its members. */
export function careOf(cluster: number): number {
  return diceFor(41, cluster).pick([0.3, 0.6, 0.9, 1, 1])
}

/** From the return of 2021 on the questions are asked. */
const FIRST_ASKED = 108

/** The month in which a cluster first answers. */
export function monthOfAnswers({ number, firstMonth }: Pick<InventedCluster, 'number' | 'firstMonth'>): number {
  return Math.max(firstMonth, FIRST_ASKED + (number % 12))
}

const none: StatementValue = { absent: 'not-applicable' }

/** What a cluster says of itself once. */
export function answersOfCluster(cluster: InventedCluster, { projects, measures, codes }: Surroundings): Said[] {
  const { number, firstMonth } = cluster
  const dice = diceFor(42, number)
  const care = careOf(number)
  const year = yearOfMonth(monthOfAnswers(cluster))
  const source = `cluster-returns-${year}`
  const since = nameOfMonth(firstMonth)
  const said: Said[] = []
  const answer = (property: Said['property'], value: StatementValue, more: Partial<Said> = {}) => {
    if (dice.chance(care)) said.push({ property, value, source, ...more })
  }
  const document = (kind: string) =>
    dice.chance(0.1) ? none : { title: { lt: `Klasterio ${kind}` }, approved: `${yearOfMonth(firstMonth)}-1${dice.below(3)}` }
  answer('joint-activity-since', dice.chance(0.6) ? since : since.slice(0, 4))
  if (dice.chance(0.08))
    said.push({
      property: 'joint-activity-since',
      value: String(yearOfMonth(firstMonth) + 1 + dice.below(6)),
      source: 'older-study',
    })
  answer('governance-document', document('valdymo tvarka'))
  answer('strategy-document', document('strategija'))
  answer('public-body-cooperation', dice.chance(0.5) ? 'yes' : 'no')
  answer('website-language', dice.chance(0.8) ? 'en' : 'lt')
  answer('service', { lt: `${cluster.name.lt}: mokymai nariams` })
  answer('joint-product', dice.chance(0.4) ? { lt: `Bendras gaminys ${number}` } : none)
  answer('months-before-first-grant', dice.chance(0.3) ? none : dice.below(40))
  answer('months-after-last-grant', dice.below(60))
  if (dice.chance(0.3)) said.push({ property: 'listed-on', value: 'eccp', from: String(year), source })
  if (dice.chance(0.2))
    said.push({
      property: 'benchmarking',
      value: { scheme: 'ecei', round: dice.pick(codes('benchmarking-round')), held: `${year}-03` },
      source: 'label-list',
    })
  if (projects.length > 0 && dice.chance(0.5)) said.push({ property: 'project', value: dice.pick(projects), source })
  if (measures.length > 0 && dice.chance(0.08)) said.push({ property: 'recognised-by', value: dice.pick(measures), source })
  return said
}

/** What a cluster says of a year. */
export function answersOfYear({ number }: InventedCluster, year: number): Said[] {
  const dice = diceFor(43, number, year)
  const care = careOf(number)
  const period = { from: String(year), to: String(year), source: `cluster-returns-${year + 1}` }
  const share = () => Math.round(dice.roll() * 100) / 100
  const said: Said[] = [
    { property: 'management-fte', value: dice.below(9) / 4, ...period },
    { property: 'activities-held', value: dice.below(12), ...period },
    { property: 'own-money-share', value: share(), ...period },
    { property: 'members-with-ties-share', value: share(), ...period },
  ]
  return said.filter(() => dice.chance(care))
}

/** What is said once of an organisation that is a member of a cluster. */
export function answersOfMember(
  organisation: number,
  { care, source }: { care: number; source: string },
  { municipalities }: Surroundings,
): Said[] {
  const dice = diceFor(44, organisation)
  const since = { from: '2019', source }
  const said: Said[] = []
  const answer = (property: Said['property'], value: StatementValue) => {
    if (dice.chance(care)) said.push({ property, value, ...since })
  }
  const doesResearch = doesResearchAt(organisation)
  answer('does-rd', doesResearch ? 'yes' : 'no')
  if (dice.chance(0.02))
    said.push({ property: 'does-rd', value: doesResearch ? 'no' : 'yes', from: '2019', source: 'older-study' })
  answer('related-group', dice.chance(0.8) ? none : `Grupė ${Math.floor(organisation / 3)}`)
  answer('own-lithuanian-production', dice.chance(0.4) ? 'yes' : 'no')
  answer('place-of-activity', dice.pick(municipalities))
  return said
}

/** What is said of such an organisation for a year. */
export function answersOfMemberYear(organisation: number, year: number, care: number): Said[] {
  const dice = diceFor(45, organisation, year)
  const period = { from: String(year), to: String(year), source: `cluster-returns-${year + 1}` }
  const employees = Math.floor(4 / (0.012 + diceFor(4, organisation).roll())) + dice.below(4)
  const turnoverEur = employees * (30_000 + dice.below(60_000))
  const said: Said[] = [
    { property: 'employees', value: employees, ...period },
    { property: 'turnover-eur', value: asTold(turnoverEur, dice), ...period },
  ]
  if (doesResearchAt(organisation))
    said.push({ property: 'rd-spending-declared', value: dice.chance(0.9) ? 'yes' : 'no', ...period })
  if (dice.chance(0.4)) said.push({ property: 'balance-total-eur', value: Math.floor(turnoverEur / 2), ...period })
  if (dice.chance(0.3))
    said.push({ property: 'own-production-income-eur', value: Math.floor(turnoverEur * dice.roll()), ...period })
  if (dice.chance(0.1)) said.push({ property: 'export-income-eur', value: Math.floor(turnoverEur * dice.roll()), ...period })
  const answered = said.filter(() => dice.chance(care))
  if (dice.chance(0.02)) answered.push({ property: 'employees', value: employees + 5, ...period, source: 'older-study' })
  return answered
}

function doesResearchAt(organisation: number): boolean {
  return diceFor(46, organisation).chance(0.2)
}

/** Most sources give a number; some round it or give its bounds. */
function asTold(amount: number, dice: Dice): Quantity {
  if (!dice.chance(0.1)) return amount
  return dice.chance(0.5)
    ? { about: Number(amount.toPrecision(1)) }
    : { from: Math.floor(amount * 0.8), to: Math.ceil(amount * 1.2) }
}
