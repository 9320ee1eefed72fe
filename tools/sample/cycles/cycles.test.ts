import { expect, test } from 'vitest'
import type { Answer } from '#core/monitoring/answer.ts'
import { checkReturn, checkSheet } from '#core/monitoring/check-return.ts'
import { formOf } from '#core/monitoring/form.ts'
import type { FormEdition } from '#core/monitoring/form.ts'
import type { QuestionId } from '#core/monitoring/question.ts'
import { nextState } from '#core/monitoring/return-states.ts'
import type { ReturnState } from '#core/monitoring/return-states.ts'
import { inventCountry } from '../invent-country.ts'
import { answersIn } from './answers-of-year.ts'
import type { Cycle, CycleReturn } from './cycle.ts'
import { cyclesOf } from './cycles-of.ts'

const cycles = cyclesOf(inventCountry())

function formFor({ campaign }: Cycle): FormEdition {
  const form = formOf(Number(campaign))
  if (form === undefined) throw new Error('there is no form')
  return form
}

/** The answers that a return had in the end. */
function lastAnswers({ steps }: CycleReturn): ReadonlyMap<QuestionId, Answer> {
  return new Map(steps.flatMap(({ answers }) => (answers === undefined ? [] : answersIn(answers))))
}

/** Where the steps of a return take it; a move that the table of states has not is a mistake. */
function stateOf({ cluster, steps }: CycleReturn): ReturnState {
  let state: ReturnState = 'not-started'
  let isSigned = false
  for (const { act, reason = null } of steps) {
    if (act === 'comment') continue
    const move = nextState(state, act, { reason, isSigned })
    if ('trouble' in move) throw new Error(`${cluster}: ${act} from ${state}: ${move.trouble}`)
    state = move.to
    if (act === 'sign-return') isSigned = true
    if (act === 'edit-return' || act === 'submit-return') isSigned = false
  }
  return state
}

const returns = cycles.flatMap((cycle) => cycle.returns.map((each) => ({ cycle, each })))
const last = cycles.filter(({ campaign }) => campaign === '2026')
const over = cycles.filter(({ campaign }) => campaign !== '2026')

test('there are five cycles, and in each all clusters that lived are asked', () => {
  expect(cycles.map(({ campaign, returns: { length } }) => [campaign, length])).toEqual([
    ['2022', 37],
    ['2023', 37],
    ['2024', 38],
    ['2025', 38],
    ['2026', 37],
  ])
})

test('what happens to a return is allowed by the table of states, and in the order of time', () => {
  for (const { each } of returns) {
    expect(() => stateOf(each)).not.toThrow()
    const times = each.steps.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
  }
})

test('no return that was submitted has a finding that blocks it', () => {
  for (const [index, cycle] of cycles.entries())
    for (const each of cycle.returns.filter(({ steps }) => steps.some(({ act }) => act === 'submit-return'))) {
      const before = cycles[index - 1]
      const then = before?.returns.find(
        ({ cluster, steps }) => cluster === each.cluster && steps.some(({ act }) => act === 'lock-return'),
      )
      const lastYear = before && then ? { form: formFor(before), answers: lastAnswers(then) } : null
      const findings = checkReturn({
        form: formFor(cycle),
        year: cycle.asksAbout,
        answers: lastAnswers(each),
        explanations: new Map(),
        lastYear,
        peers: null,
        sheets: null,
      })
      expect([each.cluster, findings.filter(({ weight }) => weight === 'blocks')]).toEqual([each.cluster, []])
    }
})

test('every sheet that was handed in is sound, no firm is asked twice in a year, and some want only sums seen', () => {
  for (const cycle of cycles) {
    const sheets = cycle.returns.flatMap((each) => each.sheets)
    const asked = sheets.map(({ organisation }) => organisation)
    expect(new Set(asked).size).toBe(asked.length)
    const handed = sheets.filter(({ at }) => at !== null)
    for (const { answers } of handed) expect(checkSheet(formFor(cycle), cycle.asksAbout, new Map(answersIn(answers)))).toEqual([])
    expect(new Set(handed.map(({ answers }) => answers['firm-consent']))).toEqual(new Set(['coordinator-sees', 'aggregate-only']))
  }
})

