import { shownOn, textOn } from '#core/registry/shown.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Day, SubjectId } from '#core/statements/statement.ts'
import { isNumber, sum } from '#core/values/measured.ts'
import type { Answer, Answers } from './answer.ts'
import type { MemberFacts } from './prefilled.ts'
import type { QuestionId } from './question.ts'

/** What the register shows of a cluster, and of everybody who was ever its member and of its projects. */
export type RegisterView = {
  readonly cluster: readonly Shown[]
  readonly around: ReadonlyMap<SubjectId, readonly Shown[]>
}

/** What the register knows of a member at the end of a year. */
export function memberFacts(segments: readonly Shown[], year: number): MemberFacts {
  const day = lastDay(year)
  const people = exactOn(segments, 'employees', day) ?? exactOn(segments, 'insured-persons', day)
  const declared = textOn(segments, 'rd-spending-declared', day)
  return {
    kind: textOn(segments, 'organisation-kind', day) ?? null,
    size: people === null ? null : sizeOf(people.value),
    // The register has seats in this country's municipalities alone; of one without a seat nobody can say where it is.
    isForeign: textOn(segments, 'seat', day) === undefined ? null : false,
    declaredRd: declared === 'yes' ? true : declared === 'no' ? false : null,
  }
}

/** By staff alone: the ceilings of Recommendation 2003/361/EC on turnover and balance are not known of every firm. */
function sizeOf(people: number): string {
  return people < 10 ? 'micro' : people < 50 ? 'small' : people < 250 ? 'medium' : 'large'
}

const economy = [
  ['turnover-eur', 'turnover-eur'],
  ['exports-eur', 'export-income-eur'],
  ['employees', 'employees'],
] as const satisfies readonly (readonly [QuestionId, PropertyId])[]

/** Sums over the member companies, where the register has the year's number of each of them. */
export function knownAccounts({ around }: RegisterView, members: readonly SubjectId[], year: number): Answers {
  const day = lastDay(year)
  const companies = members
    .map((member) => around.get(member) ?? [])
    .filter((segments) => textOn(segments, 'organisation-kind', day) === 'company')
  const sums = new Map<QuestionId, Answer>()
  for (const [question, property] of economy) {
    const numbers = companies.flatMap((segments) => {
      const known = exactOn(segments, property, day)
      return known?.shown.validFrom?.startsWith(String(year)) === true ? [known.value] : []
    })
    if (numbers.length > 0 && numbers.length === companies.length) sums.set(question, sum(...numbers))
  }
  return sums
}

/** Projects of the cluster that ran in the year; none known is not the same as none. */
export function knownProjects({ cluster, around }: RegisterView, year: number): Answers {
  const day = lastDay(year)
  const own = [
    ...new Set(cluster.flatMap(({ property, value }) => (property === 'project' && typeof value === 'string' ? [value] : []))),
  ]
  const dated = own.flatMap((project) => {
    const segments = around.get(project) ?? []
    const starts = textOn(segments, 'starts', day)
    return starts === undefined ? [] : [{ segments, starts, ends: textOn(segments, 'ends', day) }]
  })
  const active = dated.filter(
    ({ starts, ends }) => starts.slice(0, 4) <= String(year) && (ends === undefined || ends.slice(0, 4) >= String(year)),
  )
  return active.length === 0 ? new Map() : new Map([['joint-projects', active.length]])
}

/** A number that the register shows exactly on a day. */
function exactOn(segments: readonly Shown[], property: PropertyId, day: Day): { value: number; shown: Shown } | null {
  for (const shown of shownOn(segments, property, day)) if (isNumber(shown.value)) return { value: shown.value, shown }
  return null
}

function lastDay(year: number): Day {
  return `${year}-12-31`
}
