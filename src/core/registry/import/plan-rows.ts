import { foldText, slugOf } from './fold-text.ts'
import type { FieldId, ImportKind } from './fields.ts'
import type { ImportFinding } from './finding.ts'
import type { Mapping } from './guess-columns.ts'
import { freeSubject } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { matchOrganisation } from './match-organisation.ts'
import { isKeptOut } from './plan.ts'
import type { Planning, RowPlan } from './plan.ts'
import { planFact } from './plan-fact.ts'
import { planPeriod } from './plan-period.ts'
import type { ImportRecord } from './read-record.ts'
import type { PlannedStatement } from './register-view.ts'

/** One row with all that is needed to plan it; `commit` of the answer is called when the row is taken. */
export type RowWork = {
  readonly record: ImportRecord
  readonly mapping: Mapping
  readonly planning: Planning
  readonly ledger: Ledger
}
export type WorkedRow = RowPlan & { readonly commit: () => void }

/** What each kind of table makes of a row. */
export const planRow = {
  members: planMember,
  organisations: planOrganisation,
  labels: planLabel,
  projects: planProject,
} as const satisfies Record<ImportKind, (work: RowWork) => WorkedRow>

function planMember(work: RowWork): WorkedRow {
  const { record, planning, ledger } = work
  const name = record.texts.get('name') ?? ''
  const cluster = clusterOf(work)
  const match = matchOrganisation({ name, code: record.texts.get('code') ?? null, at: at(work, 'name') }, planning, ledger)
  if (cluster.subject === null)
    return {
      name,
      subject: match.subject,
      drafts: [],
      findings: [...cluster.findings, ...match.findings],
      unknown: [],
      commit: () => undefined,
    }
  // Who it is must be settled before it is asked since when.
  if (isKeptOut(match.findings, planning.choices))
    return { name, subject: match.subject, drafts: [], findings: match.findings, unknown: [], commit: () => undefined }
  const role = record.texts.get('role') ?? knownRole(cluster.subject, match.subject, planning) ?? 'member'
  const value = { organisation: match.subject, role }
  const period = planPeriod(
    {
      subject: cluster.subject,
      property: 'member',
      value,
      from: record.texts.get('joined') ?? null,
      to: record.texts.get('left') ?? null,
      at: at(work, record.texts.has('left') ? 'left' : 'joined'),
    },
    planning,
    ledger,
  )
  const { subject } = cluster
  return {
    name,
    subject: match.subject,
    drafts: [...match.drafts, ...period.drafts],
    findings: [...match.findings, ...period.findings],
    unknown: match.isNew ? [{ subject: match.subject, name }] : [],
    commit: () => {
      match.commit()
      period.commit()
      ledger.present.set(subject, (ledger.present.get(subject) ?? new Set()).add(match.subject))
    },
  }
}

function planOrganisation(work: RowWork): WorkedRow {
  const { record, planning, ledger } = work
  const name = record.texts.get('name') ?? ''
  const match = matchOrganisation({ name, code: record.texts.get('code') ?? null, at: at(work, 'name') }, planning, ledger)
  const drafts: PlannedStatement[] = [...match.drafts]
  const findings: ImportFinding[] = [...match.findings]
  const take = (planned: { drafts: PlannedStatement[]; findings: ImportFinding[] }) => {
    drafts.push(...planned.drafts)
    findings.push(...planned.findings)
  }
  const fact = (
    field: FieldId,
    property: Parameters<typeof planFact>[0]['property'],
    value: Parameters<typeof planFact>[0]['value'],
  ) => take(planFact({ subject: match.subject, property, value, field, at: at(work, field) }, planning))
  if (!match.isNew) fact('name', 'name', { lt: name })
  const text = (field: FieldId) => record.texts.get(field)
  const [kind, form, town, address, founded, website, activity] = [
    text('kind'),
    text('legal-form'),
    text('town'),
    text('address'),
    text('founded'),
    text('website'),
    text('activity'),
  ]
  if (kind !== undefined) fact('kind', 'organisation-kind', kind)
  if (form !== undefined) fact('legal-form', 'legal-form', { lt: form })
  const seat = municipalityOf(work)
  findings.push(...seat.findings)
  if (seat.subject !== null) fact('municipality', 'seat', seat.subject)
  if (town !== undefined) fact('town', 'town', town)
  if (address !== undefined) fact('address', 'address', address)
  if (founded !== undefined) fact('founded', 'founded', founded)
  if (website !== undefined) fact('website', 'website', website)
  const { evrk } = planning.choices
  if (activity !== undefined && evrk !== null) fact('activity', 'activity', { version: evrk, code: activity })
  return {
    name,
    subject: match.subject,
    drafts,
    findings,
    unknown: match.isNew ? [{ subject: match.subject, name }] : [],
    commit: match.commit,
  }
}

function planLabel(work: RowWork): WorkedRow {
  const { record, planning, ledger } = work
  const cluster = clusterOf(work)
  const [scheme, level, from, to] = [
    record.texts.get('scheme') ?? 'ecei',
    record.texts.get('level') ?? '',
    record.texts.get('from') ?? null,
    record.texts.get('until') ?? null,
  ]
  const name = `${planning.view.names.get(cluster.subject ?? '') ?? record.texts.get('cluster') ?? ''} · ${scheme} ${level}`
  const unended: ImportFinding[] = to === null ? [{ at: at(work, 'until'), code: 'label-without-end' }] : []
  if (cluster.subject === null)
    return { name, subject: null, drafts: [], findings: [...cluster.findings, ...unended], unknown: [], commit: () => undefined }
  const period = planPeriod(
    { subject: cluster.subject, property: 'label', value: { scheme, level }, from, to, at: at(work, 'until') },
    planning,
    ledger,
  )
  return {
    name,
    subject: cluster.subject,
    drafts: period.drafts,
    findings: [...unended, ...period.findings],
    unknown: [],
    commit: period.commit,
  }
}

