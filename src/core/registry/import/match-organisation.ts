import type { ImportFinding, Place } from './finding.ts'
import { bareName, slugOf } from './fold-text.ts'
import { freeSubject } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { likeness } from './name-index.ts'
import { draftOf } from './plan.ts'
import type { Planning } from './plan.ts'
import type { PlannedStatement } from './register-view.ts'

/** Names less alike than this do not belong to one organisation without a word about it. */
const SAME_BODY = 0.5

export type MatchedOrganisation = {
  readonly subject: string
  readonly isNew: boolean
  readonly drafts: readonly PlannedStatement[]
  readonly findings: readonly ImportFinding[]
  readonly commit: () => void
}

/**
 * The organisation that a row means: by its code, else by its name however written, else a new one. Codes and names
 * that point to two bodies are told and never merged silently.
 */
export function matchOrganisation(
  row: { name: string; code: string | null; at: Place },
  planning: Planning,
  ledger: Ledger,
): MatchedOrganisation {
  const findings: ImportFinding[] = []
  const { name, code, at } = row
  const { view } = planning
  const found = (subject: string, drafts: readonly PlannedStatement[] = []): MatchedOrganisation => ({
    subject,
    isNew: false,
    drafts,
    findings,
    commit: () => {
      if (code !== null && !ledger.codes.has(code)) ledger.codes.set(code, { name, line: at.line })
      if (code !== null && drafts.length > 0) ledger.newByCode.set(code, subject)
    },
  })
  if (code !== null) {
    const before = ledger.codes.get(code)
    if (before && likeness(before.name, name) < SAME_BODY)
      findings.push({ at, code: 'code-used-by-two', given: code, line: before.line, name: before.name })
    const known = view.organisationsByCode.get(code)
    if (known !== undefined) {
      const knownName = view.names.get(known) ?? known
      const isItsName = view.organisations.find(name).includes(known) || likeness(knownName, name) >= SAME_BODY
      if (!isItsName) findings.push({ at, code: 'code-of-another-name', given: code, name: knownName, subject: known })
      return found(known)
    }
    const fresh = ledger.newByCode.get(code)
    if (fresh !== undefined) return found(fresh)
  }
  // Two bodies may share a name; with different codes they are two.
  const bearers = view.organisations.find(name).filter((subject) => code === null || !view.codes.has(subject))
  if (bearers.length > 1) findings.push({ at, code: 'name-of-several', given: name, count: bearers.length })
  const [bearer] = bearers
  if (bearer !== undefined) return found(bearer, codeDraft(bearer, code, at.line, planning))
  const namesake = ledger.newByName.get(bareName(name))
  if (namesake && (code === null || namesake.code === null))
    return found(namesake.subject, codeDraft(namesake.subject, code, at.line, planning))
  const near = (code === null ? view.organisations : view.uncodedOrganisations).nearest(name)
  if (near !== null) findings.push({ at, code: 'name-close', given: name, name: near.name, subject: near.subject })
  return foundNew(row, findings, planning, ledger)
}

function foundNew(
  row: { name: string; code: string | null; at: Place },
  findings: readonly ImportFinding[],
  planning: Planning,
  ledger: Ledger,
): MatchedOrganisation {
  const { name, code, at } = row
  const subject = freeSubject('organisation', slugOf(name), (each) => ledger.taken.has(each) || planning.view.isTaken(each))
  const named = draftOf(
    { subject, property: 'name', value: { lt: name }, validFrom: null, validTo: null },
    at.line,
    planning.choices,
  )
  return {
    subject,
    isNew: true,
    drafts: [named, ...codeDraft(subject, code, at.line, planning)],
    findings,
    commit: () => {
      ledger.taken.add(subject)
      ledger.newByName.set(bareName(name), { subject, code })
      if (code !== null) {
        ledger.newByCode.set(code, subject)
        ledger.codes.set(code, { name, line: at.line })
      }
    },
  }
}

function codeDraft(subject: string, code: string | null, line: number, { choices }: Planning): PlannedStatement[] {
  return code === null
    ? []
    : [draftOf({ subject, property: 'register-code', value: code, validFrom: null, validTo: null }, line, choices)]
}
