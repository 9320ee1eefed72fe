import { describe, expect, test } from 'vitest'
import { languages } from '#core/values/language.ts'
import { frozen, sampleStudy } from './testing/sample-study.ts'
import { drawFigure, paintFigure, writeFigureEmbed, writeFigurePng, writeFigureSvg } from './write-figure.ts'

const content = sampleStudy()
const wanted = content.figures.flatMap((figure) => languages.map((language) => ({ content, figure, language, imprint: frozen })))

test.each(wanted)('$figure.id in $language is a drawing of its own with a title, a description, a unit and a source', (each) => {
  const svg = writeFigureSvg(each) ?? ''
  expect(svg).toContain(`<desc id="${each.figure.id}-desc">${each.figure.alt[each.language]}</desc>`)
  expect(svg).toMatch(each.language === 'lt' ? /pav\. .+Vienetas: .+Šaltini/s : /Figure \d.+Unit: .+Source/s)
  expect(svg).not.toMatch(/var\(|<script|href=|NaN|Infinity|undefined/)
})

describe('a withheld number', () => {
  const figure = content.figures.find(({ id }) => id === 'counties-bar')
  const draw = (cell: number | { absent: 'withheld' | 'not-asked' }) => {
    if (figure === undefined) throw new Error('the sample lost a figure')
    const tables = content.tables.map((table) => (table.id === 'trend' ? { ...table, cells: table.cells.with(21, cell) } : table))
    return drawFigure({ content: { ...content, tables }, figure, language: 'en' }) ?? ''
  }

  test('is hatched and named; zero is a bar without length and a number', () => {
    expect(draw({ absent: 'withheld' })).toMatch(
      /width="26" height="14" fill="url\(#counties-bar-hatch\)"\/><text[^>]*>withheld</,
    )
    expect(draw(0)).not.toContain('fill="url(#')
    expect(draw(0)).toMatch(/width="0" height="14"[^>]*\/><text[^>]*>0</)
    expect(draw({ absent: 'not-asked' })).toMatch(/>not asked</)
    expect(draw({ absent: 'not-asked' })).not.toContain('fill="url(#')
  })
})

test('a picture that names what its table does not have is no picture', () => {
  const [figure] = content.figures
  if (figure === undefined) throw new Error('the sample lost its figures')
  expect(drawFigure({ content, figure: { ...figure, measure: 'gone' }, language: 'lt' })).toBeNull()
})

test('the PNG has the size of the drawing twice over, and the letters of the house', async () => {
  const [one] = wanted
  if (one === undefined) throw new Error('the sample lost its figures')
  const png = Buffer.from((await writeFigurePng(one)) ?? [])
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(1496)
  const alone = await paintFigure(one)
  expect(Buffer.from(alone?.png ?? []).readUInt32BE(16)).toBe((alone?.width ?? 0) * 2)
})

test('the frame for other pages has no script, asks no other server for anything, and links back', () => {
  for (const each of wanted) {
    const page = writeFigureEmbed(each) ?? ''
    expect(page).toContain(`<html lang="${each.language}">`)
    expect(page).not.toMatch(/<script|<link|src=|@import|url\((?!#)/)
    expect([...page.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([frozen.address])
  }
})
