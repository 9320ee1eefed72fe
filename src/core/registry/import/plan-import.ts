import { covers, isEmpty, spanOf } from '#core/statements/span.ts'
import type { ImportKind } from './fields.ts'
import type { ImportFinding } from './finding.ts'
import type { Mapping } from './guess-columns.ts'
import { emptyLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { draftOf, isKeptOut, outcomeOf } from './plan.ts'
import type { ImportPlan, Leaver, PlannedRow, Planning } from './plan.ts'
import { planRow } from './plan-rows.ts'
import type { ImportRecord } from './read-record.ts'
import type { PlannedStatement } from './register-view.ts'

/** Says what an import would do: which rows are new, change something or change nothing, who has left, and what is wrong. */
export function planImport(
  kind: ImportKind,
  records: readonly ImportRecord[],
  about: Planning & { readonly mapping: Mapping },
): ImportPlan {
  const ledger = emptyLedger()
  const rows: PlannedRow[] = []
  const drafts: PlannedStatement[] = []
  const findings: ImportFinding[] = []
  const unknown: { subject: string; name: string }[] = []
  const keptOut = new Set<string>()
  for (const record of records) {
    const name = record.texts.get('name') ?? record.texts.get('project-name') ?? record.texts.get('cluster') ?? ''
    findings.push(...record.findings)
    if (record.findings.some((finding) => finding.code === 'row-of-section')) continue
    if (isKeptOut(record.findings, about.choices)) {
      keptOut.add(name)
      rows.push({ line: record.line, outcome: 'left-out', subject: null, name })
      continue
    }
    const worked = planRow[kind]({ record, mapping: about.mapping, planning: about, ledger })
    findings.push(...worked.findings)
    if (isKeptOut(worked.findings, about.choices)) {
      keptOut.add(name)
      rows.push({ line: record.line, outcome: 'left-out', subject: worked.subject, name: worked.name })
      continue
    }
    worked.commit()
    const fresh = worked.drafts.filter((draft) => isFirst(draft, ledger))
    drafts.push(...fresh)
    unknown.push(...worked.unknown)
    rows.push({ line: record.line, outcome: outcomeOf(worked, fresh), subject: worked.subject, name: worked.name })
  }
  const leaving = kind === 'members' && about.choices.complete ? planLeavers(about, ledger, keptOut) : { left: [], drafts: [] }
  return { drafts: [...drafts, ...leaving.drafts], rows, left: leaving.left, unknown, findings: inOrder(findings) }
}

/** Members of today that a complete list does not name. A row that could not be read may be one of them, so its name counts as present. */
function planLeavers(
  { view, choices }: Planning,
  ledger: Ledger,
  keptOut: ReadonlySet<string>,
): { left: Leaver[]; drafts: PlannedStatement[] } {
  const left: Leaver[] = []
  const drafts: PlannedStatement[] = []
  const clusters = new Set([...ledger.present.keys(), ...(choices.cluster === null ? [] : [choices.cluster])])
  const spared = new Set(
    [...keptOut].flatMap((name) => [...view.organisations.find(name), view.organisations.nearest(name)?.subject ?? '']),
  )
  for (const cluster of clusters) {
    const present = ledger.present.get(cluster) ?? new Set()
    for (const membership of view.live(cluster, 'member')) {
      const { value } = membership
      const organisation = typeof value === 'object' && 'organisation' in value ? value.organisation : undefined
      if (
        typeof organisation !== 'string' ||
        present.has(organisation) ||
        spared.has(organisation) ||
        !covers(spanOf(membership), view.today)
      )
        continue
      const closing = {
        subject: cluster,
        property: 'member',
        value,
        validFrom: membership.validFrom,
        validTo: choices.leftOn,
        supersedes: membership.id,
      }
      const closed = choices.leftOn !== null && !isEmpty(spanOf(closing))
      if (closed) drafts.push(draftOf(closing, 0, choices))
      const before = left.find((each) => each.organisation === organisation && each.subject === cluster)
      if (!before) left.push({ subject: cluster, organisation, name: view.names.get(organisation) ?? organisation, closed })
    }
  }
  return { left, drafts }
}

/** Whether no row before has asked for the same statement. */
function isFirst({ subject, property, value, validFrom, validTo, supersedes }: PlannedStatement, { said }: Ledger): boolean {
  const before = said.size
  return said.add(JSON.stringify([subject, property, value, validFrom, validTo, supersedes])).size > before
}

function inOrder(findings: readonly ImportFinding[]): ImportFinding[] {
  return findings.toSorted((one, other) =>
    one.at.line === other.at.line ? (one.at.column ?? -1) - (other.at.column ?? -1) : one.at.line - other.at.line,
  )
}
