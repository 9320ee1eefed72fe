import { itemOf } from '#core/registry/item-of.ts'
import { properties } from '#core/registry/properties.ts'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Property } from '#core/registry/property-type.ts'
import { canonical } from '#core/statements/canonical.ts'
import type { LiveStatement, StatementValue } from '#core/statements/statement.ts'
import type { FuzzyDate } from '#core/values/fuzzy-date.ts'
import { isAbsent } from '#core/values/measured.ts'
import { isDocument, isRows } from './answer.ts'
import type { Answer, Answers, Cell, Row } from './answer.ts'
import { questionOf } from './question.ts'
import type { Question, QuestionId } from './question.ts'

/** What an approved return says in public about one property of its cluster. */
export type Claim = {
  readonly question: QuestionId
  readonly property: PropertyId
  readonly item: string
  readonly value: StatementValue
  readonly validFrom: FuzzyDate | null
  readonly validTo: FuzzyDate | null
}

/**
 * The public answers of a return as claims about its cluster. What was told in confidence, what stands for no property and
 * what was not answered gives none.
 */
export function claimsOf(answers: Answers, asksAbout: number): Claim[] {
  return [...answers].flatMap(([id, answer]) => {
    const question = questionOf(id)
    if (question.audience !== 'public' || question.by !== 'coordinator' || question.property === null) return []
    if (isAbsent(answer)) return []
    return claimsOfAnswer({ ...question, property: question.property }, answer, { asksAbout, answers })
  })
}

type Asked = Question & { readonly property: PropertyId }
type Around = { readonly asksAbout: number; readonly answers: Answers }

function claimsOfAnswer(question: Asked, answer: Answer, { asksAbout, answers }: Around): Claim[] {
  const property: Property = properties[question.property]
  const joined = question.id === 'members' ? joinedOn(answers) : new Map<string, FuzzyDate>()
  const claim = (value: StatementValue, dates: Partial<Pick<Claim, 'validFrom' | 'validTo'>> = {}): Claim => ({
    question: question.id,
    property: question.property,
    item: itemOf(property, value),
    value,
    ...validityOf(question, property, asksAbout),
    ...dates,
  })
  if (!isRows(answer)) {
    const value = valueOf(answer)
    return value === null ? [] : [claim(value)]
  }
  return answer.flatMap((row) => {
    const value = valueOfRow(property, row)
    if (value === null) return []
    const from = dateIn(row, 'from') ?? dateIn(row, 'since') ?? joinedIn(row, joined)
    const until = dateIn(row, 'until')
    return [claim(value, { ...(from === null ? {} : { validFrom: from }), ...(until === null ? {} : { validTo: until }) })]
  })
}

function validityOf({ period }: Question, { timing }: Property, asksAbout: number): Pick<Claim, 'validFrom' | 'validTo'> {
  if (period === 'since-founding') return { validFrom: null, validTo: null }
  if (period === 'year') return { validFrom: String(asksAbout), validTo: String(asksAbout) }
  const lastDay = `${asksAbout}-12-31`
  return { validFrom: lastDay, validTo: timing === 'observation' ? lastDay : null }
}

function valueOf(answer: Answer): StatementValue | null {
  if (isAbsent(answer) || isRows(answer)) return null
  if (!isDocument(answer)) return answer
  const { title, approved, url } = answer
  return { title, ...(approved === null ? {} : { approved }), ...(url === null ? {} : { url }) }
}

/** The parts of a record that the property knows; for any other property the one cell that names the row. */
function valueOfRow({ type }: Property, row: Row): StatementValue | null {
  if (type.kind !== 'record') {
    const cell = Object.entries(row).find(([column]) => !['from', 'until', 'since'].includes(column))?.[1] ?? null
    return cell
  }
  const parts = Object.entries(type.parts).map(([part, { optional }]) => ({ part, cell: row[part] ?? null, optional }))
  if (parts.some(({ cell, optional }) => cell === null && optional !== true)) return null
  return Object.fromEntries(parts.flatMap(({ part, cell }) => (cell === null ? [] : [[part, cell] as const])))
}

