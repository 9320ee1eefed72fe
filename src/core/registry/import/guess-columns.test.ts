import { describe, expect, test } from 'vitest'
import { bareName, slugOf } from './fold-text.ts'
import { evrkVersionIn, findHeader, guessMapping } from './guess-columns.ts'
import { indexNames } from './name-index.ts'
import type { SheetRow } from './sheet.ts'

const rowsOf = (...rows: (string | null)[][]): SheetRow[] => rows.map((cells, index) => ({ line: index + 1, cells }))

describe('the columns are recognised by their heads', () => {
  test.each([
    { heads: ['Pavadinimas', 'Įmonės kodas', 'Įstojo', 'Išstojo'], found: { name: 0, code: 1, joined: 2, left: 3 } },
    {
      heads: ['NR.', 'ORGANIZACIJA', 'KODAS', 'NARYS NUO', 'NARYS IKI', 'PASTABOS'],
      found: { name: 1, code: 2, joined: 3, left: 4 },
    },
    { heads: ['Member name', 'Registration code', 'Member since', 'Role'], found: { name: 0, code: 1, joined: 2, role: 3 } },
    { heads: ['Klasterio pavadinimas', 'Nario pavadinimas', 'Nario kodas'], found: { cluster: 0, name: 1, code: 2 } },
    {
      heads: ['Organizacija Pavadinimas', 'Organizacija Kodas', 'Narystė nuo', 'Narystė iki'],
      found: { name: 0, code: 1, joined: 2, left: 3 },
    },
    { heads: ['x', 'y'], found: {} },
  ])('$heads', ({ heads, found }) => {
    expect(Object.fromEntries(guessMapping('members', heads))).toEqual(found)
  })

  test.each([
    ['EVRK 2.1', '2.1'],
    ['EVRK red. 2', '2'],
    ['NACE Rev. 2', '2'],
    ['NACE Rev. 2.1 code', '2.1'],
    ['EVRK', null],
    ['EVRK 2.1 red.', '2.1'],
    ['Kodas 2', null],
  ])('%s speaks of the edition %s', (head, edition) => {
    expect(evrkVersionIn(head)).toBe(edition)
  })

  test('below a title, and over two rows of heads', () => {
    const titled = findHeader(
      'members',
      rowsOf(['Klasterio nariai 2026', null], [null, null], ['Pavadinimas', 'Kodas'], ['UAB A', '1']),
    )
    expect(titled).toEqual({ line: 3, heads: ['Pavadinimas', 'Kodas'] })
    const double = findHeader(
      'members',
      rowsOf(
        ['Organizacija', 'Organizacija', 'Narystė', 'Narystė'],
        ['Pavadinimas', 'Kodas', 'nuo', 'iki'],
        ['UAB A', '1', '2018', ''],
      ),
    )
    expect(double?.line).toBe(2)
    expect([...guessMapping('members', double?.heads ?? []).keys()].toSorted()).toEqual(['code', 'joined', 'left', 'name'])
  })

  test('a table with strange heads is headed by its first full row', () => {
    expect(findHeader('members', rowsOf(['Sąrašas', null], ['abc', 'def'], ['UAB A', '1']))).toEqual({
      line: 2,
      heads: ['abc', 'def'],
    })
    expect(findHeader('members', [])).toBeNull()
  })
})

describe('names are compared without what people write differently', () => {
  test.each([
    ['UAB „Arginta Engineering“', 'arginta engineering'],
    ['Arginta Engineering, UAB', 'arginta engineering'],
    ['Uždaroji akcinė bendrovė "ARGINTA ENGINEERING"', 'arginta engineering'],
    ['VšĮ „Žalioji Šilutė“', 'zalioji silute'],
    ['UAB', 'uab'],
    ['UAB AB', 'uab ab'],
    ['AB ii', 'ab ii'],
  ])('%s → %s', (name, bare) => {
    expect(bareName(name)).toBe(bare)
  })

  test.each([
    ['UAB „Žąsų ūkis“', 'zasu-ukis'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['🦊', ''],
    ['Ä'.repeat(100), 'a'.repeat(60)],
  ])('%s has the address %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  test('the nearest name is found through typing errors, and nothing is found that is far', () => {
    const index = indexNames(
      [
        { subject: 'organisation/a', name: 'Arginta Engineering' },
        { subject: 'organisation/b', name: 'Kauno technologijos universitetas' },
      ],
      true,
    )
    expect(index.find('UAB „arginta engineering“')).toEqual(['organisation/a'])
    expect(index.nearest('Arginta Enginering')?.subject).toBe('organisation/a')
    expect(index.nearest('Kauno technologijų universitetas')?.subject).toBe('organisation/b')
    expect(index.nearest('Vilniaus universitetas')).toBeNull()
  })
})
