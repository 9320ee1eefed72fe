import type { FieldId } from './fields.ts'

/** Where something stands in the file; column counts from 0, null = the whole row. */
export type Place = { readonly line: number; readonly column: number | null }

/** What can be wrong with, or asked about, a row of a table that somebody brings. */
export type ImportFinding = { readonly at: Place } & (
  | { readonly code: 'cell-missing'; readonly field: FieldId }
  | { readonly code: 'cell-error'; readonly given: string }
  | { readonly code: 'formula-without-value' }
  | { readonly code: 'text-damaged'; readonly given: string }
  | { readonly code: 'text-too-long'; readonly length: number; readonly most: number }
  | { readonly code: 'register-code-not-digits'; readonly given: string }
  | { readonly code: 'register-code-wrong-length'; readonly given: string }
  | { readonly code: 'register-code-wrong-check-digit'; readonly given: string }
  | { readonly code: 'date-malformed'; readonly given: string }
  | { readonly code: 'date-ambiguous'; readonly given: string; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly code: 'number-malformed'; readonly given: string }
  | { readonly code: 'number-ambiguous'; readonly given: string }
  | { readonly code: 'address-malformed'; readonly given: string }
  | { readonly code: 'activity-malformed'; readonly given: string }
  | { readonly code: 'activity-version-unknown'; readonly given: string }
  | { readonly code: 'choice-unknown'; readonly given: string; readonly choices: string; readonly nearest: string | null }
  | { readonly code: 'cluster-unknown'; readonly given: string; readonly nearest: string | null }
  | { readonly code: 'cluster-not-said' }
  | { readonly code: 'measure-unknown'; readonly given: string; readonly nearest: string | null }
  | { readonly code: 'municipality-unknown'; readonly given: string; readonly nearest: string | null }
  | { readonly code: 'ends-before-it-begins'; readonly from: string; readonly to: string }
  | { readonly code: 'overlaps-another-row'; readonly line: number }
  | { readonly code: 'overlaps-recorded'; readonly from: string | null; readonly to: string | null }
  | { readonly code: 'overlaps-several' }
  | { readonly code: 'row-repeated'; readonly line: number }
  | { readonly code: 'row-of-section'; readonly given: string }
  | { readonly code: 'row-with-more-cells'; readonly cells: number; readonly columns: number }
  | { readonly code: 'code-used-by-two'; readonly given: string; readonly line: number; readonly name: string }
  | { readonly code: 'code-of-another-name'; readonly given: string; readonly name: string; readonly subject: string }
  | { readonly code: 'name-of-several'; readonly given: string; readonly count: number }
  | { readonly code: 'name-close'; readonly given: string; readonly name: string; readonly subject: string }
  | { readonly code: 'label-without-end' }
  | { readonly code: 'value-differs'; readonly field: FieldId; readonly given: string; readonly known: string }
  | { readonly code: 'register-code-old'; readonly given: string }
  | { readonly code: 'formula-kept-as-text'; readonly given: string }
  | { readonly code: 'signs-removed' }
)

export type FindingCode = ImportFinding['code']

/** blocks: the row cannot be taken; asks: it waits until somebody allows it; tells: it is taken. */
export type Weight = 'blocks' | 'asks' | 'tells'

/** Every finding has a weight: leaving one out does not compile. */
export const weightOf = {
  'cell-missing': 'blocks',
  'cell-error': 'blocks',
  'formula-without-value': 'blocks',
  'text-damaged': 'blocks',
  'text-too-long': 'blocks',
  'register-code-not-digits': 'blocks',
  'register-code-wrong-length': 'blocks',
  'register-code-wrong-check-digit': 'blocks',
  'date-malformed': 'blocks',
  'date-ambiguous': 'blocks',
  'number-malformed': 'blocks',
  'number-ambiguous': 'blocks',
  'address-malformed': 'blocks',
  'activity-malformed': 'blocks',
  'activity-version-unknown': 'blocks',
  'choice-unknown': 'blocks',
  'cluster-unknown': 'blocks',
  'cluster-not-said': 'blocks',
  'measure-unknown': 'asks',
  'municipality-unknown': 'asks',
  'ends-before-it-begins': 'blocks',
  'overlaps-another-row': 'blocks',
  'overlaps-recorded': 'asks',
  'overlaps-several': 'blocks',
  'row-repeated': 'tells',
  'row-of-section': 'tells',
  'row-with-more-cells': 'tells',
  'code-used-by-two': 'blocks',
  'code-of-another-name': 'asks',
  'name-of-several': 'blocks',
  'name-close': 'asks',
  'label-without-end': 'asks',
  'value-differs': 'tells',
  'register-code-old': 'tells',
  'formula-kept-as-text': 'tells',
  'signs-removed': 'tells',
} as const satisfies Record<FindingCode, Weight>

/** Findings that somebody may answer with "take it as it is". */
export const allowable: readonly FindingCode[] = Object.entries(weightOf).flatMap(([code, weight]) =>
  weight === 'asks' && isFindingCode(code) ? [code] : [],
)

export function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(weightOf, code)
}

/** Whether a row with this finding stays out; `allowed` are the questions that were answered with yes. */
export function keepsOut(finding: ImportFinding, allowed: ReadonlySet<string>): boolean {
  const weight = weightOf[finding.code]
  return weight === 'blocks' || (weight === 'asks' && !allowed.has(finding.code))
}
