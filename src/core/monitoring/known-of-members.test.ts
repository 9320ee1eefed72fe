import { expect, test } from 'vitest'
import type { PropertyId } from '#core/registry/properties.ts'
import type { Shown } from '#core/registry/shown.ts'
import type { StatementValue } from '#core/statements/statement.ts'
import { knownProjects } from './known-of-members.ts'

function said(subject: string, property: PropertyId, value: StatementValue): Shown {
  const timeless = { from: null, until: null, validFrom: null, validTo: null }
  const undisputed = { rank: 'accepted', ours: false, voices: 1, contested: false } as const
  return { ...timeless, ...undisputed, subject, property, item: '', value, statement: 1, source: 'list' }
}

const project = (id: string, starts: string, ends: string): [string, Shown[]] => [
  id,
  [said(id, 'starts', starts), said(id, 'ends', ends)],
]

test.each([
  { year: 2025, count: 1, because: 'one runs' },
  { year: 2023, count: 2, because: 'one ends as the other begins' },
  { year: 2018, count: undefined, because: 'that none is known is not that there was none' },
  { year: 2030, count: undefined, because: 'that none is known is not that there was none' },
])('joint projects of $year: $because', ({ year, count }) => {
  const around = new Map([project('project/a', '2021-03', '2023-05'), project('project/b', '2023-09', '2026-01')])
  const cluster = ['project/a', 'project/b', 'project/undated'].map((id) => said('cluster/x', 'project', id))
  expect(knownProjects({ cluster, around }, year).get('joint-projects')).toBe(count)
})