test('years that are over have late, returned, reopened and missing returns, and extensions', () => {
  const acts = over.flatMap(({ returns: all }) => all.flatMap(({ steps }) => steps.map(({ act }) => act)))
  expect(acts).toEqual(expect.arrayContaining(['return-to-coordinator', 'reopen-return', 'comment']))
  const isLate = ({ deadline, returns: all }: Cycle) =>
    all.some(({ steps }) => steps.some(({ act, at }) => act === 'submit-return' && at.slice(0, 10) > deadline))
  expect(over.filter(isLate).length).toBeGreaterThan(2)
  expect(over.flatMap(({ extensions }) => extensions).length).toBeGreaterThan(0)
  expect(over.flatMap(({ returns: all }) => all.filter(({ steps }) => steps.length === 0)).length).toBeGreaterThan(0)
})

test('in the year under way every state but the locked ones is there', () => {
  const states = new Set(last.flatMap((cycle) => cycle.returns.map(stateOf)))
  expect([...states].toSorted()).toEqual(['approved', 'not-started', 'returned', 'started', 'submitted'])
})

test('the dying cluster answers later each year, then not at all, and then is not asked', () => {
  const of = (cycle: Cycle) => cycle.returns.find(({ cluster }) => cluster === 'cluster/kalkuvos-stiklo')
  const late = cycles.map((cycle) => {
    const submitted = of(cycle)
      ?.steps.find(({ act }) => act === 'submit-return')
      ?.at.slice(0, 10)
    return of(cycle) === undefined
      ? 'not asked'
      : submitted === undefined
        ? 'silent'
        : submitted > cycle.deadline
          ? 'late'
          : 'in time'
  })
  expect(late).toEqual(['in time', 'late', 'late', 'silent', 'not asked'])
})

test('some questions stay without an answer, and some say why', () => {
  const whole = (cycle: Cycle) => formFor(cycle).questions.length
  const gaps = over.flatMap((cycle) =>
    cycle.returns.filter(({ steps }) => steps.length > 2).map((each) => whole(cycle) - lastAnswers(each).size),
  )
  expect(Math.max(...gaps)).toBeGreaterThan(3)
  expect(Math.min(...gaps)).toBeLessThan(3)
  const answers = returns.flatMap(({ each }) => [...lastAnswers(each).values()])
  expect(answers).toContainEqual({ absent: 'not-answered' })
  expect(answers).toContainEqual({ absent: 'not-applicable' })
})

test('figures hang together: clusters with more employees sell more', () => {
  const pairs = over.flatMap((cycle) =>
    cycle.returns.flatMap((each): [number, number][] => {
      const answers = lastAnswers(each)
      const [people, sales] = [answers.get('employees'), answers.get('turnover-eur')]
      return typeof people === 'number' && typeof sales === 'number' ? [[people, sales]] : []
    }),
  )
  expect(pairs.length).toBeGreaterThan(80)
  expect(correlation(pairs)).toBeGreaterThan(0.5)
})

test('the break of 2025 shows: research spending of all rises by what was bought from others', () => {
  const spent = (campaign: string) =>
    cycles
      .filter((cycle) => cycle.campaign === campaign)
      .flatMap(({ returns: all }) => all.map((each) => lastAnswers(each).get('rd-spending-eur')))
      .reduce((sum: number, answer) => sum + (typeof answer === 'number' ? answer : 0), 0)
  const growth = (one: string, other: string) => spent(other) / spent(one)
  expect(growth('2024', '2025')).toBeGreaterThan(growth('2022', '2023') * 1.05)
})

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (part: 0 | 1) => pairs.reduce((sum, pair) => sum + Math.log(pair[part]), 0) / pairs.length
  const [mx, my] = [mean(0), mean(1)]
  const of = (one: 0 | 1, other: 0 | 1) =>
    pairs.reduce(
      (sum, pair) => sum + (Math.log(pair[one]) - (one === 0 ? mx : my)) * (Math.log(pair[other]) - (other === 0 ? mx : my)),
      0,
    )
  return of(0, 1) / Math.sqrt(of(0, 0) * of(1, 1))
}
