import { itemOf } from '#core/registry/item-of.ts'
import { propertyOf } from '#core/registry/properties.ts'
import { agree } from '#core/statements/agree.ts'
import { projectTimeline } from '#core/statements/project-timeline.ts'
import type { Segment } from '#core/statements/project-timeline.ts'
import { covers, spanOf } from '#core/statements/span.ts'
import type { LiveStatement, StatementValue, SubjectId } from '#core/statements/statement.ts'
import type { FuzzyDate } from '#core/values/fuzzy-date.ts'
import type { Facts, Material, Said } from '#core/rules/material.ts'

/** A statement of a test: what is told of a property, of when, and how strongly it is held. */
export type Told = {
  readonly property: string
  readonly value: StatementValue
  readonly from?: FuzzyDate | null
  readonly to?: FuzzyDate | null
  readonly rank?: LiveStatement['rank']
}

export type Tale = { readonly [subject: SubjectId]: readonly Told[] }

/** The material that the register would give for a cluster of which these statements are known. */
export function materialFrom(cluster: SubjectId, tale: Tale): Material {
  const known = new Map<SubjectId, Facts>()
  let last = 0
  for (const [subject, told] of Object.entries(tale)) {
    known.set(subject, { subject, said: saidFrom(told.map((each, index) => statementOf(subject, each, last + index + 1))) })
    last += told.length
  }
  const subject = known.get(cluster) ?? { subject: cluster, said: new Map() }
  known.delete(cluster)
  return { subject, others: known, gained: { members: 0, coordinators: 0, projects: 0 } }
}

function statementOf(subject: SubjectId, told: Told, id: number): LiveStatement {
  return {
    id,
    subject,
    property: told.property,
    value: told.value,
    validFrom: told.from ?? null,
    validTo: told.to ?? null,
    source: 'sample-source',
    locator: null,
    note: null,
    ours: false,
    recordedAt: '2023-01-01T00:00:00.000000Z',
    recordedBy: 'sample',
    change: 1,
    supersedes: null,
    rank: told.rank ?? 'accepted',
  }
}

function saidFrom(statements: readonly LiveStatement[]): ReadonlyMap<string, readonly Said[]> {
  const said = new Map<string, Said[]>()
  for (const [property, ofProperty] of Map.groupBy(statements, (each) => each.property)) {
    const definition = propertyOf(property)
    if (definition === undefined) throw new RangeError(`No property ${property}`)
    const items = Map.groupBy(ofProperty, ({ value }) => itemOf(definition, value))
    const all = [...items].flatMap(([item, ofItem]) =>
      projectTimeline(ofItem, definition.timing).map((segment) => saidOf(item, segment, ofItem)),
    )
    said.set(property, all)
  }
  return said
}

function saidOf(item: string, segment: Segment, ofItem: readonly LiveStatement[]): Said {
  const { statement, from, until } = segment
  const peers = ofItem.filter((each) =>
    propertyOf(each.property)?.timing === 'observation'
      ? each.validFrom === statement.validFrom && each.validTo === statement.validTo
      : coversStart(each, from),
  )
  const others = peers.filter((each) => !agree(each.value, statement.value))
  return {
    item,
    value: statement.value,
    statement: statement.id,
    from,
    until,
    validFrom: statement.validFrom,
    validTo: statement.validTo,
    rivals: statement.rank === 'preferred' ? [] : others.map(({ value }) => value),
    hypothetical: false,
  }
}

function coversStart(statement: LiveStatement, from: string | null): boolean {
  const span = spanOf(statement)
  return from === null ? span.from === null : covers(span, from)
}
