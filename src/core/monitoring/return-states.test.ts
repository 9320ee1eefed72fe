import { describe, expect, test } from 'vitest'
import { actsFrom, nextState, returnActs, returnStates, transitions } from './return-states.ts'
import type { ReturnAct, ReturnState } from './return-states.ts'

const signed = { reason: 'because', isSigned: true }

describe('a return on its way', () => {
  test.each<{ path: ReturnAct[]; ends: ReturnState; because: string }>([
    {
      path: ['edit-return', 'submit-return', 'sign-return', 'approve-return', 'lock-return'],
      ends: 'locked',
      because: 'that is the straight way',
    },
    {
      path: ['edit-return', 'submit-return', 'return-to-coordinator', 'edit-return', 'submit-return', 'approve-return'],
      ends: 'approved',
      because: 'it was sent back once',
    },
    {
      path: ['edit-return', 'submit-return', 'approve-return', 'lock-return', 'reopen-return', 'edit-return', 'submit-return'],
      ends: 'submitted',
      because: 'a locked one was reopened and goes round again',
    },
  ])('ends $ends, because $because', ({ path, ends }) => {
    const end = path.reduce<ReturnState>((state, act) => {
      const move = nextState(state, act, signed)
      if ('trouble' in move) throw new Error(`${state} ${act}: ${move.trouble}`)
      return move.to
    }, 'not-started')
    expect(end).toBe(ends)
  })

  test.each<{ from: ReturnState; act: ReturnAct; given: { reason: string | null; isSigned: boolean }; trouble: string }>([
    { from: 'submitted', act: 'return-to-coordinator', given: { reason: '  ', isSigned: true }, trouble: 'reason-missing' },
    { from: 'locked', act: 'reopen-return', given: { reason: null, isSigned: true }, trouble: 'reason-missing' },
    { from: 'submitted', act: 'approve-return', given: { reason: null, isSigned: false }, trouble: 'signature-missing' },
    { from: 'submitted', act: 'edit-return', given: signed, trouble: 'not-from-this-state' },
    { from: 'locked', act: 'edit-return', given: signed, trouble: 'not-from-this-state' },
    { from: 'not-started', act: 'submit-return', given: signed, trouble: 'not-from-this-state' },
    { from: 'started', act: 'approve-return', given: signed, trouble: 'not-from-this-state' },
  ])('$act from $from: $trouble', ({ from, act, given, trouble }) => {
    expect(nextState(from, act, given)).toEqual({ trouble })
  })

  test('every state can be reached and left, and every act has a place', () => {
    expect(returnStates.filter((state) => state !== 'not-started' && !transitions.some(({ to }) => to === state))).toEqual([])
    expect(returnStates.filter((state) => actsFrom(state).length === 0)).toEqual([])
    expect(returnActs.filter((act) => !transitions.some((each) => each.act === act))).toEqual([])
  })

  test('an act from a state leads to one place', () => {
    const keys = transitions.map(({ from, act }) => `${from} ${act}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
