import type { Unit } from '#core/registry/property-type.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import type { AbsenceReason } from '#core/values/absence.ts'
import type { QuestionId } from './question.ts'

/** One cell of rows, for findings about it; the line counts from 1. */
export type RowPlace = { readonly line: number; readonly column: string }

type Told =
  // Missing
  | { readonly code: 'answer-missing' }
  | { readonly code: 'absence-unexplained'; readonly reason: AbsenceReason }
  | { readonly code: 'cell-missing'; readonly row: RowPlace }
  | { readonly code: 'strategy-without-document' }
  // Impossible
  | { readonly code: 'not-a-number' }
  | { readonly code: 'wrong-shape'; readonly row: RowPlace | null }
  | { readonly code: 'not-whole'; readonly now: number }
  | { readonly code: 'below-least'; readonly now: number; readonly least: number; readonly unit: Unit }
  | { readonly code: 'above-most'; readonly now: number; readonly most: number; readonly unit: Unit }
  | { readonly code: 'date-malformed'; readonly given: string; readonly row: RowPlace | null }
  | { readonly code: 'date-after-year'; readonly given: string; readonly year: number; readonly row: RowPlace | null }
  | { readonly code: 'date-before-year'; readonly given: string; readonly year: number; readonly row: RowPlace | null }
  | { readonly code: 'address-malformed'; readonly given: string }
  | { readonly code: 'code-unknown'; readonly given: string; readonly row: RowPlace | null }
  | { readonly code: 'row-twice'; readonly given: string; readonly line: number }
  | {
      readonly code: 'part-exceeds-whole'
      readonly now: number
      readonly whole: QuestionId
      readonly wholeNow: number
      readonly unit: Unit
    }
  // Contradictory
  | { readonly code: 'total-differs-from-list'; readonly total: number; readonly listed: number }
  | { readonly code: 'kinds-do-not-add-up'; readonly total: number; readonly parts: number }
  | { readonly code: 'sizes-do-not-add-up'; readonly total: number; readonly parts: number }
  | { readonly code: 'money-does-not-add-up'; readonly total: number; readonly parts: number }
  | { readonly code: 'left-but-listed'; readonly organisation: SubjectId }
  | { readonly code: 'joined-but-not-listed'; readonly organisation: SubjectId }
  | { readonly code: 'joined-but-was-member'; readonly organisation: SubjectId }
  | { readonly code: 'new-but-not-joined'; readonly organisation: SubjectId }
  | { readonly code: 'gone-but-not-left'; readonly organisation: SubjectId }
  | {
      readonly code: 'less-than-sheets'
      readonly now: number
      readonly sheets: number
      readonly firms: number
      readonly unit: Unit
    }
  | { readonly code: 'differs-from-sheets'; readonly now: number; readonly sheets: number; readonly unit: Unit }
  // Out of line
  | { readonly code: 'jumped-since-last-year'; readonly before: number; readonly now: number; readonly unit: Unit }
  | { readonly code: 'fell-to-nothing'; readonly before: number; readonly unit: Unit }
  | {
      readonly code: 'out-of-line-with-peers'
      readonly now: number
      readonly typical: number
      readonly clusters: number
      readonly unit: Unit
    }

export type ReturnFindingCode = Told['code']

/**
 * Whether a finding stops submission until it is mended, or only asks: then an explanation on the question puts it to rest.
 * What only asks may be true all the same.
 */
export const weightOf = {
  'answer-missing': 'blocks',
  'absence-unexplained': 'asks',
  'cell-missing': 'blocks',
  'strategy-without-document': 'asks',
  'not-a-number': 'blocks',
  'wrong-shape': 'blocks',
  'not-whole': 'blocks',
  'below-least': 'blocks',
  'above-most': 'blocks',
  'date-malformed': 'blocks',
  'date-after-year': 'blocks',
  'date-before-year': 'blocks',
  'address-malformed': 'blocks',
  'code-unknown': 'blocks',
  'row-twice': 'blocks',
  'part-exceeds-whole': 'blocks',
  'total-differs-from-list': 'blocks',
  'kinds-do-not-add-up': 'blocks',
  'sizes-do-not-add-up': 'blocks',
  'money-does-not-add-up': 'blocks',
  'left-but-listed': 'blocks',
  'joined-but-not-listed': 'blocks',
  'joined-but-was-member': 'asks',
  'new-but-not-joined': 'asks',
  'gone-but-not-left': 'asks',
  'less-than-sheets': 'asks',
  'differs-from-sheets': 'asks',
  'jumped-since-last-year': 'asks',
  'fell-to-nothing': 'asks',
  'out-of-line-with-peers': 'asks',
} as const satisfies Record<ReturnFindingCode, 'blocks' | 'asks'>

/** Something in a return that is missing, impossible, contradictory or out of line. */
export type ReturnFinding = Told & { readonly at: QuestionId; readonly weight: 'blocks' | 'asks' }

/** A finding at a question, with the weight of its code. */
export function findingAt(at: QuestionId, told: Told): ReturnFinding {
  return { ...told, at, weight: weightOf[told.code] }
}

/** Whether something must be mended before the return can be submitted. */
export function blocksSubmission(findings: readonly ReturnFinding[]): boolean {
  return findings.some(({ weight }) => weight === 'blocks')
}

/** The findings that an explanation would put to rest: they too are settled before submission. */
export function waitsForExplanation(findings: readonly ReturnFinding[]): boolean {
  return findings.some(({ weight }) => weight === 'asks')
}
