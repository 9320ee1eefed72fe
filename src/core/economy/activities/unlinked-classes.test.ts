import { expect, test } from 'vitest'
import { growActivityTree } from './activity-tree.ts'
import { unlinkedClasses } from './unlinked-classes.ts'

const trees = {
  '2': growActivityTree('2', ['01.11', '62.01', '62.02', '96.02']),
  '2.1': growActivityTree('2.1', ['01.11', '62.10', '96.21']),
}
const links = [
  { from: '01.11', to: '01.11' },
  { from: '62.01', to: '62.10' },
  { from: '62.02', to: '62.10' },
  { from: '96.02', to: '96.21' },
]
const gaps = (left: typeof links) => unlinkedClasses({ from: '2', to: '2.1', links: left }, trees)

test('a correspondence that links every class has no gaps', () => {
  expect(gaps(links)).toEqual([])
})

test('a class that was forgotten is told in its own edition, and in the other only where nothing else leads there', () => {
  expect(gaps(links.filter(({ from }) => from !== '62.02'))).toEqual([{ version: '2', codes: ['62.02'] }])
  expect(gaps(links.filter(({ from }) => from !== '96.02'))).toEqual([
    { version: '2', codes: ['96.02'] },
    { version: '2.1', codes: ['96.21'] },
  ])
})

test('a link to what is no class of the other edition leads nowhere', () => {
  expect(gaps([...links.slice(0, 3), { from: '96.02', to: '96.20' }])).toEqual([
    { version: '2', codes: ['96.02'] },
    { version: '2.1', codes: ['96.21'] },
  ])
})
