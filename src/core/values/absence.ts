/** Why a number or a value is not there. Zero is none of these: zero is a number. */
export type AbsenceReason = 'not-asked' | 'not-answered' | 'not-applicable' | 'not-published' | 'not-found' | 'withheld'

export const absenceReasons = [
  'not-asked',
  'not-answered',
  'not-applicable',
  'not-published',
  'not-found',
  'withheld',
] as const satisfies readonly AbsenceReason[]

export type Absent = { readonly absent: AbsenceReason }

/** A number, or the reason why there is none. */
export type Measured = number | Absent