function joinedIn({ organisation }: Row, joined: ReadonlyMap<string, FuzzyDate>): FuzzyDate | null {
  return typeof organisation === 'string' ? (joined.get(organisation) ?? null) : null
}

function dateIn(row: Row, column: string): FuzzyDate | null {
  const cell: Cell = row[column] ?? null
  return typeof cell === 'string' && cell !== '' ? cell : null
}

function joinedOn(answers: Answers): Map<string, FuzzyDate> {
  const joined = answers.get('joined')
  if (!isRows(joined)) return new Map()
  return new Map(
    joined.flatMap((row) => {
      const on = dateIn(row, 'on')
      return typeof row['organisation'] === 'string' && on !== null ? [[row['organisation'], on] as const] : []
    }),
  )
}

/** A claim to be recorded, in the place of an earlier statement where there is one. */
export type PlannedClaim = Omit<Claim, 'question'> & { readonly source: string; readonly supersedes: number | null }

export type ClaimPlan = {
  readonly record: readonly PlannedClaim[]
  /** Statements of this return, approved before it was reopened, that it no longer makes. */
  readonly withdraw: readonly number[]
}

export type ClaimsToPlan = {
  readonly claims: readonly Claim[]
  readonly asksAbout: number
  readonly source: string
  /** What counts now of what this return said when it was approved before, and of what the returns of all years before said. */
  readonly ownBefore: readonly LiveStatement[]
  readonly earlier: readonly LiveStatement[]
}

/**
 * How the register comes to say what a return says: what is new or different is recorded, in the place of what this return
 * said before; what it no longer says is withdrawn; and what the returns of the years before said without an end gets one
 * where this one says otherwise. Nothing is overwritten. Planned again after it was recorded, nothing is left to do.
 */
export function planClaims({ claims, asksAbout, source, ownBefore, earlier }: ClaimsToPlan): ClaimPlan {
  const before = new Map(ownBefore.map((each) => [placeOf(each.property, itemOfStatement(each)), each]))
  const said = new Set(claims.map(({ property, item }) => placeOf(property, item)))
  const record = claims.flatMap(({ question: _question, ...claim }): PlannedClaim[] => {
    const own = before.get(placeOf(claim.property, claim.item))
    return own !== undefined && isSame(own, claim) ? [] : [{ ...claim, source, supersedes: own?.id ?? null }]
  })
  const withdraw = ownBefore.filter((each) => !said.has(placeOf(each.property, itemOfStatement(each)))).map(({ id }) => id)
  return { record: [...record, ...endingsOf(earlier, claims, asksAbout)], withdraw }
}

/** Open statements of earlier years with the end that this year's answers give them, or without one again. */
function endingsOf(earlier: readonly LiveStatement[], claims: readonly Claim[], asksAbout: number): PlannedClaim[] {
  const answered = new Map<string, Claim[]>()
  for (const claim of claims) answered.set(claim.property, [...(answered.get(claim.property) ?? []), claim])
  const dayBefore = `${asksAbout}-12-30`
  return earlier.flatMap((each): PlannedClaim[] => {
    const now = answered.get(each.property)
    const { property } = each
    if (now === undefined || !isPropertyId(property) || properties[property].timing !== 'state') return []
    if (each.validTo !== null && each.validTo !== dayBefore) return []
    const stillHolds = now.some(
      (claim) => claim.item === itemOfStatement(each) && canonical(claim.value) === canonical(each.value),
    )
    const validTo = stillHolds ? null : dayBefore
    if (validTo === each.validTo) return []
    const { value, validFrom, source, id } = each
    return [{ property, item: itemOfStatement(each), value, validFrom, validTo, source, supersedes: id }]
  })
}

function isPropertyId(id: string): id is PropertyId {
  return Object.hasOwn(properties, id)
}

function itemOfStatement({ property, value }: LiveStatement): string {
  return isPropertyId(property) ? itemOf(properties[property], value) : ''
}

function isSame(statement: LiveStatement, claim: Omit<Claim, 'question'>): boolean {
  return (
    canonical(statement.value) === canonical(claim.value) &&
    statement.validFrom === claim.validFrom &&
    statement.validTo === claim.validTo
  )
}

function placeOf(property: string, item: string): string {
  return `${property}\n${item}`
}
