import { expect, test } from 'vitest'
import { readyAhead } from './ready-ahead.ts'

test.each([
  { language: 'en', told: 'the data are in', advice: 'santalka -- doctor' },
  { language: 'lt', told: 'duomenys įkelti', advice: 'santalka -- doctor' },
] as const)('after an import, what fails ahead is a warning in $language with what to do', async ({ language, told, advice }) => {
  const complained: string[] = []
  const terminal = { complain: (line: string) => void complained.push(line) }
  const before = process.exitCode
  await readyAhead(() => Promise.reject(new RangeError('no room on the disk')), { terminal, language })
  expect(complained).toHaveLength(1)
  for (const part of [told, 'no room on the disk', advice]) expect(complained[0]).toContain(part)
  expect(process.exitCode).toBe(before)
  await readyAhead(async () => null, { terminal, language })
  expect(complained).toHaveLength(1)
  await readyAhead(async () => ({ code: 'server-behind', dataSet: 'sodra-monthly', slices: ['2023-01'] }), { terminal, language })
  expect(complained[1]).toContain('npm run santalka -- lake send sodra-monthly')
})
