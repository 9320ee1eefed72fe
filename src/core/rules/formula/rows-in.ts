import { yearOf } from '#core/values/fuzzy-date.ts'
import type { Compiler, Scope } from './compiler.ts'
import { membersOn, referredOn } from '#core/rules/facts/rows-on.ts'
import type { NamedRow } from '#core/rules/facts/rows-on.ts'
import type { Over } from '#core/rules/rule-set.ts'

/** The scope key of the cluster itself: only it has members, coordinators and projects. */
export const CASE = 'case'

/** The rows of the day that are known by name. */
export function rowsIn({ material, day }: Compiler, rows: Exclude<Over['rows'], 'years'>): readonly NamedRow[] {
  if (rows === 'members') return membersOn(material, day)
  return referredOn(material, rows === 'projects' ? 'project' : 'coordinator', day)
}

export function scopeOfNamed(scope: Scope, named: NamedRow, rows: Over['rows']): Scope {
  return scopeOfRow(scope, {
    key: named.row,
    membership: rows === 'members' ? named : null,
    facts: named.facts,
    subject: named.row,
  })
}

export function scopeOfRow(scope: Scope, row: Pick<Scope, 'key' | 'membership' | 'facts' | 'subject'>): Scope {
  return { ...scope, ...row, isCase: false, year: null }
}

/** The calendar years that ended last before the reference day. */
export function yearsIn({ day }: Compiler, last: number): number[] {
  const thisYear = yearOf(day)
  return Array.from({ length: last }, (_, index) => thisYear - last + index)
}
