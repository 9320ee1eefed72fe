import type { Contribution } from '#core/disclosure/table-asked.ts'
import type { Indicator } from '#core/indicators/indicators.ts'
import { numberAt } from '#core/monitoring/answer.ts'
import type { Answers } from '#core/monitoring/answer.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { isNumber } from '#core/values/measured.ts'
import type { Measured } from '#core/values/absence.ts'
import type { ClusterInYear, MemberInYear, ReturnInYear, StudyMaterial } from '#core/studies/material.ts'
import { UNKNOWN_CODE } from '#core/studies/material.ts'
import { incomeKinds, placeOf } from './breakdowns.ts'

/** What clusters are in a year, each counted once. `which` chooses. */
export function clustersIn(which: (cluster: ClusterInYear) => boolean, name: string) {
  return (material: StudyMaterial, year: number): Contribution[] => {
    const supported = supportedIn(material, year)
    return material.clusters
      .filter((cluster) => cluster.year === year && which(cluster))
      .map((cluster) => one(`${name}.${year}.${cluster.cluster}`, cluster.cluster, placeOf(cluster, supported)))
  }
}

/** Labels in force, each counted once: a cluster with two labels counts under both. */
export function labelsIn(material: StudyMaterial, year: number): Contribution[] {
  return material.clusters
    .filter((cluster) => cluster.year === year)
    .flatMap(({ cluster, labels }) => labels.map((label) => one(`label.${year}.${cluster}.${label}`, cluster, { label })))
}

/** Memberships at the end of a year. */
export function membershipsIn(material: StudyMaterial, year: number): Contribution[] {
  return material.members.filter((member) => member.year === year).map((member) => membership(member))
}

/** Organisations that are in any cluster, each counted once. */
export function organisationsIn(material: StudyMaterial, year: number): Contribution[] {
  const seen = new Set<SubjectId>()
  return material.members.flatMap((member) => {
    if (member.year !== year || seen.has(member.organisation)) return []
    seen.add(member.organisation)
    return [{ ...membership(member), id: `organisation.${year}.${member.organisation}` }]
  })
}

function membership({ cluster, year, organisation, kind, county, section }: MemberInYear): Contribution {
  const at = { kind: kind ?? UNKNOWN_CODE, county: county ?? UNKNOWN_CODE, section: section ?? UNKNOWN_CODE, cluster }
  return one(`member.${year}.${cluster}.${organisation}`, organisation, at)
}

/** What an indicator adds up, by the name of the question where it is a plain answer. */
export function amountsOfIndicator({ id, nationally, asks, measure }: Indicator) {
  const name = nationally.by === 'ratio' ? `${id}.each` : (asks[0] ?? id)
  return { name, of: amountsOf(measure, name) }
}

/** A number of the returns of a year, each cluster with its own. A missing answer is no contribution; zero is one. */
export function amountsOf(reading: (answers: Answers) => Measured, name: string) {
  return (material: StudyMaterial, year: number): Contribution[] =>
    answeredIn(material, year).flatMap(({ answers, cluster, at }) => {
      const amount = reading(answers)
      return isNumber(amount) && amount >= 0 ? [{ id: `${name}.${year}.${cluster}`, by: cluster, amount, at }] : []
    })
}

/** The same for a part of a ratio: only clusters that also gave the whole. */
export function pairedAmountsOf(reading: (answers: Answers) => Measured, other: (answers: Answers) => Measured, name: string) {
  return amountsOf((answers) => (isNumber(other(answers)) ? reading(answers) : { absent: 'not-answered' }), name)
}

/** Clusters that answered a question in a year with a number of at least one. */
export function clustersWith(reading: (answers: Answers) => Measured, name: string) {
  return (material: StudyMaterial, year: number): Contribution[] =>
    answeredIn(material, year).flatMap(({ answers, cluster, at }) => {
      const amount = reading(answers)
      return isNumber(amount) && amount >= 1 ? [one(`${name}.${year}.${cluster}`, cluster, at)] : []
    })
}

/** Clusters that answered a question in a year at all. */
export function clustersAnswering(reading: (answers: Answers) => Measured, name: string) {
  return (material: StudyMaterial, year: number): Contribution[] =>
    answeredIn(material, year).flatMap(({ answers, cluster, at }) =>
      isNumber(reading(answers)) ? [one(`${name}.${year}.${cluster}`, cluster, at)] : [],
    )
}

/** Income of cluster organisations by kind: one measure, so that its parts and its total protect each other. */
export function incomeIn(material: StudyMaterial, year: number): Contribution[] {
  return answeredIn(material, year).flatMap(({ answers, cluster }) =>
    incomeKinds.flatMap((kind) => {
      const amount = numberAt(answers, `income-${kind}-eur`)
      return isNumber(amount)
        ? [{ id: `income.${kind}.${year}.${cluster}`, by: cluster, amount, at: { 'income-kind': kind } }]
        : []
    }),
  )
}

/** Grants of projects that began in or before a year and have an amount, by measure. */
export function grantsUntil(material: StudyMaterial, year: number): Contribution[] {
  return material.projects.flatMap(({ project, measure, grantEur, from }) =>
    grantEur !== null && (from === null || from <= year)
      ? [{ id: `grant.${project}`, by: project, amount: grantEur, at: { measure: measure ?? UNKNOWN_CODE } }]
      : [],
  )
}

export function projectsUntil(material: StudyMaterial, year: number): Contribution[] {
  return material.projects.flatMap(({ project, measure, from }) =>
    from === null || from <= year ? [one(`project.${project}`, project, { measure: measure ?? UNKNOWN_CODE })] : [],
  )
}

function answeredIn(material: StudyMaterial, year: number) {
  const supported = supportedIn(material, year)
  const clusters = new Map(material.clusters.filter((each) => each.year === year).map((each) => [each.cluster, each]))
  return material.returns
    .filter((each): each is ReturnInYear & { answers: Answers } => each.year === year && each.answers !== null)
    .flatMap(({ cluster, answers }) => {
      const place = clusters.get(cluster)
      return place === undefined ? [] : [{ cluster, answers, at: placeOf(place, supported) }]
    })
}

/** Clusters with a supported project in a year or before. */
function supportedIn({ projects }: StudyMaterial, year: number): ReadonlySet<SubjectId> {
  return new Set(projects.flatMap(({ clusters, from }) => (from === null || from <= year ? clusters : [])))
}

function one(
  id: string,
  by: string,
  at: Contribution['at'] | { readonly [dimension: string]: string | readonly string[] | undefined },
): Contribution {
  const given = Object.entries(at).flatMap(([dimension, code]) => (code === undefined ? [] : [[dimension, code] as const]))
  return { id, by, amount: 1, at: Object.fromEntries(given) }
}
