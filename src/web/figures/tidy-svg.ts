import { colours, escapeXml } from '#core/figures/xml.ts'

const tokens = [...Object.values(colours).flat()].flatMap((token) => {
  const hex = /#[0-9a-f]+/.exec(token)?.[0]
  return hex === undefined ? [] : [[hex, token] as const]
})

/** What the library takes where it is given no colour. */
const LIBRARY_INK = '#54555a'

/**
 * Makes the chart library's SVG fit for a page: no styles inside (the security policy forbids them), colours as tokens so
 * that dark mode and print hold, names that are unique on the page, a title and a description.
 */
export function tidySvg(
  svg: string,
  words: { readonly id: string; readonly title: string; readonly description: string },
): string {
  const { id } = words
  const body = svg
    .replace(/^[^<]*<svg[^>]*>/, '')
    .replaceAll(/<style\b[\s\S]*?<\/style>/g, '')
    .replaceAll(/ (class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replaceAll(/zr\d+-/g, `${id}-`)
    .replace(/<rect [^>]*fill="none"><\/rect>/, '')
    .replaceAll(/\n+/g, '')
  const coloured = tokens
    .reduce((text, [hex, token]) => text.replaceAll(`"${hex}"`, `"${token}"`), body)
    .replaceAll('"#fff"', `"${colours.paper}"`)
    .replaceAll(`"${LIBRARY_INK}"`, `"${colours.ink3}"`)
  const viewBox = /viewBox="[^"]*"/.exec(svg)?.[0] ?? ''
  return `<svg ${viewBox} role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${escapeXml(words.title)}</title><desc id="${id}-desc">${escapeXml(words.description)}</desc>${coloured}`
}

/** `font-size:13px;font-weight:600` as attributes of SVG. */
function asAttributes(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .flatMap(([name, value]) =>
      name === undefined || name === '' || value === undefined || name === 'font-family'
        ? []
        : [` ${name}="${value.replace(/^(\d+(?:\.\d+)?)px$/, '$1')}"`],
    )
    .join('')
}
