import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellState, knownCells } from '../cells/cells.ts'
import { projectTies, shownTies } from './project-ties.ts'
import type { ProjectMember } from './project-ties.ts'

const names = { rows: ['kaunas', 'vilnius'], columns: ['wood', 'lasers'] }
const at = (row: number, ...columns: number[]): ProjectMember => ({ row, columns })
const anywhere: ProjectMember = { row: null, columns: null }
const joint = (...members: ProjectMember[]) => ({ hasBegun: true, members })

test('a project counts for a place and group when two of its organisations are there', () => {
  const ties = projectTies(names, [
    joint(at(0, 0), at(0, 0)),
    joint(at(0, 0), at(0, 0, 1), at(0, 1), at(1, 0)),
    joint(at(1, 0), at(0, 0)),
    joint(at(1, 1)),
  ])
  expect([...ties.values]).toEqual([2, 1, 0, 0])
  expect([...ties.states]).toEqual([cellState.value, cellState.value, cellState.zero, cellState.zero])
})

test('who is not matched, placed or classed opens an interval and is never a zero', () => {
  const ties = projectTies(names, [joint(at(0, 0), anywhere), joint(at(1, 1), { row: 1, columns: null })])
  expect([...ties.least]).toEqual([0, 0, 0, 0])
  expect([...ties.most]).toEqual([1, 0, 0, 1])
  expect([...ties.states]).toEqual([cellState.unknown, cellState.zero, cellState.zero, cellState.unknown])
})

test('a project that has not begun counts for nothing, one whose beginning is unknown may count', () => {
  const pair = [at(0, 0), at(0, 0)]
  const ties = projectTies(names, [
    { hasBegun: false, members: pair },
    { hasBegun: null, members: pair },
  ])
  expect([ties.least[0], ties.most[0]]).toEqual([0, 1])
})

test('where the pair is kept back, so are its projects', () => {
  const firms = knownCells(names.rows, names.columns, [2, 4, 4, 4])
  const ties = shownTies(projectTies(names, [joint(at(0, 0), at(0, 0))]), [
    { states: firms.states.with(0, cellState.suppressed) },
    firms,
  ])
  expect([ties.values[0], ties.least[0], ties.most[0], ties.states[0]]).toEqual([Number.NaN, 0, Infinity, cellState.suppressed])
  expect(ties.states[1]).toBe(cellState.zero)
})

const member = fc.record({
  row: fc.option(fc.integer({ min: 0, max: 1 })),
  columns: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 1 }))),
})

test('finding out where somebody belongs only narrows the interval', () => {
  fc.assert(
    fc.property(fc.array(member, { minLength: 2, maxLength: 5 }), at2(), (members, [row, columns]) => {
      const before = projectTies(names, [joint(...members)])
      const found = members.map((each) =>
        each.row === null ? { row, columns } : each.columns === null ? { ...each, columns } : each,
      )
      const after = projectTies(names, [joint(...found)])
      for (const cell of [0, 1, 2, 3]) {
        expect(after.least[cell]).toBeGreaterThanOrEqual(before.least[cell] ?? 0)
        expect(after.most[cell]).toBeLessThanOrEqual(before.most[cell] ?? 0)
        expect(after.states[cell]).not.toBe(cellState.unknown)
      }
    }),
  )
})

function at2() {
  return fc.tuple(fc.integer({ min: 0, max: 1 }), fc.uniqueArray(fc.integer({ min: 0, max: 1 })))
}
