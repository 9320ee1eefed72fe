import { isNumber, sum } from '#core/values/measured.ts'
import { numberAt, rowsAt } from './answer.ts'
import type { Answers } from './answer.ts'
import type { QuestionId } from './question.ts'
import { findingAt } from './return-finding.ts'
import type { ReturnFinding } from './return-finding.ts'

/** Whether the list of members, the numbers of members, and who joined and left tell one story. */
export function checkMembers(answers: Answers, lastYear: Answers | null): ReturnFinding[] {
  return [...checkCounts(answers), ...checkComings(answers, lastYear)]
}

function checkCounts(answers: Answers): ReturnFinding[] {
  const findings: ReturnFinding[] = []
  const total = numberAt(answers, 'members-total')
  const companies = numberAt(answers, 'members-companies')
  const listed = rowsAt(answers, 'members')?.length
  if (isNumber(total) && listed !== undefined && listed !== total)
    findings.push(findingAt('members-total', { code: 'total-differs-from-list', total, listed }))
  const kinds = sumAt(answers, ['members-companies', 'members-research', 'members-other'])
  if (isNumber(total) && isNumber(kinds) && kinds !== total)
    findings.push(findingAt('members-total', { code: 'kinds-do-not-add-up', total, parts: kinds }))
  const sizes = sumAt(answers, ['members-micro', 'members-small', 'members-medium', 'members-large'])
  if (isNumber(companies) && isNumber(sizes) && sizes !== companies)
    findings.push(findingAt('members-companies', { code: 'sizes-do-not-add-up', total: companies, parts: sizes }))
  return findings
}

function checkComings(answers: Answers, lastYear: Answers | null): ReturnFinding[] {
  const now = organisationsAt(answers, 'members')
  if (now === null) return []
  const before = lastYear === null ? null : organisationsAt(lastYear, 'members')
  const joined = organisationsAt(answers, 'joined') ?? new Set()
  const left = organisationsAt(answers, 'left') ?? new Set()
  const findings: ReturnFinding[] = []
  for (const organisation of left)
    // One may leave and come back within the year: then it joined as well.
    if (now.has(organisation) && !joined.has(organisation))
      findings.push(findingAt('left', { code: 'left-but-listed', organisation }))
  for (const organisation of joined) {
    if (!now.has(organisation) && !left.has(organisation))
      findings.push(findingAt('joined', { code: 'joined-but-not-listed', organisation }))
    if (before?.has(organisation) === true && !left.has(organisation))
      findings.push(findingAt('joined', { code: 'joined-but-was-member', organisation }))
  }
  if (before === null) return findings
  for (const organisation of now)
    if (!before.has(organisation) && !joined.has(organisation))
      findings.push(findingAt('joined', { code: 'new-but-not-joined', organisation }))
  for (const organisation of before)
    if (!now.has(organisation) && !left.has(organisation))
      findings.push(findingAt('left', { code: 'gone-but-not-left', organisation }))
  return findings
}

/** The organisations in the rows of an answer; null when it was not answered. */
export function organisationsAt(answers: Answers, id: QuestionId): Set<string> | null {
  const rows = rowsAt(answers, id)
  if (rows === null) return null
  return new Set(rows.flatMap(({ organisation }) => (typeof organisation === 'string' ? [organisation] : [])))
}

function sumAt(answers: Answers, ids: readonly QuestionId[]) {
  return sum(...ids.map((id) => numberAt(answers, id)))
}
