import type { Mandate, Person, Role } from '#core/people/role.ts'
import type { Step } from '../cycles/cycle.ts'

const FIRST_DAY = '2022-01-01'

/** Somebody who did something in the invented past. */
function actor(id: string, name: string, mandates: readonly (readonly [Role, string])[]): Person {
  return { id, name, via: 'system', mandates: mandates.map(mandateOf), seeingAs: null }
}

function mandateOf([role, scope]: readonly [Role, string]): Mandate {
  return { role, scope, from: FIRST_DAY, until: null }
}

/** Who prepares the demo: it invites people and opens campaigns. */
export const founder = actor('sample-founder', 'Santalka', [
  ['administrator', 'country'],
  ['officer', 'country'],
])

export const agency = {
  officer: actor('sample-officer', 'Ieva Lendravaitė', [['officer', 'country']]),
  reviewer: actor('sample-reviewer', 'Tadas Tylvaris', [['reviewer', 'country']]),
}

const coordinators = [
  'Aušra Ajerytė',
  'Darius Kalkuvis',
  'Giedrė Medūnaitė',
  'Kęstas Sparnuvis',
  'Lina Eglovienė',
  'Marius Beržuonis',
  'Nijolė Vandravaitė',
  'Rimas Titnagis',
  'Sigita Linvartė',
  'Vilius Nendrapilis',
] as const
const heads = ['Algis Vėjuonis', 'Birutė Rugvilienė', 'Edmundas Paviksvis', 'Jurga Aukštravaitė', 'Romas Dobilynas'] as const

/** Who takes a step in the return of a cluster. */
export function whoTakes({ by }: Pick<Step, 'by'>, cluster: string, number: number): Person {
  if (by === 'officer' || by === 'reviewer') return agency[by]
  const slug = cluster.slice('cluster/'.length)
  const names = by === 'coordinator' ? coordinators : heads
  return actor(`sample-${by}-${slug}`, names[number % names.length] ?? by, [[by, cluster]])
}
