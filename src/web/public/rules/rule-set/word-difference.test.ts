import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

test('a changed number is told as one word gone and one new, all else stays', () => {
  expect(wordDifference('at least 5 members', 'at least 8 members')).toEqual([
    { kind: 'same', text: 'at least ' },
    { kind: 'gone', text: '5 ' },
    { kind: 'new', text: '8 ' },
    { kind: 'same', text: 'members ' },
  ])
})

test.each([
  ['words added at the end', 'in force', 'in force since 2020'],
  ['words taken out of the middle', 'a cluster of at least five members', 'a cluster of members'],
  ['the same word twice', 'members and members', 'members and other members'],
  ['nothing', 'the same', 'the same'],
])('%s: both texts can be read from the pieces', (_what, before, after) => {
  const pieces = wordDifference(before, after) ?? []
  const without = (hidden: string) => pieces.flatMap(({ kind, text }) => (kind === hidden ? [] : [text])).join('')
  expect(without('new').trim()).toBe(before)
  expect(without('gone').trim()).toBe(after)
})

test.each([
  ['texts that have little in common', 'three levels', 'who decides is not said'],
  ['an empty text and a full one', '', 'something'],
  ['texts too long to be read word by word', 'word '.repeat(700), 'word '.repeat(700)],
])('%s are shown whole', (_what, before, after) => {
  expect(wordDifference(before, after)).toBeNull()
})
