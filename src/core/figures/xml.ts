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
  const lines: FileNote[] = [about.title, ...about.notes]
  const full = Number(height) + size * 1.6 * lines.length + size * 2
  const texts = lines.map((line, index) => {
    const y = index === 0 ? size * 1.6 : Number(height) + size * 2.2 + size * 1.6 * index
    return `<text x="${size}" y="${y}" font-size="${index === 0 ? size * 1.2 : size}"${index === 0 ? ' font-weight="600"' : ''} fill="#1b2430">${typeof line === 'string' ? escapeXml(line) : `<tspan fill="${line.colour}">${escapeXml(line.mark)}</tspan> ${escapeXml(line.text)}`}</text>`
  })
  const plain = plainColours(svg.slice(head.length))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${full}" width="${width}" height="${full}" font-family="'Source Sans 3',system-ui,sans-serif">`,
    `<rect width="${width}" height="${full}" fill="#ffffff"/>`,
    ...texts.map(plainColours),
    `<g transform="translate(0 ${size * 2.4})">${plain.replace(/<\/svg>\s*$/, '')}</g></svg>\n`,
  ].join('')
}

function plainColours(svg: string): string {
  return svg.replaceAll(/var\(--[\w-]+,(#[0-9a-f]+)\)/g, '$1')
}
