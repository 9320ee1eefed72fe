import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import { catalogue } from './catalogue.ts'
import { isMessageKey, say } from './say.ts'

const keys = Object.keys(catalogue.lt).filter(isMessageKey)

/** Arguments of a message, and for plurals the forms that it has. */
function shapeOf(elements: readonly MessageFormatElement[]): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>()
  const plurals: string[][] = []
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    names.add(element.value)
    if (element.type !== TYPE.plural && element.type !== TYPE.select) continue
    if (element.type === TYPE.plural && element.pluralType !== 'ordinal') plurals.push(Object.keys(element.options))
    for (const option of Object.values(element.options)) {
      const inner = shapeOf(option.value)
      for (const name of inner.names) names.add(name)
      plurals.push(...inner.plurals)
    }
  }
  return { names, plurals }
}

const shape = (language: 'lt' | 'en', key: keyof typeof catalogue.lt) =>
  shapeOf(parse(catalogue[language][key], { ignoreTag: true }))

test('the two languages have the same sentences, and none is empty', () => {
  expect(Object.keys(catalogue.en).toSorted()).toEqual(Object.keys(catalogue.lt).toSorted())
  for (const language of languages) expect(keys.filter((key) => catalogue[language][key].trim() === '')).toEqual([])
})

test('a sentence takes the same arguments in both languages', () => {
  const differing = keys.filter(
    (key) => [...shape('lt', key).names].toSorted().join() !== [...shape('en', key).names].toSorted().join(),
  )
  expect(differing).toEqual([])
})

test('every Lithuanian plural has the forms for 1, 2, 1,5 and 10', () => {
  const lacking = keys.filter((key) =>
    shape('lt', key).plurals.some((forms) => !['one', 'few', 'many', 'other'].every((form) => forms.includes(form))),
  )
  expect(lacking).toEqual([])
})

test('no Lithuanian sentence is written in straight quotes or without Lithuanian letters throughout', () => {
  expect(keys.filter((key) => /(^|[^=])"[^"]+"/.test(catalogue.lt[key]))).toEqual([])
  const letters = Object.values(catalogue.lt).join('')
  for (const letter of 'ąčęėįšųūž') expect(letters).toContain(letter)
})

test.each([
  [1, 'klasteris'],
  [2, 'klasteriai'],
  [9, 'klasteriai'],
  [10, 'klasterių'],
  [11, 'klasterių'],
  [21, 'klasteris'],
  [0, 'klasterių'],
  [1.5, 'klasterio'],
])('%s %s', (n, word) => {
  expect(say('lt', 'unit.clusters', { n })).toBe(word)
})

test.each([
  ['2026 m. gruodžio 11 d.', '2026 m. gruodžio 11 d. Ji skirta tik jūsų įmonei'],
  ['2026-12-11', '2026-12-11. Ji skirta tik jūsų įmonei'],
])('a sentence that ends with %s has one dot', (until, ending) => {
  expect(say('lt', 'sheet.until', { until })).toContain(ending)
})

test('Lithuanian calls a file by one word, and asks what a thing is as it is written, not as it is spoken', () => {
  expect(keys.filter((key) => /rinkmen|kas tai per/i.test(catalogue.lt[key]))).toEqual([])
})
