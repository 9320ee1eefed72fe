import { expect, test } from 'vitest'
import { readActivityNames } from './read-activity-names.ts'

test('every division, group and class has a name in both languages', async () => {
  const { 'evrk-2.1': activities } = await readActivityNames()
  expect(activities['26.70']?.name).toEqual({
    lt: 'Optinių prietaisų, magnetinių ir optinių laikmenų ir fotografijos įrangos gamyba',
    en: 'Manufacture of optical instruments, magnetic and optical media and photographic equipment',
  })
  expect(Object.keys(activities).length).toBeGreaterThan(900)
  expect(Object.values(activities).filter(({ name }) => name.lt === undefined || name.en === undefined)).toEqual([])
})
