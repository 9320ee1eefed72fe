import { expect, test } from 'vitest'
import { weightOf } from '#core/registry/import/finding.ts'
import type { ImportFinding } from '#core/registry/import/finding.ts'
import { sayFindingAt } from './import-findings.ts'
import { isMessageKey } from './say.ts'

const finding: ImportFinding = {
  at: { line: 17, column: 2 },
  code: 'municipality-unknown',
  given: 'Kauno misto',
  nearest: 'Kauno miesto',
}

test.each([
  {
    grid: 'spreadsheet',
    language: 'lt',
    sentence: 'n.xlsx, C17 langelis: Savivaldybės „Kauno misto“ nėra. Gal norėjote parašyti „Kauno miesto“?',
  },
  {
    grid: 'spreadsheet',
    language: 'en',
    sentence: 'n.xlsx, cell C17: There is no municipality "Kauno misto". Did you mean "Kauno miesto"?',
  },
  {
    grid: 'text',
    language: 'lt',
    sentence:
      'n.xlsx, 17 eilutė, stulpelis „Savivaldybė“: Savivaldybės „Kauno misto“ nėra. Gal norėjote parašyti „Kauno miesto“?',
  },
] as const)('a finding names file, row and cell: $sentence', ({ grid, language, sentence }) => {
  expect(sayFindingAt(language, finding, { file: 'n.xlsx', grid, heads: ['Pavadinimas', 'Kodas', 'Savivaldybė'] })).toBe(sentence)
})

test('every finding has a sentence', () => {
  expect(Object.keys(weightOf).filter((code) => !isMessageKey(`imports.finding.${code}`))).toEqual([])
})

test('what stands in a file cannot steer the terminal, nor fill it', () => {
  const hostile: ImportFinding = { at: { line: 2, column: null }, code: 'date-malformed', given: `\u001b[2J${'x'.repeat(500)}` }
  const said = sayFindingAt('en', hostile, { file: 'f', grid: 'text', heads: [] })
  expect(said).not.toContain('\u001b')
  expect(said.length).toBeLessThan(260)
})
