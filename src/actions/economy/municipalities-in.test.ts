import { expect, test } from 'vitest'
import { municipalitiesIn } from './municipalities-in.ts'

const place = (id: string, name: string) => ({ id, county: 'county/1', names: [name], code: null, from: null, to: null })

test('a firm of the lake is in a municipality by its id or its name, and in none where it has neither or another one', () => {
  const { all, municipalityOf } = municipalitiesIn({
    places: [place('municipality/a', 'Aukštoji'), place('municipality/b', 'Žemoji')],
  })
  expect(all).toEqual(['municipality/a', 'municipality/b'])
  expect(['municipality/b', '?Aukštoji', '?Niekur', '?', '', 'municipality/gone'].map(municipalityOf)).toEqual([
    'municipality/b',
    'municipality/a',
    ...[null, null, null, null],
  ])
})
