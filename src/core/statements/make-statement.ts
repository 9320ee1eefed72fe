import type { Statement } from './statement.ts'

/** A statement for tests: everything that is not given is the plainest there is. */
export function makeStatement(given: Partial<Statement> & { id: number }): Statement {
  return {
    subject: 'cluster/amber',
    property: 'town',
    value: 'Vilnius',
    validFrom: null,
    validTo: null,
    source: 'survey-2020',
    locator: null,
    note: null,
    ours: false,
    recordedAt: `2026-01-01T00:00:00.${String(given.id).padStart(6, '0')}Z`,
    recordedBy: 'agency',
    change: given.id,
    supersedes: null,
    ...given,
  }
}
