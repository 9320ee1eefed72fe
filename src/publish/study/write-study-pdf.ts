import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { drawFigure, forDocument } from './write-figure.ts'
import { fontFiles, inOurLetters } from './fonts.ts'
import { sayEdition } from './say-edition.ts'
import type { SaidBlock, WantedEdition } from './say-edition.ts'

/** More columns than this do not fit an upright page. */
const COLUMNS_UPRIGHT = 11

/** Everything that the engine needs, said and drawn: made apart, so that the time of the engine alone can be told. */
export type PreparedPdf = { readonly input: string; readonly seconds: number }

/** An edition as PDF/UA-1: tagged, with alternative texts, contents, running heads and the fonts of the house inside. */
export function writeStudyPdf(wanted: WantedEdition): Uint8Array {
  return typesetStudy(prepareStudyPdf(wanted))
}

export function prepareStudyPdf(wanted: WantedEdition): PreparedPdf {
  const { content, imprint, language } = wanted
  const said = sayEdition(wanted)
  const drawn = (block: SaidBlock) => {
    if (block.kind === 'table') return { ...block, isWide: block.heads.length + block.down.length > COLUMNS_UPRIGHT }
    if (block.kind !== 'figure') return block
    const figure = content.figures.find(({ id }) => id === block.id)
    const svg = figure === undefined ? null : drawFigure({ content, figure, language })
    return { ...block, svg: svg === null ? EMPTY : forDocument(svg) }
  }
  const day = imprint.frozenOn ?? content.knownAt.slice(0, 10)
  const input = {
    ...said,
    lang: language,
    keywords: [said.country, String(content.year), ...(imprint.hash === null ? [] : [imprint.hash])],
    date: day.split('-').map(Number),
    hasTables: content.tables.length > 0,
    hasFigures: content.figures.length > 0,
    chapters: said.chapters.map(({ title, parts }) => ({
      title,
      parts: parts.map(({ title: name, blocks }) => ({ title: name, blocks: blocks.map(drawn) })),
    })),
  }
  return { input: inOurLetters(JSON.stringify(input)), seconds: Date.parse(`${day}T00:00:00Z`) / 1000 }
}

const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 1"></svg>'

let engine: NodeCompiler | undefined
let template: string | undefined

/** Sets the pages: what a PDF takes when everything to say is there. */
export function typesetStudy({ input, seconds }: PreparedPdf): Uint8Array {
  engine ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fontFiles()] }] })
  template ??= readFileSync(new URL('study.typ', import.meta.url), 'utf8')
  const result = engine.compile({ mainFileContent: template, inputs: { study: input } })
  try {
    if (result.result === null) {
      const reasons = result.takeDiagnostics()?.shortDiagnostics ?? []
      throw new Error(`The typesetter refused the study: ${JSON.stringify(reasons).slice(0, 2000)}`)
    }
    return engine.pdf(result.result, { pdfStandard: 'ua-1', creationTimestamp: seconds })
  } finally {
    // The engine remembers what it has set; the next edition has other pages.
    engine.evictCache(0)
  }
}
