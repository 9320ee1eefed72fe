import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { FileChild } from 'docx'
import { paintFigure } from './write-figure.ts'
import { sayEdition } from './say-edition.ts'
import { steadyArchive } from './steady-archive.ts'
import type { SaidBlock, SaidEdition, SaidTable, WantedEdition } from './say-edition.ts'

/** Fonts that every office has, with Lithuanian letters. */
const SANS = 'Calibri'
const SERIF = 'Georgia'
const INK = '1B2430'
const QUIET = '47515E'
const AMBER = 'E08A00'
const LINE = 'DCD8CE'
/** Width of the text in points of a drawing: A4 less its margins, at 96 to the inch. */
const TEXT_WIDTH = 620

/** An edition as a text document that people go on working in: real headings, real tables, pictures with texts. */
export async function writeStudyDocx(wanted: WantedEdition): Promise<Uint8Array> {
  const said = sayEdition(wanted)
  const pictures = await paintAll(wanted)
  const document = new Document({
    title: said.title,
    subject: said.subtitle,
    creator: said.author,
    lastModifiedBy: said.author,
    description: said.citation,
    features: { updateFields: true },
    styles: stylesOf(wanted.language === 'lt' ? 'lt-LT' : 'en-GB'),
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1500, bottom: 1300, left: 1300, right: 1300 } },
          titlePage: true,
        },
        headers: {
          default: new Header({ children: [...bannerOf(said), quietLine(said.title)] }),
          first: new Header({ children: bannerOf(said) }),
        },
        footers: { default: new Footer({ children: [pageLine(said)] }), first: new Footer({ children: [] }) },
        children: [...cover(said), ...imprintOf(said), ...contentsOf(said), ...chaptersOf(said, pictures), ...annexOf(said)],
      },
    ],
  })
  const { content, imprint } = wanted
  return steadyArchive(new Uint8Array(await Packer.toBuffer(document)), imprint.frozenOn ?? content.knownAt.slice(0, 10))
}

type Picture = { readonly png: Uint8Array; readonly width: number; readonly height: number }

async function paintAll({ content, language }: WantedEdition): Promise<ReadonlyMap<string, Picture>> {
  const pictures = new Map<string, Picture>()
  for (const figure of content.figures) {
    const picture = await paintFigure({ content, figure, language })
    if (picture !== null) pictures.set(figure.id, picture)
  }
  return pictures
}

function stylesOf(language: string) {
  const heading = (size: number, before: number) => ({
    run: { font: SERIF, size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 140 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: SANS, size: 21, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      title: { run: { font: SERIF, size: 60, bold: true, color: INK }, paragraph: { spacing: { before: 2800, after: 200 } } },
      heading1: heading(36, 0),
      heading2: heading(27, 320),
      heading3: heading(23, 260),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true, size: 20, color: INK },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
      },
      {
        id: 'Notes',
        name: 'Notes',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 17, color: QUIET },
        paragraph: { spacing: { before: 40, after: 40, line: 240 } },
      },
    ],
  }
}

function bannerOf({ banner }: SaidEdition): Paragraph[] {
  if (banner === null) return []
  return [
    new Paragraph({
      shading: { type: ShadingType.CLEAR, fill: AMBER },
      children: [new TextRun({ text: banner, bold: true, size: 18 })],
    }),
  ]
}

function quietLine(text: string): Paragraph {
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
    children: [new TextRun({ text, size: 17, color: QUIET })],
  })
}

function pageLine({ publisher }: SaidEdition): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ text: `${publisher} · `, size: 17, color: QUIET }),
      new TextRun({ children: [PageNumber.CURRENT], size: 17, color: QUIET }),
    ],
  })
}

function cover(said: SaidEdition): Paragraph[] {
  return [
    new Paragraph({ children: [new TextRun({ text: said.country, size: 24, color: QUIET })] }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: said.title }),
    new Paragraph({ spacing: { after: 3200 }, children: [new TextRun({ text: said.subtitle, size: 30, color: QUIET })] }),
    new Paragraph({ children: [new TextRun({ text: said.publisher, bold: true })] }),
    new Paragraph({ children: [new TextRun({ text: said.editionLine, color: QUIET })] }),
    ...bannerOf(said),
    newPage(),
  ]
}

function newPage(): Paragraph {
  return new Paragraph({ children: [new PageBreak()] })
}

