import type { Language } from '#core/values/language.ts'

export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

export type LetterParts = {
  readonly subject: string
  readonly paragraphs: readonly string[]
  /** What a person wrote, set apart from what Santalka says. */
  readonly quote: { readonly heading: string; readonly text: string } | null
  readonly items: readonly { readonly heading: string; readonly text: string; readonly url: string }[]
  readonly button: { readonly label: string; readonly url: string; readonly hint: string } | null
  readonly after: readonly string[]
}

/** The letter as plain text and as HTML without anything that a mail program would have to fetch. */
export function drawLetter(parts: LetterParts, language: Language, frame: { greeting: string; footer: string }): Letter {
  return { subject: oneLine(parts.subject), text: asText(parts, frame), html: asHtml(parts, language, frame) }
}

function asText({ paragraphs, quote, items, button, after }: LetterParts, frame: { greeting: string; footer: string }): string {
  const blocks = [
    frame.greeting,
    ...paragraphs,
    ...(quote === null ? [] : [`${quote.heading}\n${quoted(quote.text)}`]),
    ...items.map(({ heading, text, url }) => `${oneLine(heading)} – ${oneLine(text)}\n${url}`),
    ...(button === null ? [] : [`${button.label}:\n${button.url}`]),
    ...after,
    `-- \n${frame.footer}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function quoted(text: string): string {
  return linesOf(text)
    .map((line) => `> ${line}`)
    .join('\n')
}

const INK = '#1d1b16'
const MUTED = '#6b655a'
const AMBER = '#8a5300'

function asHtml(parts: LetterParts, language: Language, frame: { greeting: string; footer: string }): string {
  const { subject, paragraphs, quote, items, button, after } = parts
  const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${escape(text)}</p>`
  const body = [
    paragraph(frame.greeting),
    ...paragraphs.map((text) => paragraph(text)),
    quote === null
      ? ''
      : `${paragraph(quote.heading, 'margin-bottom:4px;')}<blockquote style="margin:0 0 16px;padding:4px 16px;border-left:3px solid #e0a030;">${linesOf(
          quote.text,
        )
          .map(escape)
          .join('<br>')}</blockquote>`,
    items.length === 0
      ? ''
      : `<ul style="margin:0 0 16px;padding:0 0 0 20px;">${items
          .map(
            ({ heading, text, url }) =>
              `<li style="margin:0 0 8px;"><a href="${escape(url)}" style="color:${AMBER};">${escape(heading)}</a> – ${escape(text)}</li>`,
          )
          .join('')}</ul>`,
    button === null
      ? ''
      : `<p style="margin:24px 0;"><a href="${escape(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:4px;background:${AMBER};color:#ffffff;text-decoration:none;font-weight:600;">${escape(
          button.label,
        )}</a></p><p style="margin:0 0 16px;font-size:13px;color:${MUTED};">${escape(button.hint)}<br><span style="word-break:break-all;">${escape(
          button.url,
        )}</span></p>`,
    ...after.map((text) => paragraph(text)),
    `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #ddd6c8;font-size:13px;color:${MUTED};">${escape(frame.footer)}</p>`,
  ]
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(
    oneLine(subject),
  )}</title></head><body style="margin:0;padding:24px 16px;background:#ffffff;"><div style="max-width:560px;margin:0 auto;font:16px/1.5 'Source Sans 3',Helvetica,Arial,sans-serif;color:${INK};">${body.join(
    '',
  )}</div></body></html>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

// What people typed may hold any sign; a line break in a heading would be another heading.
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/).map(oneLine)
}
