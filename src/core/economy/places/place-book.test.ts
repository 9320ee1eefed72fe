import { expect, test } from 'vitest'
import { placeFinder } from './place-book.ts'
import type { PlaceInBook } from './place-book.ts'

const entry = (id: string, code: string, names: string[], span: { from?: string; to?: string } = {}): PlaceInBook => ({
  id: `municipality/${id}`,
  code,
  names,
  county: null,
  from: span.from ?? null,
  to: span.to ?? null,
})

const find = placeFinder({
  places: [
    entry('kauno-m', '19', ['Kauno m. sav.', 'Kauno miesto savivaldybė', 'Kaunas City Municipality']),
    entry('kauno-r', '52', ['Kauno r. sav.', 'Kauno rajono savivaldybė']),
    entry('akmenes-r', '032', ['Akmenės r. sav.']),
    entry('tylvaros', '15', ['Tylvaros sav.'], { from: '2022-01' }),
    entry('tylvaros', '15', ['Tylvaros m. sav.'], { to: '2021-12' }),
    entry('upes-m', '70', ['Upės sav.'], { from: '2024-01' }),
    entry('upes-r', '71', ['Upės sav.'], { from: '2024-01' }),
    entry('upes-m', '72', ['Upės sav.'], { to: '2023-12' }),
  ],
})

test.each([
  ['Kauno m. sav.', 'kauno-m'],
  ['KAUNO MIESTO SAVIVALDYBĖ', 'kauno-m'],
  ['kauno  m sav', 'kauno-m'],
  ['Kauno m. savivaldybės', 'kauno-m'],
  ['Kauno r. sav.', 'kauno-r'],
  ['Kauno rajonas', null],
  ['Akmenes r. sav.', 'akmenes-r'],
  ['kaunas city municipality', 'kauno-m'],
  ['19', 'kauno-m'],
  ['32', 'akmenes-r'],
  ['Rygos m. sav.', null],
])('%s is %s', (written, id) => {
  expect(find(written, '2023-01')).toEqual(id === null ? { unplaced: 'no-such-place' } : { place: `municipality/${id}` })
})

test('a municipality is found under the name it had, also in a month in which it had another', () => {
  expect(find('Tylvaros m. sav.', '2021-05')).toEqual({ place: 'municipality/tylvaros' })
  expect(find('Tylvaros m. sav.', '2023-05')).toEqual({ place: 'municipality/tylvaros' })
  expect(find('Tylvaros sav.', null)).toEqual({ place: 'municipality/tylvaros' })
})

test('a name of one municipality then and of two now is told apart by its month', () => {
  expect(find('Upės sav.', '2020-01')).toEqual({ place: 'municipality/upes-m' })
  expect(find('Upės sav.', '2025-01')).toEqual({ unplaced: 'ambiguous' })
})

test('nothing written is not an unknown place', () => {
  expect(find('  ', '2023-01')).toEqual({ unplaced: 'not-given' })
})