function imprintOf(said: SaidEdition): FileChild[] {
  return [
    new Paragraph({ style: 'Caption', text: said.words.imprint }),
    linesOfTwo(said.imprint),
    ...(said.words.hashMeaning === '' ? [] : [notes(said.words.hashMeaning)]),
    new Paragraph({ style: 'Caption', text: said.words.cite }),
    new Paragraph({ text: said.citation }),
    ...(said.changes.length === 0
      ? []
      : [new Paragraph({ style: 'Caption', text: said.words.changes }), ...said.changes.map(point)]),
    newPage(),
  ]
}

function contentsOf({ words }: SaidEdition): FileChild[] {
  return [
    new Paragraph({ style: 'Caption', text: words.contents }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function chaptersOf({ chapters }: SaidEdition, pictures: ReadonlyMap<string, Picture>): FileChild[] {
  return chapters.flatMap(({ title, parts }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: title }),
    ...parts.flatMap((part) => [
      ...(part.title === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, text: part.title })]),
      ...part.blocks.flatMap((block) =>
        blockOf(block, { pictures, heading: part.title === null ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3 }),
      ),
    ]),
  ])
}

type Around = {
  readonly pictures: ReadonlyMap<string, Picture>
  readonly heading: (typeof HeadingLevel)['HEADING_2' | 'HEADING_3']
}

function blockOf(block: SaidBlock, { pictures, heading }: Around): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading, text: block.text })]
    case 'text':
      return block.paragraphs.map((text) => new Paragraph({ text }))
    case 'points':
      return block.items.map(point)
    case 'table':
      return [new Paragraph({ style: 'Caption', text: block.caption }), tableOf(block), ...block.notes.map(notes)]
    case 'figure': {
      const picture = pictures.get(block.id)
      const image = picture === undefined ? [] : [new Paragraph({ children: [imageOf(block, picture)] })]
      return [new Paragraph({ style: 'Caption', text: block.caption }), ...image, ...block.notes.map(notes)]
    }
  }
}

function imageOf(
  { caption, alt }: { readonly caption: string; readonly alt: string },
  { png, width, height }: Picture,
): ImageRun {
  const ratio = TEXT_WIDTH / width
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: TEXT_WIDTH, height: Math.round(height * ratio) },
    altText: { name: caption, title: caption, description: alt },
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const
const thick = { style: BorderStyle.SINGLE, size: 8, color: INK } as const

function tableOf({ down, heads, rows }: SaidTable): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      ...down.map((label) => cell([new TextRun({ text: label, bold: true, size: 18 })], { isNumber: false })),
      ...heads.map((each) => {
        const unit = each.unit === null ? [] : [new TextRun({ text: each.unit, break: 1, size: 16, color: QUIET })]
        return cell([new TextRun({ text: each.head, bold: true, size: 18 }), ...unit], { isNumber: true })
      }),
    ],
  })
  const body = rows.map(
    ({ labels, cells, total }) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...labels.map((text) => cell([new TextRun({ text, size: 18, bold: total })], { isNumber: false, isTotal: total })),
          ...cells.map((text) => cell([new TextRun({ text, size: 18, bold: total })], { isNumber: true, isTotal: total })),
        ],
      }),
  )
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: [head, ...body],
  })
}

function cell(children: TextRun[], { isNumber, isTotal = false }: { isNumber: boolean; isTotal?: boolean }): TableCell {
  return new TableCell({
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(isTotal ? { shading: { type: ShadingType.CLEAR, fill: 'F6F3EA' } } : {}),
    children: [
      new Paragraph({
        alignment: isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0, line: 240 },
        children,
      }),
    ],
  })
}

function linesOfTwo(lines: readonly (readonly [string, string])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2800, 6500],
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows: lines.map(
      ([name, value]) =>
        new TableRow({
          children: [
            cell([new TextRun({ text: name, size: 18, color: QUIET })], { isNumber: false }),
            cell([new TextRun({ text: value, size: 18 })], { isNumber: false }),
          ],
        }),
    ),
  })
}

function notes(text: string): Paragraph {
  return new Paragraph({ style: 'Notes', text })
}

function point(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 } })
}

function annexOf(said: SaidEdition): FileChild[] {
  const chapter = (title: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: title })
  return [
    ...(said.glossary.length === 0 ? [] : [chapter(said.words.glossary)]),
    ...said.glossary.flatMap(({ name, lines }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_2, text: name }),
      linesOfTwo(lines),
    ]),
    ...(said.sources.length === 0 ? [] : [chapter(said.words.sources)]),
    ...said.sources.map((text) => new Paragraph({ text })),
  ]
}
