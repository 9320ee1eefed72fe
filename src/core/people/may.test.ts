import { describe, expect, test } from 'vitest'
import { may, mayAnywhere, mayGrant, reachOf } from './may.ts'
import { acts, changingActs, rights } from './rights.ts'
import { roles, scopedRoles, visitor } from './role.ts'
import type { Person, Role } from './role.ts'

const own = 'cluster/amber'
const other = 'cluster/birch'

function withRole(role: Role, scope = scopedRoles.has(role) ? own : 'country'): Person {
  return { id: 'p1', name: 'P', via: 'account', mandates: [{ role, scope, from: '2020-01-01', until: null }], seeingAs: null }
}

describe.each(acts)('%s', (act) => {
  test('is for nobody who has no mandate', () => {
    expect(may(visitor, { act, on: own })).toBe(false)
    expect(may(visitor, { act, on: null })).toBe(false)
  })

  test.each(roles)('is done by a %s exactly where the table says so', (role) => {
    const person = withRole(role)
    const reach = rights[act][role]
    expect(may(person, { act, on: own })).toBe(reach !== undefined)
    expect(may(person, { act, on: other })).toBe(reach === 'all')
    expect(may(person, { act, on: null })).toBe(reach === 'all')
  })

  describe.each(['officer', 'administrator'] as const)('an %s', (looking) => {
    test.each(roles)('who sees as a %s reads what both may, and changes nothing', (role) => {
      const scope = scopedRoles.has(role) ? own : 'country'
      const person: Person = { ...withRole(looking), seeingAs: { role, scope } }
      const reads = rights[act][looking] !== undefined && !changingActs.has(act)
      expect(may(person, { act, on: own })).toBe(reads && rights[act][role] !== undefined)
      expect(may(person, { act, on: other })).toBe(reads && rights[act][role] === 'all')
      if (!changingActs.has(act)) expect(mayAnywhere(person, act)).toBe(reads && rights[act][role] !== undefined)
    })
  })
})

test('an own right is never given to a role of the whole country, nor the other way round', () => {
  for (const act of acts)
    for (const role of roles) {
      const reach = rights[act][role]
      if (reach !== undefined) expect([act, role, reach]).toEqual([act, role, scopedRoles.has(role) ? 'own' : 'all'])
    }
})

test.each([
  { by: 'signatory', role: 'coordinator', scope: own, granted: true, because: 'the head delegates within the cluster' },
  { by: 'signatory', role: 'coordinator', scope: other, granted: false, because: 'not within another one' },
  { by: 'signatory', role: 'officer', scope: 'country', granted: false, because: 'a head names nobody at the agency' },
  { by: 'coordinator', role: 'coordinator', scope: own, granted: false, because: 'a delegate does not delegate further' },
  { by: 'officer', role: 'signatory', scope: own, granted: true, because: 'the agency names heads' },
  { by: 'officer', role: 'administrator', scope: 'country', granted: false, because: 'nobody lifts themselves' },
  { by: 'administrator', role: 'officer', scope: 'country', granted: true, because: 'accounts of the agency are theirs' },
  { by: 'administrator', role: 'officer', scope: own, granted: false, because: 'that role has no smaller scope' },
  { by: 'administrator', role: 'signatory', scope: 'country', granted: false, because: 'nobody signs for all clusters' },
] as const)('a $by gives $role for $scope: $granted, because $because', ({ by, role, scope, granted }) => {
  expect(mayGrant(withRole(by), { role, scope })).toBe(granted)
})

test('an administrator reaches no return through the eyes of an officer, and an officer only those of the eyes', () => {
  expect(reachOf({ ...withRole('administrator'), seeingAs: { role: 'officer', scope: 'country' } }, 'read-return')).toEqual([])
  expect(reachOf({ ...withRole('officer'), seeingAs: { role: 'coordinator', scope: own } }, 'read-return')).toEqual([own])
})

test('a coordinator of two clusters reaches both and no more', () => {
  const person: Person = {
    ...withRole('coordinator'),
    mandates: [...withRole('coordinator').mandates, ...withRole('coordinator', other).mandates],
  }
  expect(reachOf(person, 'read-return')).toEqual([own, other])
  expect(reachOf(person, 'approve-return')).toEqual([])
  expect(reachOf(withRole('officer'), 'read-return')).toBe('all')
})
