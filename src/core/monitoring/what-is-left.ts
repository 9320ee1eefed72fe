import { canonical } from '#core/statements/canonical.ts'
import { isAbsent } from '#core/values/measured.ts'
import type { FormEdition } from './form.ts'
import type { Prefill, Prefilled } from './prefilled.ts'
import type { QuestionId } from './question.ts'
import type { ReturnFinding } from './return-finding.ts'
import { conflictsIn } from './settle-heads.ts'
import type { Stand, Standing } from './settle-heads.ts'

/** What stands between a return and its submission. */
export type Left = {
  /** To be mended. */
  readonly blocking: readonly ReturnFinding[]
  /** To be mended or explained. */
  readonly toExplain: readonly ReturnFinding[]
  /** Two people gave different answers: one of them is to be chosen. */
  readonly conflicts: readonly QuestionId[]
  /** A known value was corrected, and it is not said on what the new one rests. */
  readonly unsourced: readonly QuestionId[]
  /** Known values that nobody confirmed yet: they do not count, and do not block. */
  readonly unconfirmed: readonly QuestionId[]
}

export type LeftOf = {
  readonly form: FormEdition
  readonly standing: Standing
  readonly prefill: Prefill
  readonly findings: readonly ReturnFinding[]
}

export function whatIsLeft({ form, standing, prefill, findings }: LeftOf): Left {
  const asked = form.questions
  return {
    blocking: findings.filter(({ weight }) => weight === 'blocks'),
    toExplain: findings.filter(({ weight }) => weight === 'asks'),
    conflicts: conflictsIn(standing).filter((id) => asked.includes(id)),
    unsourced: asked.filter((id) => lacksSource(prefill.fields.get(id), standing.get(id))),
    unconfirmed: asked.filter((id) => prefill.fields.has(id) && !standing.has(id)),
  }
}

/** Whether a return may be submitted. */
export function nothingBlocks({ blocking, toExplain, conflicts, unsourced }: Left): boolean {
  return blocking.length + toExplain.length + conflicts.length + unsourced.length === 0
}

/** Whether an answer is another than the one that was known. */
export function isCorrection(known: Prefilled | undefined, answer: Stand['answer']): boolean {
  return known !== undefined && canonical(known.answer) !== canonical(answer)
}

function lacksSource(known: Prefilled | undefined, stand: Stand | undefined): boolean {
  if (known === undefined || stand === undefined || !needsSource(known)) return false
  const { source } = stand.latest
  return isCorrection(known, stand.answer) && !isAbsent(stand.answer) && (source === null || source.trim() === '')
}

/** What the house worked out by counting is corrected where it was counted; what somebody stated is corrected with a source. */
export function needsSource({ origin, answer }: Prefilled): boolean {
  if (isAbsent(answer)) return false
  return origin.kind === 'statement' || origin.kind === 'sheets' || origin.kind === 'import' || isOfAccounts(origin)
}

function isOfAccounts(origin: Prefilled['origin']): boolean {
  return origin.kind === 'module' && origin.name === 'accounts'
}
