import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { drawStudyFigure } from '#core/figures/draw-study-figure.ts'
import { escapeXml, plainColours, standaloneSvg } from '#core/figures/xml.ts'
import type { Imprint, StudyContent, StudyFigure } from '#core/studies/edition.ts'
import type { Language } from '#core/values/language.ts'
import { say } from '#words/say.ts'
import { sayBanner, sayFigureTitle, saySources, sayUnit } from '#words/say-study.ts'
import { sayFigure } from '#words/say-study-figure.ts'
import { fontFiles, SANS } from './fonts.ts'
import { plainText } from './plain-text.ts'

/** A picture of an edition, in one language. */
export type WantedFigure = {
  readonly content: StudyContent
  readonly figure: StudyFigure
  readonly language: Language
  readonly imprint: Imprint
}

/** How wide a drawing is, and its name where another one stands on the same page. */
export type Look = { readonly id?: string; readonly width?: number }

/** The drawing alone, with tokens of the house for colours: for a page or a document that has a caption of its own. */
export function drawFigure(
  { content, figure, language }: Pick<WantedFigure, 'content' | 'figure' | 'language'>,
  look: Look = {},
): string | null {
  const said = sayFigure(content, figure, { language, ...look })
  return said === null ? null : plainText(drawStudyFigure(said))
}

/** The drawing as a file of its own: title, unit and source are in it, and that the country is invented. */
export function writeFigureSvg(wanted: WantedFigure, look: Look = {}): string | null {
  const svg = drawFigure(wanted, look)
  return svg === null ? null : standaloneSvg(svg, { title: captionOf(wanted), notes: notesOf(wanted) })
}

/** The file of its own as PNG, `scale` points for one of the drawing. */
export async function writeFigurePng(wanted: WantedFigure, scale = 2): Promise<Uint8Array | null> {
  const svg = writeFigureSvg(wanted)
  return svg === null ? null : paint(svg, scale)
}

/** The drawing alone as PNG, for a document that has captions of its own; with its size in points of the drawing. */
export async function paintFigure(
  wanted: Pick<WantedFigure, 'content' | 'figure' | 'language'>,
): Promise<{ png: Uint8Array; width: number; height: number } | null> {
  const svg = drawFigure(wanted)
  if (svg === null) return null
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  return { png: await paint(forDocument(svg), 2), width: Number(width), height: Number(height) }
}

/** A page with the picture alone, to stand in a frame on someone else's page: no script, nothing from elsewhere. */
export function writeFigureEmbed(wanted: WantedFigure): string | null {
  const { language, imprint, content, figure } = wanted
  const wide = writeFigureSvg(wanted)
  const narrow = writeFigureSvg(wanted, { id: `${figure.id}-narrow`, width: 380 })
  if (wide === null || narrow === null) return null
  const from =
    imprint.address === null
      ? ''
      : `<p><a href="${escapeXml(imprint.address)}" target="_blank" rel="noopener">${escapeXml(plainText(content.title[language]))}</a></p>`
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(captionOf(wanted))}</title>
<style>body{margin:0;font:14px/1.4 system-ui,sans-serif;color:#1b2430;background:#fff}svg{display:block;width:100%;height:auto}.narrow{display:none}@media(max-width:560px){.wide{display:none}.narrow{display:block}}p{margin:0 0 12px 14px}a{color:#7a4a00}</style>
</head><body><div class="wide">${wide}</div><div class="narrow">${narrow}</div>${from}</body></html>
`
}

function captionOf({ figure, language }: Pick<WantedFigure, 'figure' | 'language'>): string {
  return plainText(sayFigureTitle(language, figure))
}

function notesOf({ content, figure, language, imprint }: WantedFigure): string[] {
  const table = content.tables.find(({ id }) => id === figure.table)
  const measure = table?.measures.find(({ id }) => id === figure.measure)
  const basis = say(language, 'study.format.basis', { title: content.title[language], number: table?.number ?? 0 })
  return [
    measure === undefined ? null : sayUnit(language, measure),
    table === undefined ? null : saySources(language, content, table),
    basis,
    sayBanner(language, content, imprint),
  ]
    .filter((line) => line !== null)
    .map(plainText)
}

let started: Promise<void> | undefined

async function paint(svg: string, scale: number): Promise<Uint8Array> {
  // The engine is started once; a second start would be refused.
  started ??= initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
  await started
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    background: '#ffffff',
    font: {
      fontBuffers: fontFiles().map((file) => new Uint8Array(file)),
      defaultFontFamily: SANS,
      sansSerifFamily: SANS,
      loadSystemFonts: false,
    },
  })
  try {
    return resvg.render().asPng()
  } finally {
    resvg.free()
  }
}

/** A drawing for a document: with colours instead of tokens, and the name of the font. */
export function forDocument(svg: string): string {
  return plainColours(svg).replace('<svg ', `<svg font-family="'${SANS}'" `)
}
