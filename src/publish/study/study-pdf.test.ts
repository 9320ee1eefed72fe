import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fontFiles, inOurLetters } from './fonts.ts'
import { lettersOf } from './font-letters.ts'
import { both, frozen, sampleStudy } from './testing/sample-study.ts'
import { writeStudyPdf } from './write-study-pdf.ts'

const content = sampleStudy()

test('the PDF is tagged, says its language and its title, and holds to PDF/UA-1', () => {
  const bytes = Buffer.from(writeStudyPdf({ content, imprint: frozen, language: 'lt' })).toString('latin1')
  expect(bytes.slice(0, 5)).toBe('%PDF-')
  for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang (lt)', '/DisplayDocTitle true', 'pdfuaid:part'])
    expect(bytes).toContain(mark)
})

test('the same edition gives the same bytes', () => {
  const write = () => Buffer.from(writeStudyPdf({ content, imprint: frozen, language: 'en' })).toString('base64')
  expect(write()).toBe(write())
})

test.each(['漢字 🙂', 'שלום', '\uD800', 'ᚠ\u{10FFFF}\uE000', '#panic("x") $x$ @ref <a> `raw` // c', '*a*\n\n= b\n- c', ''])(
  'the text %j does not keep a study from being printed',
  (text) => {
    const study = sampleStudy({
      title: both(`A ${text}`),
      sections: [{ id: 's', title: both(`B ${text}`), blocks: [{ kind: 'text', origin: 'editor', text: both(text) }] }],
    })
    expect(writeStudyPdf({ content: study, imprint: frozen, language: 'lt' }).length).toBeGreaterThan(10_000)
  },
)

test('a study without tables, figures, indicators and sources is printed as well', () => {
  const study = sampleStudy({
    sections: [],
    method: [],
    tables: [],
    figures: [],
    indicators: [],
    sources: [],
    map: null,
    sample: false,
  })
  expect(
    writeStudyPdf({ content: study, imprint: { ...frozen, hash: null, address: null }, language: 'en' }).length,
  ).toBeGreaterThan(5000)
})

test('our fonts have every Lithuanian letter, and what they lack is shown as unknown', () => {
  const alphabet = 'aąbcčdeęėfghiįyjklmnoprsštuųūvzžAĄBCČDEĘĖFGHIĮYJKLMNOPRSŠTUŲŪVZŽ„“–…€§²'
  for (const file of fontFiles())
    expect([...alphabet].filter((letter) => !lettersOf(file).has(letter.codePointAt(0) ?? 0))).toEqual([])
  expect(inOurLetters(`${alphabet} 漢`)).toBe(`${alphabet} ?`)
  expect(inOurLetters('ą'.normalize('NFD'))).toBe('ą')
})

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

// Without poppler these say that they were skipped; the tests above still look at the bytes.
describe.skipIf(!hasPoppler)('as poppler reads it', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'study-'))
    writeFileSync(join(folder, 'a.pdf'), writeStudyPdf({ content, imprint: frozen, language: 'lt' }))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const text = (...options: string[]) =>
    execFileSync('pdftotext', [...options, join(folder, 'a.pdf'), '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

  test('Lithuanian letters are letters, and titles, citation and content hash are there', () => {
    const all = text('-layout')
    for (const part of [
      'ąčęėįšųūž, ĄČĘĖĮŠŲŪŽ',
      '1 lentelė. Klasterių skaičius pagal apskritį, 2021–2025 m.',
      '1 pav. Klasterių skaičius',
      'Turinys',
      'Metodika',
      'Rodiklių žodynas',
      'Kaip cituoti',
      '3f1c'.repeat(16),
    ])
      expect(all).toContain(part)
  })

  test('every page of an invented country says that it is invented', () => {
    const pages = text().split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(8)
    expect(pages.filter((page) => !page.includes('PAVYZDYS.'))).toEqual([])
  })

  test('rows of a table are rows: label and numbers on one line', () => {
    expect(text('-layout')).toMatch(/Ąžuolijos apskritis +12 +12 +14 +15 +16/)
    expect(text('-layout')).toMatch(/Ūkmarių apskritis +0 +:c +:c +3 +3/)
  })
})
