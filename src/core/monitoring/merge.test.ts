import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '#core/statements/canonical.ts'
import type { Answers } from './answer.ts'
import { keyOfRow, mergeEdits, settle } from './merge.ts'
import type { Conflict } from './merge.ts'
import type { QuestionId } from './question.ts'
import { arbitraryAnswers } from './testing/arbitrary-answers.ts'
import { buildAnswers } from './testing/build-answers.ts'

const member = (organisation: string, role = 'member') => ({ organisation, role, kind: null, size: null })
const listOf = (...rows: ReturnType<typeof member>[]): Answers => new Map([['members', rows]])

describe('two people edit one return', () => {
  test('each other question keeps the one who changed it', () => {
    const merged = mergeEdits({
      common: buildAnswers({ events: 1, website: 'https://a.lt' }),
      mine: buildAnswers({ events: 2, website: 'https://a.lt' }),
      theirs: buildAnswers({ events: 1, website: 'https://b.lt', 'patents-granted': 0 }),
    })
    expect(merged).toEqual({ answers: buildAnswers({ events: 2, website: 'https://b.lt', 'patents-granted': 0 }), conflicts: [] })
  })

  test('the same question changed in two ways keeps both values and the last common one', () => {
    const merged = mergeEdits({
      common: buildAnswers({ events: 1 }),
      mine: buildAnswers({ events: 2 }),
      theirs: buildAnswers({ events: 0 }),
    })
    expect(merged.conflicts).toEqual([{ question: 'events', row: null, common: 1, mine: 2, theirs: 0 }])
    expect(merged.answers.get('events')).toBe(1)
  })

  test('an answer taken away against an answer changed is a conflict, not a loss', () => {
    const merged = mergeEdits({
      common: buildAnswers({ events: 1 }),
      mine: buildAnswers({}),
      theirs: buildAnswers({ events: 5 }),
    })
    expect(merged.conflicts).toEqual([{ question: 'events', row: null, common: 1, mine: null, theirs: 5 }])
    expect(settle(merged, 'mine').has('events')).toBe(false)
    expect(settle(merged, 'theirs').get('events')).toBe(5)
  })

  test('two members added by two people are both members', () => {
    const common = listOf(member('organisation/a'))
    const merged = mergeEdits({
      common,
      mine: listOf(member('organisation/a'), member('organisation/c')),
      theirs: listOf(member('organisation/a'), member('organisation/b')),
    })
    expect(merged.conflicts).toEqual([])
    expect(merged.answers).toEqual(listOf(member('organisation/a'), member('organisation/b'), member('organisation/c')))
  })

  test('the same member changed by one and struck out by the other waits for a choice', () => {
    const merged = mergeEdits({
      common: listOf(member('organisation/a'), member('organisation/b')),
      mine: listOf(member('organisation/a'), member('organisation/b', 'founder')),
      theirs: listOf(member('organisation/a')),
    })
    expect(merged.conflicts).toMatchObject([{ row: 'organisation/b', mine: { role: 'founder' }, theirs: null }])
    expect(settle(merged, 'mine')).toEqual(listOf(member('organisation/a'), member('organisation/b', 'founder')))
    expect(settle(merged, 'theirs')).toEqual(listOf(member('organisation/a')))
  })
})

const ids: readonly QuestionId[] = [
  'events',
  'website',
  'members',
  'labels',
  'services',
  'strategy-document',
  'strategy-reviewed',
]
const edits = fc.record({
  common: arbitraryAnswers(ids),
  mine: arbitraryAnswers(ids),
  theirs: arbitraryAnswers(ids),
})

const swapped = (conflict: Conflict) => ({ ...conflict, mine: conflict.theirs, theirs: conflict.mine })
const inOrder = (conflicts: readonly unknown[]) => conflicts.map(canonical).toSorted()
const flat = (given: Answers) => canonical(Object.fromEntries(given))

describe('for all edits', () => {
  test('it does not matter whose edit is called mine', () => {
    fc.assert(
      fc.property(edits, ({ common, mine, theirs }) => {
        const one = mergeEdits({ common, mine, theirs })
        const other = mergeEdits({ common, mine: theirs, theirs: mine })
        expect(flat(other.answers)).toBe(flat(one.answers))
        expect(inOrder(other.conflicts.map(swapped))).toEqual(inOrder(one.conflicts))
      }),
    )
  })

  test('nothing that either changed is lost: it is in the answers or in a conflict', () => {
    fc.assert(
      fc.property(edits, ({ common, mine, theirs }) => {
        const merged = mergeEdits({ common, mine, theirs })
        for (const [side, edit] of [['mine', mine] as const, ['theirs', theirs] as const]) {
          for (const [question, answer] of edit) {
            if (canonical(answer) === canonical(common.get(question) ?? null)) continue
            const whole = [merged.answers.get(question), ...conflictsAt(merged.conflicts, question, side)]
            if (whole.some((kept) => kept !== undefined && canonical(kept) === canonical(answer))) continue
            const before = common.get(question)
            const rowsBefore = new Set(Array.isArray(before) ? before.map(canonical) : [])
            const kept = new Set(
              whole.flatMap((value) => (Array.isArray(value) ? value : [value])).map((row) => canonical(row ?? null)),
            )
            const rows = Array.isArray(answer) ? answer : [answer]
            expect(rows.filter((row) => !rowsBefore.has(canonical(row)) && !kept.has(canonical(row)))).toEqual([])
          }
        }
      }),
    )
  })

  test('one who changed nothing changes nothing', () => {
    fc.assert(
      fc.property(edits, ({ common, mine }) => {
        const merged = mergeEdits({ common, mine, theirs: common })
        expect(merged.conflicts).toEqual([])
        expect(flat(merged.answers)).toBe(flat(mine))
      }),
    )
  })

  test('settled in favour of a side, each conflict holds what that side said', () => {
    fc.assert(
      fc.property(edits, fc.constantFrom('mine' as const, 'theirs' as const), (edit, side) => {
        const merged = mergeEdits(edit)
        const settled = settle(merged, side)
        for (const conflict of merged.conflicts) {
          const now = settled.get(conflict.question)
          const found =
            conflict.row === null
              ? (now ?? null)
              : (Array.isArray(now) ? now : []).find((row) => keyOfRow(conflict.question, row) === conflict.row)
          expect(canonical(found ?? null)).toBe(canonical(conflict[side]))
        }
      }),
    )
  })
})

function conflictsAt(conflicts: readonly Conflict[], question: QuestionId, side: 'mine' | 'theirs'): unknown[] {
  return conflicts.filter((conflict) => conflict.question === question).map((conflict) => conflict[side] ?? undefined)
}
