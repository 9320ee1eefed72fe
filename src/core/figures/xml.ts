import { textLines } from './text-lines.ts'

/** Text inside a drawing: whatever a name holds, it stays text. */
export function escapeXml(text: string): string {
  return (
    text
      // Characters that no XML may hold would make the whole drawing unreadable.
      .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** A colour of the house: a token on the page (light, dark, print), this very colour in a file of its own. */
export const colours = {
  ink: 'var(--ink,#1b2430)',
  ink2: 'var(--ink-2,#47515e)',
  ink3: 'var(--ink-3,#66707c)',
  paper: 'var(--paper,#ffffff)',
  line: 'var(--line,#dcd8ce)',
  lineStrong: 'var(--line-strong,#8b8f94)',
  accent: 'var(--accent-fill,#e08a00)',
  members: 'var(--data-1,#0a6aa8)',
  scale: [
    'var(--scale-0,#f6f3ea)',
    'var(--scale-1,#fbe3b0)',
    'var(--scale-2,#f5c66a)',
    'var(--scale-3,#e39c2b)',
    'var(--scale-4,#b86d0d)',
    'var(--scale-5,#774204)',
  ],
  data: [
    'var(--data-1,#0a6aa8)',
    'var(--data-2,#c85200)',
    'var(--data-3,#00856a)',
    'var(--data-4,#b05a93)',
    'var(--data-5,#a67400)',
    'var(--data-6,#3f97cf)',
    'var(--data-7,#6a5acd)',
    'var(--data-8,#6b747d)',
  ],
} as const

/** A line under a drawing that leaves its page; with a mark, it tells what the mark stands for. */
export type FileNote = string | { readonly mark: string; readonly colour: string; readonly text: string }

/** A drawing of a page as a file of its own: with colours instead of tokens, a white ground, a title and a source. */
export function standaloneSvg(svg: string, about: { readonly title: string; readonly notes: readonly FileNote[] }): string {
  const frame = /^<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>/.exec(svg)
  if (!frame) return svg
  const [head, width = '0', height = '0'] = frame
  const size = Math.max(13, Math.round(Number(width) / 52))
  const room = Number(width)
  const wide = room + size * 2
  const heads = textLines(about.title, { width: room, size: size * 1.26 })
  const notes = about.notes.flatMap((note) => {
    const { mark, colour, text } = typeof note === 'string' ? { mark: '', colour: '', text: note } : note
    return textLines(text, { width: room - (mark === '' ? 0 : size * 1.2), size }).map((line, index) => ({
      mark: index === 0 ? mark : '',
      colour,
      line,
    }))
  })
  const above = size * 1.6 * (heads.length - 1)
  const full = Number(height) + size * 1.6 * (heads.length + notes.length) + size * 2
  const texts = [
    ...heads.map(
      (line, index) =>
        `<text x="${size}" y="${size * 1.6 * (index + 1)}" font-size="${size * 1.2}" font-weight="600" fill="#1b2430">${escapeXml(line)}</text>`,
    ),
    ...notes.map(({ mark, colour, line }, index) => {
      const y = Number(height) + above + size * 2.2 + size * 1.6 * (index + 1)
      const sign = mark === '' ? '' : `<tspan fill="${colour}">${escapeXml(mark)}</tspan> `
      return `<text x="${size}" y="${y}" font-size="${size}" fill="#1b2430">${sign}${escapeXml(line)}</text>`
    }),
  ]
  const plain = plainColours(svg.slice(head.length))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${full}" width="${wide}" height="${full}" font-family="'Source Sans 3',system-ui,sans-serif">`,
    `<rect width="${wide}" height="${full}" fill="#ffffff"/>`,
    ...texts.map(plainColours),
    `<g transform="translate(${size} ${size * 2.4 + above})">${plain.replace(/<\/svg>\s*$/, '')}</g></svg>\n`,
  ].join('')
}

/** Colours themselves instead of tokens: for a drawing that leaves the page. */
export function plainColours(svg: string): string {
  return svg.replaceAll(/var\(--[\w-]+,(#[0-9a-f]+)\)/g, '$1')
}
