import type { Breakdown } from '#core/disclosure/table-asked.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { ClusterInYear, StudyMaterial } from '#core/studies/material.ts'
import { UNKNOWN_CODE } from '#core/studies/material.ts'
import type { BreakdownId } from './plan.ts'

/** Kinds of income, as the form asks for them. */
export const incomeKinds = ['members', 'services', 'public', 'other'] as const

/** The codes along an edge: those that occur in any year, in the order of their codes, the unknown last. */
export function breakdownOf(id: BreakdownId, material: StudyMaterial): Breakdown {
  // Own money is what members and buyers of services pay.
  if (id === 'income-kind')
    return {
      id,
      codes: [
        { code: 'own', within: null },
        { code: 'members', within: 'own' },
        { code: 'services', within: 'own' },
        { code: 'public', within: null },
        { code: 'other', within: null },
      ],
    }
  return { id, codes: codesOf(id, material).map((code) => ({ code, within: null })) }
}

function codesOf(id: Exclude<BreakdownId, 'income-kind'>, material: StudyMaterial): readonly string[] {
  const { clusters, members, projects } = material
  switch (id) {
    case 'field':
      return inOrder(clusters.flatMap(fieldsOf))
    case 'county':
      return inOrder([...clusters.map(countyOf), ...members.map(({ county }) => county ?? UNKNOWN_CODE)])
    case 'kind':
      return inOrder(members.map(({ kind }) => kind ?? UNKNOWN_CODE))
    case 'section':
      return inOrder(members.map(({ section }) => section ?? UNKNOWN_CODE))
    case 'level':
      return inOrder(clusters.map(({ level }) => level ?? UNKNOWN_CODE))
    case 'label':
      return inOrder(clusters.flatMap(({ labels }) => labels))
    case 'measure':
      return inOrder(projects.map(({ measure }) => measure ?? UNKNOWN_CODE))
    case 'supported':
      return ['supported', 'not-supported']
    case 'cluster':
      return inOrder(clusters.filter(({ year }) => year === material.year).map(({ cluster }) => cluster))
  }
}

function inOrder(codes: readonly string[]): string[] {
  const known = [...new Set(codes)].filter((code) => code !== UNKNOWN_CODE).toSorted()
  return codes.includes(UNKNOWN_CODE) ? [...known, UNKNOWN_CODE] : known
}

/** The fields of a cluster; a cluster in two of them counts in both, and once in the total. */
export function fieldsOf({ fields }: ClusterInYear): readonly string[] {
  return fields.length === 0 ? [UNKNOWN_CODE] : fields
}

export function countyOf({ county }: ClusterInYear): string {
  return county ?? UNKNOWN_CODE
}

/** Where a cluster stands along every edge in a year. */
export function placeOf(
  cluster: ClusterInYear,
  supported: ReadonlySet<SubjectId>,
): { readonly [dimension in BreakdownId]?: string | readonly string[] } {
  return {
    field: fieldsOf(cluster),
    county: countyOf(cluster),
    level: cluster.level ?? UNKNOWN_CODE,
    label: cluster.labels,
    cluster: cluster.cluster,
    supported: supported.has(cluster.cluster) ? 'supported' : 'not-supported',
  }
}