function planProject(work: RowWork): WorkedRow {
  const { record, planning, ledger } = work
  const { view, choices } = planning
  const name = record.texts.get('project-name') ?? ''
  const code = record.texts.get('project-code')
  const known =
    (code === undefined ? undefined : view.projects.find(code)[0]) ??
    (code === undefined ? view.projects.find(name)[0] : undefined)
  const slug = slugOf(code ?? name)
  const isTaken = (each: string) => ledger.taken.has(each) || view.isTaken(each)
  const seen = ledger.newByName.get(`project ${foldText(code ?? name)}`)
  const subject = known ?? seen?.subject ?? freeSubject('project', slug, isTaken)
  const drafts: PlannedStatement[] = []
  const findings: ImportFinding[] = []
  const fact = (
    of: string,
    field: FieldId,
    property: Parameters<typeof planFact>[0]['property'],
    value: Parameters<typeof planFact>[0]['value'],
  ) => {
    const planned = planFact({ subject: of, property, value, field, at: at(work, field) }, planning)
    drafts.push(...planned.drafts)
    findings.push(...planned.findings)
  }
  fact(subject, 'project-name', 'name', { lt: name })
  if (code !== undefined) fact(subject, 'project-code', 'code', code)
  for (const field of ['starts', 'ends'] as const) {
    const day = record.texts.get(field)
    if (day !== undefined) fact(subject, field, field, day)
  }
  for (const field of ['budget-eur', 'grant-eur'] as const) {
    const sum = record.numbers.get(field)
    if (sum !== undefined) fact(subject, field, field, sum)
  }
  const measure = measureOf(work)
  findings.push(...measure.findings)
  if (measure.subject !== null) fact(subject, 'measure', 'measure', measure.subject)
  const applicant = record.texts.get('beneficiary')
  const match =
    applicant === undefined
      ? null
      : matchOrganisation(
          { name: applicant, code: record.texts.get('beneficiary-code') ?? null, at: at(work, 'beneficiary') },
          planning,
          ledger,
        )
  if (match) {
    drafts.push(...match.drafts)
    findings.push(...match.findings)
    fact(subject, 'beneficiary', 'beneficiary', match.subject)
  }
  const cluster = record.texts.has('cluster') || choices.cluster !== null ? clusterOf(work) : null
  findings.push(...(cluster?.findings ?? []))
  if (cluster?.subject) fact(cluster.subject, 'cluster', 'project', subject)
  const unknown = [
    ...(known === undefined && !seen ? [{ subject, name }] : []),
    ...(match?.isNew && applicant !== undefined ? [{ subject: match.subject, name: applicant }] : []),
  ]
  return {
    name,
    subject,
    drafts,
    findings,
    unknown,
    commit: () => {
      match?.commit()
      ledger.taken.add(subject)
      ledger.newByName.set(`project ${foldText(code ?? name)}`, { subject, code: null })
    },
  }
}

type Found = { readonly subject: string | null; readonly findings: readonly ImportFinding[] }

function clusterOf(work: RowWork): Found {
  const { view, choices } = work.planning
  const given = work.record.texts.get('cluster')
  if (given === undefined) {
    return choices.cluster === null
      ? { subject: null, findings: [{ at: at(work, 'cluster'), code: 'cluster-not-said' }] }
      : { subject: choices.cluster, findings: [] }
  }
  const id = given.startsWith('cluster/') ? given : `cluster/${given}`
  const [subject] = view.isTaken(id) ? [id] : view.clusters.find(given)
  if (subject !== undefined) return { subject, findings: [] }
  return {
    subject: null,
    findings: [{ at: at(work, 'cluster'), code: 'cluster-unknown', given, nearest: view.clusters.nearest(given)?.name ?? null }],
  }
}

function municipalityOf(work: RowWork): Found {
  const { view } = work.planning
  const given = work.record.texts.get('municipality')
  if (given === undefined) return { subject: null, findings: [] }
  const [subject] = view.municipalities.find(given)
  if (subject !== undefined) return { subject, findings: [] }
  return {
    subject: null,
    findings: [
      {
        at: at(work, 'municipality'),
        code: 'municipality-unknown',
        given,
        nearest: view.municipalities.nearest(given)?.name ?? null,
      },
    ],
  }
}

function measureOf(work: RowWork): Found {
  const { view } = work.planning
  const given = work.record.texts.get('measure')
  if (given === undefined) return { subject: null, findings: [] }
  const [subject] = view.measures.find(given)
  if (subject !== undefined) return { subject, findings: [] }
  return {
    subject: null,
    findings: [{ at: at(work, 'measure'), code: 'measure-unknown', given, nearest: view.measures.nearest(given)?.name ?? null }],
  }
}

/** The role that the register already gives the organisation, when the file says none. */
function knownRole(cluster: string, organisation: string, { view }: Planning): string | undefined {
  for (const { value } of view.live(cluster, 'member')) {
    if (typeof value !== 'object') continue
    const parts = new Map<string, unknown>(Object.entries(value))
    const role = parts.get('role')
    if (parts.get('organisation') === organisation && typeof role === 'string') return role
  }
  return undefined
}

function at(work: RowWork, field: FieldId): { line: number; column: number | null } {
  return { line: work.record.line, column: work.mapping.get(field) ?? null }
}
