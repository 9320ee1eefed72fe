import { expect, test } from 'vitest'
import type { Step, Unknown } from '#core/rules/verdict.ts'
import { weightOf } from './shortest-ways.ts'

const fact: Unknown = {
  kind: 'fact',
  subject: 'cluster/sample',
  property: 'strategy-document',
  part: null,
  with: null,
  year: null,
  why: 'not-said',
}
const establish: Step = { kind: 'establish', fact, toBe: null }
const enter: Step = { kind: 'establish', fact: { kind: 'not-entered', ruleSet: 'one', condition: 'two' }, toBe: null }
const gain: Step = { kind: 'gain', rows: 'members', number: 3 }
const wait: Step = { kind: 'wait', until: '2027-02-01', months: 3 }
const someOf: Step = {
  kind: 'establish-some',
  number: 2,
  of: [
    { row: 'organisation/one', facts: [fact, fact, fact] },
    { row: 'organisation/two', facts: [fact] },
    { row: 'organisation/three', facts: [fact] },
  ],
}

test.each<{ steps: Step[]; weight: number[]; because: string }>([
  { steps: [establish], weight: [0, 0, 1, 0], because: 'one fact is to be found out' },
  { steps: [enter], weight: [1, 0, 0, 0], because: 'no cluster can enter the text of an act' },
  { steps: [gain], weight: [0, 3, 0, 0], because: 'three members are to be won' },
  { steps: [wait], weight: [0, 1, 0, 3], because: 'time passes by itself, and yet it is no fact to find out' },
  { steps: [someOf], weight: [0, 0, 2, 0], because: 'two rows are enough, those that lack least' },
  { steps: [establish, gain, enter], weight: [1, 3, 1, 0], because: 'all steps are needed together' },
])('$weight, because $because', ({ steps, weight }) => {
  expect(weightOf({ steps, smallest: true })).toEqual(weight)
})
