import type { Act } from '#core/people/rights.ts'

/** Where a return stands on its way from the coordinator to the locked record of the year. */
export const returnStates = ['not-started', 'started', 'submitted', 'returned', 'approved', 'locked', 'reopened'] as const
export type ReturnState = (typeof returnStates)[number]

/** States in which the agency still waits for the coordinator. */
const awaited: ReadonlySet<ReturnState> = new Set<ReturnState>(['not-started', 'started', 'returned', 'reopened'])

export function isAwaited(state: ReturnState): boolean {
  return awaited.has(state)
}

/** What people do with a return; who may do which is in the table of rights. */
export const returnActs = [
  'edit-return',
  'submit-return',
  'sign-return',
  'return-to-coordinator',
  'approve-return',
  'lock-return',
  'reopen-return',
] as const satisfies readonly Act[]
export type ReturnAct = (typeof returnActs)[number]

export type Transition = {
  readonly from: ReturnState
  readonly act: ReturnAct
  readonly to: ReturnState
  /** The person says why, and the reason stays with the return. */
  readonly needsReason: boolean
  /** The signatory has signed exactly these answers. Any edit takes the signature off. */
  readonly needsSignature: boolean
}

const moves = (from: ReturnState, act: ReturnAct, to: ReturnState, needs: 'reason' | 'signature' | null = null): Transition => ({
  from,
  act,
  to,
  needsReason: needs === 'reason',
  needsSignature: needs === 'signature',
})

/** Every move that there is. What is not in the table cannot be done. */
export const transitions: readonly Transition[] = [
  moves('not-started', 'edit-return', 'started'),
  moves('started', 'edit-return', 'started'),
  moves('started', 'submit-return', 'submitted'),
  moves('submitted', 'sign-return', 'submitted'),
  moves('submitted', 'return-to-coordinator', 'returned', 'reason'),
  moves('submitted', 'approve-return', 'approved', 'signature'),
  moves('returned', 'edit-return', 'returned'),
  moves('returned', 'submit-return', 'submitted'),
  moves('approved', 'lock-return', 'locked'),
  moves('approved', 'reopen-return', 'reopened', 'reason'),
  moves('locked', 'reopen-return', 'reopened', 'reason'),
  moves('reopened', 'edit-return', 'reopened'),
  moves('reopened', 'submit-return', 'submitted'),
]

/** What stands in the way of a move. */
export type MoveTrouble = 'not-from-this-state' | 'reason-missing' | 'signature-missing'

export type Move = { readonly to: ReturnState } | { readonly trouble: MoveTrouble }

/** Where an act takes a return from its state, or what stands in the way. */
export function nextState(
  from: ReturnState,
  act: ReturnAct,
  given: { readonly reason: string | null; readonly isSigned: boolean },
): Move {
  const transition = transitions.find((each) => each.from === from && each.act === act)
  if (transition === undefined) return { trouble: 'not-from-this-state' }
  if (transition.needsReason && (given.reason ?? '').trim() === '') return { trouble: 'reason-missing' }
  if (transition.needsSignature && !given.isSigned) return { trouble: 'signature-missing' }
  return { to: transition.to }
}

/** The acts that the table allows from a state. */
export function actsFrom(state: ReturnState): ReturnAct[] {
  return transitions.flatMap(({ from, act }) => (from === state ? [act] : []))
}
